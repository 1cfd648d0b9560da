/**
 * A document that can be read again after an edit: a text file from its bytes, any other from its Source. For a cell of a table it is
 * enough to change the figure, as reading takes relations of tables from their structure; the benchmark verifies that on a sample.
 */
import { checkStatement } from "../../src/check/index.ts";
import type { CheckResult } from "../../src/check/model.ts";
import { scanCell } from "../../src/figures/cell.ts";
import { readSource } from "../../src/read/formats/index.ts";
import { isRefusal, readStatement, statementFromSource } from "../../src/read/index.ts";
import type { Figure, Statement } from "../../src/statement/model.ts";
import { type Edit, editSource, editText } from "./edit.ts";

export interface Checked {
  readonly statement: Statement;
  readonly result: CheckResult;
}

export interface Subject {
  readonly original: Checked;
  /** The document with the edit made, read and checked anew. */
  edited(edit: Edit): Promise<Checked>;
  /** The statement with another number in one figure of a table, checked anew; null where `printed` is no number. */
  withCell(figure: Figure, printed: string): Checked | null;
}

/** The statement with `printed` in place of what `figure` prints. Places and text stay. */
function withCell(statement: Statement, figure: Figure, printed: string): Statement | null {
  const found = scanCell(printed);
  if (found === null) return null;
  const { value, decimals } = found;
  const figures = statement.figures.map((each) => (each === figure ? { ...figure, printed, value, decimals } : each));
  return { ...statement, figures };
}

function check(statement: Statement): Checked {
  return { statement, result: checkStatement(statement) };
}

async function fromText(text: string): Promise<Checked> {
  const statement = await readStatement(new TextEncoder().encode(text));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  return check(statement);
}

/** Reads `bytes` once; throws with the message for the user when they cannot be read. */
export async function subjectOf(bytes: Uint8Array): Promise<Subject> {
  const source = await readSource(bytes);
  if (isRefusal(source)) throw new Error(source.message.text);
  const original = check(await statementFromSource(source));
  return {
    original,
    edited: async (edit) =>
      source.format === "text"
        ? fromText(editText(source.text, edit))
        : check(await statementFromSource(editSource(source, edit))),
    withCell: (figure, printed) => {
      const statement = withCell(original.statement, figure, printed);
      return statement === null ? null : check(statement);
    },
  };
}
