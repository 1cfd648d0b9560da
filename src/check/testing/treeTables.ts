/**
 * Statements with tables by hand for tests of the check: a tree of rows with three columns (合计 = 基本支出 + 项目支出), printed in a
 * unit to so many decimals, with the relations that its structure states; beside it, where asked, a second table and a text that
 * print some of the same facts.
 */
import { parseDecimal } from "../../figures/decimal.ts";
import { formatRational, rational } from "../../figures/rational.ts";
import { dimensionOf, moneyFactor } from "../../figures/units.ts";
import type {
  Exhaustive,
  Figure,
  Relation,
  Statement,
  Table,
  TableRow,
  TableStructure,
} from "../../statement/model.ts";

/** A row of the tree: its own amounts in 分 where it has no children. */
export interface Branch {
  readonly code: string;
  readonly basic: bigint;
  readonly project: bigint;
  readonly children: readonly Branch[];
}

export interface Print {
  readonly unit: "元" | "万元";
  readonly decimals: number;
}

const columnNames = ["合计", "基本支出", "项目支出"] as const;

/** A document under construction; ids are f1, f2 … and r1, r2 …. */
export class TreeDraft {
  readonly figures: Figure[] = [];
  readonly relations: Relation[] = [];
  readonly tables: Table[] = [];
  #text = "";

