/**
 * Charts drawn as SVG: rows of text with bars under them. Widths are shares of the drawing and letters are never scaled, so that a chart
 * reads the same on a phone and on paper. Colours come from the style of the page.
 */
import { escaped } from "../../report/html/escape.ts";
import type { Bar, Chart, YearsChart } from "./model.ts";

const ROW = 42;
const TEXT_AT = 15;
const BAR_AT = 22;
const BAR_HEIGHT = 12;
/** Of a row with two years: its label, then for each year a line and a bar. */
const YEARS_ROW = 114;
const YEAR_ROW = 40;
const LONGEST_LABEL = 18;

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

function barRows(bars: readonly Bar[]): { height: number; content: string } {
  const most = largest(bars.map(({ amount }) => amount));
  const rows = bars.map((bar, index) => {
    const y = index * ROW;
    return textLine(y + TEXT_AT, bar.label, bar.printed, "l") + rectangle(y + BAR_AT, bar.amount, most, "b");
  });
  return { height: bars.length * ROW, content: rows.join("") };
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
  const short = [...label].length > LONGEST_LABEL ? `${[...label].slice(0, LONGEST_LABEL - 1).join("")}…` : label;
  const right = value === "" ? "" : `<text class="n" x="100%" y="${y}">${escaped(value)}</text>`;
  return `<text class="${name}" x="0" y="${y}">${escaped(short)}</text>${right}`;
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
