/** Noun phrases: from the words before a quantity to what it measures, and to a core by which two mentions can be matched. */
import type { Basis, Direction } from "../../statement/model.ts";
import { generic, leading, trailing } from "./data/phrases.ts";
import { withoutEnding } from "./ending.ts";

/** Names of the four budgets: their 预算 says nothing of the basis and must survive when the word 预算 is stripped. */
const FUNDS = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "社会保险基金预算", "公共财政预算"] as const;
const FUND_MARKS = ["\ue001", "\ue002", "\ue003", "\ue004", "\ue005"] as const;

const SELF =
  /(?:本|我|该)(?:部门|单位|局|委|办|院|校|中心|街道|镇|乡|站|所|馆|处|会|级|机关)|^(?:部门|单位)(?=[^职预决数人整构价])/g;
const LEADING = new RegExp(`^(?:${leading.join("|")})+`);
const TRAILING = new RegExp(`(?:${trailing.join("|")})+$`);
/** No name is longer; what stands before it is not read. */
const LONGEST_NAME = 160;
/** Names whose head alone says what is measured: 下属单位财政拨款的机关运行经费预算. */
const HEADS = /^(?:“?三公”?经费|机关运行经费|政府采购|基本支出|项目支出|公务接待费|因公出国)/;
const BRACKETS = /[（(【][^（）()【】]{0,12}[)）】]/g;
const MARKS = /["“”‘’'《》〈〉「」『』＂\s]/g;

const GENERIC = new Set(generic);

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
  let text = phrase.slice(-LONGEST_NAME).replace(MARKS, "");
  text = withoutOrganisation(text, organisation);
  text = text.replace(/（部门）|（单位）|\((?:部门|单位)\)/g, "");
  for (let round = 0; round < 3; round += 1) {
    const before = text;
    text = withoutEnding(text.replace(SELF, "").replace(LEADING, ""), TRAILING);
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
  return head !== text && HEADS.test(head) && /(?:单位|财政拨款|所属|下属)$/.test(before) ? head : text;
}

/** The core by which mentions are matched: 2024年“三公”经费预算数 and “三公”经费 have one core. */
export function coreOf(label: string): string {
  let text = withFundMarks(label.replace(MARKS, "").replaceAll("收、支", "收支"));
  text = text.replace(BRACKETS, "").replace(/[（()）]/g, "");
  text = text.replace(/(?:全年|当年|本年度|年度|年初(?!.{0,16}结[转余])|调整后?|上年(?!结[转余]))/g, "");
  text = text.replace(/预算执行数?|执行数|预算安排|预算数|决算数|预算|决算|控制数/g, "");
  text = text.replace(/^(?:共|总|安排|其中)+|(?:数|额|金额|总额|合计|总计|共计|小计|总数|总|安排|规模|情况)+$/g, "");
  text = text.replace(/总(?=支出|收入)/g, "");
  text = text.replace(/^(三公经费)财政拨款(?:支出)?/, "$1");
  text = text.replace(/(费|经费)支出$/, "$1").replace(/维护费/g, "费");
  return withoutFundMarks(text);
}

/** What a reason says it explains, and its direction: 公务接待费, −1 of 公务接待费支出减少的 before 主要原因是; "" when it names nothing. */
export function explainedBy(before: string, organisation: string | null): { of: string; says: Direction | null } {
  const moved = /^(.{2,60}?)(增加|增长|上升|减少|下降|降低|持平)(?:较多|较大|较快)?的?$/.exec(
    before.slice(-LONGEST_NAME).trim(),
  );
  const [, words = "", word = ""] = moved ?? [];
  const name = words.replace(/(?:比|较|与|同)(?:上年|上一年|去年|\d{4}年).*$/, "");
  const core = /[大小等]于|低于|高于/.test(name) ? "" : coreOf(labelOf(name, organisation));
  if (isGeneric(core)) return { of: "", says: null };
  return { of: core, says: word === "持平" ? 0 : /[减降]/.test(word) ? -1 : 1 };
}

/** True when the core leaves the subject to the context: 年初预算为…, 支出决算为…, 涉及金额…. */
export function isGeneric(core: string): boolean {
  return (core.length < 2 && !/[优良中差]/.test(core)) || GENERIC.has(core) || /^涉及.*(?:资金|金额)$/.test(core);
}

/** 案件执行（项） is a class, 预算改革业务（项） too: no words of a stage. */
const NO_STAGE = /预算(?:单位|部门|管理|绩效|改革)|预算拨款|预算财政拨款|案件执行|执行(?=[（(]\d{0,7}[类款项][）)])/g;

/** 预算, 决算, 执行数 … in a phrase: the last one counts; names of funds and of classes do not. */
export function basisOf(phrase: string): Basis | null {
  const text = withFundMarks(phrase).replace(NO_STAGE, "");
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
