/** The rows of functional tables as the text's items name them: class, section and item by code, with the amount of the year. */
import type { Fund } from "../../../codes/model.ts";
import type { Figure, Statement, Table, TableRow } from "../../../statement/model.ts";
import { type Names, plain } from "./names.ts";

export interface Row {
  readonly code: string;
  readonly names: Names;
  readonly figure: Figure;
  readonly fund: Fund | null;
  /** Place among the rows of all tables. */
  readonly order: number;
}

/** Which rows a list may explain: those of one fund, of fiscal money (all three funds), or of all money. */
export interface Universe {
  readonly scope: Fund | "all";
  readonly rows: readonly Row[];
  /** The rows by the name of their 项. */
  readonly byItem: ReadonlyMap<string, readonly Row[]>;
}

const FUNDS: Readonly<Record<string, Fund>> = { gpb: "gpb", "gov-fund": "gov-fund", soe: "soe" };
const codeLengths = { class: 3, section: 5, item: 7 } as const;
const WHOLE = new Set(["expenditure.current", "expenditure.total"]);

/** The universes that the document's tables offer, the narrowest first. */
export function universesOf(statement: Statement): Universe[] {
  const ofFund = new Map<Fund | "all", Row[]>();
  const amounts = amountsOf(statement);
  for (const table of statement.tables) {
    const fund = table.key === null ? undefined : FUNDS[table.key];
    const scope = fund ?? (table.key === "expenditure" ? "all" : null);
    if (scope === null) continue;
    const rows = rowsOf(table, fund ?? null, amounts);
    ofFund.set(scope, [...(ofFund.get(scope) ?? []), ...rows]);
  }
  const of = (scope: Fund | "all") => ofFund.get(scope) ?? [];
  const fiscal = [...of("gpb"), ...of("gov-fund"), ...of("soe")];
  const universes: Pick<Universe, "scope" | "rows">[] = [
    { scope: "gpb", rows: of("gpb") },
    { scope: "gov-fund", rows: of("gov-fund") },
    { scope: "soe", rows: of("soe") },
    { scope: "fiscal", rows: fiscal },
    { scope: "all", rows: of("all") },
  ];
  return universes
    .filter(({ rows }) => rows.length > 0 && new Set(rows.map(({ code }) => code)).size === rows.length)
    .map(({ scope, rows }) => {
      const ordered = rows.map((row, order) => ({ ...row, order }));
      return { scope, rows: ordered, byItem: groupByItem(ordered) };
    });
}

function groupByItem(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.names.item ?? "";
    const others = groups.get(name);
    if (others === undefined) groups.set(name, [row]);
    else others.push(row);
  }
  return groups;
}

/** For each row of each table the amount of the whole class in the document's own year. */
function amountsOf({ figures, facts, tables }: Statement): Map<string, Figure> {
  const basis = facts.kind === "final" ? "final" : "budget";
  const amounts = new Map<string, Figure>();
  const byId = new Map(tables.map((table) => [table.id, table]));
  for (const figure of figures) {
    const { position, year, facets } = figure;
    if (position === null || facets.economic !== undefined) continue;
    if (year !== facts.year || figure.basis !== basis || figure.measure !== "amount") continue;
    const key = `${position.table} ${position.row}`;
    const heading = byId.get(position.table)?.columns[position.column]?.path.at(-1) ?? "";
    if (!amounts.has(key) && isWhole(figure, heading)) amounts.set(key, figure);
  }
  return amounts;
}

/** By its concept; where that is not known, by the heading of its column. */
function isWhole({ concept }: Figure, heading: string): boolean {
  return concept === null ? WHOLE_HEADING.test(plain(heading)) : WHOLE.has(concept);
}

const WHOLE_HEADING = /^(?:合计|小计|总计|(?:本年)?支出合计|本年支出|预算数|决算数|金额)$/;

/** Rows with a code of seven digits and an amount. */
function rowsOf(table: Table, fund: Fund | null, amounts: ReadonlyMap<string, Figure>): Row[] {
  const labels = new Map(table.rows.map(({ code, label }) => [code ?? "", plain(label)]));
  return table.rows.flatMap((row, index) => {
    const figure = amounts.get(`${table.id} ${index}`);
    if (figure === undefined || row.code?.length !== codeLengths.item || figure.value.digits === 0n) return [];
    return [{ code: row.code, names: namesOf(row, row.code, labels), figure, fund, order: index }];
  });
}

function namesOf(row: TableRow, code: string, labels: ReadonlyMap<string, string>): Names {
  const [section, above] = [row.path.at(-2), row.path.at(-3)];
  return {
    class: labels.get(code.slice(0, codeLengths.class)) ?? (above === undefined ? null : plain(above)),
    section: labels.get(code.slice(0, codeLengths.section)) ?? (section === undefined ? null : plain(section)),
    item: plain(row.label),
  };
}
