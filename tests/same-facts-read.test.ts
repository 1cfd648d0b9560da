/**
 * Documents that came from elsewhere, read, written in every form and read again, say the same in each, and no form has a finding that the
 * document has not. Fixtures are not in the repository; SAME_DOCUMENTS names a folder of any documents for a long run over all of it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import type { Statement } from "../src/statement/model.ts";
import { differences, READABLE, type ReadableForm, readAgain } from "../src/write/testing/sameFacts.ts";

const folder = process.env.SAME_DOCUMENTS;
const FIXTURES = new URL("../../shared/fixtures/", import.meta.url).pathname;
const A_FEW = ["putuo-gov-office-2025-unit.pdf"].map((name) => join(FIXTURES, name)).filter((file) => existsSync(file));
const PATIENCE = 240_000;

const files =
  folder === undefined
    ? A_FEW
    : readdirSync(folder)
        .filter((name) => /\.(?:docx?|pdf|html?|xlsx?|wps|et|ofd|csv|txt)$/i.test(name))
        .map((name) => join(folder, name));

/** Rules, of errors and warnings, and how often each finds something. */
function findingsOf(statement: Statement): string[] {
  return checkStatement(statement)
    .findings.filter(({ severity }) => severity !== "notice")
    .map(({ rule }) => rule);
}

/** What a form says otherwise, and the rules that find something only there. */
async function faultsOf(statement: Statement, form: ReadableForm): Promise<string[]> {
  const read = await readAgain(statement, form);
  const known = new Set(findingsOf(statement));
  const found = read.flatMap(findingsOf).filter((rule) => !known.has(rule));
  return [...differences(statement, read, form), ...found].map((fault) => `${form}: ${fault}`);
}

test.skipIf(files.length === 0)(
  "documents say the same in every form",
  { timeout: PATIENCE * files.length },
  async () => {
    const faults: string[] = [];
    for (const file of files) faults.push(...(await faultsIn(file)).map((fault) => `${file}: ${fault}`));
    expect(faults).toEqual([]);
  },
);

async function faultsIn(file: string): Promise<string[]> {
  const statement = await readStatement(readFileSync(file));
  if (isRefusal(statement)) return [];
  const faults: string[] = [];
  for (const form of READABLE) faults.push(...(await faultsOf(statement, form)));
  return faults;
}
