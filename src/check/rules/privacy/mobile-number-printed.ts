/** A mobile number in a published document, other than the number for inquiries. */
import type { Rule } from "../../model.ts";
import { longNumbers, masked } from "./lib/numbers.ts";

const MOBILE = /^1[3-9]\d{9}$/;
const LABEL = /手机(?!费|补)|电话(?!费|补)|联系方式|联系人/;
/** Numbers given to the public on purpose. */
const FOR_THE_PUBLIC = /咨询|公开|监督|举报|投诉|热线|服务|传真|受理|值班/;

export const rule: Rule = {
  id: "mobile-number-printed",
  group: "privacy",
  severity: "warning",
  title: "公开了个人手机号码",
  checks: "写明是手机、电话或联系人的十一位手机号码。写明供公众咨询、监督的只提示；没有写明的长数字不报。",
  why: "个人手机号码是个人信息，没有必要不应公开；供公众联系的以办公电话为宜。",
  source: "个人信息保护法第三十四条；政府信息公开条例第十五条",
  mend: "删去，或改为办公电话。",
  bad: [
    {
      title: "项目联系人的手机号",
      text: "一、项目\n项目联系人：某某，手机13900000000，预算20.00万元。",
      findings: [{ message: "手机号码“139******00”", at: "13900000000" }],
    },
  ],
  good: [
    { title: "办公电话", text: "一、联系方式\n联系电话：010-80000000。" },
    { title: "十一位的金额", text: "一、收入\n全区收入13900000000元。" },
  ],
  *run({ statement }) {
    for (const { digits, before, after, start, end } of longNumbers(statement)) {
      if (!MOBILE.test(digits) || /^\s*[万亿元人个]/.test(after)) continue;
      const clause = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n\n")) + 1);
      if (!LABEL.test(clause)) continue;
      yield {
        severity: FOR_THE_PUBLIC.test(clause) ? "notice" : "warning",
        message: `这里印有手机号码“${masked(digits)}”。`,
        spans: [{ start, end }],
      };
    }
  },
};
