/** A gap, a repeat or a step back in the numbers of headings and items: 五、 and then 七、. */
import type { Report, Rule } from "../../model.ts";
import { printedLike, type Succession, successionsOf } from "./lib/numbers.ts";

const WIDEST_GAP = 20;
/** A number that falls further back opens a new list whose first members were not recognised. */
const FURTHEST_BACK = 2;

export const rule: Rule = {
  id: "heading-number-gap",
  group: "wording",
  severity: "warning",
  title: "标题或条目编号不连续",
  checks: "同一层次的编号是否依次递增：有无跳号、重号、倒号。跳号处若有一个没有编号的标题，一并指出。",
  why: "跳号可能是漏了一节，也可能是标题漏了编号；引用“第几部分第几项”时会指错地方。",
  source: "党政机关公文格式（GB/T 9704—2012）7.3.3 结构层次序数",
  mend: "补上漏掉的编号或章节，其后的编号依次顺延。",
  bad: [
    {
      title: "跳号处有一个漏了编号的标题",
      text: "一、收入预算\n收入预算30.00万元。\n二、支出预算\n支出预算30.00万元。\n政府性基金预算支出\n本部门无此项支出。\n四、名词解释\n见附件。",
      findings: [{ message: "标题“政府性基金预算支出”没有编号，应为“三、”", at: "政府性基金预算支出" }],
    },
    {
      title: "跳号",
      text: "一、职责\n（一）拟订规划。\n（二）组织实施。\n（四）完成交办的其他事项。",
      findings: [{ message: "缺“（三）”", at: "（四）" }],
    },
    {
      title: "重号",
      text: "一、职责\n（一）拟订规划。\n（二）组织实施。\n（二）监督检查。\n（三）完成交办的其他事项。",
      findings: [{ message: "“（二）”重复", at: "（二）" }],
    },
  ],
  good: [
    {
      title: "各节各自从一编起",
      text: "一、职责\n（一）拟订规划。\n（二）组织实施。\n二、机构\n（一）办公室。\n（二）规划科。\n（三）财务科。",
    },
    {
      title: "一节之内的条目与节用同一种编号",
      text: "一、概况\n（一）职能\n（一）拟订规划。\n（二）组织实施。\n（三）监督检查。\n（二）机构\n设办公室和规划科。\n二、收支\n见各表。",
    },
  ],
  *run({ statement }) {
    for (const succession of successionsOf(statement.blocks)) {
      const report = faultOf(succession, statement.text);
      if (report !== null) yield report;
    }
  },
};

function faultOf(succession: Succession, text: string): Report | null {
  const { before, after, printedBefore } = succession;
  const step = after.number.ordinal - before.number.ordinal;
  if (step === 1 || step < -FURTHEST_BACK || printedBefore) return null;
  const spans = [{ start: after.start, end: after.start + after.number.printed.length }];
  if (step > 1) return gap(succession, text);
  const printed = after.number.printed.trim();
  const severity = "notice";
  if (step === 0) return { severity, message: `编号“${printed}”重复：同一层次前面已有“${printed}”。`, spans };
  const message = `编号“${before.number.printed.trim()}”之后是“${printed}”，次序倒了。`;
  return { severity, message, spans };
}

function gap({ before, after, unnumbered }: Succession, text: string): Report | null {
  const missing: string[] = [];
  for (let ordinal = before.number.ordinal + 1; ordinal < after.number.ordinal; ordinal += 1) {
    if (missing.length === WIDEST_GAP) break;
    missing.push(printedLike(before.number, ordinal));
  }
  const between = text.slice(before.start, after.start).replace(/\s/g, "");
  if (missing.some((number) => between.includes(number.replace(/\s/g, "")))) return null;
  const [first] = missing;
  const names = missing.length > 3 ? `${first}”至“${missing.at(-1)}` : missing.join("”“");
  const where = `编号“${before.number.printed.trim()}”之后是“${after.number.printed.trim()}”，缺“${names}”`;
  const part = before.number.style === "part";
  const headings = before.kind === "heading" && after.kind === "heading" && before.number.style === "han-comma";
  const severity = !part && (headings || unnumbered !== null) ? "warning" : "notice";
  if (unnumbered === null) {
    return {
      severity,
      message: `${where}。`,
      spans: [{ start: after.start, end: after.start + after.number.printed.length }],
    };
  }
  const spans = [{ start: unnumbered.start, end: unnumbered.end }];
  return { severity, message: `${where}；其间的标题“${unnumbered.title}”没有编号，应为“${first}”。`, spans };
}
