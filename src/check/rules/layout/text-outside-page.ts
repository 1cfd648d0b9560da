/** Words set beyond the edge of the page, which no page shows. */
import type { Report, Rule } from "../../model.ts";
import { markedPages } from "./lib/marks.ts";

export const rule: Rule = {
  id: "text-outside-page",
  group: "layout",
  severity: "notice",
  title: "文字印到页面之外",
  checks: "PDF 里有没有排在页面边缘以外的文字。别的页上完整印出的不算。",
  why: "表格比纸宽或页边距设错时，超出的部分印不出来，读者看不到；表的末列（常是合计或备注）最容易丢。",
  source: "各地部门预决算公开情况检查表：内容完整、清晰可读",
  mend: "调整纸张方向、页边距或缩放比例，使全部内容落在页面之内，重新生成文件。",
  bad: [
    {
      title: "末行排到页面之外",
      text: "青溪县档案馆2031年部门预算\n一、主要职能\n（一）负责全县档案的收集和保管。\n〔页外〕（二）负责档案的开放利用。\f二、收支情况\n2031年收入预算80.00万元。",
      findings: [{ message: "第1页有文字排在页面之外", at: "（一）负责全县档案的收集和保管。" }],
    },
  ],
  good: [
    {
      title: "页外的文字在下一页完整印出",
      text: "青溪县档案馆2031年部门预算\n一、主要职能\n（一）负责全县档案的收集和保管。\n〔页外〕（二）负责档案的开放利用。\f（二）负责档案的开放利用。\n二、收支情况\n2031年收入预算80.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    for (const { pages, quoted, spans } of markedPages(statement, "outside-page")) {
      yield { message: `${pages}有文字排在页面之外，印出来看不到：${quoted}。`, spans };
    }
  },
};
