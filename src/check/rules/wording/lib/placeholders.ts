/** Finds what templates leave behind. Letters inside codes and words, multiplication signs and enumerations with …… are none. */
import type { Statement } from "../../../../statement/model.ts";
import { type Hit, hitsOf, type Passage, passagesOf } from "./passages.ts";

/** blank: XX; choice: 增加（减少）; remnant: 减增加; instruction: （如持平作持平表述）; empty: 主要原因是。 */
export type PlaceholderKind = "blank" | "choice" | "remnant" | "instruction" | "empty";

export interface Placeholder extends Pick<Hit, "from" | "to" | "words"> {
  readonly passage: Passage;
  readonly kind: PlaceholderKind;
}

const UNIT =
  "[ \\u3000]{0,2}(?:万元|亿元|元|年|月|日|人|个|名|辆|台|次|批|%|％|局|委|办|厅|部|单位|部门|项目|市|区|县)";
const UP = "增加|增长|上升|减少|下降|降低|大于|小于|等于|高于|低于|持平";
/** Further choices in one bracket: 大于（等于/小于）. */
const MORE = `(?: {0,2}[/／、或] {0,2}(?:${UP})){0,3}`;

/** What is left when of two verdicts not all of one was struck out. */
const REMNANTS: readonly string[] = [
  ...["大小于", "小大于", "减增加", "增减少", "增加持平", "减少持平", "增加减少", "减少增加", "增长下降", "下降增长"],
];

interface Pattern {
  readonly kind: PlaceholderKind;
  readonly pattern: RegExp;
  /** Some of them stand in every match; most documents have none. */
  readonly words?: readonly string[];
}

const PATTERNS: readonly Pattern[] = [
  {
    kind: "blank",
    words: ["X", "x", "Ｘ", "ｘ"],
    pattern: /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ_-])[XxＸｘ](?:,?[XxＸｘ]){1,40}(?![A-Za-z0-9Ａ-Ｚａ-ｚ_-])/g,
  },
  { kind: "blank", words: ["X", "x", "Ｘ"], pattern: new RegExp(`(?<![A-Za-z0-9])[XxＸ](?=${UNIT})`, "g") },
  { kind: "blank", words: ["×", "✕", "╳"], pattern: /[×✕╳]{2,40}/g },
  { kind: "blank", words: ["×"], pattern: new RegExp(`(?<![\\d０-９）)个台次人辆元 ])×(?=${UNIT})`, "g") },
  { kind: "blank", words: ["○", "◯"], pattern: /(?<![二一三四五六七八九])[○◯]{2,40}(?![一二三四五六七八九])/g },
  { kind: "blank", words: ["*", "_", "＿"], pattern: new RegExp(`(?:\\*{2,40}|[_＿]{2,80})(?=${UNIT})`, "g") },
  { kind: "blank", words: ["填", "待补充"], pattern: /待填写?|待补充|此处填写?|请填写/g },
  { kind: "choice", pattern: new RegExp(`(?:${UP}) {0,2}[（(] {0,2}(?:或)?(?:${UP})${MORE} {0,2}[）)]`, "g") },
  { kind: "choice", words: ["/", "／"], pattern: new RegExp(`[（(](?:${UP})(?:[/／](?:${UP})){1,3}[）)]`, "g") },
  { kind: "choice", words: ["/", "／"], pattern: new RegExp(`(?:${UP})[/／](?:${UP})(?=[ ]{0,2}[\\dXx×])`, "g") },
  { kind: "remnant", words: REMNANTS, pattern: new RegExp(REMNANTS.join("|"), "g") },
  {
    kind: "instruction",
    pattern:
      /[（(](?:列示|列明|填列|填写|请填|请列|请说明|如持平|如无|若无|不涉及的?不|没有的?不列|根据实际|视情况|此处|可删除|按实际情况|包括总目标|绩效目标管理工作情况)[^（）()]{0,60}[）)]/g,
  },
  {
    kind: "instruction",
    words: ["原因"],
    pattern: new RegExp(`[（(](?:${UP})(?:[/／、或](?:${UP})|[（(](?:${UP})[）)])(?:的)?(?:主要|具体)?原因[）)]`, "g"),
  },
  {
    kind: "instruction",
    words: ["原因"],
    pattern:
      /[（(](?:请|简要|具体|详细){0,2}(?:说明|写明|注明|列明|填写)(?:具体|主要|增减|变动|变化|的){0,3}原因[^（）()]{0,12}[）)]/g,
  },
  { kind: "instruction", pattern: /[（(]增加内容[）)]|按上述格式依次说明|作下述说明|仍保留该表格式|不涉及的不列/g },
  { kind: "empty", pattern: /主要(?:原因|用于)(?:[是为]|[是为]?[：:])[ \u3000]{0,3}[。；，]/g },
];

/** 只增减少量: what a remnant's letters may also be part of needs a figure right behind. */
const NEEDS_FIGURE = /^(?:增减少|增加减少|减少增加|增长下降|下降增长)$/;

const known = new WeakMap<Statement["blocks"], readonly Placeholder[]>();

/** Every placeholder, in order; of two that overlap the longer. Looked for once a statement. */
export function placeholdersOf(statement: Statement): readonly Placeholder[] {
  const found = known.get(statement.blocks) ?? placeholdersIn(passagesOf(statement));
  known.set(statement.blocks, found);
  return found;
}

function placeholdersIn(passages: readonly Passage[]): Placeholder[] {
  const order = new Map(passages.map((passage, index) => [passage, index]));
  const found = PATTERNS.flatMap(({ kind, pattern, words }) =>
    [...hitsOf(passages, pattern, words)]
      .filter((hit) => kind !== "remnant" || isRemnant(hit))
      .map((hit) => ({ ...hit, kind })),
  );
  const place = ({ passage }: Placeholder) => order.get(passage) ?? 0;
  found.sort((a, b) => place(a) - place(b) || a.from - b.from || b.to - a.to);
  const kept: Placeholder[] = [];
  for (const each of found) {
    const last = kept.at(-1);
    if (last === undefined || last.passage !== each.passage || each.from >= last.to) kept.push(each);
  }
  return kept;
}

function isRemnant({ passage, to, words }: Hit): boolean {
  return !NEEDS_FIGURE.test(words) || /^[了为]?[ ]{0,2}[\dXx×]/.test(passage.text.slice(to, to + 4));
}

const TEMPLATE_LEAST = 20;
const CHARACTERS_PER_BLANK = 400;

/** Blanks all over the text: nobody has filled this in yet. */
export function isBlankTemplate(statement: Statement): boolean {
  const { length: found } = placeholdersOf(statement);
  const length = statement.blocks.reduce(
    (sum, block) => sum + (block.kind === "grid" ? 0 : block.content.text.length),
    0,
  );
  return found >= TEMPLATE_LEAST && found * CHARACTERS_PER_BLANK >= length;
}
