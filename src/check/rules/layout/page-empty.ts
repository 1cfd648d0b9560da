/** A page with nothing on it, or nothing but an empty frame, between two that have text. */
import type { Block, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";

/** A paragraph or table so long may fill pages by itself without a block that begins on them. */
const LONG = 700;
/** More empty pages than one in so many, and it is the reading that missed something. */
const ONE_IN = 5;
const MOST_LISTED = 8;

export const rule: Rule = {
  id: "page-empty",
  group: "layout",
  severity: "notice",
  title: "空白页",
  checks: "PDF 中间有没有一个字也没有的页（包括只有空表框的页）。首页、末页和扫描页不查。",
  why: "多为多余的分页符或没有删去的空表框；公开检查表把它列为问题。也可能是这一页的图片没有识别文字。",
  source: "各地部门预决算公开情况检查表：页面完整，无空白页",
  mend: "删去多余的分页或空表框，重新生成文件。",
  bad: [
    {
      title: "目录之后空了一页",
      text:
        "青溪县档案馆2031年部门预算\n一、主要职能\n负责档案管理。\f| |\f二、收支情况\n2031年收入预算80.00万元。\f" +
        "三、“三公”经费\n2031年“三公”经费预算1.00万元。\f四、政府采购\n2031年没有政府采购预算。\f五、名词解释\n基本支出：指保障机构正常运转的支出。",
      findings: [{ message: "第2页没有文字", at: "。" }],
    },
  ],
  good: [
    {
      title: "每页都有文字",
      text: "青溪县档案馆2031年部门预算\n一、主要职能\n负责档案管理。\f二、收支情况\n2031年收入预算80.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    if (statement.format !== "pdf" || statement.messages.some(({ code }) => /scan|page|picture/i.test(code))) return;
    const { empty, before, last } = emptyPages(statement);
    const [first] = empty;
    const block = first === undefined ? undefined : before.get(first);
    if (first === undefined || block === undefined || empty.length * ONE_IN > last) return;
    const listed = empty.slice(0, MOST_LISTED).join("、");
    yield {
      message: `第${listed}页${empty.length > MOST_LISTED ? "等" : ""}没有文字，是空白页或只有空表框、图片（在“${ending(block, statement)}”之后）。`,
      spans: [{ start: Math.max(block.start, block.end - 1), end: block.end }],
    };
  },
};

interface EmptyPages {
  readonly empty: readonly number[];
  /** By page: the last block before it. */
  readonly before: ReadonlyMap<number, Block>;
  readonly last: number;
}

function emptyPages({ blocks }: Statement): EmptyPages {
  const empty: number[] = [];
  const before = new Map<number, Block>();
  let previous: Block | undefined;
  let reached = 0;
  for (const block of blocks) {
    if (isBlank(block) || block.page === null) continue;
    const [from, to] = pagesOf(block);
    for (let page = reached + 1; previous !== undefined && page < from; page += 1) {
      if (isLong(previous)) continue;
      empty.push(page);
      before.set(page, previous);
    }
    if (to >= reached) previous = block;
    reached = Math.max(reached, to);
  }
  return { empty, before, last: reached };
}

function isBlank(block: Block): boolean {
  if (block.kind === "furniture") return block.role === "page-number" || block.role === "running-head";
  return block.kind === "grid" && block.cells.every(({ text }) => text.trim() === "");
}

function pagesOf(block: Block): [number, number] {
  const page = block.page ?? 0;
  if (block.kind !== "grid") return [page, page];
  return [page, block.cells.reduce((most, cell) => Math.max(most, cell.page ?? 0), page)];
}

const isLong = (block: Block): boolean => block.kind !== "grid" && block.content.text.length > LONG;

/** The last words before the empty page. */
function ending(block: Block, { text }: Statement): string {
  const words = text
    .slice(Math.max(block.start, block.end - 60), block.end)
    .replace(/\s+/g, " ")
    .trim();
  return words.slice(-16);
}
