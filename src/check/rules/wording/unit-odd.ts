/** One amount in 元 among siblings in 万元, or the reverse: the amounts differ ten-thousandfold. */
import type { Report, Rule } from "../../model.ts";
import { BLANK, NUMBER, unitsOf, wholeDigits } from "./lib/amounts.ts";
import { excerpt, type Hit, hitsOf, type Passage, passagesOf, spanOf } from "./lib/passages.ts";

const MONEY = "(?:决算|预算|支出|收入|经费|资金|拨款)(?:数|总额)?";
const IN_YUAN = new RegExp(
  `${MONEY}${BLANK}(?:总?[为是]|共计|合计|安排)?${BLANK}(${NUMBER})${BLANK}元(?!${BLANK}[/／每])`,
  "g",
);
const IN_WAN = new RegExp(`(${NUMBER})${BLANK}万${BLANK}元`, "g");
const EACH = /每|人均|标准|单价|定额|以上|以下|不超过|元[/／]/;
/** Whole digits of an amount in 万元 that would be sums of hundreds of 亿元: it was counted in 元. */
const DIGITS_OF_YUAN = 7;

export const rule: Rule = {
  id: "unit-odd",
  group: "wording",
  severity: "warning",
  title: "金额单位与同段其他金额不一致",
  checks:
    "同一段其余金额都以“万元”为单位，个别金额写成“元”；或者其余都以“元”为单位，个别写成“万元”。人均标准、单价不算。",
  why: "单位差一万倍。多为漏写或多写“万”字。",
  source: "各地预决算公开模板统一以“万元”为单位；文字规范，无专门法条",
  mend: "核对后统一单位。",
  bad: [
    {
      title: "一串万元里有一个元",
      text: "一、支出决算\n年初预算为6.20万元，支出决算为5.18元，比上年增加1.00万元，其中培训费0.40万元。",
      findings: [{ message: "写成了“元”", at: "5.18元" }],
    },
    {
      title: "零元",
      text: "一、支出决算\n年初预算为0元，支出决算为2.80万元，比上年增加2.80万元。",
      findings: [{ message: "写成了“元”", at: "0元" }],
    },
  ],
  good: [
    { title: "单位一致", text: "一、支出决算\n年初预算为6.20万元，支出决算为5.18万元，减少1.02万元。" },
    { title: "人均标准", text: "一、会议费\n会议费预算2.00万元，培训费预算1.00万元，每人每天经费标准为550元。" },
  ],
  *run({ statement }) {
    const passages = passagesOf(statement);
    for (const hit of hitsOf(passages.filter(mostlyWan), IN_YUAN)) {
      if (!standard(hit)) yield oddYuan(hit);
    }
    for (const hit of hitsOf(passages.filter(mostlyYuan), IN_WAN)) {
      if (wholeDigits(hit.groups[0] ?? "") >= DIGITS_OF_YUAN) yield oddWan(hit);
    }
  },
};

function mostlyWan(passage: Passage): boolean {
  const { wan, yuan } = unitsOf(passage);
  return wan >= 2 && yuan <= 2;
}

function mostlyYuan(passage: Passage): boolean {
  const { wan, yuan } = unitsOf(passage);
  return wan === 1 && yuan >= 3;
}

/** A standard for one person or one piece is rightly in 元. */
function standard({ passage, from, to }: Hit): boolean {
  return EACH.test(passage.text.slice(Math.max(0, from - 12), to + 4));
}

function oddYuan({ passage, to, words, groups }: Hit): Report {
  const number = groups[0] ?? "";
  const from = to - words.length + words.lastIndexOf(number);
  const zero = wholeDigits(number) === 0 && !/[1-9１-９]/.test(number);
  return {
    severity: zero || wholeDigits(number) > 4 ? "notice" : "warning",
    message: `“${excerpt(passage, from, to)}”：同段其余金额以“万元”为单位，“${passage.text.slice(from, to)}”写成了“元”。`,
    spans: [spanOf(passage, from, to)],
    suggestion: zero ? "改为“0万元”，与同段一致。" : "核对是否漏了“万”字。",
  };
}

function oddWan({ passage, from, to, words }: Hit): Report {
  return {
    message: `“${excerpt(passage, from, to)}”：同段其余金额以“元”为单位，“${words}”写成了“万元”，数额大了一万倍。`,
    spans: [spanOf(passage, from, to)],
    suggestion: "核对是否多了“万”字。",
  };
}
