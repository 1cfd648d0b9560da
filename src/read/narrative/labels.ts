/** Noun phrases: from the words before a quantity to what it measures, and to a core by which two mentions can be matched. */
import type { Basis } from "../../statement/model.ts";

/** Names of the four budgets: their 预算 says nothing of the basis and must survive when the word 预算 is stripped. */
const FUNDS = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "社会保险基金预算", "公共财政预算"] as const;
const FUND_MARKS = ["\ue001", "\ue002", "\ue003", "\ue004", "\ue005"] as const;

const SELF =
  /(?:本|我|该)(?:部门|单位|局|委|办|院|校|中心|街道|镇|乡|站|所|馆|处|会|级|机关)|^(?:部门|单位)(?=[^职预决数人整构价])/g;
const LEADING =
  /^(?:[的为于从、“”"'《》和及与至到]|在(?![职岗编校册建读])|截至|截止|年底|年末|年初|全年|年度|度|底|末|当年|预计|计划|拟|共有|共|现有|现(?!金)|实有|实际|安排了?|预算安排(?=.)|纳入的|按规定|经核定|其中|（含）以[上下]|\(含\)以[上下]|以[上下]|含以[上下])+/;
const TRAILING =
  /(?:[的为是达约共额“”"'：:，]|(?<!人|辆|次|户|编制|个)数|(?<![统会审设合总小])计|金额|总额|达到|共计|均|总数|共安排|安排|计划|预计|分别|各|了|仅|仅为|一共|总共|已|已经|支付|核定为|核定|申请)+$/;
/** Names whose head alone says what is measured: 下属单位财政拨款的机关运行经费预算. */
const HEADS = /^(?:“?三公”?经费|机关运行经费|政府采购|基本支出|项目支出|公务接待费|因公出国)/;
const BRACKETS = /[（(【][^（）()【】]{0,12}[)）】]/g;
const MARKS = /["“”‘’'《》〈〉「」『』＂\s]/g;

/** Cores that say nothing by themselves: the subject stands elsewhere. */
const GENERIC = new Set(
  "|预算|决算|安排|支出|开支|涉及|资金|经费|规模|涉及资金|涉及项目资金|项目资金|计划开支|投入|费用|核定|批复|支付|执行|完成|人数|数量|控制|涉及项目|拨款|当年拨款|实际支出|全年支出|当年支出|预算安排|其他|申报|单价|标准|累计|分别|全部|占用|使用".split(
    "|",
  ),
);

function withFundMarks(text: string): string {
  let out = text;
  FUNDS.forEach((fund, index) => {
    out = out.replaceAll(fund, FUND_MARKS[index] as string);
  });
  return out;
}

function withoutFundMarks(text: string): string {
  let out = text;
  FUND_MARKS.forEach((mark, index) => {
    out = out.replaceAll(mark, FUNDS[index] as string);
  });
  return out;
}

/** What is measured, for people: the phrase without period words, self-reference, verbs and quotes. */
export function labelOf(phrase: string, organisation: string | null): string {
  let text = phrase.replace(MARKS, "");
  text = withoutOrganisation(text, organisation);
  text = text.replace(/（部门）|（单位）|\((?:部门|单位)\)/g, "");
  for (let round = 0; round < 3; round += 1) {
    const before = text;
    text = text.replace(SELF, "").replace(LEADING, "").replace(TRAILING, "");
    if (text === before) break;
  }
  return headOf(text.replace(/^(?:年初)?(?:部门|单位)?(?:年初)?预算(?=.)/, keepFundWord));
}

function keepFundWord(match: string, offset: number, whole: string): string {
  return /^预算(?:单位|部门|数|执行|安排|项目|管理|绩效|收入|支出)/.test(whole.slice(offset)) ? match : "";
}

/** Without the organisation's name, in full anywhere or shortened to its last words at the beginning: 某县水利局, 水利局. */
function withoutOrganisation(text: string, organisation: string | null): string {
  if (organisation === null || organisation.length < 3) return text;
  const shorter = text.replaceAll(organisation, "");
  for (let from = 1; from <= organisation.length - 3; from += 1) {
    const tail = organisation.slice(from);
    if (shorter.startsWith(tail)) return shorter.slice(tail.length);
  }
  return shorter;
}

/** The head of 下属单位财政拨款的机关运行经费预算 is what follows the last 的, where that alone names a known thing. */
function headOf(text: string): string {
  const head = text.slice(text.lastIndexOf("的") + 1);
  const before = text.slice(0, text.length - head.length - 1);
  return head !== text && HEADS.test(head) && /(?:单位|财政拨款|安排|所属|下属)$/.test(before) ? head : text;
}

/** The core by which mentions are matched: 2024年“三公”经费预算数 and “三公”经费 have one core. */
export function coreOf(label: string): string {
  let text = withFundMarks(label.replace(MARKS, "").replaceAll("收、支", "收支"));
  text = text.replace(BRACKETS, "").replace(/[（()）]/g, "");
  text = text.replace(/(?:全年|当年|本年度|年度|年初|调整后?|上年)/g, "");
  text = text.replace(/预算执行数?|执行数|预算安排|预算数|决算数|预算|决算|控制数/g, "");
  text = text.replace(/^(?:共|总|安排|其中)+|(?:数|额|金额|总额|合计|总计|共计|小计|总数|总|安排|规模|情况)+$/g, "");
  text = text.replace(/总(?=支出|收入)/g, "");
  text = text.replace(/(费|经费)支出$/, "$1").replace(/维护费/g, "费");
  return withoutFundMarks(text);
}

/** True when the core leaves the subject to the context: 年初预算为…, 支出决算为…, 涉及金额…. */
export function isGeneric(core: string): boolean {
  return core.length < 2 || GENERIC.has(core);
}

/** 预算, 决算, 执行数 … in a phrase: the last one counts; names of funds do not. */
export function basisOf(phrase: string): Basis | null {
  const text = withFundMarks(phrase).replace(/预算(?:单位|部门|管理|绩效)|预算拨款|预算财政拨款/g, "");
  const found: [number, Basis][] = [
    [text.lastIndexOf("执行"), "execution"],
    [text.lastIndexOf("决算"), "final"],
    [text.lastIndexOf("控制数"), "ceiling"],
    [Math.max(text.lastIndexOf("调整预算"), text.lastIndexOf("全年预算"), text.lastIndexOf("调整后预算")), "adjusted"],
  ];
  const best = found.reduce((a, b) => (b[0] > a[0] ? b : a));
  const budget = text.lastIndexOf("预算");
  if (best[0] < 0) return budget >= 0 ? "budget" : null;
  return budget > best[0] + 4 ? "budget" : best[1];
}

/** Names of a total: 合计, 总计, 总额 or a leading 总 in the label. */
export function saysTotal(label: string): boolean {
  return /合计|总计|总额|共计|小计|^总/.test(label);
}
