/** Published documents with what is known of them: the errors of their prose are found on their pages, and no other error. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { root } from "./repository.ts";

const folder = join(root, "../shared/fixtures");

/** By file: the errors and warnings that stand, as `page rule`. What is true of each is told in the folder's own truth.md. */
const known: readonly (readonly [string, readonly string[]])[] = [
  ["putuo-gov-office-2025-department.pdf", []],
  ["putuo-gov-office-2025-unit.pdf", []],
  ["shanghai-final-accounts-template.pdf", []],
  ["wanli-street-2025-department.pdf", ["7 class-name-differs", "31 sum-does-not-add-up"]],
  [
    "wanli-street-2024-department.pdf",
    [
      "5 level-of-other-government",
      "6 reason-contradicts-change",
      "7 reason-of-other-item",
      "9 purpose-of-other-item",
      "9 reason-of-other-item",
      "9 same-fact-differs",
      "29 class-code-malformed",
      "31 table-note-contradicts",
      "33 sum-does-not-add-up",
    ],
  ],
  [
    "putuo-justice-2026-department.pdf",
    [
      "8 year-impossible",
      "9 rate-does-not-fit",
      "9 rate-does-not-fit",
      "9 class-name-differs",
      "9 same-fact-differs",
      "23 year-impossible",
    ],
  ],
  [
    "putuo-finance-2024-final-seeded-errors.pdf",
    [
      "2 table-missing",
      "7 placeholder-left",
      "15 table-empty-without-note",
      "18 year-impossible",
      "18 same-fact-differs",
      "19 share-does-not-fit",
      "19 comparison-word-wrong",
      "20 comparison-word-wrong",
      "21 comparison-word-wrong",
      "21 item-listed-but-blank",
      "24 year-impossible",
    ],
  ],
];

test.skipIf(!existsSync(folder)).each(known)(
  "%s: its errors and no others (needs ../shared)",
  async (name, expected) => {
    const statement = await readStatement(new Uint8Array(readFileSync(join(folder, name))));
    if (isRefusal(statement)) throw new Error(statement.message.text);
    const serious = checkStatement(statement).findings.filter(({ severity }) => severity !== "notice");
    expect(serious.map(({ rule, places: [place] }) => `${place?.page} ${rule}`)).toEqual(expected);
  },
);
