/**
 * Lines from tables that print only sums: by functional class, and apart from that by economic class. Every sum of the tables comes out
 * again; which function is spent on which economic class is not in them, and is filled in from class to class.
 */
import type { Fund } from "../../../codes/model.ts";
import type { BudgetLine } from "../../model.ts";
import { insured, otherMoney, publics, tabled } from "./data/pairs.ts";
import type { TableFacts } from "./facts.ts";

/** A line before it has its unit and id. */
export interface Spent {
  readonly fund: Fund;
  readonly function: string;
  readonly economic: string | null;
  /** Of projects; else basic. */
  readonly project: boolean;
  readonly amountFen: bigint;
}

export interface Spending {
  readonly spent: readonly Spent[];
  /** Chinese. */
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

interface Split {
  readonly basic: bigint;
  readonly project: bigint;
}

/** All expenditure that the tables print. */
export function spendingOf(facts: TableFacts): Spending {
  const problems: string[] = [];
  const notices: string[] = [];
  const byFund = tabled.map((fund) => ({ fund, functions: fundFunctions(facts, fund) }));
  const general = byFund.find(({ fund }) => fund === "gpb")?.functions ?? new Map<string, Split>();
  const spent: Spent[] = [];
  for (const { fund, functions } of byFund) {
    for (const [code, { basic, project }] of functions) {
      if (fund !== "gpb" && basic !== 0n) spent.push(line(fund, code, null, false, basic));
      if (project !== 0n) spent.push(line(fund, code, null, true, project));
    }
  }
  const basic = [...general].map(([code, split]) => [code, split.basic] as const);
  spent.unshift(...basicLines(basic, economicsOf(facts), notices, problems));
  spent.push(...otherLines(facts, byFund, problems));
  return { spent: withPublics(spent, facts, notices), problems, notices };
}

const line = (fund: Fund, code: string, economic: string | null, project: boolean, amountFen: bigint): Spent => ({
  ...{ fund, function: code, economic, project, amountFen },
});

/** Functional classes of one fund's own table. */
function fundFunctions(facts: TableFacts, fund: (typeof tabled)[number]): Map<string, Split> {
  return new Map(
    facts.leaves(fund).map((code) => {
      const what = { fund, function: code };
      return [code, splitOf(facts, fund, what)] as const;
    }),
  );
}

function splitOf(
  facts: TableFacts,
  key: (typeof tabled)[number] | "expenditure",
  what: { fund?: Fund; function: string },
): Split {
  const basic = facts.amount(key, "expenditure.current.basic", what)?.fen ?? null;
  const project = facts.amount(key, "expenditure.current.project", what)?.fen ?? null;
  const total = facts.amount(key, "expenditure.current", what)?.fen ?? (basic ?? 0n) + (project ?? 0n);
  if (project === null && basic === null) return { basic: 0n, project: total };
  return { basic: basic ?? total - (project ?? 0n), project: project ?? total - (basic ?? 0n) };
}

function economicsOf(facts: TableFacts): [string, bigint][] {
  return facts.leaves("gpb-basic").map((economic) => {
    const what = { fund: "gpb", economic } as const;
    return [economic, facts.fen("gpb-basic", "expenditure.current.basic", what)];
  });
}

type Sums = readonly (readonly [code: string, fen: bigint])[];

/** Basic expenditure of the general budget: sums by function and sums by economic class brought together. */
function basicLines(functions: Sums, economics: Sums, notices: string[], problems: string[]): Spent[] {
  const sum = (sums: Sums) => sums.reduce((total, [, fen]) => total + fen, 0n);
  const given = functions.filter(([, fen]) => fen !== 0n);
  if (economics.length === 0) return given.map(([code, fen]) => line("gpb", code, null, false, fen));
  if (sum(given) !== sum(economics)) {
    problems.push("一般公共预算基本支出按功能分类的合计与按经济分类的合计不相等，请核对这两张表");
    return [];
  }
  if (given.length > 1)
    notices.push("公开表没有说明各功能分类科目的经济分类，基本支出的对应关系是按科目次序分配的，请核对");
  return allocated(given, economics).map(([code, economic, fen]) => line("gpb", code, economic, false, fen));
}

/** Pays every function out of the economic classes: first those that go together, then in the order of their codes. */
function allocated(functions: Sums, economics: Sums): [code: string, economic: string, fen: bigint][] {
  const needs = new Map(functions);
  const means = new Map(economics);
  const paid: [string, string, bigint][] = [];
  const pay = (code: string, economic: string) => {
    const [need, there] = [needs.get(code) ?? 0n, means.get(economic) ?? 0n];
    const fen = need < there ? need : there;
    if (fen <= 0n) return;
    paid.push([code, economic, fen]);
    needs.set(code, need - fen);
    means.set(economic, there - fen);
  };
  for (const [code] of functions) if (insured[code] !== undefined) pay(code, insured[code] as string);
  for (const [code] of functions) for (const [economic] of economics) pay(code, economic);
  return paid.sort((one, other) => (`${one[0]} ${one[1]}` < `${other[0]} ${other[1]}` ? -1 : 1));
}

type ByFund = readonly { readonly fund: Fund; readonly functions: ReadonlyMap<string, Split> }[];

/** What all expenditure has beyond the funds with tables of their own, by the sources that the revenue table names for the function. */
function otherLines(facts: TableFacts, byFund: ByFund, problems: string[]): Spent[] {
  return facts.leaves("expenditure").flatMap((code) => {
    const all = splitOf(facts, "expenditure", { function: code });
    const taken = (kind: keyof Split) =>
      byFund.reduce((sum, { functions }) => sum + (functions.get(code)?.[kind] ?? 0n), 0n);
    const rest = { basic: all.basic - taken("basic"), project: all.project - taken("project") };
    if (rest.basic < 0n || rest.project < 0n) {
      problems.push(`支出总表中 ${code} 的支出小于各项资金的表中之和，请核对`);
      return [];
    }
    return rest.basic + rest.project === 0n ? [] : paidByOthers(facts, code, rest);
  });
}

function paidByOthers(facts: TableFacts, code: string, rest: Split): Spent[] {
  const lines: Spent[] = [];
  const left = { ...rest };
  for (const fund of otherMoney) {
    let there = facts.fen("revenue", "revenue.current", { fund, function: code });
    for (const kind of ["basic", "project"] as const) {
      const fen = there < left[kind] ? there : left[kind];
      if (fen <= 0n) continue;
      lines.push(line(fund, code, null, kind === "project", fen));
      there -= fen;
      left[kind] -= fen;
    }
  }
  for (const kind of ["basic", "project"] as const)
    if (left[kind] > 0n) lines.push(line("other", code, null, kind === "project", left[kind]));
  return lines;
}

/** Cuts from project lines what the three publics have beyond basic expenditure. */
function withPublics(spent: readonly Spent[], facts: TableFacts, notices: string[]): Spent[] {
  const lines = [...spent];
  for (const [use, economic] of publics) {
    const told = facts.amount("three-public", use) ?? facts.amount("three-public", use, { fund: "gpb" });
    if (told === null) continue;
    const has = lines.reduce((sum, each) => (each.economic === economic ? sum + each.amountFen : sum), 0n);
    let missing = told.fen - has;
    if (missing < 0n && -missing > told.hiddenFen)
      notices.push(`“三公”经费表中的数小于基本支出中经济分类 ${economic} 的数，按基本支出的数导入`);
    if (missing <= told.hiddenFen) continue;
    const payers = lines.filter(({ fund, project, economic: known }) => fund === "gpb" && project && known === null);
    for (const payer of payers.sort((one, other) => (one.amountFen > other.amountFen ? -1 : 1))) {
      const fen = missing < payer.amountFen ? missing : payer.amountFen;
      if (fen <= 0n) break;
      lines.splice(lines.indexOf(payer), 1, ...cut(payer, economic, fen));
      missing -= fen;
    }
    if (missing > told.hiddenFen)
      notices.push(`经济分类 ${economic} 的“三公”经费大于可以归入的项目支出，没有全部归入，请补填`);
  }
  return lines;
}

function cut(payer: Spent, economic: string, fen: bigint): Spent[] {
  const rest = payer.amountFen - fen;
  return [{ ...payer, economic, amountFen: fen }, ...(rest > 0n ? [{ ...payer, amountFen: rest }] : [])];
}

/** Lines of the model. */
export function linesOf(spent: readonly Spent[], unit: string, project: string): BudgetLine[] {
  return spent.map(({ project: ofProject, ...rest }) => ({
    id: "",
    unit,
    ...rest,
    project: ofProject ? project : null,
  }));
}
