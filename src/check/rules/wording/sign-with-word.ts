/** 减少-5.00万元, 增加-0.00万元: the word and the sign say the direction twice. */
import type { Rule } from "../../model.ts";
import { excerpt, hitsOf, passagesOf, spanOf } from "./lib/passages.ts";

const WORD = "(增加|增长|上升|提高|减少|下降|降低|压减)(?:了|额为|额|率为|率|幅度为|幅度|为|：)?";
const NUMBER = "([0-9０-９]{1,12}(?:[,，][0-9]{3}){0,4}(?:[.．][0-9０-９]{1,6})?)";
const SIGNED = new RegExp(`${WORD}[ \\u3000]{0,2}[-－−–] ?${NUMBER} {0,2}(?:万元|亿元|元|[%％]|个百分点)`, "g");
const DOWN = /减少|下降|降低|压减/;

export const rule: Rule = {
  id: "sign-with-word",
  group: "wording",
  severity: "warning",
  title: "增减词后面又带负号",
  checks: "“增加”“减少”“增长”“下降”之后的数字是否又带负号。带负号的零只作提示。",
  why: "“减少-5万元”按字面是增加5万元；词与符号各说一次，方向就含糊了。",
  source: "出版物上数字用法（GB/T 15835—2011）；财政部部门预决算公开模板：增加（减少）后填写增减的绝对数",
  mend: "删去负号；“增加-5”改为“减少5”。",
  bad: [
    {
      title: "减少带负号",
      text: "一、支出\n支出预算80.00万元，比上年减少-5.00万元。",
      findings: [{ message: "“减少”后面又带负号", at: "减少-5.00万元" }],
    },
  ],
  good: [
    { title: "区间", text: "一、支出\n力争能耗下降3-5%，支出预算80.00万元，比上年减少5.00万元。" },
    { title: "只写增减额", text: "一、支出\n增减额：-5.00万元。" },
  ],
  *run({ statement }) {
    for (const { passage, from, to, words, groups } of hitsOf(passagesOf(statement), SIGNED, ["-", "－", "−", "–"])) {
      const [word = "", number = ""] = groups;
      const isZero = /^[0０.．,，]+$/.test(number);
      const meant = DOWN.test(word) ? word : `${word}还是减少`;
      yield {
        severity: isZero ? "notice" : "warning",
        message: `“${excerpt(passage, from, to)}”：“${word}”后面又带负号，${isZero ? "零不必带负号" : `分不清是${meant}还是相反`}。`,
        spans: [spanOf(passage, from, to)],
        suggestion: isZero ? `“${words}”改为“持平”。` : "核对方向后删去负号。",
      };
    }
  },
};
