/** A printed count is not the number of names that follow. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "list-count-differs",
  group: "agreement",
  severity: "warning",
  title: "个数与所列名称不符",
  checks: "“…个，分别是：…”后面列出的名称，与前面的个数是否一致。名称里带“和”“及”的，按可多可少算。",
  why: "机构调整后，常常改了个数没有改名单，或者改了名单没有改个数。",
  source: "《中华人民共和国政府信息公开条例》第二十条第（二）项要求公开机关职能、机构设置，第六条要求准确。",
  mend: "数一遍名单，改正个数或补全名单。",
  bad: [
    {
      title: "名单比个数少一个",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n二、机构设置\n我单位内设科室6个，分别是：办公室、收集科、保管科、利用科、信息科。",
      findings: [{ message: "列出的是5个", at: "6个" }],
    },
  ],
  good: [
    {
      title: "个数与名单一致",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n二、机构设置\n我单位内设科室5个，分别是：办公室、收集科、保管科、利用科、信息科。",
    },
  ],
  run: (context) => reportFaults(context, "list-count-differs"),
};
