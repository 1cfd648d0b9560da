/** Compares the tables that the contents list with those of the body: which are not there, and how sure that is. */
import { tableKeyOf } from "../../../../codes/index.ts";
import type { Statement } from "../../../../statement/model.ts";
import { likeness } from "../../tables/lib/titles.ts";
import { type BodyTitle, bodyTitles, type Listed, listedIn } from "./contents.ts";

export interface MissingTable {
  readonly item: Listed;
  /** The item before it and after it in the contents, as they stand in the body. */
  readonly before: BodyTitle | null;
  readonly after: BodyTitle | null;
  /** False when something between its neighbours might be the table after all: a page without text, a table without title. */
  readonly sure: boolean;
}

export interface TableComparison {
  readonly listed: number;
  readonly present: number;
  readonly missing: readonly MissingTable[];
  /** Listed under one title and printed under another. */
  readonly renamed: readonly { readonly item: Listed; readonly title: BodyTitle }[];
  /** Tables of the body that the contents do not list. */
  readonly unlisted: readonly BodyTitle[];
}

const ALIKE = 0.7;
const FEWEST = 2;
/** More titles than any document has tables are not compared. */
const MOST_SPARE = 200;

/** null where the document has no contents that list tables, or none of them is in the body. */
export function compareTables(statement: Statement): TableComparison | null {
  const contents = listedIn(statement);
  const items = contents.filter(({ isTable }) => isTable);
  if (items.length < FEWEST) return null;
  const titles = bodyTitles(statement);
  const byPlain = new Map<string, BodyTitle>();
  for (const title of titles) if (!byPlain.has(title.plain)) byPlain.set(title.plain, title);
  const listedNames = new Set(items.map(({ plain }) => plain));
  const absent = items.filter(({ plain }) => !byPlain.has(plain));
  const present = items.length - absent.length;
  if (present < FEWEST) return null;
  const spare = sparesOf(titles, listedNames);
  const renamed: { item: Listed; title: BodyTitle }[] = [];
  const missing: MissingTable[] = [];
  for (const item of absent) {
    const neighbours = neighboursOf(item, contents, byPlain);
    const same = sameTable(item, spare);
    const title = same ?? otherTitle(item, spare, neighbours);
    if (title !== null) {
      spare.splice(spare.indexOf(title), 1);
      if (same === null) renamed.push({ item, title });
    } else missing.push({ item, ...neighbours, sure: nothingBetween(statement, neighbours) });
  }
  return { listed: items.length, present, missing, renamed, unlisted: spare };
}

/** Titles over a grid that no item of the contents has, each once. */
function sparesOf(titles: readonly BodyTitle[], listed: ReadonlySet<string>): BodyTitle[] {
  const spare = new Map<string, BodyTitle>();
  const taken = new Set(titles.filter(({ plain, grid }) => grid >= 0 && listed.has(plain)).map(({ grid }) => grid));
  for (const title of titles) {
    const ofOwn = title.isTable && title.grid >= 0 && !taken.has(title.grid);
    if (ofOwn && !listed.has(title.plain) && !spare.has(title.plain)) spare.set(title.plain, title);
  }
  return [...spare.values()].slice(0, MOST_SPARE);
}

type Neighbours = Pick<MissingTable, "before" | "after">;

/** The nearest items of the contents on either side that the body has. */
function neighboursOf(item: Listed, contents: readonly Listed[], byPlain: ReadonlyMap<string, BodyTitle>): Neighbours {
  const index = contents.indexOf(item);
  const inBody = ({ plain }: Listed) => byPlain.get(plain) ?? null;
  const before = contents.slice(0, index).findLast((each) => each.isTable && inBody(each) !== null);
  const after = contents.slice(index + 1).find((each) => inBody(each) !== null);
  return { before: before ? inBody(before) : null, after: after ? inBody(after) : null };
}

/** The one title that names the same logical table in other words (收支总表, 收支预算总表). */
function sameTable(item: Listed, spare: readonly BodyTitle[]): BodyTitle | null {
  const key = tableKeyOf(item.printed);
  const same = key === null ? [] : spare.filter(({ printed }) => tableKeyOf(printed) === key);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** A title of the body that the item must mean: much like it, or the only one where the item should stand. */
function otherTitle(item: Listed, spare: readonly BodyTitle[], { before, after }: Neighbours): BodyTitle | null {
  const ranked = spare
    .map((title) => ({ title, alike: likeness(item.plain, title.plain) }))
    .sort((left, right) => right.alike - left.alike);
  const [best] = ranked;
  if (best !== undefined && best.alike >= ALIKE) return best.title;
  const inPlace = spare.filter(({ start }) => start > (before?.end ?? -1) && after !== null && start < after.start);
  return inPlace[0] ?? null;
}

/** No page without text and no second table between the neighbours. */
function nothingBetween(statement: Statement, { before, after }: Neighbours): boolean {
  if (before === null || after === null || after.start <= before.end) return false;
  const between = statement.tables.filter(({ start }) => start >= before.end && start < after.start);
  if (between.length > 1) return false;
  const pages = statement.blocks.filter(({ start }) => start >= before.start && start <= after.start);
  return pages.every(({ page }, index) => {
    const last = pages[index - 1]?.page ?? page;
    return page === null || last === null || page - last <= 1;
  });
}
