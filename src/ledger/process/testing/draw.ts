/** Draws requests from seeds: mostly what would come next, so that runs get far; often something else; sometimes what nobody may. */
import fc from "fast-check";
import { STAGES } from "../../entries/index.ts";
import { type CeilingKind, type Cell, DUE_KEYS, type Move, type Request } from "../model.ts";
import type { Oracle } from "./oracle.ts";
import { DAY, PEOPLE, UNITS, YEAR } from "./world.ts";

/** What a request is drawn from. */
export interface Seed {
  readonly sort: number;
  readonly who: number;
  readonly where: number;
  readonly what: number;
  readonly amount: number;
  readonly twist: number;
}

export const seedArbitrary: fc.Arbitrary<Seed> = fc.record({
  sort: fc.nat(99),
  who: fc.nat(99),
  where: fc.nat(99),
  what: fc.nat(9_999),
  amount: fc.nat(50_000),
  twist: fc.nat(99),
});

const WHENS = ["一上", "一上", "一上", "一上", "一下", "二上", "二上", "二上", "二上", "二下", "二下", "调整"] as const;
const FUNDS = ["gpb", "gov-fund", "soe", "unit-funds"] as const;
const KINDS: readonly CeilingKind[] = ["personnel", "public", "project"];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

type Body = Request extends infer R ? (R extends Request ? Omit<R, "id" | "year" | "department"> : never) : never;

/** The request that a seed means as things stand. `past` are the requests sent so far. */
export function draw(seed: Seed, oracle: Oracle, past: readonly Request[], id: string): Request {
  const before = past.length === 0 ? null : pick(past, seed.what);
  if (before !== null && seed.sort >= 90 && seed.sort < 96) return before;
  const body = seed.sort < 55 ? next(seed, oracle) : seed.sort < 80 ? money(seed, oracle) : other(seed, oracle);
  const request = { id, year: YEAR, department: "d1", ...body } as Request;
  return twisted(request, seed, before);
}

function twisted(request: Request, { twist, who, what }: Seed, before: Request | null): Request {
  if (twist < 8) return { ...request, actor: pick(PEOPLE, who).id };
  if (twist === 8 && "expected" in request) return { ...request, expected: request.expected + 1 };
  if (twist === 9 && "unit" in request) return { ...request, unit: pick(["u1", "u2", "u3", "u9"], what) } as Request;
  if (twist === 10) return { ...request, department: "d9" };
  if (twist === 11 && before !== null) return { ...request, id: before.id };
  if (twist === 12) return { ...request, reason: "" };
  if (twist >= 20 && twist < 30 && request.action === "cut")
    return {
      ...request,
      cells: request.cells.map((cell) => ({ ...cell, amountFen: cell.amountFen + BigInt(what % 60) })),
    };
  if (twist === 13 && "moves" in request) return { ...request, moves: request.moves.slice(1) };
  if ((twist === 14 || twist === 15) && (request.action === "edit" || request.action === "cut")) {
    const spoil = (cell: Cell, index: number): Cell =>
      index > 0
        ? cell
        : twist === 14
          ? { ...cell, amountFen: -cell.amountFen }
          : { ...cell, expected: cell.expected + 1 };
    return { ...request, cells: request.cells.map(spoil) };
  }
  return request;
}

const unitAt = (seed: Seed): string => pick(UNITS, seed.where).id;

