/** A checked statement as the obligations look at it: its tables by key, its relations with their verdicts, its facts and findings. */

import { append, grouped } from "../../codes/collections.ts";
import { type Profile, profiles, type TableKey } from "../../codes/index.ts";
import type { Figure, Place, Relation, Statement, ZeroStatement } from "../../statement/model.ts";
import { relationFigures } from "../../statement/relationFigures.ts";
import { equality } from "../agreement/draft.ts";
import { factBookOf, type PrintedFact } from "../agreement/facts.ts";
import { evaluateEquality } from "../evaluate/equality.ts";
import { makeRoom } from "../evaluate/index.ts";
import type { Room } from "../evaluate/room.ts";
import type { CheckResult, Finding, Verdict } from "../model.ts";
import { Places } from "../places.ts";
import { profileFollowed } from "../profile.ts";
import { ruleOf } from "../rulebook.ts";
import { headOf, type TableView, viewsOf } from "../rules/tables/lib/view.ts";
import type { Where } from "./model.ts";

/** A relation with its verdict, its figures, and where these stand. */
export interface Judged {
  readonly relation: Relation;
  readonly verdict: Verdict;
  readonly figures: readonly Figure[];
  readonly where: ReadonlySet<Where | "other">;
}

/** One fact in several tables: the first figure of each. */
export interface SharedFact {
  readonly fact: PrintedFact;
  readonly figures: ReadonlyMap<Where | "other", Figure>;
}

export class Scene {
  readonly statement: Statement;
  readonly result: CheckResult;
  readonly profile: Profile | null;
  readonly places: Places;
  readonly #views: ReadonlyMap<TableKey, TableView[]>;
  readonly #keys = new Map<string, TableKey>();
  readonly #findings = new Map<string, Finding[]>();
  #judged: readonly Judged[] | null = null;
  #structures: ReadonlyMap<string, readonly Judged[]> | null = null;
  #identified: ReadonlyMap<string, readonly Judged[]> | null = null;
  #equalities: ReadonlyMap<string, readonly { readonly id: string; readonly judged: Judged }[]> | null = null;
  #unstructured: readonly Judged[] | null = null;
  #byConcept: ReadonlyMap<string, readonly Figure[]> | null = null;
  #counts: readonly Figure[] | null = null;
  readonly #heads = new Map<TableView, Place>();
  #shared: readonly SharedFact[] | null = null;
  #room: Room | null = null;

  constructor(statement: Statement, result: CheckResult) {
    this.statement = statement;
    this.result = result;
    this.places = new Places(statement);
    this.#views = grouped(viewsOf(statement), ({ key }) => key ?? undefined);
    for (const { key, table } of viewsOf(statement)) if (key !== null) this.#keys.set(table.id, key);
    for (const views of this.#views.values()) views.sort((a, b) => rankOf(a) - rankOf(b));
    this.profile = profileFollowed(statement);
    for (const finding of result.findings) for (const id of finding.figures) append(this.#findings, id, finding);
  }

  get views(): readonly TableView[] {
    return viewsOf(this.statement);
  }

  /** The tables of a key, those with amounts first. */
  tables(key: TableKey): readonly TableView[] {
    return this.#views.get(key) ?? [];
  }

  whereIs({ position }: Figure): Where | "other" {
    if (position === null) return "text";
    return this.#keys.get(position.table) ?? "other";
  }

  get judged(): readonly Judged[] {
    this.#judged ??= this.result.relations.map((relation) => {
      const figures = relationFigures(relation).flatMap((id) => this.places.figure(id) ?? []);
      const where = new Set(figures.map((figure) => this.whereIs(figure)));
      return { relation, figures, where, verdict: this.result.verdicts.get(relation.id) ?? null };
    });
    return this.#judged;
  }

  /** Those that an identity between tables states, by its number. */
  identified(number: string): readonly Judged[] {
    this.#identified ??= grouped(this.judged, ({ relation }) => relation.identity);
    return this.#identified.get(number) ?? [];
  }

