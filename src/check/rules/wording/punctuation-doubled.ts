/** 标点重复：。。 ，， ；； and a comma right before a full stop. Three full stops or more are an ellipsis of a blank form. */
import type { Rule } from "../../model.ts";
import { excerpt, hitsOf, passagesOf, spanOf } from "./lib/passages.ts";

const DOUBLED =
  /(?<![。，、；：！？])(?:([。，、；：！？])\1|[，、；：]。|[，、][，、；]|。[，、；])(?![。，、；：！？])/g;

export const rule: Rule = {
  id: "punctuation-doubled",
  group: "wording",
  severity: "notice",
  title: "标点重复",
  checks: "同一处连用两个句号、逗号、顿号、分号或冒号，或者逗号、顿号之后紧跟句号。省略号和破折号不算。",
  why: "多为改稿时留下的痕迹，公开后显得粗疏；逗号后接句号还可能漏了半句话。",
  source: "标点符号用法（GB/T 15834—2011）",
  mend: "只保留一个标点；若中间漏了文字，请补上。",
  bad: [
    {
      title: "句末两个句号",
      text: "一、名词解释\n（一）财政拨款收入：指本年度从本级财政部门取得的财政拨款。。\n（二）事业收入：指开展业务活动取得的收入。",
      findings: [{ message: "“。。”", at: "。。" }],
    },
    {
      title: "逗号后紧跟句号",
      text: "一、公务接待费\n公务接待费预算2.40万元，与上年持平，。",
      findings: [{ message: "“，。”", at: "，。" }],
    },
  ],
  good: [
    { title: "省略号", text: "一、人员经费\n主要包括：基本工资、津贴补贴、奖金……住房公积金等。" },
    { title: "引号、括号两侧的标点", text: "一、项目\n开展“阳光财政”、“财政开放日”（全年两次）。" },
  ],
  *run({ statement }) {
    for (const { passage, from, to, words } of hitsOf(passagesOf(statement), DOUBLED)) {
      yield {
        message: `“${excerpt(passage, from, to)}”一处连用标点“${words}”，应只有一个。`,
        spans: [spanOf(passage, from, to)],
      };
    }
  },
};
