/** Words that a cell or frame cuts off, so that no page shows them whole. */
import type { Report, Rule } from "../../model.ts";
import { markedPages } from "./lib/marks.ts";

export const rule: Rule = {
  id: "text-clipped",
  group: "layout",
  severity: "notice",
  title: "文字被裁切",
  checks:
    "PDF 里有没有被单元格或文本框裁掉的文字：整行看不到，或只露出一小部分。前后页上完整印出的重复文字（电子表格跨页打印时常有）不算。",
  why: "行高或列宽不够时，多出来的字留在文件里，却印不出来，读者看到的内容不全；公开检查表把它列为问题。",
  source: "各地部门预决算公开情况检查表：内容完整、清晰可读",
  mend: "加大行高、列宽或缩小字号，使文字完整显示后重新生成文件。",
  bad: [
    {
      title: "最后一行只露出上半",
      text:
        "青溪县档案馆2031年部门预算\n一、主要职能\n（一）负责全县档案的收集和保管。\n〔露出上半〕（二）负责档案的开放利用和宣传工作。\f" +
        "（二）负责档案的开放利用和宣传工作。\n二、收支情况\n2031年收入预算80.00万元。",
      findings: [{ message: "第1页有文字被单元格裁切", at: "（一）负责全县档案的收集和保管。" }],
    },
    {
      title: "裁去的一行别处没有",
      text: "青溪县档案馆2031年部门预算\n一、主要职能\n（一）负责全县档案的收集和保管。\n〔裁去〕（二）负责档案的开放利用。\f二、收支情况\n2031年收入预算80.00万元。",
      findings: [{ message: "“（二）负责档案的开放利用。”", at: "（一）负责全县档案的收集和保管。" }],
    },
  ],
  good: [
    {
      title: "裁去的部分在下一页完整印出",
      text: "青溪县档案馆2031年部门预算\n一、主要职能\n（一）负责全县档案的收集和保管。\n〔裁去〕（二）负责档案的开放利用。\f（二）负责档案的开放利用。\n二、收支情况\n2031年收入预算80.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    for (const { pages, quoted, spans } of markedPages(statement, "clipped")) {
      yield { message: `${pages}有文字被单元格裁切，没有印全：${quoted}。`, spans };
    }
  },
};