/** What comes next for the unit that is furthest behind. */
function next(seed: Seed, oracle: Oracle): Body {
  const places = UNITS.map(({ id }) => ({ unit: id, place: oracle.units.get(id)?.place ?? 0 }));
  const least = Math.min(...places.map(({ place }) => place));
  const { unit, place } = pick(
    places.filter((each) => each.place === least),
    seed.where,
  );
  const when = WHENS[place] ?? "一上";
  const reason = "按流程办理";
  const expected = oracle.units.get(unit)?.version ?? 0;
  const whole = { unit: null, expected: oracle.version, reason };
  if (place === 0 || place === 5) {
    const actors = unit === "u1" ? ["prep1", "small-unit"] : ["prep2", "both-desks"];
    // Now and then it is submitted as it stands.
    if (seed.what % 5 > 0 && oracle.sums([unit], "二上", place === 5, true) !== null)
      return {
        action: "edit",
        actor: pick(actors, seed.who),
        unit,
        cells: mended(unit, oracle, when, place === 5),
        reason,
      };
    return {
      action: "submit",
      actor: pick(unit === "u1" ? ["head1", "small-unit"] : ["head2"], seed.who),
      unit,
      expected,
      reason,
    };
  }
  const department = ["finance", "both-desks", "department-all", "two-houses"];
  const bureau = ["reviewer", "bureau-all", "two-houses"];
  if (place === 4) return ceilingsOrIssue(seed, oracle);
  const waits = [...oracle.newCeilings.values()].some(({ fen }) => fen !== null);
  if (place > 5 && place < 9 && (waits || seed.what % 4 === 0)) return ceilingsAgain(seed, oracle, unit, waits);
  if (place === 10)
    return { action: "approve", actor: pick(["boss", "department-all"], seed.who), unit, expected, reason };
  if (place === 11) return inYear(seed, oracle, unit);
  if (place === 2 || place === 7)
    return { action: "submit", actor: pick(["boss", "department-all"], seed.who), ...whole };
  const stage = when === "二上" || when === "二下" ? when : "一上";
  const wrong =
    oracle.sums(
      UNITS.map(({ id }) => id),
      stage,
      place > 4,
      false,
    ) !== null;
  if (place === 9) {
    const cells = mended(unit, oracle, when, true);
    if (wrong) return { action: "cut", actor: "reviewer", unit, cells, reason };
    return { action: "approve", actor: pick(["chief", "chief2", "bureau-all"], seed.who), on: "2025-02-20", ...whole };
  }
  if (wrong || seed.what % 12 === 0) {
    const actor = place === 1 || place === 6 ? pick(department, seed.who) : pick(bureau, seed.who);
    return {
      action: "return",
      actor,
      unit,
      expected,
      remarks: [{ unit, section: "projects", text: "请说明依据" }],
      reason,
    };
  }
  if (place === 1 || place === 6)
    return { action: "approve", actor: pick(department, seed.who), unit, expected, reason };
  return { action: "approve", actor: pick(bureau, seed.who), ...whole };
}

/** Cells that bring a unit within its ceilings and into balance, away from the amounts that the check finds wrong. */
function mended(unit: string, oracle: Oracle, when: (typeof WHENS)[number], ceilings: boolean): Cell[] {
  const lines = [...oracle.lines.values()].filter((line) => line.unit === unit && line.side !== "ceiling");
  const amounts = new Map(lines.map(({ id }) => [id, oracle.amount(id, when)]));
  for (const line of lines.filter(({ side }) => side === "expenditure")) {
    const sort = line.project !== null ? "project" : line.economic === "30101" ? "personnel" : "public";
    const id = `ceiling:${YEAR}:${unit}:${line.fund}:${sort}`;
    const under = ceilings && (oracle.lines.has(id) || line.fund !== "unit-funds");
    const most = oracle.amount(id, "一下") / 5n;
    if (under && (amounts.get(line.id) ?? 0n) > most) amounts.set(line.id, most);
  }
  const spent = lines.filter(({ side }) => side === "expenditure");
  const total = spent.reduce((sum, { id }) => sum + (amounts.get(id) ?? 0n), 0n);
  const first = spent.find(({ id }) => (amounts.get(id) ?? 0n) > 0n);
  if (total % 100n === 13n && first !== undefined) amounts.set(first.id, (amounts.get(first.id) ?? 0n) - 1n);
  for (const line of lines.filter(({ side }) => side === "revenue")) {
    const same = spent.filter(({ fund }) => fund === line.fund);
    amounts.set(
      line.id,
      same.reduce((sum, { id }) => sum + (amounts.get(id) ?? 0n), 0n),
    );
  }
  return [...amounts]
    .filter(([line, fen]) => fen !== oracle.amount(line, when))
    .map(([line, amountFen]) => ({ line, amountFen, expected: oracle.entriesOf(line) }));
}

function ceilingsOrIssue(seed: Seed, oracle: Oracle): Body {
  const set = [...oracle.lines.values()].some(({ side }) => side === "ceiling");
  const reason = "按上年执行和财力测算";
  if (set)
    return {
      action: "issue",
      actor: pick(["chief", "chief2", "bureau-all"], seed.who),
      unit: null,
      expected: oracle.version,
      reason,
    };
  const cells = UNITS.flatMap(({ id: unit }) =>
    FUNDS.slice(0, 2 + (seed.what % 3)).flatMap((fund) =>
      KINDS.map((kind, index) => ({
        unit,
        fund,
        kind,
        amountFen: BigInt(seed.amount) * BigInt(index + 2),
        expected: 0,
      })),
    ),
  );
  return { action: "set-ceiling", actor: pick(["reviewer", "bureau-all"], seed.who), cells, reason };
}

