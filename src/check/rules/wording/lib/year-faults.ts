/** The ways in which a year cannot be meant, one function each. They judge only where the document's own year and kind are known. */
import type { Statement } from "../../../../statement/model.ts";
import type { Report } from "../../../model.ts";
import {
  excerpt,
  hitsOf,
  type Passage,
  passagesOf,
  spanOf,
  titlesAndPassagesOf,
  withoutCitations,
} from "./passages.ts";
import { yearsIn } from "./years.ts";

const SHORT = /(?<!\d)(?:20\d[ \u3000]{0,2}年度|20\d{3}[ \u3000]{0,2}年(?=度|预|部|初|末|底|\d))/g;

/** 202年度, 20244年度. */
export function* shortYears(statement: Statement): Generator<Report> {
  for (const { passage, from, to, words } of hitsOf(titlesAndPassagesOf(statement), SHORT)) {
    const fault = /20\d{3}/.test(words) ? "年份多了一位" : "年份不完整，少了一位";
    yield { message: `“${excerpt(passage, from, to)}”的“${words}”${fault}。`, spans: [spanOf(passage, from, to)] };
  }
}

const NOT_OF_THE_YEAR = /执行|完成|回顾|对比|比较|增减|变化|上年|总结|规划|三年|项目|绩效|自评|评价|调整|专项|附件/;
/** Titles that can only be the document's own. */
const OWN_TITLE = /(?:部门|单位)(?:预算|决算)|[预决]算(?:编制|情况)?说明|[预决]算总?表/;
const TITLE_YEAR = /(20\d{2})[ \u3000]{0,3}年[ \u3000]{0,3}度?[^，。；：]{0,30}?(预算|决算)/;

/** A title that speaks of another year's budget or accounts than the document's. */
export function* headingsOfOtherYear(statement: Statement): Generator<Report> {
  const { year, kind } = statement.facts;
  if (year === null || kind === "unknown") return;
  const titles = titlesAndPassagesOf(statement).filter(({ block }) => block.kind !== "paragraph");
  const agreeing = titles.filter((title) => titleYear(title, kind) === year).length;
  for (const title of titles) {
    const other = titleYear(title, kind);
    if (other === null || other === year || NOT_OF_THE_YEAR.test(title.text)) continue;
    if (yearsIn(title.text).some((mention) => mention.year === year)) continue;
    const mention = yearsIn(title.text).find((each) => each.year === other);
    if (mention === undefined) continue;
    yield {
      severity: agreeing >= 1 && OWN_TITLE.test(title.text) ? "error" : "warning",
      message: `标题“${title.text.slice(0, 60)}”写的是${other}年，本文是${year}年${kind === "budget" ? "预算" : "决算"}。`,
      spans: [spanOf(title, mention.from, mention.to)],
      suggestion: `改为${year}年。`,
    };
  }
}

function titleYear({ text }: Passage, kind: "budget" | "final"): number | null {
  if (text.length > 120) return null;
  const match = TITLE_YEAR.exec(withoutCitations(text));
  if (match === null || match[2] !== (kind === "budget" ? "预算" : "决算")) return null;
  return Number.parseInt(match[1] ?? "", 10);
}

const SPACE = "[ \\u3000]{0,3}";
const DAY = `\\d{1,2}${SPACE}月${SPACE}(?:\\d{1,2}${SPACE}日|底|末)?`;
const UNTIL = new RegExp(`截[至止]${SPACE}((20\\d{2})${SPACE}年${SPACE}(?:${DAY}|年?[底末])?)`, "g");
const ASSETS = /车辆|公务用车|设备|房屋|国有资产/;

/** The day on which assets were counted: the accounts' own year end; in a budget the year before. */
export function* datedAssets(statement: Statement): Generator<Report> {
  const { year, kind } = statement.facts;
  if (year === null || kind === "unknown") return;
  const wanted = kind === "final" ? year : year - 1;
  for (const { passage, from, to, groups } of hitsOf(passagesOf(statement), UNTIL, ["截至", "截止"])) {
    const dated = Number.parseInt(groups[1] ?? "", 10);
    // A budget may count in its own year's January, never at its end.
    const early = kind === "budget" && dated === year && !/12[ \u3000]{0,3}月|年?[底末]$/.test(groups[0] ?? "");
    if (dated === wanted || early) continue;
    if (!ASSETS.test(passage.text.slice(to, to + 80))) continue;
    if (/[比较与]$/.test(passage.text.slice(Math.max(0, from - 1), from))) continue;
    const date = groups[0] ?? "";
    const stale = kind === "final" && dated < year && !passage.text.includes(`截至${year}年`);
    const sure = stale || dated > year + 1;
    yield {
      severity: sure ? "error" : "warning",
      message: `“${excerpt(passage, from, to)}”：${year}年${kind === "final" ? "决算" : "预算"}的资产时点应为${wanted}年，这里是${dated}年。`,
      spans: [spanOf(passage, to - date.length, to)],
      suggestion: `核对资产数字所属的时点，改为${wanted}年的日期，并确认数字已同步更新。`,
    };
  }
}

const CYCLE = /(?:实施周期|项目周期|实施期限|项目期限|起止时间|实施时间|执行期限)/;
const PERIOD_ONLY = /^[^。；]{0,60}$/;

/** 2029年起, 2029年至今: it goes on. */
const OPEN_END = /年(?:度|\d{1,2}月(?:\d{1,2}日)?)?(?:起|开始|以来|至今)|长期|常年|每年|持续/u;

/** The period of a project that lies wholly before the budget year. */
export function* periodsPast(statement: Statement): Generator<Report> {
  const { year, kind } = statement.facts;
  if (year === null || kind !== "budget") return;
  let underCycle = false;
  for (const passage of passagesOf(statement)) {
    const { block, text } = passage;
    const labelled = text.length < 120 && CYCLE.test(text);
    const years = labelled || (underCycle && PERIOD_ONLY.test(text)) ? yearsIn(text) : [];
    underCycle = block.kind === "heading" && CYCLE.test(text);
    const [first] = years;
    const last = years.at(-1);
    if (first === undefined || last === undefined || years.some((mention) => mention.year >= year)) continue;
    if (OPEN_END.test(text.slice(first.from))) continue;
    yield {
      severity: "warning",
      message: `项目实施周期“${text.slice(first.from, first.from + 40)}”在${last.year}年已经结束，而本文是${year}年预算。`,
      spans: [spanOf(passage, first.from, Math.min(text.length, last.to + 7))],
      suggestion: "核对项目周期；若为当年项目，应改为预算年度。",
    };
  }
}
