/** Budget lines as records to add up: each with its government class and all the concepts towards which it counts. */
import { type Concept, economicClass, type Fund, governmentClassOf } from "../../codes/index.ts";
import type { Budget, BudgetLine, BudgetUnit } from "../model.ts";
import { type UseData, uses } from "./data/uses.ts";

export interface FactRecord {
  readonly fund: Fund;
  readonly function: string;
  /** "" where it is not known. */
  readonly economic: string;
  readonly government: string;
  readonly unit: string;
  readonly project: string;
  readonly concepts: ReadonlySet<Concept>;
  readonly amount: bigint;
}

export interface FactOptions {
  /** Whether 事业单位经营支出 stands apart from basic and project expenditure, as most forms have it; Shanghai's do not. */
  readonly businessApart: boolean;
  /** False where the forms have no place for 上年结转, which is then shown with this year's revenue of its source. */
  readonly carriedApart?: boolean;
  /** Funds that are shown as others. */
  readonly fundsAs?: Readonly<Partial<Record<Fund, Fund>>>;
}

const OTHER_GOVERNMENT = "59999";
const OTHER_DEPARTMENTAL = "39999";

/** The lines and the revenue that have an amount. */
export function recordsOf(budget: Budget, options: FactOptions): FactRecord[] {
  return [...spendingOf(budget, options), ...revenueOf(budget, options)];
}

const CARRIED: ReadonlySet<Concept> = new Set<Concept>(["revenue.total", "carryover.opening"]);
const CURRENT: ReadonlySet<Concept> = new Set<Concept>(["revenue.total", "revenue.current"]);

function revenueOf({ revenue }: Budget, { fundsAs = {}, carriedApart = true }: FactOptions): FactRecord[] {
  const nothing = { function: "", economic: "", government: "", project: "" };
  return revenue
    .filter(({ amountFen }) => amountFen !== 0n)
    .map(({ fund, unit, carried, amountFen }) => {
      const concepts = carried && carriedApart ? CARRIED : CURRENT;
      return { ...nothing, fund: fundsAs[fund] ?? fund, unit, concepts, amount: amountFen };
    });
}

function spendingOf({ lines, units }: Budget, options: FactOptions): FactRecord[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const making: Making = { ...options, sets: new Map() };
  return lines.filter(({ amountFen }) => amountFen !== 0n).map((line) => recordOf(line, byId.get(line.unit), making));
}

interface Making extends FactOptions {
  /** Sets already made, by what decides them: lines are many and alike. */
  readonly sets: Map<string, ReadonlySet<Concept>>;
}

function recordOf(line: BudgetLine, unit: BudgetUnit | undefined, making: Making): FactRecord {
  const economic = line.economic ?? OTHER_DEPARTMENTAL;
  const government = governmentClassOf(economic, unit?.kind === "institution" ? "institution" : "agency");
  return {
    fund: making.fundsAs?.[line.fund] ?? line.fund,
    function: line.function,
    economic: line.economic ?? "",
    government: government ?? OTHER_GOVERNMENT,
    unit: line.unit,
    project: line.project ?? "",
    concepts: conceptsOf(line, unit, making),
    amount: line.amountFen,
  };
}

function conceptsOf(line: BudgetLine, unit: BudgetUnit | undefined, making: Making): ReadonlySet<Concept> {
  const key = `${line.fund}|${line.economic}|${line.project === null}|${unit?.kind}|${line.uses?.join() ?? "-"}`;
  const known = making.sets.get(key);
  if (known !== undefined) return known;
  const made = new Set([...structural(line, making), ...usesOf(line, unit).flatMap(withWholes)]);
  making.sets.set(key, made);
  return made;
}

function structural(line: BudgetLine, { businessApart }: FactOptions): Concept[] {
  const all: Concept[] = ["expenditure.total", "expenditure.current"];
  if (line.fund === "business" && businessApart) return [...all, "expenditure.current.business"];
  if (line.project !== null) return [...all, "expenditure.current.project"];
  const kind = line.economic === null ? null : (economicClass(line.economic)?.kind ?? kindOfMain(line.economic));
  const part: Concept[] = kind === null ? [] : [`expenditure.current.basic.${kind}`];
  return [...all, "expenditure.current.basic", ...part];
}

function kindOfMain(code: string) {
  return economicClass(code.slice(0, 3))?.kind ?? null;
}

/** What the line itself says, or else what its classes and the kind of its unit do. */
function usesOf(line: BudgetLine, unit: BudgetUnit | undefined): readonly Concept[] {
  return line.uses ?? uses.filter((use) => counts(use, line, unit)).map(({ use }) => use);
}

function counts(
  { economic, funds, kinds, basicOnly }: UseData,
  line: BudgetLine,
  unit: BudgetUnit | undefined,
): boolean {
  const code = line.economic ?? "";
  return (
    economic.some((each) => code.startsWith(each)) &&
    (funds === undefined || funds.includes(line.fund)) &&
    (kinds === undefined || (unit !== undefined && kinds.includes(unit.kind))) &&
    (basicOnly === undefined || line.project === null)
  );
}

/** three-public.vehicles.operation counts towards three-public.vehicles and three-public too. */
function withWholes(concept: Concept): Concept[] {
  if (!concept.startsWith("three-public")) return [concept];
  const steps = concept.split(".");
  return steps.map((_, index) => steps.slice(0, index + 1).join(".") as Concept);
}
