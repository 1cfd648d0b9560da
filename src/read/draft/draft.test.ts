/** A draft becomes the Statement that its words state, with every figure known; what cannot be read as composed is our own fault. */
import { expect, test } from "vitest";
import { checkStatement } from "../../check/index.ts";
import { formatDecimal, parseDecimal } from "../../figures/index.ts";
import type { Draft, FigureReference } from "../../statement/draft.ts";
import { toJson } from "../../statement/json.ts";
import type { Statement } from "../../statement/model.ts";
import { isRefusal, readStatement } from "../index.ts";
import { statementFromDraft } from "./index.ts";

const YEAR = 2031;

function amount(printed: string, fen: bigint, rest: Partial<FigureReference>): FigureReference {
  const value = parseDecimal(printed);
  if (value === null) throw new Error(printed);
  const base = { printed, value, exactFen: fen, unit: "万元", facets: {}, year: YEAR, basis: "budget" as const };
  return { ...base, concept: "expenditure.current", label: "支出", ...rest };
}

function draftOf(printed: string): Draft {
  const whole = amount(printed, 1_234_561n, {});
  const basic = amount("0.73", 734_561n, { concept: "expenditure.current.basic" });
  const project = amount("0.50", 500_000n, { concept: "expenditure.current.project" });
  return {
    ...{ year: YEAR, organisation: "青溪县档案馆", profile: "central-9" },
    ...{ cover: ["青溪县档案馆2031年部门预算"], contents: true },
    blocks: [
      { kind: "heading", level: 1, number: "第一部分", title: "部门预算说明" },
      { kind: "heading", level: 2, number: "一、", title: "支出预算情况" },
      {
        kind: "paragraph",
        runs: ["2031年支出预算", whole, "，其中：基本支出", basic, "，项目支出", project, "。"],
      },
      {
        ...{ kind: "table", key: "expenditure", title: "部门支出总表", number: "表1", signed: "部门：青溪县档案馆" },
        unit: "万元",
        columns: [
          { heading: "科目编码" },
          { heading: "科目名称" },
          { heading: "本年支出", columns: [{ heading: "合计" }, { heading: "基本支出" }, { heading: "项目支出" }] },
        ],
        rows: [
          { cells: ["201", "一般公共服务支出", whole, basic, project], role: "item", level: 0 },
          { cells: ["合计", null, whole, basic, project], role: "total", level: 0, merged: 2 },
        ],
        notes: [],
      },
    ],
  };
}

const shape = ({ figures, relations }: Statement) => ({
  figures: figures.map(({ printed, value, unit, concept, facets, year, basis, exactFen, label }) => [
    ...[printed, formatDecimal(value), unit, concept, facets, year, basis, exactFen, label],
  ]),
  relations: relations.map(({ kind, cue }) => `${kind} ${cue}`),
});

test("figures of prose and tables are read at their places and known to the 分; relations come from the words", async () => {
  const statement = await statementFromDraft(draftOf("1.23"));
  expect(statement.format).toBe("draft");
  expect(statement.facts).toEqual({ kind: "budget", year: YEAR, organisation: "青溪县档案馆" });
  expect(statement.figures.map(({ exactFen }) => exactFen)).toEqual([
    ...[1_234_561n, 734_561n, 500_000n],
    ...[1_234_561n, 734_561n, 500_000n],
    ...[1_234_561n, 734_561n, 500_000n],
  ]);
  expect(statement.tables.map(({ key, unit }) => [key, unit])).toEqual([["expenditure", "万元"]]);
  expect(statement.relations.length).toBeGreaterThanOrEqual(4);
  const { findings, verdicts } = checkStatement(statement);
  expect([...verdicts.values()].every((verdict) => verdict === true)).toBe(true);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a figure that is not read as composed is named with its place", async () => {
  await expect(statementFromDraft(draftOf("1.24"))).resolves.toBeDefined();
  const draft = draftOf("1.23");
  const [first] = draft.blocks.filter((block) => block.kind === "paragraph");
  const wrong = first?.runs.map((run) => (typeof run === "string" ? run : { ...run, printed: "9.99" })) ?? [];
  const broken = { ...draft, blocks: [...draft.blocks.slice(0, 2), { kind: "paragraph" as const, runs: wrong }] };
  await expect(statementFromDraft(broken)).rejects.toThrow("read as 9.99 万元");
});

test("through JSON and back: the same figures, relations and bytes", async () => {
  const statement = await statementFromDraft(draftOf("1.23"));
  const json = toJson(statement);
  const again = await readStatement(new TextEncoder().encode(json));
  if (isRefusal(again)) throw new Error(again.message.text);
  expect(shape(again)).toEqual(shape(statement));
  expect(toJson(again)).toBe(json);
});
