/** An identity card number in a published document. */
import type { Rule } from "../../model.ts";
import { isIdentityNumber, longNumbers, masked } from "./lib/numbers.ts";

export const rule: Rule = {
  id: "identity-card-printed",
  group: "privacy",
  severity: "error",
  title: "公开了身份证号码",
  checks: "十八位、出生日期成立、校验码正确的公民身份号码。校验码不对的长数字不报。",
  why: "身份证号码是敏感个人信息，公开文件中不应出现。",
  source: "个人信息保护法第二十八条、第三十四条；政府信息公开条例第十五条（涉及个人隐私的不得公开）",
  mend: "删去或遮盖号码，已公开的立即撤下更正。",
  bad: [
    {
      title: "联系人后面写了身份证号",
      text: "一、临时救助\n救助对象某某（身份证号110101190001010014），补助0.20万元。",
      findings: [{ message: "身份证号码“110*************14”", at: "110101190001010014" }],
    },
  ],
  good: [
    { title: "校验码不对的编号", text: "一、项目\n项目编码110101190001010011，预算20.00万元。" },
    { title: "更长的编号", text: "一、项目\n项目编码11010119000101001400001，预算20.00万元。" },
  ],
  *run({ statement }) {
    for (const { digits, start, end } of longNumbers(statement)) {
      if (!isIdentityNumber(digits)) continue;
      yield { message: `这里印有身份证号码“${masked(digits)}”。`, spans: [{ start, end }] };
    }
  },
};
