/** The words of a statement's body in which something is said of the department: no contents, no grids, no definitions of terms. */
import type { Statement } from "../../../../statement/model.ts";
import { passagesOf } from "../../wording/lib/passages.ts";

/** 机关运行经费：指…, 三公经费，是指… */
const DEFINITION = /^.{0,60}?(?:[：:，,]?[ \u3000]{0,3}(?:是指|指的是|主要指)|[：:，,][ \u3000]{0,3}(?:反映|指))/;

/** Whether a passage only says what a term means. */
export const isDefinition = (text: string): boolean => DEFINITION.test(text);

const known = new WeakMap<Statement["blocks"], string>();

/** All passages but definitions, a line each. */
export function bodyWords(statement: Statement): string {
  const before = known.get(statement.blocks);
  if (before !== undefined) return before;
  const words = passagesOf(statement)
    .filter(({ text }) => !DEFINITION.test(text))
    .map(({ text }) => text)
    .join("\n");
  known.set(statement.blocks, words);
  return words;
}
