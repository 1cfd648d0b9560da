/** Which table of one document is which of the other: by key and title, by their rows where several are alike, else by the title alone. */
import { grouped } from "../../codes/collections.ts";
import type { Table } from "../../statement/model.ts";
import { type Frame, foldedName } from "./frame.ts";
import type { Matched } from "./matching.ts";

/** Tables of one kind that are told apart by their rows; of more, those with the same number are paired in order. */
const mostAlike = 60;
/** Least part of rows in common that makes two of several tables of a kind the same table. */
const leastCommon = 0.3;
const ORGANISATION = /^.{2,40}?(?:局|委员会|委|办公室|办公厅|办事处|厅|院|部|中心|政府|单位|部门)(?=\D*〔|.*表$)/;

interface Entry {
  readonly index: number;
  readonly table: Table;
  readonly rows: ReadonlySet<string>;
}

export function pairTables(a: readonly Table[], b: readonly Table[], frames: readonly [Frame, Frame]): Matched {
  const left = a.map((table, index) => entryOf(table, index, frames[0]));
  const right = b.map((table, index) => entryOf(table, index, frames[1]));
  const pairs: [number, number][] = [];
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const ways = [titledKey, ({ table }: Entry) => table.key ?? "", bareTitle];
  ways.forEach((way) => {
    const groups = byName(
      right.filter(({ index }) => !takenB.has(index)),
      way,
      frames[1],
    );
    for (const [key, ofA] of byName(
      left.filter(({ index }) => !takenA.has(index)),
      way,
      frames[0],
    )) {
      for (const [i, j] of pairAlike(ofA, groups.get(key) ?? [])) {
        pairs.push([i, j]);
        takenA.add(i);
        takenB.add(j);
      }
    }
  });
  return {
    pairs: pairs.sort(([, j], [, k]) => j - k),
    onlyA: left.map(({ index }) => index).filter((index) => !takenA.has(index)),
    onlyB: right.map(({ index }) => index).filter((index) => !takenB.has(index)),
  };
}

function entryOf(table: Table, index: number, frame: Frame): Entry {
  return {
    index,
    table,
    rows: new Set(table.rows.map(({ code, label }) => `${code ?? ""}${foldedName(label, frame)}`)),
  };
}

type Way = (entry: Entry, frame: Frame) => string;

const titledKey: Way = ({ table }, frame) =>
  table.title === "" ? "" : `${table.key ?? ""}|${foldedName(table.title, frame)}`;
/** 〔0〕年部门收入预算总表 and 收入预算总表 are one title. */
const bareTitle: Way = ({ table }, frame) =>
  foldedName(table.title, frame)
    .replace(ORGANISATION, "")
    .replace(/〔-?\d+〕|(?:19|20)\d{2}|年度?|部门|单位|[（(].*?[)）]/g, "");

function byName(entries: readonly Entry[], way: Way, frame: Frame): Map<string, Entry[]> {
  return grouped(entries, (entry) => way(entry, frame) || undefined);
}

/** Tables of one kind: the one with the one; of several, those with most rows in common. */
function pairAlike(a: readonly Entry[], b: readonly Entry[]): [number, number][] {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return [];
  if (a.length === 1 && b.length === 1) return [[first.index, second.index]];
  if (a.length > mostAlike || b.length > mostAlike)
    return a.length === b.length ? a.map(({ index }, k) => [index, (b[k] as Entry).index]) : [];
  const scored = a.flatMap((x) => b.map((y) => ({ x, y, score: commonPart(x.rows, y.rows) })));
  const far = ({ x, y }: { x: Entry; y: Entry }) => Math.abs(a.indexOf(x) - b.indexOf(y));
  scored.sort((p, q) => q.score - p.score || far(p) - far(q));
  const [usedA, usedB] = [new Set<Entry>(), new Set<Entry>()];
  return scored.flatMap(({ x, y, score }): [number, number][] => {
    if (score < leastCommon || usedA.has(x) || usedB.has(y)) return [];
    usedA.add(x);
    usedB.add(y);
    return [[x.index, y.index]];
  });
}

function commonPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const each of a) if (b.has(each)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}
