/** Comparisons whose base year cannot be meant: the document's year with itself, a budget with a year before the last. */
import type { Statement } from "../../../../statement/model.ts";
import type { Report } from "../../../model.ts";
import { hitsOf, passagesOf, spanOf, titlesAndPassagesOf } from "./passages.ts";
import { type Comparison, comparisonsOf } from "./years.ts";

/** A comparison with the document's own year, or in a budget with a year before the last. */
export function* wrongBases(statement: Statement): Generator<Report> {
  const { year, kind } = statement.facts;
  if (year === null || kind === "unknown") return;
  const adjusting = titlesAndPassagesOf(statement).some(
    ({ block, text }) => block.kind === "heading" && /预算调整|调整预算/.test(text),
  );
  const itself: Comparison[] = [];
  for (const comparison of comparisonsOf(passagesOf(statement))) {
    const subject: number = comparison.subject ?? year;
    if (subject !== year) continue;
    if (comparison.base === year) {
      if (!adjusting && comparesItself(comparison, kind)) itself.push(comparison);
    } else if (kind === "budget" && comparison.base !== year - 1 && /预算|执行|决算/.test(comparison.of)) {
      yield oddBase(comparison, year);
    }
  }
  const [first] = itself;
  if (first === undefined) return;
  const times = itself.length > 1 ? `，全文共${itself.length}处` : "";
  const what = kind === "budget" ? "预算" : "决算";
  yield {
    message: `“${first.words}”：本文是${year}年${what}，这是自己与自己比较${times}；比较的基期应为上一年（${year - 1}年）。`,
    spans: itself.map(({ passage, from, to }) => spanOf(passage, from, to)),
  };
}

/** The same year at another time or of another kind: 较年初增加, 比年度计划增加. */
const WITHIN_YEAR = /初|末|底|月|季|半年|计划|目标|任务|批复|调整|执行/;

/** Final figures against the same year's budget, and a budget after adjustment against the first one, are no slip. */
function comparesItself({ of, words, lead }: Comparison, kind: "budget" | "final"): boolean {
  if (kind === "final")
    return (of === "" || /^度|决算|支出|收入/.test(of)) && !/预算/.test(words) && !WITHIN_YEAR.test(of);
  if (/一致/.test(words) || /执行|决算|完成|调整/.test(lead)) return false;
  return (of === "" || /预算/.test(of)) && !WITHIN_YEAR.test(of.replace(/年初预算/, "预算"));
}

function oddBase({ passage, words, base, from, to }: Comparison, year: number): Report {
  return {
    severity: "warning",
    message: `“${words}”：${year}年预算的比较基期通常是上一年（${year - 1}年），这里是${base}年。`,
    spans: [spanOf(passage, from, to)],
    suggestion: `核对基期；若确与上年比较，应改为${year - 1}年。`,
  };
}

const ARRANGED = /(20\d{2})[ \u3000]{0,3}年(?:度)?预算安排[ \u3000]{0,3}(?=[\d-])/g;

/** 2030年执行数为10万元，2030年预算安排12万元 in the budget of 2031: what is arranged is of the document's year. */
export function* arrangedInOtherYear(statement: Statement): Generator<Report> {
  const { year, kind } = statement.facts;
  if (year === null || kind !== "budget") return;
  for (const { passage, from, to, groups } of hitsOf(passagesOf(statement), ARRANGED, ["预算安排"])) {
    const { text } = passage;
    const arranged = Number.parseInt(groups[0] ?? "", 10);
    const executed = text.slice(Math.max(0, from - 60), from).includes("执行数");
    if (arranged !== year - 1 || !executed || text.includes(`${year}年预算安排`)) continue;
    yield {
      severity: "warning",
      message: `“${text.slice(from, to)}”：${year}年预算里与${arranged}年执行数比较的，应是${year}年的预算安排。`,
      spans: [spanOf(passage, from, to)],
      suggestion: `改为${year}年。`,
    };
  }
}
