/** A mark of secrecy on a document that is published: 秘密★10年, 内部资料 注意保存. */
import type { Rule } from "../../model.ts";
import { hitsOf, spanOf, titlesAndPassagesOf } from "../wording/lib/passages.ts";

/** 机密★20年, 秘密★; and a line of its own such as 内部资料，注意保存. */
const STARRED = /(?:绝密|机密|秘密)\s{0,3}[★☆*＊]\s{0,3}(?:[0-9０-９一二三四五六七八九十]{1,3}\s{0,2}[年月]|长期)?/g;
const INTERNAL = "内部(?:资料|文件|材料|使用)|仅供内部(?:使用|参考|传阅)";
const KEEP = "内部(?:资料|文件)[，,、 ]{0,2}(?:注意保存|请勿外传|不得外传|严禁外传)";
const LEVEL = "(?:密级[：:]\\s{0,3})?(?:绝密|机密|秘密)";
const LINE = new RegExp(`^\\s{0,8}[（(【[]?(?:${LEVEL}|${KEEP}|${INTERNAL})[）)】\\]]?\\s{0,8}$`);

export const rule: Rule = {
  id: "secrecy-mark-left",
  group: "privacy",
  severity: "notice",
  title: "公开的文件上有密级或内部标志",
  checks:
    "封面、页眉或正文里独占一行的“秘密”“机密”“绝密”“内部资料”，以及“秘密★”一类国家秘密标志。句子里说到保密工作的不算。",
  why: "带密级标志的文件不得公开；标志是误留的，也要先去掉再公开。",
  source: "《中华人民共和国保守国家秘密法》（国家秘密载体应当作出国家秘密标志）；政府信息公开条例第十四条、第十七条",
  mend: "先核对文件是否涉密：涉密的不公开，不涉密的去掉标志。",
  bad: [
    {
      title: "首页的密级标志",
      text: "秘密★10年\n青溪县档案馆2031年部门预算\n一、部门职责\n保管档案。",
      findings: [{ message: "“秘密★10年”", at: "秘密★10年" }],
    },
    {
      title: "独占一行的内部资料",
      text: "青溪县档案馆2031年部门预算\n内部资料，注意保存\n一、部门职责\n保管档案。",
      findings: [{ message: "“内部资料，注意保存”", at: "内部资料，注意保存" }],
    },
  ],
  good: [
    {
      title: "说到保密工作",
      text: "青溪县档案馆2031年部门预算\n一、部门职责\n负责国家秘密档案的保管，编印内部资料，开展机密文件清退。",
    },
    { title: "资产名称", text: "青溪县档案馆2031年部门预算\n一、资产\n共有车辆3辆，其中机要通信用车1辆。" },
  ],
  *run({ statement }) {
    const passages = titlesAndPassagesOf(statement);
    for (const { passage, from, to, words } of hitsOf(passages, STARRED, ["密"])) {
      yield { message: `文件上有密级标志“${words.trim()}”。`, spans: [spanOf(passage, from, to)] };
    }
    for (const block of statement.blocks) {
      if (block.kind === "grid" || block.content.text.length > 40 || !LINE.test(block.content.text)) continue;
      const words = block.content.text.trim();
      yield { message: `独占一行的“${words}”像是密级或内部标志。`, spans: [{ start: block.start, end: block.end }] };
    }
  },
};
