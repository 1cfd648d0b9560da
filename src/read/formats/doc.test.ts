/** Word 97–2003 documents: text, headings, numbers and tables, from a real file; and that file broken in every way. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSource } from "./index.ts";
import { blocksOf } from "./testing/blocks.ts";

const SAMPLE = new Uint8Array(readFileSync(fileURLToPath(new URL("./testdata/sample.doc", import.meta.url))));

test("headings, automatic numbers, tracked changes, fields and merged cells", async () => {
  expect(await blocksOf(SAMPLE)).toEqual([
    "* 云河市档案馆2024年部门预算说明",
    "# 一、部门职责",
    "（一）收集、整理并保管全市档案。",
    "（二）指导各县区档案工作。",
    "# 二、收支情况",
    "2024年收入预算320.50万元，其中：“公务接待费”5万元。见第1页",
    "| 0:项目〈2×1〉 | 1:2024年〈1×2〉",
    "| 1:预算 | 2:决算",
    "| 0:办公费 | 1:10.00 | 2:9.50",
    "| 0:差旅费 | 1:3.20 | 2:3.10",
    "表后说明：决算数为预计。",
    "一行",
    "又一行",
  ]);
});

test("cut off or changed anywhere, it is read or refused, never thrown and never endless", async () => {
  const change = fc.record({
    length: fc.integer({ min: 0, max: SAMPLE.length }),
    bytes: fc.array(fc.tuple(fc.integer({ min: 0, max: SAMPLE.length - 1 }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 20,
    }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ length, bytes }) => {
      const broken = SAMPLE.slice(0, length);
      for (const [at, byte] of bytes) if (at < length) broken[at] = byte;
      const result = await readSource(broken);
      expect("refused" in result ? result.message.text : result.text).not.toBe("");
    }),
    { numRuns: 150 },
  );
});

test("an allocation table that runs in circles ends", async () => {
  const circle = SAMPLE.slice();
  const view = new DataView(circle.buffer);
  const table = 512 + view.getUint32(76, true) * 512;
  for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, sector ^ 1, true);
  const result = await readSource(circle);
  expect(result).toHaveProperty("refused", true);
});
