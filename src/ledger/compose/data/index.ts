/** The profiles that can be composed. */
import type { ProfileLayout } from "../model.ts";
import { central9 } from "./central9.ts";
import { hunan23 } from "./hunan23.ts";
import { shanghai9 } from "./shanghai9.ts";

export const PROFILES: readonly ProfileLayout[] = [shanghai9, hunan23, central9];
