/** Hedging words before and after a number: 约, 近, 不超过, 以上 … They are not part of the figure's span. */
import type { Hedge } from "../model.ts";

const BEFORE: readonly (readonly [string, Hedge])[] = [
  ["大约", "about"],
  ["约为", "about"],
  ["约", "about"],
  ["≈", "about"],
  ["接近", "below"],
  ["将近", "below"],
  ["近", "below"],
  ["不足", "below"],
  ["不到", "below"],
  ["小于", "below"],
  ["低于", "below"],
  ["少于", "below"],
  ["<", "below"],
  ["不超过", "atMost"],
  ["未超过", "atMost"],
  ["不超", "atMost"],
  ["未超", "atMost"],
  ["不高于", "atMost"],
  ["不大于", "atMost"],
  ["不多于", "atMost"],
  ["最高", "atMost"],
  ["最多", "atMost"],
  ["至多", "atMost"],
  ["≤", "atMost"],
  ["≦", "atMost"],
  ["超过", "above"],
  ["超", "above"],
  ["逾", "above"],
  ["大于", "above"],
  ["高于", "above"],
  ["多于", "above"],
  [">", "above"],
  ["不少于", "atLeast"],
  ["不低于", "atLeast"],
  ["不小于", "atLeast"],
  ["至少", "atLeast"],
  ["≥", "atLeast"],
  ["≧", "atLeast"],
];
const AFTER: readonly (readonly [string, Hedge])[] = [
  ["左右", "about"],
  ["上下", "about"],
  ["及以上", "atLeast"],
  ["以上", "atLeast"],
  ["及以下", "atMost"],
  ["以下", "atMost"],
  ["以内", "atMost"],
  ["之内", "atMost"],
];
/** The end of another word: 节约, 附近, 赶超. */
const OTHER_WORD = new Set(
  "节约 合约 条约 预约 公约 契约 制约 履约 违约 签约 集约 简约 租约 附近 最近 邻近 靠近 临近 就近 新近 远近 赶超 反超".split(
    " ",
  ),
);

function byLastCharacter(): Map<string, (readonly [string, Hedge])[]> {
  const index = new Map<string, (readonly [string, Hedge])[]>();
  for (const entry of BEFORE) {
    const key = entry[0].at(-1) ?? "";
    index.set(
      key,
      [...(index.get(key) ?? []), entry].sort((a, b) => b[0].length - a[0].length),
    );
  }
  return index;
}
const beforeIndex = byLastCharacter();

/** The hedge that ends where the number (sign included) starts. */
export function hedgeBefore(text: string, start: number): Hedge {
  let end = start;
  while (start - end < 2 && text.charAt(end - 1) === " ") end--;
  if (text.startsWith("人民币", end - 3)) end -= 3;
  const found = beforeIndex.get(text.charAt(end - 1))?.find(([word]) => text.startsWith(word, end - word.length));
  if (!found || OTHER_WORD.has(text.slice(end - 2, end))) return "none";
  return found[1];
}

const INCLUDING = /（(含|不含)(?:[^（）\n]{0,12})）/y;

/** The hedge that follows a figure: 左右, （含）以上, 以下, 内. */
export function hedgeAfter(text: string, end: number): Hedge {
  const next = text.charAt(end);
  if (!"左上及以之（ ".includes(next) || next === "") return "none";
  let at = next === " " ? end + 1 : end;
  INCLUDING.lastIndex = at;
  const including = INCLUDING.exec(text);
  if (including) at += including[0].length;
  const found = AFTER.find(([word]) => text.startsWith(word, at));
  if (!found) return "none";
  if (including?.[1] !== "不含") return found[1];
  return found[1] === "atLeast" ? "above" : found[1] === "atMost" ? "below" : found[1];
}
