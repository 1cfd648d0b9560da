/** A whole paragraph with its amounts is last year's, only the year was changed, if at all. */
import type { Figure, Paragraph } from "../../../statement/model.ts";
import { addsUp } from "../amounts.ts";
import type { Member } from "../family.ts";
import { fileName, type PairFinding, type PairRule, yearBefore } from "../report.ts";

const table = (year: number, amount: string) =>
  `${year}年支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 2012604 | 档案馆 | ${amount} |\n| | 合计 | ${amount} |`;
const document = (year: number, amount: string, words: string) =>
  `青溪县档案馆${year}年部门预算\n${table(year, amount)}\n一、支出预算\n${words}`;
const WORDS_OF = (year: number, total: string, first: string, second: string) =>
  `${year}年本年支出合计${total}万元，其中库房维护${first}万元，档案数字化${second}万元。`;

/** Sections that are the same every year. */
const STANDING = /职责|职能|机构|名词|术语|构成|基本情况|概况/;
const UNCHANGED = /持平|不变|一致|相同|无变化|未变/;
const SHORTEST = 20;
const FEWEST_AMOUNTS = 3;
const FEWEST_DIGITS = 3;
const MOST_FOUND = 12;
const MOST_LOOKED_AT = 300;

export const rule: PairRule = {
  id: "passage-of-last-year",
  group: "origin",
  severity: "notice",
  title: "整段连金额照抄上年文件",
  checks:
    "除年份外与上年文件一字不差、又印有金额的段落：其中的数与本年的表不符而与上年的表相符的，报警告；有三个以上不同金额都与上年相同的，作提示。职责、机构、名词解释等每年相同的部分和写明持平的不算。",
  why: "以上年文件为底本改写时漏改的段落，金额是上年的。",
  source: "预算法第十四条（公开的预算应当真实）；本规则出于编审经验，无专门法条",
  mend: "按本年数重写这一段；确实没有变化的，写明与上年持平。",
  bad: [
    {
      title: "只改了年份",
      documents: {
        "2030.html": document(2030, "86.40", WORDS_OF(2030, "86.40", "31.20", "55.20")),
        "2031.html": document(2031, "93.70", WORDS_OF(2031, "86.40", "31.20", "55.20")),
      },
      findings: [{ file: "2031.html", message: "与本年的表不符", at: "2031年本年支出合计86.40万元" }],
    },
    {
      title: "三个金额都与上年相同",
      documents: {
        "2030.html": document(2030, "86.40", "档案库房维护31.20万元，数字化55.20万元，征集12.70万元。"),
        "2031.html": document(2031, "93.70", "档案库房维护31.20万元，数字化55.20万元，征集12.70万元。"),
      },
      findings: [{ file: "2031.html", message: "3个金额都与上年相同", at: "档案库房维护31.20万元" }],
    },
  ],
  good: [
    {
      title: "按本年数改写",
      documents: {
        "2030.html": document(2030, "86.40", WORDS_OF(2030, "86.40", "31.20", "55.20")),
        "2031.html": document(2031, "93.70", WORDS_OF(2031, "93.70", "33.20", "60.50")),
      },
    },
    {
      title: "写明持平",
      documents: {
        "2030.html": document(2030, "86.40", "会议费3.12万元，培训费5.52万元，差旅费1.27万元，均与上年持平。"),
        "2031.html": document(2031, "93.70", "会议费3.12万元，培训费5.52万元，差旅费1.27万元，均与上年持平。"),
      },
    },
  ],
  *run(context): Generator<PairFinding> {
    const { member } = context;
    const before = yearBefore(context);
    if (before === null) return;
    const known = new Set(paragraphsOf(before).map(keyOf));
    const copied = paragraphsOf(member).filter((paragraph) => known.has(keyOf(paragraph)));
    const found = copied.slice(0, MOST_LOOKED_AT).flatMap((paragraph) => judge(paragraph, member, before) ?? []);
    yield* found.slice(0, MOST_FOUND);
  },
};

/** Paragraphs with an amount, outside the sections that do not change. */
function paragraphsOf({ statement }: Member): Paragraph[] {
  let standing = false;
  return statement.blocks.flatMap((block) => {
    if (block.kind === "heading") standing = STANDING.test(block.title);
    if (block.kind !== "paragraph" || standing) return [];
    const { text } = block.content;
    return text.length >= SHORTEST && /\d/.test(text) && !UNCHANGED.test(text) ? [block] : [];
  });
}

/** The words without spaces and years: 2030年 and 2031年 are the same here. */
function keyOf({ content }: Paragraph): string {
  return content.text.replace(/\s/g, "").replace(/(?:19|20)\d{2}(?=年)/g, "年");
}

function judge(paragraph: Paragraph, member: Member, before: Member): PairFinding | null {
  const inside = ({ place }: Figure) => place.start >= paragraph.start && place.start < paragraph.end;
  const told = member.book.told.filter(({ figure }) => inside(figure));
  const wrong = told.find(({ figure, fact }) => {
    const own = member.book.get(fact)?.figures ?? [];
    const last = before.book.get({ ...fact, year: fact.year - 1 })?.figures ?? [];
    return own.length > 0 && !own.some((each) => isSame(each, figure)) && last.some((each) => isSame(each, figure));
  });
  const spans = [firstWords(paragraph)];
  const file = `《${fileName(before.path)}》`;
  if (wrong !== undefined) {
    const message = `这一段除年份外与${file}一字不差，其中${wrong.figure.printed}与本年的表不符，是上年的数。`;
    return { severity: "warning", message, spans };
  }
  const amounts = new Set(member.statement.figures.filter(inside).filter(isTelling).map(amountKey));
  if (amounts.size < FEWEST_AMOUNTS) return null;
  return { message: `这一段除年份外与${file}一字不差，${amounts.size}个金额都与上年相同，请看是否漏改。`, spans };
}

function isSame(a: Figure, b: Figure): boolean {
  return addsUp(a, [{ figure: b, sign: 1 }]);
}

function isTelling({ position, dimension, value }: Figure): boolean {
  return (
    position === null && dimension === "money" && value.digits.toString().replace(/0+$/, "").length >= FEWEST_DIGITS
  );
}

const amountKey = ({ value, unit }: Figure) => `${value.digits} ${value.scale} ${unit}`;

/** The paragraph up to its first comma, for the place. */
function firstWords({ content, start }: Paragraph): { start: number; end: number } {
  const stop = content.text.search(/[，。；]/);
  const last = content.at[(stop < 0 ? content.text.length : stop) - 1] ?? start;
  return { start, end: last + 1 };
}
