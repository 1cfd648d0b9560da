/**
 * Whether a block reads like a heading: short, alone on its line, no sentence. What can only be told from the blocks around
 * it (a list item, a gap that a heading fills) is decided in `levels.ts` and `index.ts`.
 */
import { plainScript } from "./script.ts";

const LONGEST_NUMBERED = 60;
const LONGEST_UNNUMBERED = 40;

const SENTENCE = /[。；;！？，,]/;
const AMOUNT = /[\d０-９X×][ \u3000]{0,3}(?:[万亿千百]{0,2}元|[万亿]|%|％|[人辆台套个家])/;
const COLON_INSIDE = /[：:][^\s\u3000]/;

/** The nouns with which the title of a section or a table ends. */
const TITLE_END =
  /(?:支出|收入|收支|情况|说明|预算|决算|职能|职责|设置|构成|组成|解释|概况|目标|表|经费|事项|编制|绩效|采购|资产|机构|报告|公开|目录|附件|要素|安排|任务|工作)$/;
const NOT_A_TITLE =
  /^(?:详见|见附|见下|附注|注[:：]|说明[:：]|单位[:：]|具体|其中|合计|小计|备注|无|以上|本部门|本单位|我单位|我部门)/;

/** Cells of a table row that came as one line. */
const COLUMNS = /\S(?:[ \u00a0\u3000]{3}|\t)[^\S\n]*\S/;

/**
 * `title` is a numbered block without its number, trimmed. `isListed`: in the table of contents, where a heading may hold what else only
 * sentences have: 政府购买服务（2个岗位）.
 */
export function readsLikeNumberedHeading(title: string, formatLevel: number | null, isListed: boolean): boolean {
  if (title.length > LONGEST_NUMBERED) return false;
  if (COLUMNS.test(title)) return false;
  if (formatLevel !== null || isListed) return !title.includes("。");
  return !SENTENCE.test(title) && !COLON_INSIDE.test(title) && !AMOUNT.test(title);
}

/** `text` is the whole block, trimmed. `prominent`: centred or larger, where the format can tell. */
export function readsLikeTitle(text: string, formatLevel: number | null, prominent: boolean): boolean {
  if (text.length > LONGEST_UNNUMBERED || text.length < 2) return false;
  if (COLUMNS.test(text)) return false;
  if (formatLevel !== null) return !text.includes("。") && !NOT_A_TITLE.test(text);
  if (SENTENCE.test(text) || /[：:]/.test(text) || AMOUNT.test(text) || NOT_A_TITLE.test(text)) return false;
  if (!/[\u3400-\u9fff]/.test(text)) return false;
  const bare = plainScript(text).replace(/[（(][^（()）]{0,12}[）)]$/, "");
  return prominent || TITLE_END.test(bare);
}

/** Running text: long, or holding a sentence. */
export function readsLikeProse(text: string): boolean {
  return text.length > 80 || text.includes("。") || text.includes("；") || /，.{2}/.test(text);
}
