/** What a document prints as last year's amount is not what last year's document published. */
import { earlierAmounts } from "../earlierAmounts.ts";
import type { PairRule } from "../report.ts";

const LAST =
  "青溪县档案馆2030年部门预算\n2030年支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 2012604 | 档案馆 | 100.00 |\n| | 合计 | 100.00 |";

export const rule: PairRule = {
  id: "differs-from-last-year",
  group: "continuity",
  severity: "warning",
  title: "上年数与上年公开的文件不一致",
  checks:
    "本年文件所列的上年预算数（决算中为年初预算数），以及由“比上年增加……”推得的上年数，是否就是上年文件公开的数。同时检查同一单位两年的文件（或用 --previous 给出上年文件）时才查；只差末位的作提示。",
  why: "同一个数在两份公开文件里只能有一个值；不一致时，读者无法判断增减是否真实。",
  source:
    "《中华人民共和国预算法》第三十二条：编制预算应当参考上一年预算执行情况；公开的上年数应当与上年公开的一致，调整口径的应当说明。",
  mend: "核对上年公开的文件；上年数填错的改正，口径有调整的在文中写明。",
  bad: [
    {
      title: "上年数印成了别的数",
      documents: {
        "2030.html": LAST,
        "2031.txt":
          "青溪县档案馆2031年部门预算\n一、支出预算\n2031年本年支出合计120.00万元，比2030年预算增加14.00万元，主要原因是项目增加。",
      },
      findings: [{ file: "2031.txt", message: "公开的是100.00万元", at: "120.00万元" }],
    },
  ],
  good: [
    {
      title: "与上年文件一致",
      documents: {
        "2030.html": LAST,
        "2031.txt":
          "青溪县档案馆2031年部门预算\n一、支出预算\n2031年本年支出合计120.00万元，比2030年预算增加20.00万元，主要原因是项目增加。",
      },
    },
  ],
  run: ({ member, family }) => earlierAmounts(member, family),
};
