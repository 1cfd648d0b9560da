/** Figures side by side on the page of a comparison, and the rows that tables share with them. */
import type { FigureAlone, FigureComparison, FigurePair } from "../../../statement/comparison.ts";
import { escaped } from "../../report/html/escape.ts";
import { changeText, type Grouped, isChanged, oncePerAmount, printedText, rateText, whereText } from "../words.ts";

/** Most rows of one list on the page; the workbook has them all. */
export const MOST_ROWS = 3000;

/** With more figures of one document alone the list is folded up at first. */
const MOST_OPEN = 30;

const HEADS = ["指标", "A", "B", "增减", "增减率", "位置（B）"];

/** Head cells of a table. */
export const headHtml = (names: readonly string[]) =>
  `<thead><tr>${names.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>`;

/** 指标, A, B, 增减, 增减率, 位置. */
function pairRow({ pair: { name, a, b, change }, others }: Grouped, withPlace: boolean): string {
  const sign = change === null ? 0n : change.amount.numerator;
  const way = change?.standing !== "changed" ? "" : sign > 0n ? " up" : " down";
  const place = withPlace ? `<td class="wh">${escaped(whereText(b))}</td>` : "";
  const numbers = [printedText(a), printedText(b)].map((text) => `<td class="n">${escaped(text)}</td>`).join("");
  const told = `<td class="n${way}">${escaped(changeText(change))}</td><td class="n${way}">${escaped(rateText(change))}</td>`;
  return `<tr><th scope="row">${escaped(name)}${othersHtml(others)}</th>${numbers}${told}${place}</tr>`;
}

/** Most names of the same amounts in one cell. */
const MOST_OTHERS = 40;

function othersHtml(others: readonly FigurePair[]): string {
  if (others.length === 0) return "";
  const names = others.slice(0, MOST_OTHERS).map(({ name, b }) => `<li>${escaped(`${name}，${whereText(b)}`)}</li>`);
  return `<details class="wh"><summary>另 ${others.length} 项同额</summary><ul>${names.join("")}</ul></details>`;
}

export function scrollHtml(label: string, table: string): string {
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escaped(label)}">${table}</div>`;
}

/** A table of pairs, cut where it is too long for a page. */
export function pairsHtml(label: string, pairs: readonly FigurePair[], withPlace: boolean): string {
  const groups = withPlace ? oncePerAmount(pairs) : pairs.map((pair) => ({ pair, others: [] }));
  const rows = groups.slice(0, MOST_ROWS).map((group) => pairRow(group, withPlace));
  const heads = withPlace ? HEADS : HEADS.slice(0, -1);
  const table = `<table>${headHtml(heads)}<tbody>${rows.join("")}</tbody></table>`;
  return scrollHtml(label, table) + leftHtml(groups.length - rows.length);
}

const leftHtml = (left: number) => (left > 0 ? `<p class="wh">另有 ${left} 行，见工作簿（--report xlsx）。</p>` : "");

export function aloneHtml(label: string, list: readonly FigureAlone[]): string {
  if (list.length === 0) return "";
  const rows = list.slice(0, MOST_ROWS).map(({ name, figure }) => {
    const cells = `<td class="n">${escaped(printedText(figure))}</td><td class="wh">${escaped(whereText(figure))}</td>`;
    return `<tr><th scope="row">${escaped(name)}</th>${cells}</tr>`;
  });
  const table = `<table>${headHtml(["指标", "印出的数", "位置"])}<tbody>${rows.join("")}</tbody></table>`;
  const body = scrollHtml(label, table) + leftHtml(list.length - rows.length);
  const open = list.length <= MOST_OPEN ? " open" : "";
  return `<details${open}><summary>${label}（${list.length} 项）</summary>${body}</details>`;
}

export function figuresHtml({ pairs, onlyA, onlyB }: FigureComparison): string {
  const changed = pairs.filter(isChanged);
  const same = pairs.filter((pair) => !isChanged(pair));
  const folded =
    same.length === 0
      ? ""
      : `<details><summary>没有变化的指标（${same.length} 项）</summary>${pairsHtml("没有变化的指标", same, true)}</details>`;
  return [
    '<section class="cmp" id="figures"><h2>指标对比</h2>',
    changed.length === 0 ? "<p>两份都有的指标没有变化。</p>" : pairsHtml("有变化的指标", changed, true),
    aloneHtml("只在 A", onlyA),
    aloneHtml("只在 B", onlyB),
    folded,
    "</section>",
  ].join("\n");
}
