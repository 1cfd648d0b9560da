/** Where the tables of a manuscript are, by the logical table that each is; also tables without rows, which only their title tells. */
import { type TableKey, tableKeyOf } from "../../codes/index.ts";
import type { Statement } from "../../statement/model.ts";
import type { HeadingPart, Manuscript, TablePart } from "../manuscript/index.ts";
import type { GuidePlace } from "./model.ts";

export interface FoundTable {
  readonly title: string;
  readonly place: GuidePlace;
  /** It has no figure but zeros. */
  readonly empty: boolean;
}

const MOST_PLACES = 3;

export function foundTables(statement: Statement, { parts }: Manuscript): ReadonlyMap<TableKey, readonly FoundTable[]> {
  const keyOf = new Map(statement.tables.map(({ id, key }) => [id, key]));
  const filled = new Set(
    statement.figures.flatMap(({ position, value }) =>
      position !== null && value.digits !== 0n ? position.table : [],
    ),
  );
  const found = new Map<TableKey, FoundTable[]>();
  const put = (key: TableKey | null, table: FoundTable): void => {
    if (key === null) return;
    const list = found.get(key) ?? [];
    if (list.length < MOST_PLACES) found.set(key, [...list, table]);
  };
  for (const part of parts) {
    if (part.kind !== "table") continue;
    const title = titleOf(part);
    const key = keyOf.get(part.table ?? "") ?? tableKeyOf(title);
    const place = { anchor: part.anchor, text: title === "" ? "（未标题的表）" : title };
    put(key, { title, place, empty: part.table === null || !filled.has(part.table) });
  }
  // 空表 is often no more than its title and a sentence.
  for (const heading of parts) {
    if (heading.kind !== "heading" || !/表\s*$/.test(heading.text)) continue;
    const key = tableKeyOf(heading.text);
    if (key !== null && !found.has(key)) put(key, bareTable(heading));
  }
  return found;
}

function titleOf({ headings }: TablePart): string {
  return headings.at(-1)?.text.trim() ?? "";
}

function bareTable({ text, anchor }: HeadingPart): FoundTable {
  return { title: text.trim(), place: { anchor, text: text.trim() }, empty: true };
}
