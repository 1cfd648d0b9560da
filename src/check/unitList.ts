/** The budget units that a document lists: 纳入……部门预算编制范围的预算单位包括：甲局本级、乙中心。 */
import type { Paragraph, Statement } from "../statement/model.ts";

export interface ListedUnit {
  /** As printed, without its number. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What opens the list of the units whose budgets make up the document. */
const LEAD =
  /(?:编制范围|汇编范围|预算单位|决算单位|单位构成|本部门中|部门(?:预算|决算)(?:是|由|包括)|综合收支)[^。]{0,120}?(?:包括|分别[是为]|如下|组成|构成)(?:（[^）]{0,30}）)?[：:]?/;
/** No list of all units: of those without a budget of their own, or of those of a part. */
const OTHER_LIST = /不含|不包括|未纳入|除外|其他无|绩效|采购|项目/;
/** How the names of organisations end. */
const ORGANISATION =
  /(?:局|委|委员会|办|办公室|室|中心|站|所|院|校|学校|小学|中学|高中|学院|大学|幼儿园|队|馆|处|园|会|社|科|厅|部|本级|机关|本部|街道|镇|乡|公司|团|库|场|台|基地|宫|段|厂|苑|署|法院|检察院|支队|总队|大队|分局|联合会|协会)$/;
const MANNER = /[（(][^（）()]{0,20}[）)]/g;
const OWN_LEVEL = /(?:部门)?(?:本级|机关本级|机关|本部|机关本部)$/;
const LONGEST_NAME = 40;
const LONGEST_LEAD = 240;
const MOST_UNITS = 400;

/** The units in order; null where no list is found, or where it is not certain that each of its lines is a unit. */
export function listedUnits({ blocks }: Pick<Statement, "blocks">): readonly ListedUnit[] | null {
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "paragraph") continue;
    const lead = LEAD.exec(block.content.text);
    if (lead === null) continue;
    const from = lead.index + lead[0].length;
    const sentence =
      block.content.text
        .slice(Math.max(0, from - LONGEST_LEAD), from)
        .split("。")
        .at(-1) ?? "";
    if (OTHER_LIST.test(sentence)) continue;
    const inline = inlineUnits(block, from);
    const units = inline.length > 0 ? inline : numberedUnits(blocks.slice(at + 1, at + 1 + MOST_UNITS));
    if (units.length > 0 && units.every(({ name }) => isUnitName(name))) return units;
  }
  return null;
}

/** Names that follow in the same sentence, parted by 、. */
function inlineUnits(block: Paragraph, from: number): ListedUnit[] {
  const { text, at } = block.content;
  const sentence = /^[^。；]{0,8000}/.exec(text.slice(from))?.[0] ?? "";
  const units: ListedUnit[] = [];
  for (const { 0: printed, index } of sentence.matchAll(/[^、，,\n]{1,200}/g)) {
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

/** The name by which one unit is known in several documents: 某某局（本级） and 某某局机关 are 某某局. */
export function unitKey(name: string): string {
  const bare = name.normalize("NFKC").replace(/\s/g, "").replace(MANNER, "");
  return bare.replace(OWN_LEVEL, "") || bare;
}
