/** Paragraphs printed at the end of one page and again at the beginning of the next. */
import type { Paragraph, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";

/** Shorter paragraphs may well be printed on every page. */
const SHORTEST = 12;
/** Only so many paragraphs at the end of a page and at the beginning of the next are held against one another. */
const REACH = 12;
const NOTE = /^(?:备?注|说明|单位[：:]|编制|部门[：:]|本?(?:部门|单位).{0,20}无|续表|附)/;

export const rule: Rule = {
  id: "paragraph-on-two-pages",
  group: "layout",
  severity: "notice",
  title: "同一段印在两页",
  checks: "PDF 一页末尾的段落是否在下一页开头又印了一遍（两处都看得见）。中间隔着标题的、表注和短句不算。",
  why: "单元格里的长文字跨页打印时，分页处的几行常常两页都有，读者会以为是两项内容。",
  source: "各地部门预决算公开情况检查表：内容完整、清晰可读",
  mend: "调整分页或行高，使每段只印一次，重新生成文件。",
  bad: [
    {
      title: "分页处的两项印了两遍",
      text:
        "青溪县档案馆2031年部门预算\n一、主要职能\n（一）负责全县档案的收集和保管。\n（二）负责档案的开放利用和宣传。\n（三）承办县委交办的其他任务。\f" +
        "（二）负责档案的开放利用和宣传。\n（三）承办县委交办的其他任务。\n二、收支情况\n2031年收入预算80.00万元。",
      findings: [{ message: "第1页末尾的2段在第2页开头又印了一遍", at: "（二）负责档案的开放利用和宣传。" }],
    },
  ],
  good: [
    {
      title: "各段只印一次",
      text:
        "青溪县档案馆2031年部门预算\n一、主要职能\n（一）负责全县档案的收集和保管。\n（二）负责档案的开放利用和宣传。\f" +
        "（三）承办县委交办的其他任务。\n二、收支情况\n2031年收入预算80.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    if (statement.format !== "pdf") return;
    for (const [before, after] of turnsOf(statement)) {
      const [first, again, count] = repeatedOver(before, after) ?? [];
      if (first === undefined || again === undefined) continue;
      const words = first.content.text.replace(/\s/g, "").slice(0, 20);
      yield {
        message: `第${first.page}页末尾的${count}段在第${again.page}页开头又印了一遍（自“${words}…”起）。`,
        spans: [again, first].map(({ start, end }) => ({ start, end })),
      };
    }
  },
};

/** The paragraphs at the end of each page and at the beginning of the next, as far as no heading or table is between. */
function* turnsOf({ blocks }: Statement): Generator<[Paragraph[], Paragraph[]]> {
  let run: Paragraph[] = [];
  const runs: Paragraph[][] = [];
  for (const block of blocks) {
    if (block.kind === "furniture") continue;
    if (block.kind === "paragraph" && block.page !== null) run.push(block);
    else {
      runs.push(run);
      run = [];
    }
  }
  for (const paragraphs of [...runs, run]) {
    const byPage = new Map<number, Paragraph[]>();
    for (const paragraph of paragraphs) {
      const page = paragraph.page as number;
      const own = byPage.get(page);
      if (own === undefined) byPage.set(page, [paragraph]);
      else own.push(paragraph);
    }
    for (const [page, before] of byPage) {
      const after = byPage.get(page + 1);
      if (after !== undefined) yield [before.slice(-REACH), after.slice(0, REACH)];
    }
  }
}

/** The last paragraphs of a page as the first of the next: first of them, its repeat, and how many. */
function repeatedOver(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): [Paragraph, Paragraph, number] | null {
  const [end, begin] = [before.map(wordsOf), after.map(wordsOf)];
  for (let count = Math.min(end.length, begin.length); count > 0; count -= 1) {
    const tail = end.slice(-count);
    const alike = tail.every((words, index) => words === begin[index]);
    if (!alike || !tail.some((words) => words.length >= SHORTEST && !NOTE.test(words))) continue;
    return [before[before.length - count] as Paragraph, after[0] as Paragraph, count];
  }
  return null;
}

const wordsOf = ({ content }: Paragraph): string => content.text.replace(/\s/g, "");
