/** The purpose of an item is another item's, by name or word for word: copied from the neighbour. */
import type { Report, Rule } from "../../model.ts";
import { type Purpose, purposesIn } from "./lib/purposes.ts";

/** Purposes that items of one kind share with good reason. */
const SHARED = /人员|工资|在职|职工|缴费|缴纳|退休|社会保险|公积金|医疗|公用|运转|工作需要|本单位|本部门/;
const SHORTEST_COPY = 12;
const SHORTEST_NAME = 8;

export const rule: Rule = {
  id: "purpose-of-other-item",
  group: "origin",
  severity: "warning",
  status: "preview",
  title: "用途说的是另一个科目",
  checks:
    "逐项说明里“主要用于……”的内容，是否点了别的款项的名；相邻两项的用途是否一字不差。人员经费一类合理相同的不算。",
  why: "照抄相邻一项没有改，等于没有说明本项的用途。",
  source: "预算法第十四条（公开应当对重要事项作出说明）；本规则出于编审经验，无专门法条",
  mend: "改为本项的用途。",
  bad: [
    {
      title: "点了另一项的名",
      text:
        "某某市水务局2031年部门预算\n一、支出\n" +
        "1.农林水支出（类）水利（款）水利工程建设（项）60.00万元，主要用于水利水利工程建设支出。\n" +
        "2.农林水支出（类）水利（款）水土保持（项）33.00万元，主要用于水利水利工程建设支出。",
      findings: [{ message: "“水土保持”的用途写的却是另一项“水利工程建设”", at: "水利水利工程建设" }],
    },
    {
      title: "相邻两项一字不差",
      text:
        "某某市水务局2031年部门预算\n一、支出\n" +
        "1.农林水支出（类）水利（款）水利工程建设（项）60.00万元，主要用于东河两岸堤防加固和泵站改造工程。\n" +
        "2.农林水支出（类）水利（款）水土保持（项）33.00万元，主要用于东河两岸堤防加固和泵站改造工程。",
      findings: [{ message: "与上一项“水利工程建设”一字不差", at: "东河两岸堤防加固和泵站改造工程" }],
    },
  ],
  good: [
    {
      title: "各有用途",
      text:
        "某某市水务局2031年部门预算\n一、支出\n" +
        "1.农林水支出（类）水利（款）水利工程建设（项）60.00万元，主要用于东河两岸堤防加固和泵站改造工程。\n" +
        "2.农林水支出（类）水利（款）水土保持（项）33.00万元，主要用于坡耕地治理和水土流失监测。",
    },
    {
      title: "人员经费的用途可以相同",
      text:
        "某某市水务局2031年部门预算\n一、支出\n" +
        "1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）6.00万元，主要用于在职人员按规定缴纳的社会保险支出。\n" +
        "2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）3.00万元，主要用于在职人员按规定缴纳的社会保险支出。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const items = purposesIn(statement);
    const byFullName = new Map(items.map((item) => [item.group + item.name, item]));
    for (const [index, item] of items.entries()) {
      const named = byFullName.get(item.key);
      const before = items[index - 1];
      if (named !== undefined && isOther(item, named))
        yield report(item, `写的却是另一项“${named.printed}”`, "warning");
      else if (before !== undefined && isCopy(item, before))
        yield report(item, `与上一项“${before.printed}”一字不差`, "notice");
    }
  },
};

function isOther(item: Purpose, named: Purpose): boolean {
  return named.name !== item.name && item.key.length >= SHORTEST_NAME && !item.key.includes(item.name);
}

function isCopy(item: Purpose, before: Purpose): boolean {
  return (
    item.key === before.key && item.name !== before.name && item.key.length >= SHORTEST_COPY && !SHARED.test(item.text)
  );
}

function report({ printed, text, start, end }: Purpose, what: string, severity: "warning" | "notice"): Report {
  return {
    severity,
    message: `“${printed}”的用途${what}：“${text.slice(0, 60)}”，疑为照抄。`,
    spans: [{ start, end }],
  };
}
