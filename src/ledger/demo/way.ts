/**
 * The way of one department's budget through 两上两下, asked for step by step as people would and decided by the process itself: a city
 * in which anything was done that the process forbids cannot come out of this. It stops where it is told to.
 */
import type { Fund } from "../../codes/model.ts";
import type { Budget, BudgetLine, Stage } from "../model.ts";
import type { Context } from "../process/context.ts";
import { apply, decide } from "../process/decide.ts";
import type { CEILING_KINDS, Cell, Change, LineInfo, Person, Request } from "../process/model.ts";
import { amountAt, type DepartmentState, emptyState, kindOf } from "../process/state.ts";
import { dayOf, momentOf, payDay } from "./calendar.ts";
import { payDays } from "./data/payments.ts";
import { entryReasons } from "./data/words.ts";
import { between, hundreds, onceIn } from "./dice.ts";
import { ordersOf } from "./payments.ts";
import type { DemoDepartment, DemoUnit } from "./town.ts";

/** How far a budget comes, from 0 (units have proposed) to the last (in the year, with that many months paid). */
export const STOPS = [
  "proposed",
  "submitted",
  "joined",
  "at-finance",
  "ceilings",
  "second-proposed",
  "second-submitted",
  "second-joined",
  "second-at-finance",
  "to-approve",
  "approved",
  "in-year",
] as const;
export type Stop = (typeof STOPS)[number];

export interface Way {
  readonly changes: readonly Change[];
  readonly state: DepartmentState;
}

export interface WayOptions {
  readonly stop: Stop;
  /** Months of the year that are paid. */
  readonly months: number;
  readonly digest: (request: Request) => string;
  readonly person: (id: string) => Person | null;
}

/** A request without what is the same for all. */
type Asked = { readonly action: string; readonly actor: string; readonly reason?: string } & Record<string, unknown>;

class Walk {
  readonly state: DepartmentState;
  readonly changes: Change[] = [];
  readonly department: DemoDepartment;
  readonly year: number;
  readonly #options: WayOptions;
  #day = "";
  #onDay = 0;

  constructor(department: DemoDepartment, year: number, options: WayOptions) {
    this.department = department;
    this.year = year;
    this.#options = options;
    this.state = emptyState(year, department, department.units);
  }

  on(day: string): void {
    this.#day = day;
    this.#onDay = 0;
  }

