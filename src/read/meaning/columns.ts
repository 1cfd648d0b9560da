/** What the headings over a column say of its amounts. */
import { economicNamed, headingMeaning, tableKeyOf } from "../../codes/index.ts";
import type { TableColumn } from "../../statement/model.ts";
import type { Layout } from "./data/layouts.ts";
import { type Said, together } from "./merge.ts";

export interface ColumnSaid extends Said {
  /** The column is the 合计 of all the others: no heading names a part. */
  readonly whole: boolean;
}

const SIGNATURE = /^(?:填报|编制)?(?:单位|部门).{0,4}[:：]|^.{0,6}公开.{0,3}表.{0,2}$/;
const NEUTRAL =
  /^按.{2,12}分类?$|功能分类|经济分类|^(?:支出|收入|资金来源|资金性质|本年预算|预算数|决算数|.{0,4}情况)$/;
/** 本年收入 over one side of a table names the side; its rows say what they are. */
const SIDE_CAPTIONS = /^(?:revenue|expenditure)\.(?:current|total)$/;
const MANAGED = /^(?:其中[:：])?按项目管理的/;
/** Over what a project has altogether. */
const FUNDS = /^(?:年度)?(?:项目)?(?:预算)?资金(?:总额|总金额|合计)$/;
const MOST_LEVELS = 5;

/** null: a heading says something that we do not understand, or the column holds no amounts. */
export function columnSaid({ path }: TableColumn, layout: Layout): ColumnSaid | null {
  const said = pathSaid(path, layout) ?? wrappedSaid(path, layout);
  if (said === null) return null;
  const whole = said.concept === undefined && said.fund === undefined && said.economic === undefined;
  if (whole && layout.economic?.total !== undefined) return { ...said, economic: layout.economic.total, whole };
  return { ...said, whole };
}

function pathSaid(path: readonly string[], layout: Layout): Said | null {
  let said: Said = {};
  let group = false;
  for (const [at, heading] of path.entries()) {
    const economic = economicOf(heading, layout, said.economic ?? null);
    if (layout.economic && (isGroup(economic, layout, at < path.length - 1) || opensGroup(heading, layout, at, path))) {
      group = true;
      continue;
    }
    const own = economic === null ? headingSaid(heading, layout) : { economic };
    const both = own === null ? null : classDeeper(said, own);
    if (both === null) return null;
    said = both;
  }
  return group && said.economic === undefined ? null : said;
}

/** A heading broken over two lines that were taken for two headings: 一般公共预 over 算拨款收入. Only one way of joining may make sense. */
function wrappedSaid(path: readonly string[], layout: Layout): Said | null {
  if (path.length < 2 || path.length > MOST_LEVELS) return null;
  const found: Said[] = [];
  for (let joins = 1; joins < 1 << (path.length - 1); joins += 1) {
    const said = pathSaid(joined(path, joins), layout);
    if (said !== null && Object.keys(said).length > 0) found.push(said);
  }
  const [first] = found;
  return first !== undefined && found.every((said) => JSON.stringify(said) === JSON.stringify(first)) ? first : null;
}

/** The path with the headings joined at the places that `joins` has bits for. */
function joined(path: readonly string[], joins: number): string[] {
  const out: string[] = [];
  path.forEach((heading, at) => {
    if (at > 0 && joins & (1 << (at - 1))) out.push(`${out.pop() ?? ""}${heading}`);
    else out.push(heading);
  });
  return out;
}

/** In departmental tables a 款 with columns under it heads a group that may hold other classes too. */
function isGroup(economic: string | null, { economic: classes }: Layout, isOuter: boolean): boolean {
  return isOuter && classes?.system === "dept" && economic !== null && economic.length > 3;
}

/** A group of economic classes under a name that is none itself: 社会保障缴费 over 机关事业单位基本养老保险缴费. */
function opensGroup(heading: string, layout: Layout, at: number, path: readonly string[]): boolean {
  const next = path[at + 1];
  if (next === undefined || headingSaid(heading, layout) !== null) return false;
  return economicOf(heading, layout, null) === null && economicOf(next, layout, null) !== null;
}

function isNeutral(heading: string): boolean {
  return NEUTRAL.test(heading) || SIGNATURE.test(heading) || tableKeyOf(heading) !== null;
}

function headingSaid(heading: string, layout: Layout): Said | null {
  const meaning = headingMeaning(heading);
  if (meaning === null) return isNeutral(heading) || (layout.rows === "named" && FUNDS.test(heading)) ? {} : null;
  if (meaning.kind === "name" || meaning.kind === "serial" || meaning.kind === "code") return {};
  if (meaning.kind !== "amount") return null;
  if (meaning.loose || meaning.total) return {};
  const { fund } = meaning;
  const concept = layout.rows === "sides" && SIDE_CAPTIONS.test(meaning.concept ?? "") ? undefined : meaning.concept;
  return { ...(concept === undefined ? {} : { concept }), ...(fund === undefined ? {} : { fund }) };
}

/** The class that a heading names: under the heading above where that is a class, else among those of the table. */
function economicOf(heading: string, { economic }: Layout, above: string | null): string | null {
  if (economic === undefined) return null;
  const { system, under } = economic;
  const name = heading.replace(MANAGED, "");
  if (above !== null) return above.length === 3 ? economicNamed(name, system, above) : null;
  // Under two 类 a 款 of the same name may stand: there the 类 must be named first.
  if (under.length > 1) return only(under.filter((code) => economicNamed(name, system, null) === code));
  const inside = under.map((code) => economicNamed(name, system, code));
  const found = new Set([...inside, under.length === 0 ? economicNamed(name, system, null) : null]);
  found.delete(null);
  return only([...found] as string[]);
}

function only(codes: readonly string[]): string | null {
  return codes.length === 1 ? (codes[0] as string) : null;
}

/** Together, but a class under a class is the class: 301 over 30101. */
function classDeeper(above: Said, own: Said): Said | null {
  if (above.economic !== undefined && own.economic?.startsWith(above.economic)) {
    const { economic: _, ...rest } = above;
    return together(rest, own);
  }
  return together(above, own);
}
