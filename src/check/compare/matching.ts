/** Finding the counterparts in two lists: first in order (the longest common sequence of keys), then what can be told apart elsewhere. */
import { diffArrays } from "diff";

/** Indexes into the two lists. */
export interface Matched {
  readonly pairs: readonly (readonly [number, number])[];
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
}

/** Most work for one alignment, as items × edits: lists that differ more are matched by their keys alone. */
const mostWork = 4_000_000;
const mostEdits = 2000;

/** Pairs of equal keys in the order of both lists. */
function inOrder(a: readonly string[], b: readonly string[]): [number, number][] {
  const whole = uniquePairs(a, b);
  if (whole !== null) return whole;
  const maxEditLength = Math.min(mostEdits, Math.ceil(mostWork / (a.length + b.length + 1)));
  const changes = diffArrays([...a], [...b], { maxEditLength });
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (removed) i += count;
    else if (added) j += count;
    else for (let k = 0; k < count; k += 1) pairs.push([i++, j++]);
  }
  return pairs;
}

/** Where no key comes twice, order says nothing that the keys do not: the pairs, or null. */
function uniquePairs(a: readonly string[], b: readonly string[]): [number, number][] | null {
  const inB = new Map(b.map((key, index) => [key, index]));
  if (inB.size < b.length || new Set(a).size < a.length) return null;
  return a.flatMap((key, i): [number, number][] => {
    const j = inB.get(key);
    return j === undefined ? [] : [[i, j]];
  });
}

/** Where each key stands that stands once only, among the indexes given. */
function onceOnly(keys: readonly string[], indexes: readonly number[]): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const index of indexes) {
    const key = keys[index] ?? "";
    if (found.has(key)) twice.add(key);
    found.set(key, index);
  }
  for (const key of twice) found.delete(key);
  found.delete("");
  return found;
}

/** `keys`: for each way to tell the items, from the surest, the keys of both lists; an empty key matches nothing. */
export function matched(...keys: readonly (readonly [readonly string[], readonly string[]])[]): Matched {
  const [[firstA, firstB] = [[], []]] = keys;
  const marked = (list: readonly string[], side: string) => list.map((key, index) => key || `${side}${index}`);
  const pairs = inOrder(marked(firstA, "\u0000a"), marked(firstB, "\u0000b"));
  let restA = rest(firstA.length, new Set(pairs.map(([i]) => i)));
  let restB = rest(firstB.length, new Set(pairs.map(([, j]) => j)));
  for (const [a, b] of keys) {
    const [inA, inB] = [onceOnly(a, restA), onceOnly(b, restB)];
    const taken = [...inA].flatMap(([key, i]): [number, number][] => {
      const j = inB.get(key);
      return j === undefined ? [] : [[i, j]];
    });
    pairs.push(...taken);
    const [usedA, usedB] = [new Set(taken.map(([i]) => i)), new Set(taken.map(([, j]) => j))];
    restA = restA.filter((i) => !usedA.has(i));
    restB = restB.filter((j) => !usedB.has(j));
  }
  return { pairs: pairs.sort(([i], [k]) => i - k), onlyA: restA, onlyB: restB };
}

function rest(length: number, used: ReadonlySet<number>): number[] {
  return Array.from({ length }, (_, index) => index).filter((index) => !used.has(index));
}
