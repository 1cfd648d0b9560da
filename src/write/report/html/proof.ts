/** The proof page: which relations were found, which of them hold with which figures, and what could not be evaluated and why, apart. */
import type { Checked } from "../model.ts";
import { escaped } from "./escape.ts";
import type { Grouping, RelationGroup } from "./groups.ts";
import { ledgerHtml } from "./ledger.ts";
import type { Numbers } from "./summary.ts";

const VERDICTS = ["成立", "不成立", "不能判定"] as const;

const cell = (value: number, letter: string, verdict: string) =>
  `<span class="c ${value > 0 ? letter : "o"}"><span class="vh">，${verdict} </span>${value}</span>`;

/** One group; the script fills in its formulas when it is opened, as there may be thousands. */
function groupHtml({ title, holding, broken, open }: RelationGroup, index: number): string {
  const counts = cell(holding, "p", VERDICTS[0]) + cell(broken, "x", VERDICTS[1]) + cell(open, "q", VERDICTS[2]);
  return `<details class="gr" data-group="${index}"><summary><span class="ti">${escaped(title)}</span>${counts}</summary></details>`;
}

function chaptersHtml(groups: readonly RelationGroup[]): string {
  const chapters = [...new Set(groups.map(({ chapter }) => chapter))];
  const verdicts = VERDICTS.map((verdict) => `<span class="c">${verdict}</span>`).join("");
  const head = `<p class="gh" aria-hidden="true"><span class="ti"></span>${verdicts}</p>`;
  return chapters
    .map((chapter) => {
      const members = groups.flatMap((group, index) => (group.chapter === chapter ? [groupHtml(group, index)] : []));
      return `<h3>${escaped(chapter)}</h3>${head}${members.join("")}`;
    })
    .join("");
}

/** How many relations could not be evaluated, for each reason. */
function openHtml({ relations, verdicts, reasons }: Checked): string {
  const counts = new Map<string, number>();
  for (const { id } of relations) {
    if ((verdicts.get(id) ?? null) !== null) continue;
    const reason = reasons.get(id) ?? "原因不明";
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return "<p>没有：每一条关系都得到了判定。</p>";
  const rows = [...counts].map(([reason, count]) => `<li>${escaped(reason)}：${count} 条</li>`);
  return `<ul class="why">${rows.join("")}</ul><div class="eqs" data-verdict="2"></div>`;
}

/** A table's figures and how many of them are proved. */
function tablesHtml({ statement }: Checked, states: readonly string[]): string {
  if (statement.tables.length === 0) return "";
  const counts = new Map<string, { all: number; proved: number; fault: number }>();
  for (const [i, { position }] of statement.figures.entries()) {
    if (position === null) continue;
    const count = counts.get(position.table) ?? { all: 0, proved: 0, fault: 0 };
    count.all += 1;
    if (states[i] === "proved") count.proved += 1;
    if (states[i] === "fault") count.fault += 1;
    counts.set(position.table, count);
  }
  const rows = statement.tables.map(({ id, title, page, grids }) => {
    const { all, proved, fault } = counts.get(id) ?? { all: 0, proved: 0, fault: 0 };
    const numbers = [all, proved, all - proved - fault, fault].map((value) => `<td class="n">${value}</td>`).join("");
    const name = escaped(title || "（无标题）");
    return `<tr><td><a href="#b${grids[0] ?? 0}">${name}</a></td><td class="n">${page ?? ""}</td>${numbers}</tr>`;
  });
  const head = ["表", "页", "数据项", "已证实", "未涉及", "有误"]
    .map((name) => `<th scope="col">${name}</th>`)
    .join("");
  const table = `<table class="tb"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<h3>各表</h3><div class="scroll" tabindex="0" role="group" aria-label="各表的数据项">${table}</div>`;
}

/** The whole page. */
export function proofHtml(checked: Checked, numbers: Numbers, grouping: Grouping, states: readonly string[]): string {
  const { all, holding, broken, open } = numbers.relations;
  return [
    '<section id="proof" aria-labelledby="proof-title">',
    '<h2 id="proof-title" tabindex="-1">证明</h2>',
    `<p>从文字和表的结构中读出勾稽关系 ${all} 条：成立 ${holding} 条，不成立 ${broken} 条，不能判定 ${open} 条。`,
    "印出的数按四舍五入理解：只有在允许的取值范围内怎样取都对不上，才算不成立。没有列在这里的数，未经证明。</p>",
    "<noscript><p>展开各组的算式需要启用脚本；各组的条数如下。</p></noscript>",
    ledgerHtml(checked),
    broken > 0 ? '<h3>不成立</h3><div class="eqs" data-verdict="0"></div>' : "",
    `<h3>不能判定</h3>${openHtml(checked)}`,
    chaptersHtml(grouping.groups),
    tablesHtml(checked, states),
    "</section>",
  ].join("\n");
}
