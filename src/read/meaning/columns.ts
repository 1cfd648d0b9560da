/** What the headings over a column say of its amounts. */
import { economicNamed, headingMeaning, tableKeyOf } from "../../codes/index.ts";
import type { TableColumn } from "../../statement/model.ts";
import type { Layout } from "./data/layouts.ts";
import { type Said, together } from "./merge.ts";

export interface ColumnSaid extends Said {
  /** The column is the 合计 of all the others: no heading names a part. */
  readonly whole: boolean;
}

const NEUTRAL =
  /^按.{2,12}分类?$|功能分类|经济分类|^(?:支出|收入|资金来源|资金性质|本年预算|预算数|决算数|.{0,4}情况)$/;
/** 本年收入 over one side of a table names the side; its rows say what they are. */
const SIDE_CAPTIONS = /^(?:revenue|expenditure)\.(?:current|total)$/;
const MANAGED = /^(?:其中[:：])?按项目管理的/;

/** null: a heading says something that we do not understand, or the column holds no amounts. */
export function columnSaid(column: TableColumn, layout: Layout): ColumnSaid | null {
  let said: Said = {};
  for (const heading of column.path) {
    const own = headingSaid(heading, layout, said.economic ?? null);
    if (own === null) return null;
    const both = economicDeeper(said, own);
    if (both === null) return null;
    said = both;
  }
  const whole = said.concept === undefined && said.fund === undefined && said.economic === undefined;
  if (whole && layout.economic?.total !== undefined) return { ...said, economic: layout.economic.total, whole };
  return { ...said, whole };
}

function headingSaid(heading: string, layout: Layout, above: string | null): Said | null {
  if (layout.economic) {
    const name = heading.replace(MANAGED, "");
    const economic = economicOf(name, layout.economic, above);
    if (economic !== null) return { economic };
  }
  const meaning = headingMeaning(heading);
  if (meaning === null) return NEUTRAL.test(heading) || tableKeyOf(heading) !== null ? {} : null;
  if (meaning.kind === "name" || meaning.kind === "serial" || meaning.kind === "code") return {};
  if (meaning.kind !== "amount") return null;
  if (meaning.loose || meaning.total) return {};
  const { fund } = meaning;
  const concept = layout.rows === "sides" && SIDE_CAPTIONS.test(meaning.concept ?? "") ? undefined : meaning.concept;
  return { ...(concept === undefined ? {} : { concept }), ...(fund === undefined ? {} : { fund }) };
}

/** The class that a heading names: under the heading above where that is a class, else among those of the table. */
function economicOf(
  name: string,
  { system, under }: NonNullable<Layout["economic"]>,
  above: string | null,
): string | null {
  const inside = above ?? null;
  if (inside !== null) return inside.length === 3 ? economicNamed(name, system, inside) : null;
  const found = new Set(
    [...under.map((code) => economicNamed(name, system, code)), economicNamed(name, system, null)].filter(
      (code) => code !== null && (under.length === 0 || under.some((each) => code.startsWith(each))),
    ),
  );
  return found.size === 1 ? ([...found][0] as string) : null;
}

/** Together, but a class under a class is the class: 301 over 30101. */
function economicDeeper(above: Said, own: Said): Said | null {
  if (above.economic !== undefined && own.economic?.startsWith(above.economic)) {
    const { economic: _, ...rest } = above;
    return together(rest, own);
  }
  return together(above, own);
}
