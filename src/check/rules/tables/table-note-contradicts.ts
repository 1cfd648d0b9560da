/** A note says that the table is empty, and the table holds amounts. */
import type { Rule } from "../../model.ts";
import { emptyNote } from "./lib/none-notes.ts";
import { nameOf, viewsOf } from "./lib/view.ts";

export const rule: Rule = {
  id: "table-note-contradicts",
  group: "tables",
  severity: "error",
  title: "表注说是空表，表里却有数字",
  checks: "表下注明“本表为空表”“本表无数据”的，表里有没有不为零的数字。泛指各表的通注不算。",
  why: "表注多是套用模板或别的表的注，没有删去；读者不知道该信表还是信注。",
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表应当列出空表并说明；有数据的不应注为空表",
  mend: "有数据的删去表注；确实没有的清空表中数字。",
  bad: [
    {
      title: "有数字的表注为空表",
      text:
        "某某市水务局2031年部门预算\n2031年部门“三公”经费预算表\n单位：万元\n| 项目 | 预算数 |\n| 公务接待费 | 1.35 |\n| 合计 | 1.35 |\n" +
        "注：本部门2031年无“三公”经费预算，故本表为空表。",
      findings: [{ message: "表里却有1.35", at: "注：本部门2031年无“三公”经费预算，故本表为空表。" }],
    },
  ],
  good: [
    {
      title: "表里都是零",
      text:
        "某某市水务局2031年部门预算\n2031年部门“三公”经费预算表\n单位：万元\n| 项目 | 预算数 |\n| 公务接待费 | 0.00 |\n| 合计 | 0.00 |\n" +
        "注：本部门2031年无“三公”经费预算，故本表为空表。",
    },
    {
      title: "对各表的通注",
      text:
        "某某市水务局2031年部门预算\n2031年部门“三公”经费预算表\n单位：万元\n| 项目 | 预算数 |\n| 公务接待费 | 1.35 |\n| 合计 | 1.35 |\n" +
        "注：以上部门预算报表中，空表表示本部门无相关收支情况。",
    },
  ],
  *run({ statement }) {
    for (const view of viewsOf(statement)) {
      const note = view.state === "amounts" ? emptyNote(view) : null;
      const amount = view.figures.find(({ value }) => value.digits !== 0n);
      if (note === null || amount === undefined) continue;
      const others = view.figures.filter(({ value }) => value.digits !== 0n).length - 1;
      const more = others > 0 ? `等${others + 1}个数字` : "";
      yield {
        message: `${nameOf(view)}的表注说本表为空，表里却有${amount.printed}（${amount.label}）${more}。`,
        spans: [note, amount.place].map(({ start, end }) => ({ start, end })),
      };
    }
  },
};
