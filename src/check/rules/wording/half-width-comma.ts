/** A half-width comma between Chinese words: 万元,主要. One finding a document, with all places: it is a habit of the typist. */
import type { Rule } from "../../model.ts";
import { excerpt, hitsOf, passagesOf, spanOf } from "./lib/passages.ts";

const COMMA = /(?<=[\u3400-\u9fff％%）”》]),(?=\s{0,2}[\u3400-\u9fff“（《\d])/g;
const MOST_PLACES = 50;

export const rule: Rule = {
  id: "half-width-comma",
  group: "wording",
  severity: "notice",
  title: "中文之间用了半角逗号",
  checks: "汉字、百分号、括号之后的半角逗号。数字的千分位逗号不算。",
  why: "中文文稿用全角标点；半角逗号还容易与千分位逗号相混。",
  source: "标点符号用法（GB/T 15834—2011）",
  mend: "改为全角逗号“，”。",
  bad: [
    {
      title: "万元之后的半角逗号",
      text: "一、支出\n行政运行188.70万元,主要用于保障机关运转。",
      findings: [{ message: "半角逗号", at: "," }],
    },
  ],
  good: [{ title: "千分位逗号", text: "一、收入\n收入预算1,202.95万元，支出预算1,202.95万元。" }],
  *run({ statement }) {
    const hits = [...hitsOf(passagesOf(statement), COMMA, [","])];
    const [first] = hits;
    if (first === undefined) return;
    const many = hits.length > 1 ? `（全文共${hits.length}处）` : "";
    yield {
      message: `“${excerpt(first.passage, first.from, first.to)}”用了半角逗号“,”${many}，中文之间应为“，”。`,
      spans: hits.slice(0, MOST_PLACES).map(({ passage, from, to }) => spanOf(passage, from, to)),
    };
  },
};
