/** The words for severities, the colours that go with them, and the model's words in Chinese. */
import { styleText } from "node:util";
import type { Severity } from "../../check/model.ts";
import type { Paper } from "../outcome.ts";

type Style = "bold" | "dim" | "underline" | "red" | "green" | "yellow" | "cyan" | "blue";

export const SEVERITY: Readonly<Record<Severity, { word: string; mark: string; style: Style }>> = {
  error: { word: "错误", mark: "✖", style: "red" },
  warning: { word: "警告", mark: "▲", style: "yellow" },
  notice: { word: "提示", mark: "●", style: "cyan" },
};

export {
  BASIS,
  FORMAT,
  KIND,
  MEASURE,
  OBLIGATION_GROUP,
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
