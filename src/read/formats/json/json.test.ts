/** Our own JSON form: what is wrong with a file is said with its place; what agrees with the text is read like any document. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { formatDecimal } from "../../../figures/index.ts";
import { toJson } from "../../../statement/json.ts";
import type { Statement } from "../../../statement/model.ts";
import { isRefusal, readStatement } from "../../index.ts";

const TEXT =
  "青溪县水务局2031年部门预算\n一、收支情况\n2031年收入预算80.00万元，其中：一般公共预算拨款收入50.00万元，其他收入30.00万元。\n";
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string): Promise<Statement> {
  const statement = await readStatement(encode(text));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  return statement;
}

const json = async (): Promise<string> => toJson(await read(TEXT));
type Loose = Record<string, unknown> & { figures: Record<string, unknown>[]; blocks: Record<string, unknown>[] };

async function refused(change: (document: Loose) => unknown): Promise<string> {
  const document = JSON.parse(await json()) as Loose;
  const changed = change(document);
  const result = await readStatement(encode(JSON.stringify(changed ?? document)));
  return isRefusal(result) ? result.message.text : "read";
}

test("a statement goes through JSON and back: figures, relations and bytes are the same", async () => {
  const statement = await read(TEXT);
  const again = await read(toJson(statement));
  expect(again.format).toBe("json");
  const shape = ({ figures, relations, facts }: Statement) => ({
    facts,
    figures: figures.map(({ value, unit, concept, facets, place }) => [
      formatDecimal(value),
      unit,
      concept,
      facets,
      place.start,
    ]),
    relations: relations.map(({ kind, start }) => [kind, start]),
  });
  expect(shape(again)).toEqual(shape(statement));
  expect(toJson(again)).toBe(toJson(statement));
});

test("it follows the published schema", async () => {
  const path = fileURLToPath(new URL("../../../../docs/statement.schema.json", import.meta.url));
  const validate = new Ajv().compile(JSON.parse(readFileSync(path, "utf8")) as object);
  const valid = validate(JSON.parse(await json()));
  expect(validate.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

/** What is changed, and words of the message. */
const faults: readonly (readonly [string, (document: Loose) => unknown, string])[] = [
  ["another version", (document) => ({ ...document, version: 7 }), "格式版本是 7"],
  ["no text", (document) => ({ ...document, text: " " }), "没有文字"],
  ["a text that is a number", (document) => ({ ...document, text: 5 }), "text 应为文字"],
  ["blocks that are no list", (document) => ({ ...document, blocks: {} }), "blocks 应为列表"],
  ["a year of words", (document) => ({ ...document, year: "2031" }), "year 应为年份"],
  [
    "an amount changed in the text alone",
    (document) => ({ ...document, text: TEXT.replace("80.00", "81.00") }),
    "正文该处是“81.00万元”",
  ],
  [
    "a value that is not printed",
    ({ figures: [first], ...rest }) => ({ ...rest, figures: [{ ...first, value: "81.00" }] }),
    "value 与正文印的",
  ],
  [
    "an exact amount that rounds to another",
    ({ figures: [first], ...rest }) => ({ ...rest, figures: [{ ...first, exactYuan: "801000.00" }] }),
    "exactYuan 按 万元 舍入后不是",
  ],
  [
    "an unknown concept",
    ({ figures: [first], ...rest }) => ({ ...rest, figures: [{ ...first, concept: "gold" }] }),
    "concept 无法识别",
  ],
  [
    "a place outside the text",
    ({ figures: [first], ...rest }) => ({ ...rest, figures: [{ ...first, end: 1e9 }] }),
    "end应为",
  ],
  [
    "a block outside the text",
    (document) => ({ ...document, blocks: [{ kind: "paragraph", ranges: [[0, 1e9]] }] }),
    "第 1 个块的位置",
  ],
  ["blocks out of order", ({ blocks, ...rest }) => ({ ...rest, blocks: [...blocks].reverse() }), "排在前一个块之前"],
  ["a block of an unknown kind", (document) => ({ ...document, blocks: [{ kind: "song" }] }), "kind 不是"],
  [
    "a cell over a million columns",
    (document) => ({ ...document, blocks: [{ kind: "grid", start: 0, end: 5, cells: [[0, 0, 1, 1e6, 0, 5]] }] }),
    "跨列数应为",
  ],
  [
    "cells that cover billions of places",
    (document) => ({
      ...document,
      blocks: [{ kind: "grid", start: 0, end: 5, cells: [[0, 0, 1_000_000, 16_000, 0, 5]] }],
    }),
    "跨行跨列过大",
  ],
];

test.each(faults)("%s is refused with its place", async (_, change, words) => {
  expect(await refused(change)).toContain(words);
});

test("a file cut off, and one nested without end, are refused", async () => {
  const whole = await json();
  const nested = `{"mingsuan":"statement","version":1,"text":${"[".repeat(200_000)}`;
  for (const text of [whole.slice(0, whole.length / 2), nested]) {
    const result = await readStatement(encode(text));
    expect(isRefusal(result) && result.message.text).toContain("不是完整的 JSON");
  }
});

test("JSON that is not ours is text like any other", async () => {
  const result = await readStatement(encode('{"name": "2031年部门预算 收入预算80.00万元"}\n'));
  expect(isRefusal(result) ? result.format : result.format).toBe("text");
});
