/** All migrations, in order. A new one goes to the end; those that are released never change. */
import { baseData } from "./0001-base-data.ts";
import { entries } from "./0002-entries.ts";
import { process } from "./0003-process.ts";
import { processMoves } from "./0004-process-moves.ts";
import type { Migration } from "./statements.ts";

export const MIGRATIONS: readonly Migration[] = [baseData, entries, process, processMoves];
