/** The manifest: the hash of each file and of the facts; any change shows, order does not. */
import { describe, expect, test } from "vitest";
import { readDocument } from "../read/tables/testing/tables.ts";
import { manifestFile, manifestOf, mediaTypeOf } from "./manifest.ts";
import type { Publication, WrittenFile } from "./writer.ts";

const document = `
  云岭市水务局2025年部门预算
  2025年支出预算总表
  单位：万元
  | 科目名称 | 合计  | 基本支出 |
  | 行政运行 | 10.00 | 10.00    |
  | 合计     | 10.00 | 10.00    |
`;
const files: readonly WrittenFile[] = [
  { name: "b.csv", content: "abc" },
  { name: "a.pdf", content: Uint8Array.of(1, 2, 3) },
];
const publication: Publication = {
  licence: { name: "CC-BY-4.0" },
  source: { title: "预算", path: "https://example.org/" },
};

async function about(text = document) {
  return { statement: await readDocument(text), rulebook: "1.2.3", publication };
}

describe("a manifest", () => {
  test("says what the statement is, and what each file is", async () => {
    const manifest = manifestOf(files, await about());
    expect(manifest).toMatchObject({
      mingsuan: "manifest",
      version: 1,
      statement: { organisation: "云岭市水务局", year: 2025, kind: "budget", facts: 4 },
      rulebook: "1.2.3",
      licence: publication.licence,
      source: publication.source,
      files: [
        {
          name: "a.pdf",
          bytes: 3,
          mediaType: "application/pdf",
          sha256: "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81",
        },
        { name: "b.csv", bytes: 3, sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
      ],
    });
  });

  test("is the same in whatever order the files come", async () => {
    expect(manifestFile(manifestOf([...files].reverse(), await about()))).toEqual(
      manifestFile(manifestOf(files, await about())),
    );
  });

  test("another figure is another hash of the facts; another place is not", async () => {
    const hash = async (text: string) => manifestOf([], await about(text)).statement.factsSha256;
    expect(await hash(document.replace("| 行政运行 | 10.00", "| 行政运行 | 10.01"))).not.toBe(await hash(document));
    expect(await hash(document.replace("  单位：万元\n", "\n  单位：万元\n"))).toBe(await hash(document));
  });
});

test.each([
  ["s.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["s-data/facts.parquet", "application/vnd.apache.parquet"],
  ["PAGE.HTML", "text/html; charset=utf-8"],
  ["s", "application/octet-stream"],
  ["s.constructor", "application/octet-stream"],
])("%s is %s", (name, type) => {
  expect(mediaTypeOf(name)).toBe(type);
});