/** New ceilings for a unit, above or below what it has asked for; and their issue. */
function ceilingsAgain(seed: Seed, oracle: Oracle, unit: string, waits: boolean): Body {
  const reason = seed.twist === 16 ? " " : "财力变化";
  if (waits && seed.what % 3 > 0) {
    const actor = pick(["chief", "chief2", "bureau-all"], seed.who);
    return { action: "issue", actor, unit: null, expected: oracle.version, reason };
  }
  const kind = pick(KINDS, seed.what);
  const fund = pick(FUNDS, seed.amount % 5 === 0 ? seed.amount : 0);
  const id = `ceiling:${YEAR}:${unit}:${fund}:${kind}`;
  const now = oracle.amount(id, "一下");
  const amountFen = seed.amount % 7 === 0 ? now : (now * BigInt(seed.amount % 100)) / 60n;
  const expected = oracle.entriesOf(id) + (oracle.newCeilings.get(id)?.times ?? 0);
  const actor = pick(["reviewer", "bureau-all"], seed.who);
  return { action: "set-ceiling", actor, cells: [{ unit, fund, kind, amountFen, expected }], reason };
}

/** Days by which budgets are due: most to come, some past, a few of them final. */
function days(seed: Seed, oracle: Oracle, actor: string): Body {
  const keys = DUE_KEYS.filter((_, index) => (seed.what >> index) % 2 === 0);
  const months = ["2024-08-", "2025-02-", "2025-03-", "2025-04-"];
  const dates = keys.map((key, index) => {
    const on = `${pick(months, seed.amount + (index >> 1))}${10 + index}`;
    const was = seed.twist === 17 ? "2024-01-01" : (oracle.days.get(key)?.on ?? null);
    return { key, on, final: seed.amount % 4 === 0 && key !== "ceilings", was };
  });
  return { action: "schedule", actor, dates, reason: "按编制通知" };
}

/** Payments, applications and decisions on them. */
function inYear(seed: Seed, oracle: Oracle, unit: string): Body {
  const reason = "年中变化";
  const open = [...oracle.applications].filter(([, { settled }]) => !settled);
  if (open.length > 0 && seed.what % 3 === 0) {
    const [application] = pick(open, seed.where);
    const verdict = seed.amount % 5 === 0 ? ("reject" as const) : ("approve" as const);
    return {
      action: "settle",
      actor: pick(["boss", "chief", "department-all", "bureau-all"], seed.who),
      application,
      verdict,
      reason,
    };
  }
  const actor = pick(unit === "u1" ? ["prep1", "small-unit"] : ["prep2", "both-desks"], seed.who);
  if (seed.what % 3 === 1) {
    const proposers = [actor, "finance", "reviewer", "department-all"];
    return { action: "propose", actor: pick(proposers, seed.amount), unit, ...movesOf(seed, oracle, unit), reason };
  }
  const lines = [...oracle.lines.values()].filter((line) => line.unit === unit && line.side === "expenditure");
  const { id: line } = pick(lines, seed.what);
  const paid = oracle.amount(line, "执行");
  const expected = oracle.entriesOf(line);
  if (seed.what % 7 === 0 && paid > 0n)
    return { action: "correct", actor, unit, line, amountFen: -(BigInt(seed.amount) % (paid + 2n)), expected, reason };
  const left = oracle.amount(line, "调整") - paid;
  return {
    action: "pay",
    actor,
    unit,
    line,
    amountFen: (BigInt(seed.amount) % (left + 2n)) + (seed.twist < 50 ? 0n : 1n),
    expected,
    reason,
  };
}

function movesOf(seed: Seed, oracle: Oracle, unit: string): { kind: "reallocation" | "supplement"; moves: Move[] } {
  const all = [...oracle.lines.values()].filter(({ side }) => side !== "ceiling");
  const own = all.filter((line) => line.unit === unit && line.side === "expenditure");
  const from = pick(own, seed.where);
  const rest = oracle.amount(from.id, "调整") - oracle.amount(from.id, "执行");
  const amountFen = (BigInt(seed.amount) % (rest + 2n)) + 1n;
  const revenueOf = (where: string) =>
    all.find((line) => line.unit === where && line.side === "revenue" && line.fund === from.fund)?.id ?? "";
  if (seed.amount % 3 === 0) {
    const signed = seed.what % 2 === 0 ? amountFen : -amountFen;
    return {
      kind: "supplement",
      moves: [
        { line: from.id, amountFen: signed },
        { line: revenueOf(unit), amountFen: signed },
      ],
    };
  }
  const same = (each: (typeof all)[number]) =>
    each.id !== from.id &&
    each.side === "expenditure" &&
    each.fund === from.fund &&
    (each.project === null) === (from.project === null);
  const targets = all.filter((each) => same(each) && (seed.amount % 3 === 1 || each.unit === unit));
  const to = targets.length === 0 || seed.twist > 90 ? pick(own, seed.what) : pick(targets, seed.what);
  const moves: Move[] = [
    { line: from.id, amountFen: -amountFen },
    { line: to.id, amountFen },
  ];
  if (to.unit !== unit)
    moves.push({ line: revenueOf(unit), amountFen: -amountFen }, { line: revenueOf(to.unit), amountFen });
  return { kind: "reallocation", moves };
}

