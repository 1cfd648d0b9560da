/**
 * Charts drawn as SVG: rows of text with bars under them. Widths are shares of the drawing and letters are never scaled, so that a chart
 * reads the same on a phone and on paper. Colours come from the style of the page.
 */

import { characters } from "../../manuscript/index.ts";
import { escaped } from "../../report/html/escape.ts";
import type { Bar, Chart, YearsChart } from "./model.ts";

const ROW = 42;
const TEXT_AT = 15;
const BAR_AT = 22;
const BAR_HEIGHT = 12;
/** Of a row with two years: its label, then for each year a line and a bar. */
const YEARS_ROW = 114;
const YEAR_ROW = 40;
const LINE = 18;
/** Chinese characters that a line has room for on a phone. */
const LONGEST_LINE = 20;

/** `description`: what the drawing shows, in words, for those who do not see it. */
export function svgOf(chart: Chart, description: string): string {
  const ids = `chart-${chart.id}`;
  const { height, content } = chart.kind === "years" ? yearRows(chart) : barRows(chart.bars);
  return [
    `<svg role="img" class="chart" width="100%" height="${height}" aria-labelledby="${ids}-t ${ids}-d">`,
    `<title id="${ids}-t">${escaped(chart.title)}</title><desc id="${ids}-d">${escaped(description)}</desc>`,
    content,
    "</svg>",
  ].join("");
}

/** A label and a number that would run into one another on a phone stand on two lines. */
function barRows(bars: readonly Bar[]): { height: number; content: string } {
  const most = largest(bars.map(({ amount }) => amount));
  let height = 0;
  const rows = bars.map(({ label, printed, amount }) => {
    const isLong = characters(label) + characters(printed) > LONGEST_LINE;
    const y = height;
    const at = y + (isLong ? LINE : 0);
    height = at + ROW;
    const words = isLong
      ? textLine(y + TEXT_AT, label, "", "l") + textLine(at + TEXT_AT, "", printed, "l")
      : textLine(y + TEXT_AT, label, printed, "l");
    return words + rectangle(at + BAR_AT, amount, most, "b");
  });
  return { height, content: rows.join("") };
}

function yearRows({ rows, years }: YearsChart): { height: number; content: string } {
  const most = largest(rows.flatMap(({ current, previous }) => [current.amount, previous.amount]));
  const drawn = rows.map(({ label, current, previous }, index) => {
    const y = index * YEARS_ROW;
    return [
      textLine(y + TEXT_AT, label, "", "l"),
      ...[current, previous].map(({ printed, amount }, which) => {
        const top = y + 22 + which * YEAR_ROW;
        return (
          textLine(top + TEXT_AT, years[which] ?? "", printed, "y") +
          rectangle(top + BAR_AT, amount, most, "bv"[which] ?? "b")
        );
      }),
    ].join("");
  });
  return { height: rows.length * YEARS_ROW, content: drawn.join("") };
}

function textLine(y: number, label: string, value: string, name: string): string {
  const left = label === "" ? "" : `<text class="${name}" x="0" y="${y}">${escaped(shortened(label))}</text>`;
  return left + (value === "" ? "" : `<text class="n" x="100%" y="${y}">${escaped(value)}</text>`);
}

function shortened(label: string): string {
  if (characters(label) <= LONGEST_LINE) return label;
  let short = "";
  for (const character of label) {
    if (characters(short + character) > LONGEST_LINE - 1) break;
    short += character;
  }
  return `${short}…`;
}

/** A bar on its track; what is not zero is seen. */
function rectangle(y: number, amount: bigint, most: bigint, name: string): string {
  const share = most === 0n ? 0 : Number((amount * 10_000n) / most) / 100;
  const width = amount > 0n ? Math.max(share, 0.4) : 0;
  const track = `<rect class="k" x="0" y="${y}" width="100%" height="${BAR_HEIGHT}" rx="2"/>`;
  return `${track}<rect class="${name}" x="0" y="${y}" width="${width}%" height="${BAR_HEIGHT}" rx="2"/>`;
}

function largest(amounts: readonly bigint[]): bigint {
  return amounts.reduce((most, amount) => (amount > most ? amount : most), 0n);
}
