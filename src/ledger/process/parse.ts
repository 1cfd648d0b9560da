/**
 * A request as it comes from outside, as JSON, becomes a `Request`, or a Chinese word on what is wrong with it. Amounts are whole numbers
 * of 分 as text (`"12300"`), since JSON's own numbers are not exact.
 */
import { CONCEPTS, FUNDS } from "../../codes/index.ts";
import { OUTLAYS } from "../data/names.ts";
import { STAGES } from "../entries/index.ts";
import { ACTIONS, CEILING_KINDS, DUE_KEYS, type Request } from "./model.ts";
import { type Grid, type PasteUnit, readPaste } from "./paste.ts";

type Reader = (value: unknown) => { readonly value: unknown } | null;

const ok = (value: unknown) => ({ value });
const text: Reader = (value) => (typeof value === "string" && value.length <= 4_000 ? ok(value) : null);
const count: Reader = (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? ok(value) : null);
const fen: Reader = (value) => (typeof value === "string" && /^-?\d{1,18}$/.test(value) ? ok(BigInt(value)) : null);
const flag: Reader = (value) => (typeof value === "boolean" ? ok(value) : null);
const word =
  (words: readonly string[]): Reader =>
  (value) =>
    typeof value === "string" && words.includes(value) ? ok(value) : null;
const orNull =
  (reader: Reader): Reader =>
  (value) =>
    value === null ? ok(null) : reader(value);

/** What a new line may count towards or be. */
const MARKS: readonly string[] = [
  ...CONCEPTS.filter((each) => each.startsWith("three-public.")),
  ...OUTLAYS,
  ...["running-costs", "meetings", "training", "surplus.used", "carryover.closing"],
];
const marks: Reader = (value) =>
  Array.isArray(value) && value.length <= MARKS.length && value.every((each) => MARKS.includes(each))
    ? ok([...new Set(value)])
    : null;

/** May be left out. */
const optional = (reader: Reader): Field => ({ reader, optional: true });
const field = (reader: Reader): Field => ({ reader, optional: false });
interface Field {
  readonly reader: Reader;
  readonly optional: boolean;
}
type Shape = Readonly<Record<string, Field>>;

/** Most parts of a list; the process has its own, lower limits. */
const MOST = 100_000;

const list =
  (shape: Shape): Reader =>
  (value) => {
    if (!Array.isArray(value) || value.length > MOST) return null;
    const read = value.map((each) => readShape(shape, each));
    return read.some((each) => "fault" in each) ? null : ok(read.map((each) => ("value" in each ? each.value : null)));
  };

const fund = field(word(FUNDS));
const cell: Shape = { line: field(text), amountFen: field(fen), expected: field(count) };
const remark: Shape = { unit: field(text), text: field(text), line: optional(text), section: optional(text) };
const line: Shape = {
  id: field(text),
  unit: field(text),
  side: field(word(["expenditure", "revenue"])),
  fund,
  function: field(orNull(text)),
  economic: field(orNull(text)),
  project: field(orNull(text)),
  carried: field(flag),
  uses: optional(marks),
  kind: field((value) => (value === null ? ok(null) : null)),
};
const asked: Shape = {
  id: field(text),
  action: field(word(ACTIONS.filter((action) => action !== "read"))),
  actor: field(text),
  year: field(count),
  department: field(text),
  reason: field(text),
};
const unit: Shape = { unit: field(text) };
const place: Shape = { unit: field(orNull(text)), expected: field(count) };
const remarks: Shape = { remarks: field(list(remark)) };
const money: Shape = { ...unit, line: field(text), amountFen: field(fen), expected: field(count) };
const stage: Shape = { stage: field(word(STAGES)) };

