/** Which money a passage speaks of, told by the headings above it: 五、一般公共预算财政拨款支出决算情况说明. */
import type { Fund } from "../../codes/index.ts";
import type { Block } from "../../statement/model.ts";
import { countBelow, lastAtMost } from "../../statement/sorted.ts";

/** A fund; `all`: all money together; null: the headings do not tell. */
export type Scope = Fund | "all" | null;

/** The words above a figure, and the scope they give. */
export interface Surroundings {
  readonly scope: Scope;
  /** Headings above, from the outermost down, joined. */
  readonly headings: string;
  /** The sentence up to the figure, without blanks. */
  readonly before: string;
  /** From the figure to the end of its sentence. */
  readonly after: string;
}

const FUND_WORDS: readonly (readonly [RegExp, Fund])[] = [
  [/一般公共预算|公共财政预算/, "gpb"],
  [/政府性基金/, "gov-fund"],
  [/国有资本经营/, "soe"],
  [/财政专户/, "special-account"],
];
const FISCAL = /财政拨款/;
const ALL =
  /(?<!性|基本|项目|上级|经营|补助|服务|保障|健康|类）)(?:收入支出|收支|收入|支出)(?:预算|决算)?(?:总体|总)?(?:安排|执行)?(?:情况|概况)?(?:的?(?:总体)?说明)?$/;
const TITLE = /^[^。，,；;：:]{0,60}/;
const LONGEST_SENTENCE = 400;

/** Funds that a phrase names; a fund's 财政拨款 is that fund. */
export function fundsIn(text: string): Fund[] {
  const found = FUND_WORDS.filter(([pattern]) => pattern.test(text)).map(([, fund]) => fund);
  return found.length === 0 && FISCAL.test(text) ? ["fiscal"] : found;
}

function scopeOfTitle(title: string): Scope {
  const funds = fundsIn(title);
  if (funds.length > 0) return funds.length === 1 ? (funds[0] as Fund) : null;
  return ALL.test(title.replace(/\s/g, "")) ? "all" : null;
}

interface Open {
  readonly level: number;
  readonly title: string;
  readonly scope: Scope;
}

interface Passage {
  readonly block: Extract<Block, { kind: "heading" | "paragraph" }>;
  readonly headings: string;
  readonly scope: Scope;
}

/** Finds the surroundings of a place in the text; null outside headings and paragraphs. */
export function surroundingsOf(blocks: readonly Block[]): (start: number) => Surroundings | null {
  const passages = passagesOf(blocks);
  return (start) => {
    const passage = passageAt(passages, start);
    if (passage === null) return null;
    const { scope, headings } = passage;
    return { scope, headings, ...sentenceAround(passage.block, start) };
  };
}

function passagesOf(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  let open: Open[] = [];
  let lead: Scope = null;
  for (const block of blocks) {
    if (block.kind !== "heading" && block.kind !== "paragraph") continue;
    const numbered = block.kind === "heading" || (block.number !== null && block.level > 0);
    if (numbered) {
      open = open.filter(({ level }) => level < block.level);
      const title = block.kind === "heading" ? block.title : (TITLE.exec(block.content.text)?.[0] ?? "");
      const own = block.kind === "heading" ? scopeOfTitle(title) : paragraphScope(title);
      open.push({ level: block.level, title, scope: own ?? (block.kind === "heading" ? null : lead) });
      if (block.kind === "heading") lead = null;
    }
    passages.push({ block, headings: open.map(({ title }) => title).join("›"), scope: innermost(open) ?? lead });
    if (block.kind === "paragraph") lead = leadOf(block.content.text) ?? (numbered ? lead : null);
  }
  return passages;
}

/** A numbered paragraph opens with its heading: （一）一般公共预算拨款支出：…. */
function paragraphScope(title: string): Scope {
  return title.length <= 24 && !/（[类款项]）|\d/.test(title)
    ? scopeOfTitle(title.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]/, ""))
    : null;
}

/** 财政拨款支出主要内容如下： gives the scope of the list that follows. */
function leadOf(text: string): Scope {
  const end = text.trim().slice(-64);
  if (!/[:：]$/.test(end)) return null;
  return scopeOfTitle(end.slice(Math.max(end.lastIndexOf("。"), end.lastIndexOf("；"), end.lastIndexOf(";")) + 1, -1));
}

function innermost(open: readonly Open[]): Scope {
  return open.reduce<Scope>((scope, each) => each.scope ?? scope, null);
}

function passageAt(passages: readonly Passage[], start: number): Passage | null {
  const passage = passages[lastAtMost(passages, start, ({ block }) => block.start)];
  return passage !== undefined && start < passage.block.end ? passage : null;
}

function sentenceAround({ content }: Passage["block"], start: number): Pick<Surroundings, "before" | "after"> {
  const end = countBelow(content.at, start);
  const text = content.text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
  const from = Math.max(text.lastIndexOf("。"), text.lastIndexOf("；"), text.lastIndexOf(";")) + 1;
  const after = /^[^。]*/.exec(content.text.slice(end, end + LONGEST_SENTENCE))?.[0] ?? "";
  return { before: text.slice(from).replace(/\s/g, ""), after: after.replace(/\s/g, "") };
}
