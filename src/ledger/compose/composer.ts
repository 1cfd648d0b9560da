/** What every section and table is composed from: the budget, its facts beside last year's, the profile, and the words for self. */
import type { Concept } from "../../codes/model.ts";
import type { FigureReference, Run } from "../../statement/draft.ts";
import type { Facets } from "../../statement/model.ts";
import {
  type BudgetFacts,
  type ExecutedFacts,
  executedByAmounts,
  executedByPayments,
  type Facts,
  factsOf,
  previousFacts,
  type Slice,
} from "../facts/index.ts";
import type { Budget, BudgetUnit, Project } from "../model.ts";
import { amountFigure, countFigure, percentFigure } from "./figures.ts";
import type { ProfileLayout } from "./model.ts";
import { joined, line } from "./runs.ts";

/** How an amount compares with last year's. */
export interface Compared {
  readonly direction: -1 | 0 | 1;
  readonly byFen: bigint;
  readonly previousFen: bigint;
}

const PROSE = { unit: "万元" } as const;
/** Of a base that is printed as next to nothing a rate says nothing: in 分, 0.02万元. */
const LEAST_BASE = 20_000n;

export class Composer {
  readonly budget: Budget;
  readonly profile: ProfileLayout;
  readonly year: number;
  readonly now: BudgetFacts;
  readonly before: Facts;
  /** What was spent last year; amounts that are not known are undefined. */
  readonly executed: ExecutedFacts;
  /** 本部门, 本单位. */
  readonly self: string;
  private readonly unitsById: ReadonlyMap<string, BudgetUnit>;
  private readonly projectsById: ReadonlyMap<string, Project>;

  /**
   * `before`: last year's own budget, `paid`: what was paid of it, each asked where no published amounts of last year are told.
   */
  constructor(budget: Budget, profile: ProfileLayout, before: Budget | null = null, paid: Budget | null = null) {
    this.budget = budget;
    this.profile = profile;
    this.year = budget.year;
    this.now = factsOf(budget, profile);
    const [budgeted, spent] = [
      budget.previous.some(({ basis }) => basis === undefined),
      budget.previous.some(({ basis }) => basis !== undefined),
    ];
    const isTold = budgeted || before === null;
    this.executed =
      spent || paid === null ? executedByAmounts(budget.previous) : executedByPayments(factsOf(paid, profile));
    this.before = isTold ? previousFacts(budget.previous) : factsOf(before, profile);
    this.self = budget.scope === "department" ? "本部门" : "本单位";
    this.unitsById = new Map(budget.units.map((unit) => [unit.id, unit]));
    this.projectsById = new Map(budget.projects.map((project) => [project.id, project]));
  }

  unit(id: string): BudgetUnit | undefined {
    return this.unitsById.get(id);
  }

  project(id: string): Project | undefined {
    return this.projectsById.get(id);
  }

  /** {year}, {before}, {self}, {scope}, {owner}, {name} in the words of layouts. */
  words(template: string): string {
    if (!template.includes("{")) return template;
    return template
      .replaceAll("{year}", String(this.year))
      .replaceAll("{before}", String(this.year - 1))
      .replaceAll("{self}", this.self)
      .replaceAll("{scope}", this.budget.scope === "department" ? "部门" : "单位")
      .replaceAll("{owner}", this.budget.scope === "department" ? "部门" : "预算单位")
      .replaceAll("{name}", this.budget.organisation);
  }

  fen(concept: Concept, slice: Slice = {}): bigint {
    return this.now.amount(concept, slice);
  }

  /** An amount in running text, in 万元. */
  amount(concept: Concept, slice: Slice = {}, label: string = concept): FigureReference {
    const meaning = { concept, facets: this.facets(slice), year: this.year, label };
    return amountFigure(this.fen(concept, slice), PROSE, meaning);
  }

  /** What is left of a sum of which only some parts are named. */
  restOf(fen: bigint): FigureReference {
    return this.plainAmount(fen, "其他");
  }

  /** An amount that is no concept of the vocabulary, in running text. */
  plainAmount(fen: bigint, label: string): FigureReference {
    return amountFigure(fen, PROSE, { concept: null, facets: {}, year: this.year, label });
  }

  /** An amount whose name in running text does not tell by itself what it measures: it claims no concept there. */
  unclaimed(concept: Concept, slice: Slice, label: string): FigureReference {
    return this.plainAmount(this.fen(concept, slice), label);
  }

  /** Units and projects by their names, as documents print them. */
  facets(slice: Slice): Facets {
    const { unit, project, ...rest } = slice;
    if (unit === undefined && project === undefined) return rest;
    return {
      ...rest,
      ...(unit === undefined ? {} : { unit: this.unit(unit)?.name ?? unit }),
      ...(project === undefined ? {} : { project: this.project(project)?.name ?? project }),
    };
  }

  count(count: number, unit: string, label: string): FigureReference {
    return countFigure(count, unit, label, this.year);
  }

  /** 占…的55.74%; nothing where there is no whole. */
  share(part: bigint, whole: bigint, of: string): Run[] {
    const figure = whole > LEAST_BASE ? percentFigure(part, whole, "占比", this.year) : null;
    return figure === null ? [] : line`，占${of}的${figure}`;
  }

  /** null: last year's amount is not known. */
  compared(concept: Concept, slice: Slice = {}): Compared | null {
    const previousFen = this.before.amount(concept, slice);
    if (previousFen === undefined) return null;
    const difference = this.fen(concept, slice) - previousFen;
    const direction = difference > 0n ? 1 : difference < 0n ? -1 : 0;
    return { direction, byFen: difference < 0n ? -difference : difference, previousFen };
  }

  /** ，比上年预算减少…万元，下降…%: to follow the amount; nothing where last year is not known. */
  change(concept: Concept, slice: Slice = {}): Run[] {
    const compared = this.compared(concept, slice);
    if (compared === null) return [];
    const { direction, byFen, previousFen } = compared;
    const base = `${this.year - 1}年预算`;
    if (direction === 0) return [`，与${base}持平`];
    const by = this.plainAmount(byFen, "增减额");
    if (by.value.digits === 0n) return [`，与${base}基本持平`];
    const [more, grown] = direction > 0 ? ["增加", "增长"] : ["减少", "下降"];
    const rate = previousFen > LEAST_BASE ? percentFigure(byFen, previousFen, "增减率", this.year) : null;
    const isShown = rate !== null && rate.value.digits !== 0n;
    return joined([`，比${base}${more}`, by, ...(isShown ? [`，${grown}`, rate] : [])]);
  }

  /** ，主要原因是…: nothing where nothing changed, or no reason is told. */
  reason(concept: Concept, slice: Slice = {}): string {
    const compared = this.compared(concept, slice);
    if (compared === null || compared.direction === 0) return "";
    const found = this.budget.reasons.find((each) => each.concept === concept && each.fund === slice.fund);
    return found === undefined ? "" : `，主要原因是${found.text.replace(/[。；，]+$/u, "")}`;
  }
}
