/** A chart with its words and its table of data, each number a link to where the statement prints it. */
import { escaped } from "../../report/html/escape.ts";
import type { Bar, Chart, ItemsChart, PartsChart, YearsChart } from "./model.ts";
import { svgOf } from "./svg.ts";

/** `see`: HTML of a line about where more of it stands; empty for none. */
export function chartHtml(chart: Chart, see = ""): string {
  return [
    `<figure class="fig" id="chart-${chart.id}">`,
    `<figcaption>${escaped(chart.title)}</figcaption>`,
    svgOf(chart, description(chart)),
    `<details><summary>数据表<span class="vh">：${escaped(chart.title)}</span></summary>${dataTable(chart)}</details>`,
    see,
    "</figure>",
  ].join("");
}

function description(chart: Chart): string {
  if (chart.kind === "years") {
    const rows = chart.rows.map(
      ({ label, current, previous }) => `${label}${current.printed}，上年${previous.printed}`,
    );
    return `${chart.years.join("和")}：${rows.join("；")}。`;
  }
  const share = chart.kind === "parts" ? (bar: Bar) => `，占${shareOf(bar, chart.total)}` : () => "";
  const bars = chart.bars.map((bar) => `${bar.label}${bar.printed}${share(bar)}`).join("；");
  return chart.kind === "parts" ? `${chart.total.label}${chart.total.printed}。其中：${bars}。` : `${bars}。`;
}

function dataTable(chart: Chart): string {
  return chart.kind === "years" ? yearsTable(chart) : barsTable(chart);
}

function barsTable(chart: PartsChart | ItemsChart): string {
  const total = chart.kind === "parts" ? chart.total : null;
  const cells = (bar: Bar) => `<td>${linked(bar)}</td>${total === null ? "" : `<td>${shareOf(bar, total)}</td>`}`;
  const rows = [...chart.bars, ...(total === null ? [] : [total])].map(
    (bar) => `<tr><th scope="row">${escaped(bar.label)}</th>${cells(bar)}</tr>`,
  );
  const heads = ["项目", "金额", ...(total === null ? [] : ["占比"])];
  return tableOf(heads, rows);
}

function yearsTable({ rows, years }: YearsChart): string {
  const derived = rows.some((row) => row.derived);
  const body = rows.map(({ label, current, previous, derived: isDerived }) => {
    const before = linked(previous) + (isDerived ? "*" : "");
    return `<tr><th scope="row">${escaped(label)}</th><td>${linked(current)}</td><td>${before}</td></tr>`;
  });
  const note = derived ? "<p>* 原文只写了增减额，上年数由本年数和增减额算出。</p>" : "";
  return tableOf(["项目", ...years], body) + note;
}

function tableOf(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join("");
  return `<table class="data"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function linked({ figures: [first], printed }: Bar): string {
  return first === undefined ? escaped(printed) : `<a href="#${escaped(first)}">${escaped(printed)}</a>`;
}

/** To two decimals, halves up. */
export function shareOf({ amount }: Bar, total: Bar): string {
  if (total.amount <= 0n) return "";
  const hundredths = (amount * 20_000n + total.amount) / (total.amount * 2n);
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, "0")}%`;
}
