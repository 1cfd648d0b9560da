/** The lists of the text whose items name a functional class down to the 项, each item with its amounts of the document's year. */
import type { Figure, Statement } from "../../../statement/model.ts";
import type { Desk } from "../draft.ts";
import type { Scope } from "../headings.ts";
import { codeIn, type Names, nameBesideCode, namesIn } from "./names.ts";

export interface Item {
  readonly names: Names;
  /** The amount after the name, and others of the same year and kind further on in the item. */
  readonly figures: readonly Figure[];
  /** Functional code where it is known. */
  readonly code: string | null;
}

export interface List {
  readonly items: readonly Item[];
  /** What the headings above say of the money. */
  readonly scope: Scope;
}

/** Lists in document order; a new heading begins a new list. */
export function listsOf(statement: Statement, desk: Desk): List[] {
  const { facts } = statement;
  const basis = facts.kind === "final" ? "final" : "budget";
  const lists = new Map<number, Map<string, Figure[]>>();
  for (const figure of statement.figures) {
    if (figure.position !== null || figure.measure !== "amount" || figure.dimension !== "money") continue;
    if (figure.year !== facts.year || figure.basis !== basis || figure.hedge !== "none") continue;
    const names = namedBy(figure.label);
    if (names === null) continue;
    const at = desk.headings.above(figure.place.start)[0]?.start ?? -1;
    const list = lists.get(at) ?? new Map<string, Figure[]>();
    const key = `${names.class}›${names.section}›${names.item}`;
    lists.set(at, list.set(key, [...(list.get(key) ?? []), figure].slice(-mostFigures)));
  }
  const long = [...lists.values()].filter(({ size }) => size >= fewestItems).slice(0, mostLists);
  return long.map((list) => listOf([...list.values()], desk));
}

/** Fewer items are no list; and no document has more lists. */
const fewestItems = 3;
const mostLists = 40;

/** The names of a 项; null where the label does not go down so far. */
function namedBy(label: string): Names | null {
  const names = namesIn(label);
  if (names !== null) return names.item === null ? null : names;
  const code = codeIn(label);
  return code === null ? null : { class: null, section: null, item: nameBesideCode(label, code) };
}

/** Amounts of one item that are looked at. */
const mostFigures = 8;

function listOf(groups: readonly (readonly Figure[])[], desk: Desk): List {
  const items = groups.flatMap((figures) => {
    const [first] = figures;
    const names = first === undefined ? null : namedBy(first.label);
    if (first === undefined || names === null) return [];
    return [{ names, figures, code: first.facets.function ?? codeIn(first.label) }];
  });
  const start = groups[0]?.[0]?.place.start ?? 0;
  return { items, scope: desk.headings.scope(start) };
}
