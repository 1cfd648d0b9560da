/** The HTML report of one file: the document with its figures marked, notes beside it, and the proof page. */
import type { Checked, Maker } from "../model.ts";
import { bodyHtml } from "./body.ts";
import { pageData } from "./data.ts";
import { scriptJson } from "./escape.ts";
import { groupRelations } from "./groups.ts";
import { marksOf } from "./marks.ts";
import { pageHtml } from "./page.ts";
import { proofHtml } from "./proof.ts";
import { barHtml, headingOf, legendHtml, numbersOf, summaryHtml } from "./summary.ts";

/** The place where the script shows what belongs to a chosen figure or finding. */
const PANEL = [
  '<section id="panel" aria-label="关联与算式" hidden>',
  '<div class="ph"><h2 id="panel-title" tabindex="-1"></h2>',
  '<span class="go"><button type="button" data-walk="-1">上一处</button><span id="panel-at" aria-live="polite"></span>',
  '<button type="button" data-walk="1">下一处</button>',
  '<button type="button" id="panel-close">关闭</button></span></div>',
  '<div id="panel-body" tabindex="0" role="group" aria-label="各处与算式"></div>',
  "</section>",
].join("");

const FOOTER = [
  "<footer><p>明算只查印出来的数。没有查出问题，只说明这些数互相对得上，不等于预算本身合理合规。</p>",
  '<p class="js">点一个数，看它在别处的位置和用到它的算式。键盘：Tab 进入文档，← → 在数之间移动，回车查看；N、P 走到下一处、上一处；J、K 走到下一个、上一个问题；Esc 关闭。</p></footer>',
].join("");

export function htmlReport(checked: Checked, maker: Maker): string {
  const marks = marksOf(checked);
  const numbers = numbersOf(checked, marks);
  const grouping = groupRelations(checked);
  const body = bodyHtml(checked, marks, maker);
  const clean = checked.findings.length === 0 ? ' class="clean"' : "";
  return pageHtml({
    title: `${headingOf(checked)} · 明算检查报告`,
    version: maker.version,
    body: [
      '<a class="skip" href="#doc">跳到文档</a>',
      summaryHtml(checked, numbers, maker.version),
      barHtml(numbers),
      "<main>",
      `<section id="doc" aria-label="文档">${legendHtml}<div id="text"${clean}>${body}</div></section>`,
      proofHtml(checked, numbers, grouping, marks.states),
      "</main>",
      PANEL,
      FOOTER,
    ].join("\n"),
    data: scriptJson(pageData(checked, marks, grouping)),
  });
}
