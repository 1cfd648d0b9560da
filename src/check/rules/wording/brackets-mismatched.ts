/** Brackets that lack their partner, stand in the wrong order, or are half- and full-width in one pair: （二). */
import type { Report, Rule } from "../../model.ts";
import { type Alphabet, markSpan, type Pairing, pairMarks } from "./lib/brackets.ts";
import { excerpt, passagesOf } from "./lib/passages.ts";

const FULL_TO_HALF: Readonly<Record<string, string>> = { "（": "(", "）": ")", "［": "[", "］": "]" };
const OPENINGS = "([{【〔";
const CLOSINGS = ")]}】〕";
const half = (mark: string) => FULL_TO_HALF[mark] ?? mark;
/** 1） 一） a) at the head of an item: a number, not a pair. */
const ITEM_HEAD = /(?:^|[\s。；;：:，,、])(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])\s{0,2}$/;

const brackets: Alphabet = {
  marks: /[（）()［］[\]{}【】〔〕]/g,
  kindOf: (mark) => {
    const plain = half(mark);
    const closing = CLOSINGS.indexOf(plain);
    return closing >= 0 ? OPENINGS.charAt(closing) : plain;
  },
  opens: (mark) => OPENINGS.includes(half(mark)),
  skip: (text, at, mark) => half(mark) === ")" && ITEM_HEAD.test(text.slice(Math.max(0, at - 6), at)),
};

export const rule: Rule = {
  id: "brackets-mismatched",
  group: "wording",
  severity: "warning",
  title: "括号不成对或全半角混用",
  checks: "每一段里左右括号是否成对、次序是否正确、同一对括号是否同为全角或同为半角。“1）”一类序号不算。",
  why: "括号限定金额的范围（如“其中”“含”），缺了一半，范围就读不准；全半角混用则是录入差错。",
  source: "标点符号用法（GB/T 15834—2011）",
  mend: "补上缺少的一半，或删去多余的一半；同一对括号统一用全角。",
  bad: [
    {
      title: "标题编号的括号一半全角一半半角",
      text: "一、其他重要事项\n（一）机关运行经费\n安排12.40万元。\n（二) 政府采购\n安排3.00万元。",
      findings: [{ message: "全半角混用", at: "（二)" }],
    },
    {
      title: "缺右括号",
      text: "一、三公经费\n公务用车购置及运行费8.00万元（其中，购置费0万元、运行费8.00万元。",
      findings: [{ message: "没有对应的右括号", at: "（" }],
    },
  ],
  good: [
    { title: "成对的括号", text: "一、设备\n单价100万元（含）以上设备（不含车辆）2台（套）。" },
    { title: "半括号的序号", text: "一、重点工作\n1）推进预算绩效管理；2）开展业务培训。" },
  ],
  *run({ statement }) {
    for (const pairing of pairMarks(passagesOf(statement), brackets)) yield* faultsOf(pairing);
  },
};

function* faultsOf({ pairs, unclosed, unopened }: Pairing): Generator<Report> {
  for (const { opening, closing } of pairs) {
    if ((half(opening.mark) === opening.mark) === (half(closing.mark) === closing.mark)) continue;
    const words = excerpt(closing.passage, Math.max(0, closing.at - 6), closing.at + 1, 6);
    const start = markSpan(opening).start;
    yield {
      severity: "notice",
      message: `“${words}”的括号“${opening.mark}”与“${closing.mark}”全半角混用，应同为全角。`,
      spans: [{ start, end: markSpan(closing).end }],
    };
  }
  for (const mark of unclosed) {
    yield {
      message: `“${excerpt(mark.passage, mark.at, mark.at + 1)}”的“${mark.mark}”没有对应的右括号。`,
      spans: [markSpan(mark)],
    };
  }
  for (const mark of unopened) {
    yield {
      message: `“${excerpt(mark.passage, mark.at, mark.at + 1)}”的“${mark.mark}”没有对应的左括号。`,
      spans: [markSpan(mark)],
    };
  }
}