  /** The tree with its 合计 row at the end; ids by code and column: 201/0, total/2. */
  tree(
    title: string,
    branches: readonly Branch[],
    print: Print,
    exhaustive: Exhaustive = "certain",
  ): Map<string, string> {
    const id = `t${this.tables.length + 1}`;
    const rows: TableRow[] = [];
    const ids = new Map<string, string>();
    const put = (branch: Branch, level: number, parent: number | null) => {
      const row = rows.length;
      rows.push(this.#row(branch.code, `第${branch.code}项`, level, parent));
      const cells = amountsOf(branch).map((fen, column) => this.#cell(id, title, row, column, fen, print));
      for (const [column, cell] of cells.entries()) ids.set(`${branch.code}/${column}`, cell);
      this.#sum("columns", cells[0] as string, cells.slice(1), exhaustive);
      for (const child of branch.children) put(child, level + 1, row);
      this.#children(branch.code, branch.children, ids, "children", exhaustive);
    };
    for (const branch of branches) put(branch, 0, null);
    const whole: Branch = { code: "total", basic: 0n, project: 0n, children: branches };
    const last = rows.length;
    rows.push({ ...this.#row(null, "合计", 0, null), role: "total" });
    const cells = amountsOf(whole).map((fen, column) => this.#cell(id, title, last, column, fen, print));
    for (const [column, cell] of cells.entries()) ids.set(`total/${column}`, cell);
    this.#sum("columns", cells[0] as string, cells.slice(1), exhaustive);
    this.#children("total", branches, ids, "total-row", exhaustive);
    this.tables.push(tableOf(id, title, print.unit, rows));
    return ids;
  }

  /** A table of one column: the branches' totals and their sum. */
  summary(title: string, branches: readonly Branch[], print: Print): Map<string, string> {
    const id = `t${this.tables.length + 1}`;
    const ids = new Map<string, string>();
    const rows = branches.map(({ code }) => this.#row(null, `第${code}项`, 0, null));
    for (const [row, branch] of branches.entries()) {
      ids.set(branch.code, this.#cell(id, title, row, 0, amountsOf(branch)[0] as bigint, print));
    }
    const sum = branches.reduce((all, branch) => all + (amountsOf(branch)[0] as bigint), 0n);
    const total = this.#cell(id, title, rows.length, 0, sum, print);
    this.#sum("total-row", total, [...ids.values()], "certain");
    ids.set("total", total);
    this.tables.push(tableOf(id, title, print.unit, [...rows, this.#row(null, "合计", 0, null)]));
    return ids;
  }

  /** The same amount in the text. */
  mention(label: string, fen: bigint, print: Print): string {
    return this.#figure(label, printOf(fen, print), print.unit, null, null);
  }

  same(...figures: readonly string[]): void {
    const { id, start, end } = this.#nextRelation();
    this.relations.push({ id, start, end, cue: "", kind: "equality", why: "same-fact", figures });
  }

  /** The statement, with other numbers in the place of printed ones where these are given. */
  statement(printed: ReadonlyMap<string, string> = new Map()): Statement {
    const figures = this.figures.map((figure) => {
      const other = printed.get(figure.id);
      const value = other === undefined ? null : parseDecimal(other);
      return value === null ? figure : { ...figure, printed: other as string, value, decimals: value.scale };
    });
    return {
      format: "text",
      facts: { kind: "budget", year: 2025, organisation: null },
      text: this.#text,
      ...{ blocks: [], tables: this.tables, figures, relations: this.relations, changes: [], zeros: [], messages: [] },
      staleFormulas: [],
    };
  }

  #row(code: string | null, label: string, level: number, parent: number | null): TableRow {
    return { side: 0, label, path: [label], code, role: "item", level, parent, start: 0, end: 0, page: null };
  }

  #cell(table: string, title: string, row: number, column: number, fen: bigint, print: Print): string {
    return this.#figure("", printOf(fen, print), print.unit, { table, row, column }, title);
  }

  #figure(label: string, printed: string, unit: string, position: Figure["position"], table: string | null): string {
    const value = parseDecimal(printed);
    if (value === null) throw new Error(`not a number: ${printed}`);
    const id = `f${this.figures.length + 1}`;
    const start = this.#text.length;
    this.#text += `${printed} `;
    const place = { start, end: start + printed.length, page: null, box: null, section: null };
    this.figures.push({
      ...{ id, printed, value, unit, unitPrinted: position === null ? unit : "", dimension: dimensionOf(unit) },
      ...{ decimals: value.scale, hedge: "none", label, concept: null, facets: {}, year: 2025, measure: "amount" },
      ...{ basis: "budget", position, place: { ...place, table, row: null, column: null } },
    } as Figure);
    return id;
  }

  #children(
    code: string,
    children: readonly Branch[],
    ids: ReadonlyMap<string, string>,
    structure: TableStructure,
    exhaustive: Exhaustive,
  ): void {
    if (children.length === 0) return;
    for (const column of columnNames.keys()) {
      const of = (row: string) => ids.get(`${row}/${column}`) as string;
      this.#sum(
        structure,
        of(code),
        children.map((child) => of(child.code)),
        exhaustive,
      );
    }
  }

  #sum(structure: TableStructure, total: string, parts: readonly string[], exhaustive: Exhaustive): void {
    const signed = (figure: string) => ({ figure, sign: 1 as const });
    const base = { ...this.#nextRelation(), cue: "", structure, exhaustive };
    this.relations.push({ ...base, kind: "sum", total: signed(total), parts: parts.map(signed) });
  }

  #nextRelation() {
    return { id: `r${this.relations.length + 1}`, start: 0, end: this.#text.length };
  }
}

/** 合计, 基本支出, 项目支出 of a branch, in 分. */
export function amountsOf(branch: Branch): [bigint, bigint, bigint] {
  const own: [bigint, bigint] = [branch.basic, branch.project];
  const [basic, project] =
    branch.children.length === 0
      ? own
      : branch.children.map(amountsOf).reduce<[bigint, bigint]>(([a, b], [, c, d]) => [a + c, b + d], [0n, 0n]);
  return [basic + project, basic, project];
}

function printOf(fen: bigint, { unit, decimals }: Print): string {
  return fen === 0n ? "0" : formatRational(rational(fen, moneyFactor(unit) ?? 1n), decimals);
}

function tableOf(id: string, title: string, unit: string, rows: readonly TableRow[]): Table {
  const columns = columnNames.map((name) => ({
    path: [name],
    side: 0,
    year: 2025,
    basis: "budget" as const,
    unit: null,
  }));
  return {
    ...{ id, key: null, title, unit, year: 2025, columns, rows, grids: [], notes: [] },
    ...{ start: 0, end: 0, page: null },
  };
}
