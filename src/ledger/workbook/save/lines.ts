/** Lines of a budget that comes in: found in the ledger again or made, and what entries bring their amounts to what is told. */
import { SUMMED_STAGES } from "../../entries/index.ts";
import type { Stage } from "../../model.ts";
import { isClosing } from "../../sides.ts";
import {
  type BaseRow,
  closingRow,
  parts,
  type Reader,
  revenueRow,
  rowsOf,
  type Schema,
  spendingRow,
  usesOf,
} from "../../storage/index.ts";
import { type RowChanges, rowChanges } from "./rows.ts";
import { type Frame, idsOf, tells } from "./statement.ts";

type LineRow = BaseRow<"lines">;

/** A line as it should be, and by which id the source knows it. */
interface Wanted {
  readonly given: string;
  readonly row: LineRow;
  readonly amountFen: bigint;
}

export interface LineChanges {
  readonly changes: RowChanges;
  /** Ids in the ledger by those of the source. */
  readonly ids: ReadonlyMap<string, string>;
  /** What is to be added to lines, in order: nothing where the amount is told already. */
  readonly moves: readonly { readonly line: string; readonly amountFen: bigint }[];
  /** Lines of the ledger of which the source says nothing any more, brought to nought. */
  readonly emptied: number;
  readonly totals: Readonly<Record<"expenditure" | "revenue", { readonly before: bigint; readonly after: bigint }>>;
}

/** Lines that one question to the database names. */
const AT_ONCE = 5_000;

/** Compares the lines and their amounts at a stage. */
export async function lineChanges(frame: Frame, stage: Stage): Promise<LineChanges> {
  const { db, year } = frame;
  const units = [...frame.organisations.unitIds.values()];
  const wanted = wantedLines(frame);
  const own = await rowsOf(db, "lines", { unit: units, year, side: ["expenditure", "revenue"] }, ["id"]);
  const known = new Map(own.map((row) => [row.id, row]));
  for (const row of await linesNamed(db, wanted, known)) known.set(row.id, row);
  const placed = placeLines(wanted, known);
  const sums = await amountsAt(db, units, year, stage);
  const changes = rowChanges(
    "lines",
    placed.flatMap(({ row }) => known.get(row.id) ?? []),
    placed.map(({ row }) => row),
    true,
  );
  const ids = new Map(placed.flatMap(({ given, row }) => (given === "" ? [] : [[given, row.id] as const])));
  return { changes, ids, ...movesOf(placed, own, sums, frame) };
}

function wantedLines(frame: Frame): Wanted[] {
  const { budget } = frame.placed;
  const { lines, revenue, closing = [], year } = budget;
  const ids = idsOf(frame);
  const wanted = <Line extends MoneyOfUnit>(told: readonly Line[], rowOf: (line: Line) => LineRow): Wanted[] =>
    told.map((line) => {
      const row = rowOf(line);
      return {
        given: line.id,
        row: { ...row, id: idOf([line.unit, String(year), ...classesOf(row)]) },
        amountFen: line.amountFen,
      };
    });
  return [
    ...(tells(frame, "lines") ? wanted(lines, (line) => spendingRow(line, year, ids)) : []),
    ...(tells(frame, "revenue") ? wanted(revenue, (line) => revenueRow(line, year, ids)) : []),
    ...(tells(frame, "closing") ? wanted(closing, (line) => closingRow(line, year, ids)) : []),
  ];
}

type MoneyOfUnit = { readonly id: string; readonly unit: string; readonly amountFen: bigint };

/** Pieces of a made id that tell lines of a unit and year apart. */
function classesOf(row: LineRow): string[] {
  const { side, fund, function_code: code, economic_code: economic, project } = row;
  if (sheetOf(row) === "closing") return [fund, "closing"];
  if (side !== "revenue") return [fund, code, economic === "" ? "0" : economic, project ?? ""];
  return [fund, row.uses !== "" ? "surplus" : row.carried === 1n ? "carried" : "revenue"];
}

/** The sheet on which a line is told. */
function sheetOf({ side, uses }: Pick<LineRow, "side" | "uses">): "lines" | "revenue" | "closing" {
  if (side === "revenue") return "revenue";
  return isClosing({ side, uses: usesOf(uses) ?? [] }) ? "closing" : "lines";
}

const idOf = (pieces: readonly string[]): string => pieces.filter((piece) => piece !== "").join("-");

