/** The budget units that a document lists: 纳入……部门预算编制范围的预算单位包括：甲局本级、乙中心。 */
import type { Block, Grid, Paragraph, Statement } from "../statement/model.ts";

export interface ListedUnit {
  /** As printed, without its number. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What opens the list of the units whose budgets make up the document. */
const LEAD =
  /(?:编制范围|汇编范围|预算单位|决算单位|单位构成|本部门中|部门(?:预算|决算)(?:是|由|包括)|综合收支)[^。]{0,120}?(?:包括|分别[是为]|如下|组成|构成)(?:（[^）]{0,30}）)?[：:]?/g;
const SCOPE = /(?:编制范围|汇编范围|预算单位|决算单位|本部门中)[^。]{0,80}[，、]$/;
const BROKEN_LEAD = /^(?:具体)?包括(?:（[^）]{0,30}）)?[：:]/;
/** No list of all units: of those without a budget of their own, or of those of a part. */
const OTHER_LIST = /不含|不包括|未纳入|除外|其他无|绩效|采购|项目/;
/** How the names of organisations end. */
const ORGANISATION =
  /(?:[局委办室中站所院校学队馆处园会社科厅部镇乡团库场台宫段厂苑署]|小学|高中|中学|大学|中心|基地|本级|机关|街道|公司)$/;
const MANNER = /[（(][^（）()]{0,20}[）)]/g;
const OWN_LEVEL = /(?:部门)?(?:本级|机关本级|机关|本部|机关本部)$/;
const WITHOUT_BUDGET = /不单列|并入|不独立/;
const UNIT_COLUMN = /^(?:预算|决算|编制)?单位(?:名称|全称)$/;
const NUMBER = /^[（(]?\d{1,3}[)）.．、]\s{0,2}/;
const SUBORDINATE = /^(?:下属|所属)(?:行政|参公|事业)?单位[:：]?/;
const LONGEST_NAME = 40;
const LONGEST_LEAD = 240;
const MOST_UNITS = 400;
/** No list of units begins later in its paragraph. */
const LONGEST_PARAGRAPH = 4000;

const known = new WeakMap<Statement["blocks"], readonly ListedUnit[] | null>();

/** The units in order; null where no list is found, or where it is not certain that each of its lines is a unit. */
export function listedUnits({ blocks }: Pick<Statement, "blocks">): readonly ListedUnit[] | null {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const found = unitsIn(blocks);
  known.set(blocks, found);
  return found;
}

function unitsIn(blocks: Statement["blocks"]): readonly ListedUnit[] | null {
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "paragraph") continue;
    for (const from of leadsIn(block, blocks[at - 1])) {
      const units = withBudgets(unitsAfter(block, from, blocks.slice(at + 1, at + 1 + MOST_UNITS)));
      if (units.length > 0 && units.every(({ name }) => isUnitName(name))) return units;
    }
  }
  return null;
}

/** Where lists of units may begin in a paragraph; the words that open one may have been broken off onto a line of their own. */
function leadsIn({ content: { text } }: Paragraph, before: Block | undefined): number[] {
  const broken = BROKEN_LEAD.exec(text);
  if (broken !== null && before?.kind === "paragraph" && SCOPE.test(before.content.text)) return [broken[0].length];
  return [...text.slice(0, LONGEST_PARAGRAPH).matchAll(LEAD)].flatMap(({ 0: lead, index }) => {
    const from = index + lead.length;
    const sentence =
      text
        .slice(Math.max(0, from - LONGEST_LEAD), from)
        .split("。")
        .at(-1) ?? "";
    return OTHER_LIST.test(sentence) ? [] : [from];
  });
}

/** In the sentence itself, in numbered lines, of which the first may stand in the sentence, or in a table. */
function unitsAfter(block: Paragraph, from: number, after: readonly Block[]): ListedUnit[] {
  const inline = inlineUnits(block, from);
  const [only, another] = inline;
  if (only !== undefined && another === undefined && NUMBER.test(only.name))
    return [...inline, ...numberedUnits(after)];
  if (inline.length > 0) return inline;
  const next = after.find(({ kind }) => kind !== "furniture");
  return next?.kind === "grid" ? gridUnits(next) : numberedUnits(after);
}

/** Bare names of the units that have a budget of their own: 某中心不单列预算，并入本部 has none. */
function withBudgets(units: readonly ListedUnit[]): ListedUnit[] {
  return units
    .filter(({ name }) => !WITHOUT_BUDGET.test(name))
    .map((unit) => ({ ...unit, name: unit.name.replace(NUMBER, "").replace(SUBORDINATE, "") }));
}

/** A table with a column of units: 序号, 单位名称, 备注. */
export function isUnitGrid(block: Block): block is Grid {
  return block.kind === "grid" && block.cells.some(({ row, text }) => row === 0 && UNIT_COLUMN.test(text.trim()));
}

function gridUnits(grid: Grid): ListedUnit[] {
  if (!isUnitGrid(grid)) return [];
  const head = grid.cells.find(({ row, text }) => row === 0 && UNIT_COLUMN.test(text.trim()));
  const remarks = new Map<number, string>();
  for (const { row, text } of grid.cells) remarks.set(row, `${remarks.get(row) ?? ""} ${text}`);
  return grid.cells
    .filter(({ row, column, text }) => row > 0 && column === head?.column && text.trim() !== "")
    .filter(({ row }) => !WITHOUT_BUDGET.test(remarks.get(row) ?? ""))
    .slice(0, MOST_UNITS)
    .map(({ text, start, end }) => ({ name: text.replace(/\s/g, ""), start, end }));
}

/** Names that follow in the same sentence, parted by 、. */
function inlineUnits(block: Paragraph, from: number): ListedUnit[] {
  const { text, at } = block.content;
  const sentence = /^[^。；]{0,8000}/.exec(text.slice(from))?.[0] ?? "";
  const units: ListedUnit[] = [];
  for (const { 0: printed, index } of sentence.matchAll(/[^、\n]{1,200}/g)) {
    const name = printed.trim();
    if (name === "") continue;
    const first = from + index + printed.indexOf(name);
    units.push({ name, start: at[first] ?? block.start, end: (at[first + name.length - 1] ?? block.start) + 1 });
  }
  return units;
}

/** Numbered lines right after: 1. 甲局本级 2. 乙中心. */
function numberedUnits(blocks: Statement["blocks"]): ListedUnit[] {
  const units: ListedUnit[] = [];
  let style: string | undefined;
  for (const block of blocks) {
    if (block.kind === "furniture") continue;
    const { number } = block.kind === "grid" ? { number: null } : block;
    if (block.kind === "grid" || number === null || (style !== undefined && number.style !== style)) break;
    style ??= number.style;
    const printed = block.content.text.trim();
    const bare = printed.startsWith(number.printed) ? printed.slice(number.printed.length) : printed;
    const name = bare.trim().replace(/[。；;，、]$/, "");
    units.push({ name, start: block.start, end: block.end });
  }
  return units;
}

function isUnitName(name: string): boolean {
  const bare = name.replace(MANNER, "");
  return bare.length >= 2 && bare.length <= LONGEST_NAME && !/[0-9：:。]/.test(bare) && ORGANISATION.test(bare);
}

/** Whether two keys of units are of one: tables and lists shorten names, 教师进修学校 of 青溪县教师进修学校. */
export function isSameUnit(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** The name by which one unit is known in several documents: 某某局（本级） and 某某局机关 are 某某局. */
export function unitKey(name: string): string {
  const bare = name.normalize("NFKC").replace(/\s/g, "").replace(MANNER, "");
  return bare.replace(OWN_LEVEL, "") || bare;
}
