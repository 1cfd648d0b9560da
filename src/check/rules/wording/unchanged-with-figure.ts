/** 与上年持平，增加5.00万元: unchanged, and by how much it changed. */

import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { excerpt, hitsOf, passagesOf, spanOf } from "./lib/passages.ts";

const SAME =
  "(?<!基本|大致|大体)(持平|没有变化|无变化|保持不变)[ \\u3000]{0,2}[，,、（(]?[ \\u3000]{0,2}(?:即|也就是)?";
const MOVED = "(增加|增长|上升|提高|减少|下降|降低)(?:了|额为|率为|为)?[ \\u3000]{0,2}";
const NOT_ZERO = "[0０]{0,12}(?:[.．][0０]{0,6})?[1-9１-９][0-9０-９,，.．]{0,14} {0,2}(?:万元|亿元|元|[%％])";
const CONTRADICTION = new RegExp(`${SAME}${MOVED}${NOT_ZERO}`, "g");

/** 比上年持平: 比 asks for more or less; what is level is level with (与). */
const THAN = /比(?:上年|去年|上一年|20\d{2}年度?)(?:部门|单位|年初|当年)?(?:预算|决算)?(?:执行)?数?持平/g;
const MOST_PLACES = 8;

export const rule: Rule = {
  id: "unchanged-with-figure",
  group: "wording",
  severity: "warning",
  title: "写明持平又写增减额",
  checks:
    "“持平”“无变化”之后紧接着写出不为零的增减额或增减率；“比上年持平”一类不通的写法，作提示。写“基本持平”的不算。",
  why: "持平就是没有增减；两句话必有一句是模板残留。",
  source: "预算法第十四条（公开应当对重要事项作出说明，说明与数字应当一致）",
  mend: "核对上年数，保留其中一句。",
  bad: [
    {
      title: "比上年持平",
      text: "一、公务接待费\n公务接待费预算2.40万元，比2030年预算持平。",
      findings: [{ message: "应为“与2030年预算持平”", at: "比2030年预算持平" }],
    },
    {
      title: "持平又增加",
      text: "一、公务接待费\n公务接待费预算2.40万元，与上年持平，增加0.40万元。",
      findings: [{ message: "又写“增加”", at: "持平，增加0.40万元" }],
    },
  ],
  good: [
    { title: "较上年持平", text: "一、公务接待费\n公务接待费预算2.40万元，较上年持平；会议费与2030年预算持平。" },
    { title: "持平，增加零", text: "一、公务接待费\n公务接待费预算2.40万元，与上年持平，增加0.00万元，增长0%。" },
    { title: "持平的是另一项", text: "一、公务接待费\n公务接待费预算与上年持平，公务用车运行费减少0.40万元。" },
    { title: "基本持平", text: "一、公务接待费\n公务接待费预算2.40万元，与上年基本持平，增加0.01万元。" },
  ],
  *run({ statement }) {
    const words = ["持平", "变化", "不变"];
    for (const { passage, from, to, groups } of hitsOf(passagesOf(statement), CONTRADICTION, words)) {
      const [same = "", change = ""] = groups;
      yield {
        message: `“${excerpt(passage, from, to)}”：写明“${same}”，又写“${change}”。`,
        spans: [spanOf(passage, from, to)],
      };
    }
    yield* levelThan(statement);
  },
};

function* levelThan(statement: Statement): Generator<Report> {
  const hits = [...hitsOf(passagesOf(statement), THAN, ["持平"])];
  const [first] = hits;
  if (first === undefined) return;
  const count = hits.length > 1 ? `，共${hits.length}处` : "";
  yield {
    severity: "notice",
    message: `“${first.words}”不通，应为“与${first.words.slice(1)}”${count}。`,
    spans: hits.slice(0, MOST_PLACES).map(({ passage, from, to }) => spanOf(passage, from, to)),
  };
}