/** Lines, of whatever unit and year, that have an id which is given or may be made. */
async function linesNamed(db: Reader, wanted: readonly Wanted[], known: ReadonlyMap<string, unknown>) {
  const counts = new Map<string, number>();
  const ids = new Set<string>();
  for (const { given, row } of wanted) {
    const n = (counts.get(row.id) ?? 0) + 1;
    counts.set(row.id, n);
    for (const id of [given, numbered(row.id, n), numbered(row.id, n + 1)])
      if (id !== "" && !known.has(id)) ids.add(id);
  }
  const found: Schema["lines"][] = [];
  for (const id of parts([...ids], AT_ONCE)) found.push(...(await rowsOf(db, "lines", { id }, ["id"])));
  return found;
}

const numbered = (id: string, n: number): string => (n === 1 ? id : `${id}-${n}`);

/** Gives every line its id: its own where the ledger has it with the same classes or not at all, else one made of its classes. */
function placeLines(wanted: readonly Wanted[], known: ReadonlyMap<string, Schema["lines"]>): Wanted[] {
  const taken = new Set<string>();
  const fits = (id: string, row: LineRow) => {
    const there = known.get(id);
    return !taken.has(id) && (there === undefined || sameClasses(there, row));
  };
  const given = wanted.map(({ given: id, row }) => {
    const keeps = id !== "" && fits(id, row);
    if (keeps) taken.add(id);
    return keeps;
  });
  const next = new Map<string, number>();
  return wanted.map((each, index) => {
    if (given[index]) return { ...each, row: { ...each.row, id: each.given } };
    let n = next.get(each.row.id) ?? 1;
    while (!fits(numbered(each.row.id, n), each.row)) n++;
    const id = numbered(each.row.id, n);
    next.set(each.row.id, n + 1);
    taken.add(id);
    return { ...each, row: { ...each.row, id } };
  });
}

const CLASSES = ["unit", "year", "side", "fund", "function_code", "economic_code", "project", "carried"] as const;

const sameClasses = (there: Schema["lines"], row: LineRow): boolean =>
  CLASSES.every((column) => there[column] === row[column]);

/** Amounts of the units' lines at a stage; lines without an entry are not in it. */
async function amountsAt(
  db: Reader,
  units: readonly string[],
  year: bigint,
  stage: Stage,
): Promise<Map<string, bigint>> {
  if (units.length === 0) return new Map();
  const rows = await db
    .selectFrom("entries")
    .innerJoin("lines", "lines.id", "entries.line")
    .select(["entries.line", "entries.amount_fen"])
    .where("lines.unit", "in", [...units])
    .where("lines.year", "=", year)
    .where("entries.stage", "in", [...SUMMED_STAGES[stage]])
    .execute();
  const sums = new Map<string, bigint>();
  for (const { line, amount_fen } of rows) sums.set(line, (sums.get(line) ?? 0n) + amount_fen);
  return sums;
}

function movesOf(
  placed: readonly Wanted[],
  own: readonly Schema["lines"][],
  sums: ReadonlyMap<string, bigint>,
  frame: Frame,
): Pick<LineChanges, "moves" | "emptied" | "totals"> {
  const moves: { line: string; amountFen: bigint }[] = [];
  for (const { row, amountFen } of placed) {
    const before = sums.get(row.id);
    // A line without an entry is in no budget: one of nought is told by an entry of nought.
    if (before !== amountFen) moves.push({ line: row.id, amountFen: amountFen - (before ?? 0n) });
  }
  const told = new Set(placed.map(({ row }) => row.id));
  const left = own.filter((row) => !told.has(row.id) && tells(frame, sheetOf(row)));
  const emptied = left.filter(({ id }) => (sums.get(id) ?? 0n) !== 0n);
  moves.push(...emptied.map(({ id }) => ({ line: id, amountFen: -(sums.get(id) ?? 0n) })));
  return { moves, emptied: emptied.length, totals: totalsOf(placed, own, sums, moves) };
}

function totalsOf(
  placed: readonly Wanted[],
  own: readonly Schema["lines"][],
  sums: ReadonlyMap<string, bigint>,
  moves: readonly { readonly line: string; readonly amountFen: bigint }[],
): LineChanges["totals"] {
  const sides = new Map([
    ...own.map(({ id, side }) => [id, side] as const),
    ...placed.map(({ row }) => [row.id, row.side] as const),
  ]);
  const sum = (side: string, of: Iterable<readonly [string, bigint]>) =>
    [...of].reduce((total, [line, fen]) => (sides.get(line) === side ? total + fen : total), 0n);
  const moved = moves.map(({ line, amountFen }) => [line, amountFen] as const);
  const total = (side: string) => {
    const before = sum(side, sums);
    return { before, after: before + sum(side, moved) };
  };
  return { expenditure: total("expenditure"), revenue: total("revenue") };
}
