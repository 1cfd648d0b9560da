/** 截止 before a date where 截至 is meant: 截止 is the end of something, 截至 counts up to a day. */
import type { Rule } from "../../model.ts";
import { excerpt, hitsOf, passagesOf, spanOf } from "./lib/passages.ts";

const UNTIL =
  /截止(?=[ \u3000]{0,3}(?:(?:19|20)\d{2}[ \u3000]{0,3}年|\d{1,2}[ \u3000]{0,3}月|目前|上年|去年|本年|年底|年末))/g;

export const rule: Rule = {
  id: "date-word-wrong",
  group: "wording",
  severity: "notice",
  title: "“截止”与“截至”混用",
  checks: "以某一时点统计的数字写成“截止某年某月”。“截止日期”“截止到”不算。",
  why: "“截止”表示到期停止；以某一时点统计应当用“截至”。",
  source: "现代汉语用词规范；各地预决算公开模板均用“截至”",
  mend: "把“截止”改为“截至”。",
  bad: [
    {
      title: "以时点统计用了截止",
      text: "一、国有资产占有使用情况\n截止2031年12月底，本部门共有车辆6辆。",
      findings: [{ message: "应为“截至”", at: "截止" }],
    },
  ],
  good: [
    { title: "截至", text: "一、国有资产占有使用情况\n截至2031年12月31日，本部门共有车辆6辆。" },
    { title: "截止日期", text: "一、项目\n项目申报截止日期为3月31日，报名截止后不再受理。" },
  ],
  *run({ statement }) {
    for (const { passage, from, to } of hitsOf(passagesOf(statement), UNTIL, ["截止"])) {
      yield {
        message: `“${excerpt(passage, from, to + 6, 4)}”以时点统计用了“截止”，应为“截至”。`,
        spans: [spanOf(passage, from, to)],
      };
    }
  },
};
