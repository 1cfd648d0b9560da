/** A document that can be read again after an edit: a text file from its bytes, any other from its Source. */
import { checkStatement } from "../../src/check/index.ts";
import type { CheckResult } from "../../src/check/model.ts";
import { readSource } from "../../src/read/formats/index.ts";
import { isRefusal, readStatement, statementFromSource } from "../../src/read/index.ts";
import type { Statement } from "../../src/statement/model.ts";
import { type Edit, editSource, editText } from "./edit.ts";

export interface Checked {
  readonly statement: Statement;
  readonly result: CheckResult;
}

export interface Subject {
  readonly original: Checked;
  /** The document with the edit made, read and checked anew. */
  edited(edit: Edit): Promise<Checked>;
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
  if (source.format === "text") return { original, edited: (edit) => fromText(editText(source.text, edit)) };
  return { original, edited: async (edit) => check(await statementFromSource(editSource(source, edit))) };
}
