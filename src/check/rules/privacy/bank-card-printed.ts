/** The number of a personal bank card in a published document. */
import type { Rule } from "../../model.ts";
import { isIdentityNumber, longNumbers, masked, passesLuhn } from "./lib/numbers.ts";

const CARD = /卡号|银行卡|账号|帐号|银行账[户号]|开户/;

export const rule: Rule = {
  id: "bank-card-printed",
  group: "privacy",
  severity: "warning",
  title: "公开了银行卡号",
  checks: "十六至十九位、通过校验的银行卡号：前面写有卡号、账号的报警告；没有写明而以62开头的只提示。",
  why: "个人银行账户是敏感个人信息，公开文件中不应出现。",
  source: "个人信息保护法第二十八条、第三十四条；政府信息公开条例第十五条（涉及个人隐私的不得公开）",
  mend: "核对是不是个人账户，是的删去或遮盖。",
  bad: [
    {
      title: "补助发放账号",
      text: "一、补助发放\n补助打入本人银行卡，卡号6222020000000000000，金额0.20万元。",
      findings: [{ message: "银行卡号“622**************00”", at: "6222020000000000000" }],
    },
  ],
  good: [{ title: "校验不通过的项目编号", text: "一、项目\n项目编号6222020000000000001，预算20.00万元。" }],
  *run({ statement }) {
    for (const { digits, before, start, end } of longNumbers(statement)) {
      if (digits.length < 16 || !/^\d+$/.test(digits) || !passesLuhn(digits) || isIdentityNumber(digits)) continue;
      const labelled = CARD.test(before);
      if (!labelled && !digits.startsWith("62")) continue;
      yield {
        severity: labelled ? "warning" : "notice",
        message: `这里印有${labelled ? "" : "像是"}银行卡号“${masked(digits)}”。`,
        spans: [{ start, end }],
      };
    }
  },
};
