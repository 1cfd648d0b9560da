/** The public page says what the statement says: to people, to machines that take its inline facts, and to our own reader. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkStatement } from "../../check/index.ts";
import { formatDecimal } from "../../figures/index.ts";
import { readDocument } from "../../read/tables/testing/tables.ts";
import type { Figure, Statement } from "../../statement/model.ts";
import { factsOf } from "../factLines.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { example, read } from "../testing/documents.ts";
import { pageOf } from "./index.ts";
import { inlineFactsOf } from "./testing/inlineFacts.ts";
import { htmlWriter } from "./writer.ts";

const examples = [
  "2025-budget.txt",
  "2025-budget-with-tables.html",
  "2025-budget-with-tables-and-faults.html",
  "2024-final-accounts.txt",
];

const paged = (statement: Statement) => pageOf(statement, manuscriptOf(statement));
const again = (statement: Statement) => read(new TextEncoder().encode(paged(statement)));
const findingsOf = (statement: Statement) =>
  checkStatement(statement).findings.map(({ rule, message }) => `${rule} ${message}`);

/** What a machine must find of a figure. */
function expected({ id, value, printed, unit, concept, year, basis, facets }: Figure) {
  const told = { concept, unit, year: year?.toString(), basis, ...facets, "unit-name": facets.unit };
  const known = Object.entries({ ...told, unit }).filter(
    ([, each]) => each !== null && each !== undefined && each !== "",
  );
  return { id, value: formatDecimal(value), printed, told: Object.fromEntries(known) };
}

describe("a statement as a web page", () => {
  test.each(examples)("%s: our reader finds the same facts and the same faults in it", async (name) => {
    const statement = await example(name);
    const page = await again(statement);
    expect(factsOf(page)).toEqual(factsOf(statement));
    expect(findingsOf(page)).toEqual(findingsOf(statement));
  });

  test.each(examples)("%s: its inline facts are the figures of the statement, each once", async (name) => {
    const statement = await example(name);
    const found = inlineFactsOf(paged(statement)).map(({ told, ...fact }) => {
      const { measure, hedge, ...others } = told;
      return { ...fact, told: others };
    });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(found.sort(byId)).toEqual(statement.figures.map(expected).sort(byId));
  });

  test("the same statement gives the same bytes, in one file", async () => {
    const statement = await example("2025-budget.txt");
    const work = { statement, manuscript: manuscriptOf(statement), stem: "档案馆", date: null };
    const [once, twice] = [await htmlWriter.write(work), await htmlWriter.write(work)];
    expect(once.map(({ name }) => name)).toEqual(["档案馆.html"]);
    expect(twice).toEqual(once);
  });

  test("it names no other place, and its policy allows its own style and script alone", async () => {
    const html = paged(await example("2025-budget-with-tables.html"));
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/,
    );
    expect(html).not.toMatch(/\s(?:src|style|on\w+)="|href="(?!#)|url\(|@import/);
  });

  test("every link leads to something on the page, and no id is given twice", async () => {
    const html = paged(await example("2025-budget-with-tables.html"));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test("tables have heading cells for columns and for rows on both sides, and their unit as caption", async () => {
    const statement = await readDocument(`收支预算总表
      单位：万元
      | 收入 | < | 支出 | < |
      | 项目 | 预算数 | 项目 | 预算数 |
      | 其他收入 | 3.00 | 教育支出 | 3.00 |
      | 收入总计 | 3.00 | 支出总计 | 3.00 |`);
    const html = paged(statement);
    expect(html).toContain('<thead><tr><th scope="col" colspan="2" class="c">收入</th>');
    const figure = '<td class="r"><data [^>]+>3.00</data></td>';
    expect(html).toMatch(
      new RegExp(`<th scope="row">其他收入</th>${figure}<th scope="row">教育支出</th>${figure}</tr>`),
    );
    expect(html).toContain("<caption><span>单位：万元</span></caption>");
  });

  test("a table without figures says that it has none, without a word more for readers of the document", async () => {
    const statement = await readDocument(`政府性基金预算支出表
      | 科目编码 | 科目名称 | 合计 |
      | | | |
      注：本部门没有政府性基金预算支出。`);
    expect(paged(statement)).toMatch(/<section class="t[^"]* empty"/);
    expect(paged(statement)).toContain("注：本部门没有政府性基金预算支出。");
    expect((await again(statement)).text).not.toContain("本表没有数据");
  });

  const fixture = new URL("../../../../shared/fixtures/putuo-gov-office-2025-department.pdf", import.meta.url);
  test.skipIf(!existsSync(fixture))(
    "a published PDF as a page has the same facts (skipped without fixtures)",
    async () => {
      const statement = await read(readFileSync(fixture));
      expect(factsOf(await again(statement))).toEqual(factsOf(statement));
    },
  );
});