/** What each action has beside what all have. */
const shapes: Readonly<Record<Request["action"], Shape>> = {
  edit: { ...unit, cells: field(list(cell)), lines: optional(list(line)) },
  cut: { ...unit, cells: field(list(cell)) },
  submit: place,
  issue: place,
  approve: { ...place, on: optional(text) },
  return: { ...place, ...remarks },
  "set-ceiling": {
    cells: field(
      list({ ...unit, fund, kind: field(word(CEILING_KINDS)), amountFen: field(fen), expected: field(count) }),
    ),
  },
  comment: { ...unit, ...remarks },
  freeze: stage,
  thaw: stage,
  schedule: {
    dates: field(list({ key: field(word(DUE_KEYS)), on: field(text), final: field(flag), was: field(orNull(text)) })),
  },
  publish: { unit: field(orNull(text)), on: field(text) },
  propose: {
    ...unit,
    kind: field(word(["reallocation", "supplement"])),
    moves: field(list({ line: field(text), amountFen: field(fen) })),
  },
  settle: { application: field(text), verdict: field(word(["approve", "reject"])) },
  pay: money,
  correct: money,
};

/** A block pasted from a spreadsheet, in place of an edit's cells. */
const block: Shape = {
  text: field((value) => (typeof value === "string" ? ok(value) : null)),
  unit: field(word(["元", "千元", "万元"])),
  row: field(count),
  column: field(count),
  rows: field((value) => (Array.isArray(value) && value.length <= MOST ? readGrid(value) : null)),
};

function readGrid(rows: readonly unknown[]): { readonly value: unknown } | null {
  const target = (value: unknown) =>
    value === null ? null : readShape({ line: field(text), version: field(count) }, value);
  const read = rows.map((row) => (Array.isArray(row) ? row.map(target) : [{ fault: "" }]));
  if (read.flat().some((each) => each !== null && "fault" in each)) return null;
  return ok(read.map((row) => row.map((each) => (each !== null && "value" in each ? each.value : null))));
}

/** The edit with the cells of its block; with one faulty cell there is none. */
function withCells(given: unknown): { readonly value: unknown } | { readonly fault: string } {
  const { block: pasted, ...rest } = given as Record<string, unknown>;
  const read = readShape(block, pasted);
  if ("fault" in read) return read;
  const { text: cells, unit: money, row, column, rows } = read.value as unknown as Block;
  const paste = readPaste(cells, { rows }, { row, column }, money);
  if (paste.outcome === "cells")
    return {
      value: { ...rest, cells: paste.cells.map((each) => ({ ...each, amountFen: each.amountFen.toString() })) },
    };
  const told = paste.faults.slice(0, 5).map((each) => `第${each.row + 1}行第${each.column + 1}列：${each.message}`);
  return { fault: `粘贴的内容有${paste.faults.length}处不能写入，整块未保存。${told.join("")}` };
}

interface Block extends Grid {
  readonly text: string;
  readonly unit: PasteUnit;
  readonly row: number;
  readonly column: number;
}

/** A request, or what is wrong with it; never throws. What a request does not have is left out. */
export function parseRequest(given: unknown): { readonly request: Request } | { readonly fault: string } {
  const pasted =
    typeof given === "object" && given !== null && Object.hasOwn(given, "block") ? withCells(given) : { value: given };
  if ("fault" in pasted) return pasted;
  const { value } = pasted;
  const base = readShape(asked, value);
  if ("fault" in base) return base;
  const { action } = base.value as { action: Request["action"] };
  const read = readShape({ ...asked, ...shapes[action] }, value);
  return "fault" in read ? read : { request: read.value as unknown as Request };
}

function readShape(
  shape: Shape,
  value: unknown,
): { readonly value: Record<string, unknown> } | { readonly fault: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { fault: "请求须为一个 JSON 对象" };
  const given = value as Record<string, unknown>;
  const found: Record<string, unknown> = {};
  for (const [name, { reader, optional: free }] of Object.entries(shape)) {
    if (free && given[name] === undefined) continue;
    const read = Object.hasOwn(given, name) ? reader(given[name]) : null;
    if (read === null) return { fault: `请求的“${name}”缺少或不合规` };
    found[name] = read.value;
  }
  return { value: found };
}