/** Changes of amounts at the unit's place: edits, cuts, ceilings, payments. */
function money(seed: Seed, oracle: Oracle): Body {
  const unit = unitAt(seed);
  const place = oracle.units.get(unit)?.place ?? 0;
  if (place === 11) return inYear(seed, oracle, unit);
  const lines = [...oracle.lines.values()].filter((line) => line.unit === unit && line.side !== "ceiling");
  const some = lines.filter((_, index) => (seed.what >> index) % 3 === 0).slice(0, 4);
  const when = WHENS[place] ?? "一上";
  const reason = "按实际需要";
  const cut = place !== 0 && place !== 5;
  const cells = some.map(({ id }, index) => {
    const now = oracle.amount(id, when);
    const amountFen =
      cut && place !== 9 ? now - (BigInt(seed.amount) % (now + 1n)) : BigInt((seed.amount * (index + 3)) % 50_021);
    return { line: id, amountFen, expected: oracle.entriesOf(id) };
  });
  if (place === 4) {
    const kind = pick(KINDS, seed.what);
    const fund = pick(FUNDS, seed.amount);
    const expected = oracle.entriesOf(`ceiling:${YEAR}:${unit}:${fund}:${kind}`);
    return {
      action: "set-ceiling",
      actor: "reviewer",
      cells: [{ unit, fund, kind, amountFen: BigInt(seed.amount) * 4n, expected }],
      reason,
    };
  }
  if (!cut) {
    const id = `${unit}.new${seed.what}`;
    const lines = seed.amount % 6 === 0 ? [newLine(id, unit, seed)] : [];
    const added = lines.map((line) => ({ line: line.id, amountFen: BigInt(seed.amount), expected: 0 }));
    return {
      action: "edit",
      actor: unit === "u1" ? "prep1" : "prep2",
      unit,
      cells: [...cells, ...added],
      lines,
      reason,
    };
  }
  const actor = place === 1 || place === 6 ? pick(["finance", "both-desks"], seed.who) : "reviewer";
  return { action: "cut", actor, unit, cells, reason };
}

function newLine(id: string, unit: string, seed: Seed) {
  const rest = { id, unit, side: "expenditure", carried: false, kind: null } as const;
  const fund = pick(["gpb", "gov-fund", "unit-funds"] as const, seed.where);
  return { ...rest, fund, function: "2010399", economic: "30299", project: seed.who % 2 === 0 ? `${unit}.p4` : null };
}

/** What is not about amounts, and anything by anybody. */
function other(seed: Seed, oracle: Oracle): Body {
  const unit = unitAt(seed);
  const actor = pick(PEOPLE, seed.who).id;
  const reason = "随机";
  const version = oracle.units.get(unit)?.version ?? 0;
  const target = seed.amount % 2 === 0 ? { unit, expected: version } : { unit: null, expected: oracle.version };
  const remarks = [{ unit, line: pick([`${unit}.public-a`, "u1.project-a"], seed.amount), text: "请核对" }];
  const stage = pick(STAGES, seed.amount);
  const frozen = seed.sort >= 96;
  if (frozen) return { action: oracle.frozen.length > 0 ? "thaw" : "freeze", actor: "chief", stage, reason };
  switch (seed.what % 11) {
    case 10:
      return days(seed, oracle, pick(["chief", actor], seed.amount));
    case 0:
      return { action: "comment", actor, unit, remarks, reason };
    case 1:
      return { action: "freeze", actor, stage, reason };
    case 2:
      return { action: "thaw", actor: pick(["chief", actor], seed.amount), stage, reason };
    case 3:
      return {
        action: "publish",
        actor: pick(["publisher", actor], seed.amount),
        unit: target.unit,
        on: pick([DAY, "2025-02-01", "2025-03-02"], seed.what >> 4),
        reason,
      };
    case 4:
      return { action: "submit", actor, ...target, reason };
    case 5:
      return { action: "approve", actor, ...target, reason, on: pick([DAY, "2025-04-01"], seed.what >> 4) };
    case 6:
      return { action: "return", actor, ...target, reason, remarks };
    case 7:
      return { action: "issue", actor, unit: null, expected: oracle.version, reason };
    case 8:
      return { ...inYear(seed, oracle, unit), actor };
    default:
      return { ...money(seed, oracle), actor };
  }
}
