/** The words for severities, the colours that go with them, and the model's words in Chinese. */
import { styleText } from "node:util";
import type { Severity } from "../../check/model.ts";
import { SEVERITY as WORDS } from "../../statement/words.ts";
import type { Paper } from "../outcome.ts";

type Style = "bold" | "dim" | "underline" | "red" | "green" | "yellow" | "cyan" | "blue";

export const SEVERITY: Readonly<Record<Severity, { word: string; mark: string; style: Style }>> = {
  error: { ...WORDS.error, style: "red" },
  warning: { ...WORDS.warning, style: "yellow" },
  notice: { ...WORDS.notice, style: "cyan" },
};

export {
  BASIS,
  FORMAT,
  MEASURE,
  OBLIGATION_GROUP,
  OBLIGATION_MARK,
  OBLIGATION_STATUS,
  RELATION,
  STRUCTURE,
} from "../../statement/words.ts";

/** `text` in `styles` where the paper takes colour, else as it is. */
export function paint(paper: Paper, styles: readonly Style[], text: string): string {
  if (!paper.colour || text === "") return text;
  // styleText decides on its own by the standard output unless told not to; the paper has decided already.
  return styleText([...styles], text, { validateStream: false });
}
