/** The folder of CSV files: what it holds, that nothing in it runs, that it reads again to the same facts, and that it is what it says it is. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRefusal, readStatement } from "../../read/index.ts";
import { readDocument } from "../../read/tables/testing/tables.ts";
import type { Statement } from "../../statement/model.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { factsOf } from "../testing/facts.ts";
import type { WrittenFile } from "../writer.ts";
import { csvFilesOf } from "./index.ts";

async function read(bytes: Uint8Array): Promise<Statement> {
  const result = await readStatement(bytes);
  if (isRefusal(result)) throw new Error(result.message.text);
  return result;
}

async function example(name: string): Promise<Statement> {
  return await read(readFileSync(new URL(`../../../examples/${name}`, import.meta.url)));
}

function filesOf(statement: Statement): readonly WrittenFile[] {
  return csvFilesOf({ statement, manuscript: manuscriptOf(statement), stem: "s", date: null });
}

function contentOf(files: readonly WrittenFile[], name: string): string {
  return String(files.find((file) => file.name === name)?.content);
}
const inTables = (statement: Statement): Statement => ({
  ...statement,
  figures: statement.figures.filter(({ position }) => position !== null),
});

for (const name of ["2025-budget-with-tables.html", "2025-budget-with-tables-and-faults.html"]) {
  test(`debug ${name}`, async () => {
    const statement = await example(name);
    const files = filesOf(statement);
    for (const f of files.slice(0, 8)) console.log(f.name, "\n", String(f.content).slice(0, 1500));
    const again: string[] = [];
    for (const file of files.filter(({ name: n }) => n.startsWith("tables/"))) {
      again.push(...factsOf(inTables(await read(new TextEncoder().encode(file.content as string)))));
    }
    expect(again.sort()).toEqual(factsOf(inTables(statement)));
  });
}
