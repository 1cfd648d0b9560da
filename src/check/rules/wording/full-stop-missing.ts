/** A paragraph of prose that ends without its full stop, where nearly all others have theirs. */
import type { Block, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { isBlankTemplate } from "./lib/placeholders.ts";

/** Ends in a word, a number or a unit; brackets and quotation marks may close behind a full stop. */
const BARE_END = /[\u3400-\u9fffA-Za-z0-9０-９%％]$/;
const STOPPED = /[。！？；：:;.…）)”"》]$/;
/** A sentence, and no title, name or entry of a list. */
const SENTENCE = /[，；。：]|\d\s{0,2}(?:万元|亿元|元|%|％)|原因是/;
const VERB = /[为是比较占有无]|主要|用于|安排|增加|减少|持平/;
const SHORTEST = 20;
const FEWEST = 8;
/** At most one in so many is without its stop; else it is the document's way. */
const ONE_IN = 6;
const MOST_PLACES = 10;

export const rule: Rule = {
  id: "full-stop-missing",
  group: "wording",
  severity: "notice",
  title: "句末漏句号",
  checks: "成句的段落末尾是否有句号。只在绝大多数段落都有句号的文件里查；下文接着说的、接表的、列举单位名称的不算。",
  why: "漏句号有时是漏了后半句；公开检查表把它列为问题。",
  source: "标点符号用法（GB/T 15834—2011）",
  mend: "补上句号；若漏了文字，一并补上。",
  bad: [
    {
      title: "一段漏了",
      text:
        "某某市水务局2031年部门预算\n一、支出预算\n2031年支出预算80.00万元，主要用于河道管理和水利工程建设，保障防汛。\n" +
        "（一）基本支出30.00万元，主要用于人员工资和日常公用，保障机构运转。\n（二）项目支出50.00万元，主要用于水利工程建设和维护，保障防汛。\n" +
        "二、三公经费\n2031年三公经费预算2.00万元，比上年减少0.10万元，主要原因是压减接待。\n（一）公务接待费预算0.50万元，与上年持平，主要用于接待来访单位。\n" +
        "（二）公务用车运行费预算1.50万元，比上年减少0.10万元，主要是油费减少\n三、政府采购\n2031年政府采购预算5.00万元，其中货物5.00万元，工程和服务没有安排。\n" +
        "四、国有资产\n截至上年末共有车辆1辆，为机要通信用车，没有大型设备，房屋为租用。\n五、绩效\n2031年编报绩效目标的项目3个，涉及预算资金50.00万元，全部公开。",
      findings: [{ message: "句末没有句号", at: "主要是油费减少" }],
    },
  ],
  good: [
    {
      title: "只有几段的短文",
      text: "一、支出预算\n2031年支出预算80.00万元，主要用于河道管理和水利工程建设，保障防汛",
    },
  ],
  *run({ statement }): Generator<Report> {
    const sentences = proseBlocks(statement);
    const bare = sentences.filter(({ block, words, next }) => BARE_END.test(words) && isOver(block, next));
    const [first] = bare;
    if (first === undefined || sentences.length < FEWEST || bare.length * ONE_IN > sentences.length) return;
    if (isBlankTemplate(statement)) return;
    const more = bare.length > 1 ? `等${bare.length}段` : "";
    yield {
      message: `“…${first.words.slice(-16)}”${more}句末没有句号。`,
      spans: bare.slice(0, MOST_PLACES).map(({ block, words }) => lastWords(block, words)),
    };
  },
};

interface Prose {
  readonly block: Extract<Block, { kind: "paragraph" }>;
  readonly words: string;
  /** The next block that is no page number or running head. */
  readonly next: Block | undefined;
}

function proseBlocks({ blocks }: Statement): Prose[] {
  let next: Block | undefined;
  const found: Prose[] = [];
  for (const block of blocks.toReversed()) {
    if (block.kind === "furniture") continue;
    if (block.kind === "paragraph") {
      const words = block.content.text.trimEnd();
      const isSentence = words.length >= SHORTEST && SENTENCE.test(words) && VERB.test(words);
      if (isSentence && (STOPPED.test(words) || BARE_END.test(words)) && !/^(?:单位|部门|编制|备?注)/.test(words))
        found.push({ block, words, next });
    }
    next = block;
  }
  return found.reverse();
}

/** True where nothing that follows can be the rest of the sentence. */
function isOver({ page }: Block, next: Block | undefined): boolean {
  if (next === undefined || next.kind === "heading") return true;
  if (next.kind !== "paragraph") return false;
  return next.number !== null || (next.page === page && next.content.text.length >= FEWEST);
}

function lastWords({ content, end, start }: Prose["block"], words: string): { start: number; end: number } {
  const comma = Math.max(words.lastIndexOf("，"), words.lastIndexOf("。"), words.lastIndexOf("；"));
  const from = comma < 0 ? Math.max(0, words.length - 16) : comma + 1;
  return { start: content.at[from] ?? start, end: (content.at[words.length - 1] ?? end - 1) + 1 };
}
