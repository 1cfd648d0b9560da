/** Derived relations before they have a number, and what all who derive them share. */
import type { Figure, Relation, Statement } from "../../statement/model.ts";
import { evaluateEquality } from "../evaluate/equality.ts";
import { makeRoom } from "../evaluate/index.ts";
import { evaluateRelation } from "../evaluate/relation.ts";
import type { Room } from "../evaluate/room.ts";
import { type FactBook, factBookOf } from "./facts.ts";
import { Headings } from "./headings.ts";
import { Related } from "./related.ts";

/** Any relation without its number. */
export type RelationDraft = Relation extends infer Each ? (Each extends Relation ? Omit<Each, "id"> : never) : never;

/** What is known of a statement while relations are derived from it. */
export class Desk {
  readonly book: FactBook;
  readonly headings: Headings;
  readonly related: Related;
  readonly statement: Statement;
  readonly #room: Room;

  constructor(statement: Statement) {
    this.statement = statement;
    this.book = factBookOf(statement);
    this.headings = new Headings(statement);
    this.related = new Related(statement.relations);
    this.#room = makeRoom(statement);
  }

  figure(id: string): Figure | undefined {
    return this.#room.figure(id);
  }

  /** Whether one amount can print as both. */
  agree(a: Figure, b: Figure): boolean {
    return evaluateEquality(equality([a, b], ""), this.#room).verdict === true;
  }

  /** Whether a derived relation holds as printed. */
  holds(draft: RelationDraft): boolean {
    return evaluateRelation({ ...draft, id: "" } as Relation, this.#room).verdict === true;
  }

  tableTitle({ position, place }: Figure): string | null {
    if (position === null) return null;
    return place.table ?? this.statement.tables.find(({ id }) => id === position.table)?.title ?? "";
  }

  /** 收入支出决算总表与支出决算表: where the figures stand, for the cue. */
  standIn(figures: readonly Figure[]): string {
    const titles = figures.map((figure) => this.tableTitle(figure) ?? "说明");
    const known = [...new Set(titles)].filter((title) => title !== "").slice(0, 4);
    return `同一数据：${known.join("、") || "表"}`;
  }
}

/** The extent of a derived relation is that of its first figure: nothing in the text states it. */
export function equality(figures: readonly Figure[], cue: string, scope?: "likely" | "possible") {
  const { start = 0, end = 0 } = figures[0]?.place ?? {};
  const ids = figures.map(({ id }) => id);
  const draft = { kind: "equality" as const, figures: ids, why: "same-fact" as const, cue, start, end, id: "" };
  return scope === undefined ? draft : { ...draft, scope };
}
