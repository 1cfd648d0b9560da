/** The home address of a person in a published document; the office's own address is none. */
import type { Rule } from "../../model.ts";
import { hitsOf, passagesOf, spanOf } from "../wording/lib/passages.ts";

/** A flat or a house: a number and its room, or a village and its group. */
const NUMBER = "[0-9０-９]{1,5}";
const ROOM = `${NUMBER}(?:号楼|幢|栋|弄|单元|号)[0-9０-９A-Za-z\\u4e00-\\u9fff-]{0,16}?${NUMBER}(?:室|户|号)`;
const GROUP = "[\\u4e00-\\u9fff]{1,8}[村社区][0-9０-９一二三四五六七八九十]{1,4}[组号]";
const HOME = `[\\u4e00-\\u9fff0-9A-Za-z]{2,40}?(?:${ROOM}|${GROUP})`;
/** Words that make an address a person's. */
const LABELLED = new RegExp(
  `(家庭住址|家庭地址|现住址|户籍地址|户籍所在地|户口所在地|居住地址|经常居住地|住址|现居住于|家住|住所地)[：:为是]{0,2}\\s{0,2}(${HOME})`,
  "g",
);
/** Seats of organisations. */
const OF_OFFICE = /办公|单位|机关|公司|企业|注册|经营|联系地址|通讯地址|本局|本委/;
const BEFORE = 30;

export const rule: Rule = {
  id: "personal-address-printed",
  group: "privacy",
  severity: "warning",
  title: "公开了个人住址",
  checks: "写明是住址、户籍地址，后面有门牌和室号（或村组）的地址。办公地址、单位地址、企业地址不算。",
  why: "个人住址是个人信息，公开文件中没有必要出现。",
  source: "个人信息保护法第二十八条、第三十四条；政府信息公开条例第十五条（涉及个人隐私的不得公开）",
  mend: "删去，或只写到乡镇、街道。",
  bad: [
    {
      title: "救助对象的住址",
      text: "一、临时救助\n救助对象某某，家庭住址：青溪县东河镇河滨路12号3单元402室，补助0.20万元。",
      findings: [{ message: "家庭住址", at: "家庭住址：青溪县东河镇河滨路12号3单元402室" }],
    },
    {
      title: "村组",
      text: "一、危房改造\n改造对象某某，户籍地址青溪县东河镇上湾村3组，补助2.00万元。",
      findings: [{ message: "户籍地址", at: "户籍地址青溪县东河镇上湾村3组" }],
    },
  ],
  good: [
    { title: "办公地址", text: "一、联系方式\n办公地址：青溪县东河镇河滨路12号3单元402室。" },
    { title: "企业住所", text: "一、项目\n受托企业住所地：青溪县东河镇河滨路12号402室。" },
    { title: "只说住址", text: "一、职责\n负责登记居民的家庭住址，核对户籍地址和门牌号。" },
  ],
  *run({ statement }) {
    for (const { passage, from, to, groups } of hitsOf(passagesOf(statement), LABELLED, ["住", "户籍", "户口"])) {
      const before = passage.text.slice(Math.max(0, from - BEFORE), from);
      if (OF_OFFICE.test(before.slice(before.lastIndexOf("。") + 1))) continue;
      yield {
        message: `这里印有个人的${groups[0]}（${(groups[1] ?? "").slice(0, 6)}……）。`,
        spans: [spanOf(passage, from, to)],
      };
    }
  },
};
