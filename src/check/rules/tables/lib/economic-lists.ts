/** The economic classes that the text lists for basic expenditure, and the table of basic expenditure by economic class. */
import { economicClass, economicsNamed, nameKey } from "../../../../codes/index.ts";
import type { Statement } from "../../../../statement/model.ts";
import { type Passage, passagesOf, spanOf } from "../../wording/lib/passages.ts";
import { type TableView, viewsOf } from "./view.ts";

export interface ListedClass {
  readonly name: string;
  /** Its departmental 款, where the name is the name of one only; else null. */
  readonly code: string | null;
}

/** 公用经费184.65万元，主要包括：办公费、印刷费。 */
export interface EconomicList {
  readonly scope: "personnel" | "public";
  readonly names: readonly ListedClass[];
  /** False where it ends in 等: it does not claim to name all. */
  readonly complete: boolean;
  readonly start: number;
  readonly end: number;
}

const LIST = /(人员经费|公用经费)[^。；]{0,60}?(?:主要)?(?:包括|用于|是指|有)[：:，,]?/;
/** The scope may be named once more in the list of the other: each stretch is looked at from its own name on. */
const SCOPES = /(?=人员经费|公用经费)/;
const LONGEST_LIST = 900;
const FEWEST_NAMES = 4;
const LONGEST_NAME = 24;
const STOPS = /[。；]/;
const OTHERS = /等(?:[^、]{0,12})?$/;

/** Lists of the text that name at least some classes of the classification. Linear: every stretch is matched once, at its beginning. */
export function economicLists(statement: Statement): EconomicList[] {
  const passages = passagesOf(statement).filter(({ text }) => /人员经费|公用经费/.test(text));
  return passages.flatMap((passage) => {
    let from = 0;
    return passage.text.split(STOPS).flatMap((sentence) => {
      const at = from;
      from += sentence.length + 1;
      return stretchesOf(sentence, at).flatMap(([stretch, start]) => listOf(passage, stretch, start));
    });
  });
}

/** A sentence cut before each scope that it names. */
function stretchesOf(sentence: string, at: number): [string, number][] {
  let from = at;
  return sentence.split(SCOPES).map((stretch) => {
    const start = from;
    from += stretch.length;
    return [stretch, start];
  });
}

function listOf(passage: Passage, stretch: string, at: number): EconomicList[] {
  const lead = stretch.length > LONGEST_LIST ? null : LIST.exec(stretch);
  if (lead === null) return [];
  const scope = lead[1];
  const words = stretch.slice(lead.index + lead[0].length);
  const names = words
    .trim()
    .split(/[、，,]/)
    .map((name) => name.replace(/\s/g, "").replace(/^(?:和|及|以及)/, ""));
  if (names.length < FEWEST_NAMES || names.some((name) => name.length > LONGEST_NAME || name === "")) return [];
  const listed = names.map((name) => ({ name, code: codeOf(name) }));
  if (listed.filter(({ code }) => code !== null).length * 2 < listed.length) return [];
  const from = at + stretch.length - words.length;
  return [
    {
      scope: scope === "人员经费" ? "personnel" : "public",
      names: listed,
      complete: !OTHERS.test(names.at(-1) ?? ""),
      ...spanOf(passage, from, from + words.length),
    },
  ];
}

/** The 款 with this name, with or without 支出, 费 or 费用 at its end. */
function codeOf(name: string): string | null {
  for (const each of [name, name.replace(/支出$/, ""), `${name}用`, name.replace(/费用$/, "费"), `${name}支出`]) {
    const codes = economicsNamed(each, "dept").filter((code) => code.length === 5);
    if (codes.length === 1) return codes[0] ?? null;
  }
  return null;
}

export interface EconomicRow {
  readonly code: string;
  readonly label: string;
  readonly kind: "personnel" | "public" | null;
  /** A figure is printed in its row, and one that is not zero. */
  readonly printed: boolean;
  readonly filled: boolean;
  readonly start: number;
  readonly end: number;
}

const FEWEST_ROWS = 6;

/** The 款 of the only table of basic expenditure by departmental economic class; empty where there is none, or more than one. */
export function economicRows(statement: Statement): { view: TableView; rows: EconomicRow[] } | null {
  const tables = viewsOf(statement)
    .filter(({ key, table }) => key === "gpb-basic" || (key === null && /基本支出/.test(table.title)))
    .map((view) => ({ view, rows: rowsOf(view) }))
    .filter(({ rows }) => rows.length >= FEWEST_ROWS);
  return tables.length === 1 ? (tables[0] ?? null) : null;
}

function rowsOf({ table, figures }: TableView): EconomicRow[] {
  const printed = new Set<number>();
  const filled = new Set<number>();
  for (const { position, value } of figures) {
    if (position === null) continue;
    printed.add(position.row);
    if (value.digits !== 0n) filled.add(position.row);
  }
  return table.rows.flatMap((row, index) => {
    const code = row.code ?? codeOf(row.label);
    if (code === null || !/^3\d{4}$/.test(code)) return [];
    const known = economicClass(code);
    const named = known !== null && [known.name, ...known.otherNames].some((name) => isNamed(row.label, name));
    if (known === null || !named) return [];
    const { label, start, end } = row;
    return [{ code, label, kind: known.kind, printed: printed.has(index), filled: filled.has(index), start, end }];
  });
}

/** Labels may be cut by their cell. */
function isNamed(label: string, name: string): boolean {
  const [left, right] = [nameKey(label), nameKey(name)];
  return left.length >= 2 && (right.startsWith(left) || left.startsWith(right));
}
