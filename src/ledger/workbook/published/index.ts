/**
 * A published statement, or the platform's forms for its tables, as a budget: lines and revenue from what the tables print. Recognised by
 * the meaning that the readers give their figures, so that any layout they know will do.
 */
import { type Fund, profiles } from "../../../codes/index.ts";
import type { Statement } from "../../../statement/model.ts";
import { COMPOSED_PROFILES } from "../../compose/index.ts";
import { LEVELS } from "../../folder/index.ts";
import type { Budget, Project, RevenueLine } from "../../model.ts";
import type { PlacedBudget } from "../model.ts";
import { otherMoney, tabled } from "./data/pairs.ts";
import { TableFacts } from "./facts.ts";
import { linesOf, type Spent, spendingOf } from "./spending.ts";

export type PublishedResult =
  | { readonly placed: PlacedBudget; readonly notices: readonly string[] }
  | { readonly problems: readonly string[] };

/** Codes that the document does not print; without them the ledger is asked for the organisation's name. */
export interface ToldCodes {
  readonly department?: string;
  readonly unit?: string;
}

/** Of what published tables say all there is to say. */
const TOLD: ReadonlySet<string> = new Set(["projects", "lines", "revenue"]);

/** The budget that the tables print, or why they print none, in Chinese. */
export function budgetFromStatement(statement: Statement, codes: ToldCodes = {}): PublishedResult {
  const facts = new TableFacts(statement);
  const { year, organisation, kind } = statement.facts;
  const { spent, problems, notices } = spendingOf(facts);
  const revenue = revenueOf(facts, spent);
  const faults = [
    ...(statement.tables.length === 0 ? ["没有认出预算表：应有收支总表、支出总表等公开表，或是本系统的模板"] : []),
    ...(kind === "final" ? ["这是决算表，不能作为预算导入"] : []),
    ...(year === null ? ["表里没有写明年度"] : []),
    ...(organisation === null || /[X×x]{2}|某/.test(organisation)
      ? ["没有填写部门（单位）的名称，请在封面和“编制部门（单位）”处填写"]
      : []),
    ...(statement.tables.length > 0 && spent.length === 0 ? ["表里没有读到支出金额，可能是空白表"] : []),
    ...problems,
    ...balanceProblems(spent, revenue),
  ];
  if (faults.length > 0 || year === null || organisation === null) return { problems: faults };
  const scope = scopeOf(statement);
  const unitCode = codes.unit ?? "";
  const budget: Budget = {
    ...{ year, organisation, scope, profile: profileOfTitles(statement), level: levelOf(statement.text, organisation) },
    units: [unitOf(unitCode, organisation, facts)],
    ...{ duties: [], offices: [], procurement: [], events: [], previous: [], reasons: [], texts: [] },
    projects: spent.some(({ project }) => project) ? [umbrella(unitCode, year)] : [],
    lines: linesOf(spent, unitCode, umbrellaOf(year)),
    revenue: revenue.map((line) => ({ ...line, unit: unitCode })),
  };
  const place = { department: { code: codes.department ?? "", name: organisation }, region: { code: "", name: "" } };
  return { placed: { budget, place, told: TOLD }, notices };
}

/** Id of the project that stands for all that the tables do not name. */
const umbrellaOf = (year: number): string => `published-${year}`;

function umbrella(unit: string, year: number): Project {
  return {
    ...{ id: umbrellaOf(year), name: "项目支出（按公开表导入）", class: "specific", nature: "regular", unit },
    ...{ purpose: "", basis: "", firstYear: year, lastYear: year, duties: [], goal: "", targets: [], published: false },
  };
}

function unitOf(code: string, name: string, facts: TableFacts): Budget["units"][number] {
  const running = facts.amount("three-public", "running-costs");
  const staff = { established: null, onPayroll: null, onDuty: null, lixiu: null, retired: null };
  const kind = running !== null && running.fen === 0n ? "institution" : "administrative";
  return { ...{ id: code, code, name, kind, proper: true, budgeted: true, staff }, vehicles: [], equipment: [] };
}

/** Sources of the year as the tables of all revenue and of appropriations print them; else what is spent of each. */
function revenueOf(facts: TableFacts, spent: readonly Spent[]): Omit<RevenueLine, "unit">[] {
  const funds: readonly Fund[] = [...tabled, ...otherMoney];
  return funds.flatMap((fund) => {
    const printed =
      facts.amount("overall", "revenue.current", { fund }) ?? facts.amount("fiscal", "revenue.current", { fund });
    const paid = spent.reduce((sum, line) => (line.fund === fund ? sum + line.amountFen : sum), 0n);
    const amountFen = printed?.fen ?? paid;
    return amountFen === 0n ? [] : [{ id: "", fund, carried: false, amountFen }];
  });
}

function balanceProblems(spent: readonly Spent[], revenue: readonly Omit<RevenueLine, "unit">[]): string[] {
  const sum = (list: readonly { readonly amountFen: bigint }[]) =>
    list.reduce((all, { amountFen }) => all + amountFen, 0n);
  const [out, received] = [sum(spent), sum(revenue)];
  if (out === received || spent.length === 0) return [];
  const difference = out - received < 0n ? received - out : out - received;
  return [
    `收入与支出相差 ${difference / 100n}.${String(difference % 100n).padStart(2, "0")} 元：上年结转不能由公开表导入，其他请核对收支总表`,
  ];
}

/** Whose tables they are: their titles speak of 单位 or of 部门. */
function scopeOf({ tables }: Statement): Budget["scope"] {
  const titles = tables.map(({ title }) => title.replace(/部门预算(?:支出)?经济分类/g, ""));
  const count = (word: string) => titles.filter((title) => title.includes(word)).length;
  return count("单位") > count("部门") ? "unit" : "department";
}

/** The profile, of those that can be composed, whose titles most of the tables bear. */
function profileOfTitles({ tables }: Statement): string {
  const scored = profiles
    .filter(({ id }) => COMPOSED_PROFILES.includes(id))
    .map(({ id, tables: own }) => ({
      id,
      found: own.filter(({ title }) => tables.some((table) => plainTitle(table.title).endsWith(plainTitle(title))))
        .length,
    }))
    .sort((one, other) => other.found - one.found);
  return scored[0]?.id ?? (COMPOSED_PROFILES[0] as string);
}

const plainTitle = (title: string): string => title.replace(/^.*?年度?|部门|预算单位|单位|预算/g, "");

/** 区级部门预算 says it; else the organisation's own name. */
function levelOf(text: string, organisation: string): string {
  const said = /([省市区县乡])级(?:部门|单位|预算)/.exec(text.slice(0, 2_000))?.[1];
  const named = [...organisation.matchAll(/[省市区县乡]/g)].at(-1)?.[0];
  return LEVELS.find((level) => level === (said ?? named)) ?? "市";
}