  ask(asked: Asked): void {
    const { id, code } = this.department;
    const day = this.#day;
    const at = momentOf(day, this.#onDay);
    this.#onDay += 1;
    const request = {
      id: `${code}-${this.year}-${this.changes.length + 1}`,
      year: this.year,
      department: id,
      reason: "",
    };
    const { digest, person } = this.#options;
    const context: Context = { at, day, person, digest, check: () => [] };
    const asking = { ...request, ...asked } as unknown as Request;
    const decision = decide(this.state, asking, context);
    if (decision.outcome !== "accepted")
      throw new Error(
        `${this.department.name} ${asked.action}: ${decision.outcome === "refused" ? decision.refusal.message : ""}`,
      );
    apply(this.state, decision.change);
    this.changes.push(decision.change);
  }

  unit(unit: DemoUnit, asked: Asked): void {
    this.ask({ ...asked, unit: unit.id, expected: this.state.units.get(unit.id)?.version });
  }

  whole(asked: Asked): void {
    this.ask({ ...asked, unit: null, expected: this.state.version });
  }

  cell(line: string, amountFen: bigint): Cell {
    return { line, amountFen, expected: this.state.lines.get(line)?.version ?? 0 };
  }

  amount(line: string, stage: Stage): bigint {
    const state = this.state.lines.get(line);
    return state === undefined ? 0n : amountAt(state, stage);
  }
}

/** What a line asks for beyond what it gets: at 一上 by some projects, at 二上 by one line of a few units. */
interface Wishes {
  readonly first: ReadonlyMap<string, bigint>;
  readonly second: ReadonlyMap<string, bigint>;
}

/** The year's budget with its lines and final amounts, and what is asked for beyond them. */
interface Plan extends Wishes {
  readonly budget: Budget;
  readonly infos: readonly LineInfo[];
  readonly finals: ReadonlyMap<string, bigint>;
}

const planOf = (budget: Budget): Plan => ({
  ...{ budget, infos: infosOf(budget), finals: amountsOf(budget) },
  ...wishesOf(budget),
});

function infosOf(budget: Budget): LineInfo[] {
  const common = { kind: null } as const;
  return [
    ...budget.lines.map(({ id, unit, fund, function: functional, economic, project, uses }) => ({
      ...{ ...common, id, unit, side: "expenditure" as const, fund, function: functional, economic, project },
      ...{ carried: false, ...(uses === undefined ? {} : { uses }) },
    })),
    ...budget.revenue.map(({ id, unit, fund, carried }) => ({
      ...{
        ...common,
        id,
        unit,
        side: "revenue" as const,
        fund,
        function: null,
        economic: null,
        project: null,
        carried,
      },
    })),
  ];
}

const incomeOf = (budget: Budget, unit: string, fund: Fund): string | undefined =>
  budget.revenue.find((line) => line.unit === unit && line.fund === fund && !line.carried)?.id;

/** Adds to a line and to the revenue that pays for it. */
function wish(budget: Budget, wishes: Map<string, bigint>, line: Budget["lines"][number], fen: bigint): void {
  const income = incomeOf(budget, line.unit, line.fund);
  if (income === undefined) return;
  wishes.set(line.id, (wishes.get(line.id) ?? 0n) + fen);
  wishes.set(income, (wishes.get(income) ?? 0n) + fen);
}

function wishesOf(budget: Budget): Wishes {
  const [first, second] = [new Map<string, bigint>(), new Map<string, bigint>()];
  const asking = new Set<string>();
  for (const line of budget.lines) {
    if (line.project !== null && onceIn(`${line.project} ${budget.year} wishes`, 3))
      wish(budget, first, line, hundreds(between(`${line.id} wish`, 1, 30) * 10));
    if (line.project === null || line.fund !== "gpb" || asking.has(line.unit)) continue;
    if (!onceIn(`${line.unit} ${budget.year} second`, 5)) continue;
    asking.add(line.unit);
    wish(budget, second, line, hundreds(between(`${line.id} second`, 5, 60)));
  }
  return { first, second };
}

/** 一上: units propose, the department reviews and joins, the finance bureau looks at it. */
function firstUp(walk: Walk, plan: Plan, until: (stop: Stop) => boolean): boolean {
  const { budget, infos, finals, first } = plan;
  const { department, year } = walk;
  const { code, units } = department;
  walk.on(dayOf("propose", year));
  for (const unit of units) {
    const lines = infos.filter((info) => info.unit === unit.id);
    const cells = lines.map(({ id }) => walk.cell(id, (finals.get(id) ?? 0n) + (first.get(id) ?? 0n)));
    const reason = entryReasons.draft;
    walk.ask({ action: "edit", actor: `p${unit.code}`, unit: unit.id, cells, lines, reason });
  }
  if (until("proposed")) return true;
  for (const unit of units) walk.unit(unit, { action: "submit", actor: `h${unit.code}` });
  if (until("submitted")) return true;
  walk.on(dayOf("reviewFirst", year));
  for (const unit of units) review(walk, unit, budget, first);
  if (until("joined")) return true;
  walk.on(dayOf("joinFirst", year));
  walk.whole({ action: "submit", actor: `b${code}` });
  if (until("at-finance")) return true;
  walk.on(dayOf("financeFirst", year));
  walk.whole({ action: "approve", actor: `reviewer-${department.region}` });
  return false;
}

/** The department sends one unit's budget back once, cuts half of a wish in some, and takes them. */
function review(walk: Walk, unit: DemoUnit, budget: Budget, first: ReadonlyMap<string, bigint>): void {
  const { code } = walk.department;
  const actor = `f${code}`;
  const wished = budget.lines.find((line) => line.unit === unit.id && (first.get(line.id) ?? 0n) > 0n);
  const income = wished === undefined ? undefined : incomeOf(budget, unit.id, wished.fund);
  if (wished !== undefined && onceIn(`${unit.id} ${walk.year} returned`, 8)) {
    const remarks = [{ unit: unit.id, line: wished.id, text: entryReasons.returned }];
    walk.unit(unit, { action: "return", actor, remarks, reason: entryReasons.returned });
    walk.unit(unit, { action: "submit", actor: `h${unit.code}`, reason: entryReasons.corrected });
  }
  if (wished !== undefined && income !== undefined && onceIn(`${unit.id} ${walk.year} cut`, 2)) {
    const less = (id: string) => walk.cell(id, walk.amount(id, "first-up") - (first.get(wished.id) ?? 0n));
    walk.ask({ action: "cut", actor, unit: unit.id, cells: [less(wished.id), less(income)], reason: entryReasons.cut });
  }
  walk.unit(unit, { action: "approve", actor });
}

function amountsOf(budget: Budget): Map<string, bigint> {
  return new Map([...budget.lines, ...budget.revenue].map(({ id, amountFen }) => [id, amountFen]));
}

/** 一下: ceilings that leave room for what each unit gets in the end, to the 万元. */
function ceilings(walk: Walk, { infos, finals, second }: Plan): void {
  const sums = new Map<string, { unit: string; fund: Fund; kind: (typeof CEILING_KINDS)[number]; fen: bigint }>();
  for (const line of infos) {
    const kind = line.side === "expenditure" ? kindOf(line) : null;
    if (kind === null || !["gpb", "gov-fund", "soe"].includes(line.fund)) continue;
    const key = `${line.unit} ${line.fund} ${kind}`;
    const sum = sums.get(key) ?? { unit: line.unit, fund: line.fund, kind, fen: 0n };
    sum.fen += (finals.get(line.id) ?? 0n) + (second.get(line.id) ?? 0n);
    sums.set(key, sum);
  }
  const wan = hundreds(100);
  const cells = [...sums.values()].map(({ unit, fund, kind, fen }) => {
    return { unit, fund, kind, amountFen: ((fen + wan - 1n) / wan) * wan, expected: 0 };
  });
  const { region } = walk.department;
  walk.on(dayOf("ceilings", walk.year));
  walk.ask({ action: "set-ceiling", actor: `reviewer-${region}`, cells, reason: entryReasons.ceiling });
  walk.whole({ action: "issue", actor: "chief" });
}

/** 二上: units keep within their ceilings; department and finance bureau pass it on. */
function secondUp(walk: Walk, { infos, finals, second }: Plan, until: (stop: Stop) => boolean): boolean {
  const { code, units, region } = walk.department;
  walk.on(dayOf("submit", walk.year));
  for (const unit of units) {
    const changed = infos
      .filter((info) => info.unit === unit.id)
      .map(({ id }) => ({ id, fen: (finals.get(id) ?? 0n) + (second.get(id) ?? 0n) }))
      .filter(({ id, fen }) => walk.amount(id, "second-up") !== fen);
    const cells = changed.map(({ id, fen }) => walk.cell(id, fen));
    const reason = entryReasons.resubmit;
    if (cells.length > 0) walk.ask({ action: "edit", actor: `p${unit.code}`, unit: unit.id, cells, reason });
  }
  if (until("second-proposed")) return true;
  for (const unit of units) walk.unit(unit, { action: "submit", actor: `h${unit.code}` });
  if (until("second-submitted")) return true;
  walk.on(dayOf("reviewSecond", walk.year));
  for (const unit of units) walk.unit(unit, { action: "approve", actor: `f${code}` });
  if (until("second-joined")) return true;
  walk.on(dayOf("joinSecond", walk.year));
  walk.whole({ action: "submit", actor: `b${code}` });
  if (until("second-at-finance")) return true;
  walk.on(dayOf("financeSecond", walk.year));
  walk.whole({ action: "approve", actor: `reviewer-${region}` });
  return until("to-approve");
}

/** 二下: the finance bureau sets what the congress passed, the department passes it on to its units, and it is published. */
function secondDown(walk: Walk, { second }: Wishes, until: (stop: Stop) => boolean): boolean {
  const { code, units, region } = walk.department;
  walk.on(dayOf("approve", walk.year));
  for (const unit of units) {
    const over = [...second].filter(([id]) => walk.state.lines.get(id)?.info.unit === unit.id);
    const cells = over.map(([id, fen]) => walk.cell(id, walk.amount(id, "second-down") - fen));
    const reason = entryReasons.approval;
    if (cells.length > 0) walk.ask({ action: "cut", actor: `reviewer-${region}`, unit: unit.id, cells, reason });
  }
  walk.whole({ action: "approve", actor: "chief", on: dayOf("congress", walk.year) });
  if (until("approved")) return true;
  walk.on(dayOf("pass", walk.year));
  for (const unit of units) walk.unit(unit, { action: "approve", actor: `b${code}` });
  walk.on(dayOf("publish", walk.year));
  walk.ask({ action: "publish", actor: `g${code}`, unit: null, on: dayOf("publish", walk.year) });
  return false;
}

/** A reallocation between two lines of a project, and in some departments a supplement. */
function adjust(walk: Walk, budget: Budget): void {
  const { code, units, region } = walk.department;
  const fen = hundreds(between(`${code} ${walk.year} moved`, 1, 20));
  for (const unit of units) {
    const [from, to] = budget.lines.filter(
      (line) => line.unit === unit.id && line.project !== null && line.fund === "gpb",
    );
    if (from === undefined || to?.project !== from.project || from.amountFen < fen * 2n) continue;
    const applied = { unit: unit.id, kind: "reallocation", reason: entryReasons.reallocation };
    const moves = [
      { line: from.id, amountFen: -fen },
      { line: to.id, amountFen: fen },
    ];
    walk.on(dayOf("adjust", walk.year));
    walk.ask({ action: "propose", actor: `p${unit.code}`, ...applied, moves });
    settle(walk, `b${code}`);
    const income = incomeOf(budget, unit.id, "gpb");
    if (income === undefined || !onceIn(`${unit.id} ${walk.year} more`, 6)) continue;
    const added = [
      { line: to.id, amountFen: fen * 5n },
      { line: income, amountFen: fen * 5n },
    ];
    const more = { unit: unit.id, kind: "supplement", reason: entryReasons.supplement };
    walk.ask({ action: "propose", actor: `reviewer-${region}`, ...more, moves: added });
    settle(walk, "chief");
  }
}

function settle(walk: Walk, actor: string): void {
  const application = walk.changes.at(-1)?.record.transaction;
  walk.ask({ action: "settle", actor, application, verdict: "approve" });
}

/** A month's orders of every line, day by day; once in a while a payment is taken back. */
function pay(walk: Walk, budget: Budget, unitsById: ReadonlyMap<string, DemoUnit>, month: number): void {
  const left = ({ id }: BudgetLine) => walk.amount(id, "adjustment") - walk.amount(id, "execution");
  const orders = budget.lines.map((line) => ({ line, orders: ordersOf(line, left(line), month) }));
  for (const day of payDays) {
    walk.on(payDay(month, day, walk.year));
    for (const { line, orders: own } of orders) {
      const order = own.find((each) => each.day === day);
      if (order === undefined) continue;
      const { amountFen } = order;
      const asked = { actor: `p${unitsById.get(line.unit)?.code}`, unit: line.unit, line: line.id };
      const expected = () => walk.state.lines.get(line.id)?.version;
      const reason = line.economic?.startsWith("301") ? entryReasons.wages : entryReasons.payment;
      walk.ask({ ...asked, action: "pay", amountFen, expected: expected(), reason });
      if (onceIn(`${line.id} ${month} ${day} back`, 1_000)) {
        const back = { ...asked, amountFen: -amountFen, expected: expected(), reason: entryReasons.correction };
        walk.ask({ ...back, action: "correct" });
      }
    }
  }
}

/** Walks the way of a department's year. Throws where the process refuses a step: that would be our own mistake. */
export function walkYear(department: DemoDepartment, budget: Budget, options: WayOptions): Way {
  const walk = new Walk(department, budget.year, options);
  const until = (stop: Stop) => STOPS.indexOf(stop) >= STOPS.indexOf(options.stop);
  const way = () => ({ changes: walk.changes, state: walk.state });
  const plan = planOf(budget);
  if (firstUp(walk, plan, until)) return way();
  ceilings(walk, plan);
  if (until("ceilings") || secondUp(walk, plan, until) || secondDown(walk, plan, until)) return way();
  const unitsById = new Map(department.units.map((unit) => [unit.id, unit]));
  for (let month = 1; month <= options.months; month += 1) {
    if (month === 7) adjust(walk, budget);
    pay(walk, budget, unitsById, month);
  }
  return way();
}
