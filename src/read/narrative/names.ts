/** Names of projects that tables list: within the text such a name is words, whatever its numbers and commas seem to say. */
import type { Block, Grid } from "../../statement/model.ts";
import { viewOf } from "./view.ts";

const HEAD = /^(?:[一二三]级)?(?:预算|支出|专项(?:资金)?)?(?:项目|专项)名称$/;
/** Names without these are read aright anyhow. */
const MISLEADING = /[\d〇一二三四五六七八九十百千万亿，、（(]/;
/** 2031年预算数, 2030—2032年: a period and no name. */
const NO_NAME = /(?:预算|决算|执行|安排|合计|小计|总计|支出|收入|资金)(?:数|额)?$/;
const PERIODS = /(?:19|20)\d{2}(?:[-—~至](?:19|20)?\d{2})?(?:年度?)?/g;
const LAST_HEADING_ROW = 6;
const SHORTEST = 4;
const LONGEST = 60;

/** By their first two characters, longer ones first. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** The names in columns headed 项目名称, 专项名称 and the like. */
export function namesListed(blocks: readonly Block[]): Names {
  const names = new Set(blocks.flatMap((block) => (block.kind === "grid" ? namesIn(block) : [])));
  const byStart = new Map<string, string[]>();
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    const list = byStart.get(name.slice(0, 2));
    if (list === undefined) byStart.set(name.slice(0, 2), [name]);
    else list.push(name);
  }
  return byStart;
}

function namesIn({ cells }: Grid): string[] {
  const heads = cells.filter(
    ({ row, text }) => row < LAST_HEADING_ROW && text.length < LONGEST && HEAD.test(bare(text)),
  );
  if (heads.length === 0) return [];
  const below = new Map(heads.map(({ column, row }) => [column, row]));
  return cells.flatMap(({ row, column, text }) => {
    const head = below.get(column);
    if (head === undefined || row <= head || text.length > 2 * LONGEST || !MISLEADING.test(text)) return [];
    const name = viewOf({ text, at: new Int32Array(text.length) }).text;
    return isName(name) ? [name] : [];
  });
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}

function isName(name: string): boolean {
  if (name.length < SHORTEST || name.length > LONGEST || NO_NAME.test(name) || /[。；：]/.test(name)) return false;
  return /[\u3400-\u9fff]{3}/.test(name.replace(PERIODS, ""));
}

/** Where a text has a name, from left to right; linear in the text. */
export function namesWithin(text: string, names: Names): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (names.size === 0) return found;
  for (let at = 0; at + SHORTEST <= text.length; at += 1) {
    const name = names.get(text.slice(at, at + 2))?.find((each) => text.startsWith(each, at));
    if (name === undefined) continue;
    found.push({ start: at, end: at + name.length });
    at += name.length - 1;
  }
  return found;
}
