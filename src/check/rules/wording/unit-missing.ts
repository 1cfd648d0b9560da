/** A number whose unit is cut off: 217万 among 万元, 支出决算为4.19。, 占76.23，. */
import type { Report, Rule } from "../../model.ts";
import { BLANK, moneyHits, NUMBER, unitsOf } from "./lib/amounts.ts";
import { excerpt, type Hit, type Passage, passagesOf, spanOf } from "./lib/passages.ts";

/** 万 or 亿 and then no 元 but the end of the words. 万 of people, of square metres and the like go on with a noun. */
const CUT = new RegExp(`${NUMBER}${BLANK}[万亿](?=${BLANK}(?:[，。；、,;）)（(]|以上|以下))`, "g");
/** Words that say that money follows. */
const MONEY = "(?:决算|预算|支出|收入|经费|费用|资金|金额|拨款)(?:数|总额|总计|合计)?";
const BARE_MONEY = new RegExp(
  `${MONEY}${BLANK}(?:总?[为是]|共计|合计|安排|[：:])${BLANK}(${NUMBER})(?=${BLANK}[，。；])`,
  "g",
);
/** 基本支出2612.36，占54.28%: nothing between the name and its number, and the share or the next name behind it. */
const BARE_NAMED = new RegExp(`(?:支出|收入|经费|拨款)${BLANK}(${NUMBER})(?=${BLANK}(?:[，,]${BLANK}占|[；。]))`, "g");
const BARE_CHANGE = new RegExp(`(?:增加|减少|增长|下降)${BLANK}(${NUMBER})(?=${BLANK}[，。；])`, "g");
const BARE_SHARE = new RegExp(`占[^，。；0-9０-９]{0,24}(${NUMBER})(?=${BLANK}[，。；、）)])`, "g");
const DECIMAL = /[.．]/;

export const rule: Rule = {
  id: "unit-missing",
  group: "wording",
  severity: "warning",
  title: "数字缺少单位",
  checks: "金额只写“万”“亿”而没有“元”；金额后面没有单位；占比后面没有“%”。",
  why: "没有单位的数字无法认定，合计时容易被漏掉；同一段里其余金额都有单位，多半是漏字。",
  source: "各地预决算公开模板以“万元”为单位；文字规范，无专门法条",
  mend: "补上单位，如“万元”“%”。",
  bad: [
    {
      title: "一串万元里有一个只写万",
      text: "一、项目支出\n河道养护项目32.00万元，水质监测项目17万，泵站维修项目20.50万元。",
      findings: [{ message: "缺“元”", at: "17万" }],
    },
    {
      title: "决算数没有单位",
      text: "一、支出决算\n年初预算为6.20万元，支出决算为5.18。",
      findings: [{ message: "没有单位", at: "5.18" }],
    },
    {
      title: "名称后面就是金额",
      text: "一、支出预算\n支出预算80.00万元，其中：基本支出50.00，占62.50%；项目支出30.00万元，占37.50%。",
      findings: [{ message: "没有单位", at: "50.00" }],
    },
    {
      title: "占比没有百分号",
      text: "一、支出结构\n农林水支出411.43万元，占76.23，其余为住房保障支出。",
      findings: [{ message: "没有“%”", at: "76.23" }],
    },
  ],
  good: [
    { title: "名称里的编号", text: "一、支出\n支出预算80.00万元，详见表2.1，收入3.5项见附件。" },
    { title: "单位齐全", text: "一、支出\n支出预算80.00万元，占100.00%，比上年增加5.00万元，增长6.67%。" },
    { title: "万人、万平方米", text: "一、职责\n服务居民12万人，管护绿地30万平方米，支出预算80.00万元。" },
  ],
  *run({ statement }) {
    const passages = passagesOf(statement);
    for (const hit of moneyHits(passages, CUT)) yield cutUnit(hit);
    for (const hit of moneyHits(passages, BARE_MONEY)) yield* bare(hit, "金额", "万元");
    for (const hit of moneyHits(passages, BARE_NAMED))
      if (unitsOf(hit.passage).wan > 0) yield* bare(hit, "金额", "万元");
    for (const hit of moneyHits(passages, BARE_CHANGE)) yield* bare(hit, "增减数", "万元或%");
    for (const hit of moneyHits(passages, BARE_SHARE)) yield* bareShare(hit);
  },
};

/** Among siblings in 万元 the 元 has been lost; 单价50万以上 and the wording of templates are only worth a look. */
function cutUnit({ passage, from, to, words }: Hit): Report {
  const follows = passage.text.slice(to, to + 3).trimStart();
  const lost = unitsOf(passage).wan >= 2 && /^[，。；、,;]/.test(follows);
  const siblings = lost ? "，同段其余金额都写“万元”" : "";
  return {
    severity: lost ? "warning" : "notice",
    message: `“${excerpt(passage, from, to)}”：“${words}”缺“元”字${siblings}。`,
    spans: [spanOf(passage, from, to)],
    suggestion: `改为“${words}元”。`,
  };
}

function* bare(hit: Hit, what: string, unit: string): Generator<Report> {
  const number = numberOf(hit);
  if (number === null) return;
  const zero = /^[0０]$/.test(number.printed);
  if (!DECIMAL.test(number.printed) && !zero) return;
  yield {
    severity: zero ? "notice" : "warning",
    message: `“${excerpt(hit.passage, hit.from, hit.to)}”：${what}“${number.printed}”没有单位。`,
    spans: [spanOf(hit.passage, number.from, hit.to)],
    suggestion: `补上单位（${unit}）。`,
  };
}

function* bareShare(hit: Hit): Generator<Report> {
  const number = numberOf(hit);
  if (number === null || !DECIMAL.test(number.printed) || !isShare(hit.passage, hit.from)) return;
  yield {
    message: `“${excerpt(hit.passage, hit.from, hit.to)}”：占比“${number.printed}”没有“%”。`,
    spans: [spanOf(hit.passage, number.from, hit.to)],
    suggestion: "补上“%”。",
  };
}

/** 占 of 占地, 占用 is no share. */
function isShare({ text }: Passage, from: number): boolean {
  return !/^占(?:地|用|有|道)/.test(text.slice(from, from + 2)) && text.charAt(from - 1) !== "侵";
}

function numberOf({ groups, to }: Hit): { printed: string; from: number } | null {
  const printed = groups[0];
  return printed === undefined ? null : { printed, from: to - printed.length };
}
