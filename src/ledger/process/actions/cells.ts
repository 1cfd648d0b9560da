/** Edits and cuts: a block of cells becomes entries, all or none; every faulty cell is named with its reason. */
import { LARGEST_FEN } from "../../entries/index.ts";
import { yuan } from "../../money.ts";
import { accepted, type Context, refused } from "../context.ts";
import { gateUnit, type Pass } from "../gate.ts";
import type { Cell, CellFault, Decision, EntryDraft, LineInfo, RefusalCode, RequestOf } from "../model.ts";
import { amountAt, type DepartmentState, emptyLine, type LineState } from "../state.ts";
import { newLineFault } from "./newLines.ts";

/** More cells than this in one request are refused; the largest departments have some three thousand lines. */
export const MOST_CELLS = 20_000;

/** Edit by the unit: cells get their amounts; lines may be new. */
export function edit(state: DepartmentState, request: RequestOf<"edit">, context: Context): Decision {
  const pass = gateUnit(state, request, context, request.unit);
  if (pass.outcome !== "pass") return pass;
  const lines = request.lines ?? [];
  if (lines.length > MOST_CELLS) return tooMany();
  const fresh = new Map(lines.map((info) => [info.id, info]));
  const wrong = lines.map((info) => newLineFault(state, request.unit, info)).find((fault) => fault !== null);
  if (wrong !== undefined && wrong !== null) return refused("bad-request", wrong);
  if (fresh.size !== lines.length) return refused("bad-request", "新增的预算行编号重复，请逐行使用不同的编号。");
  return block(state, request, context, pass, request.cells, fresh);
}

/** Review cut (审减); at 二下 the amounts that the approval sets. */
export function cut(state: DepartmentState, request: RequestOf<"cut">, context: Context): Decision {
  const pass = gateUnit(state, request, context, request.unit);
  if (pass.outcome !== "pass") return pass;
  if (request.reason.trim() === "") return refused("bad-request", "请填写审减或调整的理由。");
  return block(state, request, context, pass, request.cells, new Map());
}

export function tooMany(): Decision {
  return refused("bad-request", `一次最多写入${MOST_CELLS}个单元格，请分批办理。`);
}

export type BlockRequest = RequestOf<"edit"> | RequestOf<"cut"> | RequestOf<"set-ceiling">;

/** The block of cells as entries, or what is wrong with it. `fresh` are lines that are new with it. */
export function block(
  state: DepartmentState,
  request: BlockRequest,
  context: Context,
  pass: Pass,
  cells: readonly Cell[],
  fresh: ReadonlyMap<string, LineInfo>,
): Decision {
  if (cells.length > MOST_CELLS) return tooMany();
  const lineOf = (id: string): LineState | null => {
    const info = fresh.get(id);
    return state.lines.get(id) ?? (info === undefined ? null : emptyLine(info));
  };
  const { faults, entries } = entriesOf(request, pass, cells, lineOf, context);
  const wrong = refusedFor(faults);
  if (wrong !== null) return wrong;
  const content = request.action === "edit" ? (request.content ?? []) : [];
  if (entries.length + fresh.size + content.length === 0) return refused("nothing", "内容与现有金额一致，无需保存。");
  const from = pass.transition.step;
  const unit = "unit" in request ? request.unit : null;
  const detail = content.length === 0 ? {} : { content };
  const lines = [...fresh.values()];
  return accepted(state, request, context, { stage: pass.stage, from, unit, entries, lines, detail });
}

/** The refusal of a block with faulty cells; null where there are none. */
export function refusedFor(faults: readonly CellFault[]): Decision | null {
  const [first] = faults;
  if (first === undefined) return null;
  const message =
    faults.length === 1 ? first.message : `共${faults.length}处不能写入，整块未保存。首处：${first.message}`;
  return refused(first.code, message, faults);
}

/** What the cells change, line by line, and what is wrong with them. */
export function entriesOf(
  request: BlockRequest,
  pass: Pass,
  cells: readonly Cell[],
  lineOf: (id: string) => LineState | null,
  context: Context,
): { readonly faults: readonly CellFault[]; readonly entries: readonly EntryDraft[] } {
  const { stage, transition } = pass;
  // A row without entries is that of ceilings that wait: entries when they are issued.
  const kind = transition.entries ?? "ceiling";
  const seen = new Set<string>();
  const faults: CellFault[] = [];
  const entries: EntryDraft[] = [];
  for (const [index, cell] of cells.entries()) {
    const line = lineOf(cell.line);
    const nowFen = line === null ? 0n : amountAt(line, stage);
    const fault = faultOf(request, kind === "review", cell, line, nowFen, seen.has(cell.line), context);
    seen.add(cell.line);
    if (fault !== null) {
      faults.push({ index, line: cell.line, ...fault });
      continue;
    }
    const amountFen = cell.amountFen - nowFen;
    if (amountFen !== 0n)
      entries.push({ year: request.year, stage, kind, line: cell.line, amountFen, reason: request.reason });
  }
  return { faults, entries };
}

type Fault = Omit<CellFault, "index" | "line">;
const fault = (code: RefusalCode, message: string): Fault => ({ code, message });

function faultOf(
  request: BlockRequest,
  onlyLess: boolean,
  { line: id, amountFen, expected }: Cell,
  line: LineState | null,
  nowFen: bigint,
  again: boolean,
  context: Context,
): Fault | null {
  const ceilings = request.action === "set-ceiling";
  if (line === null || (!ceilings && (line.info.unit !== request.unit || line.info.side === "ceiling")))
    return fault("unknown", `本单位没有编号为“${id}”的预算行，请核对编号或先新增该行。`);
  if (again) return fault("bad-request", `预算行“${id}”在同一块中出现两次，请只保留一处。`);
  if (expected !== line.version) return conflict(line, amountFen, nowFen, context);
  if (amountFen < 0n) return fault("negative", `预算行“${id}”的金额为${yuan(amountFen)}元，预算金额不能为负，请改正。`);
  if (amountFen > LARGEST_FEN)
    return fault("bad-request", `预算行“${id}”的金额${yuan(amountFen)}元过大，请核对计量单位。`);
  if (onlyLess && amountFen > nowFen)
    return fault(
      "not-a-cut",
      `预算行“${id}”现为${yuan(nowFen)}元，审减后不能增至${yuan(amountFen)}元；需要增加请退回单位修改。`,
    );
  return null;
}

/** Somebody else has written since: both values, and by whom. */
export function conflict(line: LineState, yoursFen: bigint, theirsFen: bigint, context: Context): Fault {
  const { lastActor: by, lastAt: at, version } = line;
  const who = by === null ? "他人" : (context.person(by)?.name ?? by);
  const message = `预算行“${line.info.id}”已被${who}改为${yuan(theirsFen)}元，您要写入的是${yuan(yoursFen)}元；请核对后重新提交。`;
  return {
    code: "conflict",
    message,
    yoursFen,
    theirsFen,
    version,
    ...(by === null ? {} : { by }),
    ...(at === null ? {} : { at }),
  };
}