  /** The equalities between tables or places that hold and have this figure. */
  equalitiesOf(figure: string): readonly Judged[] {
    this.#equalities ??= grouped(
      this.unstructured.flatMap((judged) =>
        judged.verdict === true && judged.relation.kind === "equality"
          ? judged.figures.map(({ id }) => ({ id, judged }))
          : [],
      ),
      ({ id }) => id,
    );
    return (this.#equalities.get(figure) ?? []).map(({ judged }) => judged);
  }

  /** Those that no structure of a single table states. */
  get unstructured(): readonly Judged[] {
    this.#unstructured ??= this.judged.filter(({ relation }) => relation.structure === undefined);
    return this.#unstructured;
  }

  /** Figures whose concept matches. */
  withConcept(test: (concept: string) => boolean): readonly Figure[] {
    this.#byConcept ??= grouped(this.statement.figures, ({ concept }) => concept ?? undefined);
    return [...this.#byConcept].flatMap(([concept, figures]) => (test(concept) ? figures : []));
  }

  /** The counts that the text prints. */
  get counts(): readonly Figure[] {
    this.#counts ??= this.statement.figures.filter(({ dimension }) => dimension === "count");
    return this.#counts;
  }

  /** The relations that the structure of a table states. */
  structuresOf(table: string): readonly Judged[] {
    this.#structures ??= grouped(this.judged, ({ relation, figures }) =>
      relation.structure === undefined ? undefined : figures[0]?.position?.table,
    );
    return this.#structures.get(table) ?? [];
  }

  /** The facts that several tables print, with the figure of each. */
  get shared(): readonly SharedFact[] {
    this.#shared ??= [...factBookOf(this.statement).facts.values()].flatMap((fact) => {
      if (fact.figures.length < 2) return [];
      const figures = new Map<Where | "other", Figure>();
      for (const figure of fact.figures) {
        const where = this.whereIs(figure);
        if (!figures.has(where)) figures.set(where, figure);
      }
      return figures.size < 2 ? [] : [{ fact, figures }];
    });
    return this.#shared;
  }

  /** Whether one amount can print as both: true, false, or null where that cannot be told. */
  agree(a: Figure, b: Figure): Verdict {
    this.#room ??= makeRoom(this.statement);
    return evaluateEquality(equality([a, b], ""), this.#room).verdict;
  }

  /** Findings about figures of any of these ids, of rules about agreement. */
  findingsOn(figures: readonly string[]): readonly Finding[] {
    return [...new Set(figures.flatMap((id) => this.#findings.get(id) ?? []))].filter(({ rule }) => isAgreement(rule));
  }

  findingsOf(ids: readonly string[]): readonly Finding[] {
    return this.result.findings.filter(({ rule }) => ids.includes(rule));
  }

  /** A sentence that says there is none of what the pattern names, in the document's own year. */
  saidNone(pattern: RegExp): ZeroStatement | undefined {
    const { year } = this.statement.facts;
    return this.statement.zeros.find(
      (zero) => pattern.test(zero.label) && (zero.year === null || year === null || zero.year === year),
    );
  }

  place({ start, end }: { readonly start: number; readonly end: number }): Place {
    return this.places.span(start, end);
  }

  /** Where a table stands: its title. */
  placeOf(view: TableView): Place {
    const place = this.#heads.get(view) ?? this.place(headOf(view, this.statement));
    this.#heads.set(view, place);
    return place;
  }

  /** What a table is called, here or in the profile. */
  nameOf(key: TableKey): string {
    const [view] = this.tables(key);
    const own = view?.table.title.replace(/^.{0,30}?\d{4}年度?/u, "") ?? "";
    return own !== "" ? own.slice(0, 40) : (usualTitle(key, this.profile) ?? "表");
  }
}

function rankOf({ state }: TableView): number {
  return state === "amounts" ? 0 : state === "zeros" ? 1 : 2;
}

function isAgreement(rule: string): boolean {
  return ruleOf.get(rule)?.group === "agreement";
}

function usualTitle(key: TableKey, profile: Profile | null): string | undefined {
  const ordered = profile === null ? profiles : [profile, ...profiles];
  for (const { tables } of ordered) {
    const found = tables.find((table) => table.key === key);
    if (found !== undefined) return found.title;
  }
  return undefined;
}
