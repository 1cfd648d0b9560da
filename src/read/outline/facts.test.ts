/** What a document says of itself on its cover, in its title and its headings. */
import { expect, test } from "vitest";
import { documentFacts } from "./facts.ts";

const cover = (...lines: string[]) => lines.map((text) => ({ text, weight: 8 }));

test.each([
  [cover("青山市水务局2031年部门预算说明"), "budget", 2031, "青山市水务局"],
  [cover("青山市水务局 2031 年度部门决算"), "final", 2031, "青山市水务局"],
  [cover("青山市临江区2031年区级部门预算", "预算主管部门：临江区水务局"), "budget", 2031, "临江区水务局"],
  [cover("青山市水务局", "2031 年度部门决算"), "final", 2031, "青山市水务局"],
  [cover("2031年青山市水务局部门预算公开说明"), "budget", 2031, "青山市水务局"],
  [cover("青山市水務局2031年部門預算"), "budget", 2031, "青山市水務局"],
  [cover("青山市临江区2031年区级部门预算"), "budget", 2031, null],
  [cover("青山市110应急联动指挥中心2031年单位预算"), "budget", 2031, "青山市110应急联动指挥中心"],
  [cover("青山市“三八”纪念馆2031年部门预算"), "budget", 2031, "青山市“三八”纪念馆"],
  [cover("青山市水务局（本级）2031年单位预算"), "budget", 2031, "青山市水务局（本级）"],
  [cover("青山市水务局部门预算"), "budget", null, "青山市水务局"],
  [cover("关于河道管理的通知"), "unknown", null, null],
])("%j is a %s of %s by %s", (telling, kind, year, organisation) => {
  expect(documentFacts(telling, "")).toEqual({ kind, year, organisation });
});

test("the title outweighs one heading left over from another year", () => {
  const telling = [
    ...cover("青山市水务局2031年度部门决算"),
    { text: "第二部分 2030年度部门决算情况说明", weight: 2 },
    { text: "与2030年度相比的变化情况", weight: 2 },
  ];
  expect(documentFacts(telling, "").year).toBe(2031);
});

test("without title or headings the running text is counted", () => {
  const body = "2031年年初部门收入预算80.00万元。2031年部门支出预算80.00万元，比上年预算增加5.00万元。";
  expect(documentFacts([], body)).toEqual({ kind: "budget", year: 2031, organisation: null });
});
