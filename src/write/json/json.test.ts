/** The JSON form: as its published schema says, and read again to the same facts and the same bytes. */
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { isRefusal, readStatement } from "../../read/index.ts";
import type { Statement } from "../../statement/model.ts";
import { factsOf } from "../factLines.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { jsonWriter } from "./writer.ts";

async function read(bytes: Uint8Array): Promise<Statement> {
  const result = await readStatement(bytes);
  if (isRefusal(result)) throw new Error(result.message.text);
  return result;
}

async function written(statement: Statement): Promise<string> {
  const work = { statement, manuscript: manuscriptOf(statement), stem: "s", date: null };
  const [file] = await jsonWriter.write(work);
  expect(file?.name).toBe("s.json");
  return String(file?.content);
}

const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
const isValid = new Ajv().compile(JSON.parse(readFileSync(at("docs/statement.schema.json"), "utf8")) as object);

test.each(["2025-budget-with-tables.html", "2024-final-accounts.txt"])("%s", async (name) => {
  const statement = await read(readFileSync(at(`examples/${name}`)));
  const json = await written(statement);
  expect([isValid(JSON.parse(json)), isValid.errors]).toEqual([true, null]);
  const again = await read(Buffer.from(json));
  expect(factsOf(again)).toEqual(factsOf(statement));
  expect(await written(again)).toBe(json);
});
