/** Charts are drawn from figures of the statement alone, and only where their parts add up. */
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../read/tables/testing/tables.ts";
import type { Figure, Statement } from "../../../statement/model.ts";
import { type Chart, chartHtml, chartsOf } from "./index.ts";
import { svgOf } from "./svg.ts";

const HEAD = "某某市水务局2031年部门预算\n";

/** A chart in one line. */
function line(chart: Chart): string {
  if (chart.kind === "years") {
    return chart.rows
      .map(({ label, current, previous }) => `${label} ${current.printed}←${previous.printed}`)
      .join("，");
  }
  const bars = chart.bars.map(({ label, printed }) => `${label} ${printed}`).join("，");
  return chart.kind === "parts" ? `${chart.total.printed}：${bars}` : bars;
}

async function drawn(text: string, id: string): Promise<string | null> {
  const chart = chartsOf(await readDocument(HEAD + text)).find((each) => each.id === id);
  return chart === undefined ? null : line(chart);
}

const functions = (education: string) => `支出预算总表
  单位：万元
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 205 | 教育支出 | ${education} | 20.00 | 10.00 |
  | 213 | 农林水支出 | 70.00 | 40.00 | 30.00 |
  | 合计 | < | 100.00 | 60.00 | 40.00 |`;

describe("charts", () => {
  test.each([
    [
      "sources of revenue that add up",
      "revenue",
      "2031年收入预算100.00万元，其中：一般公共预算拨款收入90.00万元，其他收入10.00万元。",
      "100.00万元：一般公共预算 90.00万元，其他收入 10.00万元",
    ],
    [
      "sources that do not add up are not drawn",
      "revenue",
      "2031年收入预算100.00万元，其中：一般公共预算拨款收入90.00万元，其他收入9.00万元。",
      null,
    ],
    [
      "a difference that rounding explains is none",
      "revenue",
      "2031年收入预算100.00万元，其中：一般公共预算拨款收入90.00万元，其他收入10.01万元。",
      "100.00万元：一般公共预算 90.00万元，其他收入 10.01万元",
    ],
    ["one part alone is no whole", "revenue", "2031年收入预算100.00万元，其中：一般公共预算拨款收入90.00万元。", null],
    [
      "expenditure by function",
      "functions",
      functions("30.00"),
      "100.00万元：教育支出 30.00万元，农林水支出 70.00万元",
    ],
    ["functions of which one is wrong", "functions", functions("31.00"), null],
    [
      "basic expenditure and projects",
      "kinds",
      functions("30.00"),
      "100.00万元：基本支出 60.00万元，项目支出 40.00万元",
    ],
    [
      "the three publics, also those that are zero",
      "three-public",
      "2031年“三公”经费预算5.80万元，其中：因公出国（境）费0.00万元；公务接待费1.60万元；公务用车购置及运行费4.20万元。",
      "5.80万元：因公出国（境）费 0.00万元，公务接待费 1.60万元，公务用车购置及运行费 4.20万元",
    ],
    [
      "last year worked back from a stated change",
      "three-public-years",
      "2031年“三公”经费预算5.80万元，比上年减少0.20万元，主要原因是压减接待。",
      "“三公”经费 5.80万元←6.00万元",
    ],
    [
      "a figure of last year itself",
      "years",
      "2031年收入预算100.00万元，2030年收入预算90.00万元，增加10.00万元。",
      "收入总计 100.00万元←90.00万元",
    ],
    [
      "the same as last year",
      "three-public-years",
      "2031年“三公”经费预算5.80万元，与上年持平。",
      "“三公”经费 5.80万元←5.80万元",
    ],
  ])("%s", async (_title, id, text, expected) => {
    expect(await drawn(text, id)).toBe(expected);
  });

  test("a fact that is printed with two amounts is not drawn", async () => {
    const twice =
      "2031年收入预算100.00万元，其中：一般公共预算拨款收入90.00万元，其他收入10.00万元。\n2031年收入预算120.00万元。";
    expect(await drawn(twice, "revenue")).toBeNull();
  });

  test("projects by amount, but not where they come to more than all projects", async () => {
    const statement = await readDocument(`${HEAD}2031年项目支出40.00万元。甲30.00万元，乙10.00万元。`);
    const named = (amounts: Readonly<Record<string, string>>): Statement => ({
      ...statement,
      figures: statement.figures.map((figure): Figure => {
        const project = amounts[figure.printed];
        if (project === undefined) return figure;
        return {
          ...figure,
          concept: "expenditure.current.project",
          measure: "amount",
          basis: "budget",
          year: 2031,
          facets: { project },
        };
      }),
    });
    const projects = (of: Statement) =>
      chartsOf(of)
        .filter(({ id }) => id === "projects")
        .map(line);
    expect(projects(named({ "10.00万元": "堤防", "30.00万元": "水库" }))).toEqual(["水库 30.00万元，堤防 10.00万元"]);
    expect(projects(named({ "40.00万元": "全部", "30.00万元": "水库" }))).toEqual(["全部 40.00万元，水库 30.00万元"]);
    const [whole, ...others] = named({ "10.00万元": "堤防", "30.00万元": "水库" }).figures;
    if (whole === undefined) throw new Error("no figure");
    const less: Figure = { ...whole, concept: "expenditure.current.project", value: { digits: 3_000n, scale: 2 } };
    expect(projects({ ...statement, figures: [less, ...others] })).toEqual([]);
  });

  test("a label and a number too long for one line of a phone stand on two; what is longer still is cut", () => {
    const bar = (label: string) => ({ label, figures: ["f1"], printed: "82,096,797.42元", amount: 1n });
    const svg = (label: string) => svgOf({ kind: "items", id: "i", title: "项目", bars: [bar(label)] }, "");
    const lines = (label: string) => [...svg(label).matchAll(/<text[^>]* y="(\d+)"/g)].map(([, y]) => y);
    expect(lines("住房保障支出")).toEqual(["15", "15"]);
    expect(lines("城乡社区公共设施运行维护专项")).toEqual(["15", "33"]);
    expect(svg("长".repeat(60))).toContain(`>${"长".repeat(19)}…</text>`);
  });

  test("shares are of the whole, to two decimals, and the longest bar fills the width", async () => {
    const [chart] = chartsOf(
      await readDocument(`${HEAD}2031年收入预算3.00万元，其中：一般公共预算拨款收入2.00万元，其他收入1.00万元。`),
    );
    if (chart === undefined) throw new Error("no chart");
    expect(chartHtml(chart)).toContain("<td>66.67%</td>");
    expect(svgOf(chart, "")).toMatch(/class="b"[^>]+ width="100%".*class="b"[^>]+ width="50%"/);
  });
});
