/** Budget lines as records to add up: each with its government class and all the concepts towards which it counts. */
import { type Concept, economicClass, type Fund, governmentClassOf } from "../../codes/index.ts";
import type { Budget, BudgetLine, BudgetUnit, LineUse, Outlay, RevenueLine, UnitKind } from "../model.ts";
import { OTHER_GOVERNMENT, restOfMain } from "./data/government.ts";
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
  /** False where the forms have no place for 使用非财政拨款结余, which is then shown as 上年结转. */
  readonly surplusApart?: boolean;
  /** Funds that are shown as others. */
  readonly fundsAs?: Readonly<Partial<Record<Fund, Fund>>>;
}

/** The lines, the revenue and what is left over, as far as they have an amount. */
export function recordsOf(budget: Budget, options: FactOptions): FactRecord[] {
  return [...spendingOf(budget, options), ...revenueOf(budget, options), ...closingOf(budget, options)];
}

const CARRIED: ReadonlySet<Concept> = new Set<Concept>(["revenue.total", "carryover.opening"]);
const CURRENT: ReadonlySet<Concept> = new Set<Concept>(["revenue.total", "revenue.current"]);
const SURPLUS: ReadonlySet<Concept> = new Set<Concept>(["revenue.total", "surplus.used"]);
const CLOSING: ReadonlySet<Concept> = new Set<Concept>(["expenditure.total", "carryover.closing"]);
const NO_CLASSES = { function: "", economic: "", government: "", project: "" } as const;

function revenueOf({ revenue }: Budget, options: FactOptions): FactRecord[] {
  const { fundsAs = {} } = options;
  return revenue
    .filter(({ amountFen }) => amountFen !== 0n)
    .map(({ fund, unit, amountFen, ...line }) => {
      return { ...NO_CLASSES, fund: fundsAs[fund] ?? fund, unit, concepts: sideOf(line, options), amount: amountFen };
    });
}

function sideOf(
  { carried, surplus }: Pick<RevenueLine, "carried" | "surplus">,
  { carriedApart = true, surplusApart = true }: FactOptions,
): ReadonlySet<Concept> {
  if (!carriedApart || !(carried || surplus)) return CURRENT;
  return surplus && surplusApart ? SURPLUS : CARRIED;
}

function closingOf({ closing = [] }: Budget, { fundsAs = {} }: FactOptions): FactRecord[] {
  return closing
    .filter(({ amountFen }) => amountFen !== 0n)
    .map(({ fund, unit, amountFen }) => {
      return { ...NO_CLASSES, fund: fundsAs[fund] ?? fund, unit, concepts: CLOSING, amount: amountFen };
    });
}

function spendingOf({ lines, units }: Budget, options: FactOptions): FactRecord[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const making: Making = { ...options, kinds: new Map() };
  return lines.filter(({ amountFen }) => amountFen !== 0n).map((line) => recordOf(line, byId.get(line.unit), making));
}

interface Making extends FactOptions {
  /** By fund, economic class, kind of unit, and whatever else decides it. */
  readonly kinds: Map<Fund, Map<string | null, Map<UnitKind | undefined, Map<string, LineKind>>>>;
}

/** What lines have in common that agree in all that decides it: lines are many and alike. */
type LineKind = Pick<FactRecord, "fund" | "government" | "concepts">;

function recordOf(line: BudgetLine, unit: BudgetUnit | undefined, making: Making): FactRecord {
  const { fund, government, concepts } = kindOf(line, unit, making);
  return {
    fund,
    function: line.function,
    economic: line.economic ?? "",
    government,
    unit: line.unit,
    project: line.project ?? "",
    concepts,
    amount: line.amountFen,
  };
}

function governmentOf(economic: string | null, kind: "agency" | "institution"): string {
  if (economic === null) return OTHER_GOVERNMENT;
  return governmentClassOf(economic, kind) ?? restOfMain[economic.slice(0, 3)]?.[kind] ?? OTHER_GOVERNMENT;
}

function kindOf(line: BudgetLine, unit: BudgetUnit | undefined, making: Making): LineKind {
  const ofFund = mapAt(making.kinds, line.fund);
  const ofClass = mapAt(mapAt(ofFund, line.economic), unit?.kind);
  const basicOrProject = line.project === null ? "basic" : "project";
  const rest = line.uses === undefined ? basicOrProject : `${basicOrProject}|${line.uses.join()}`;
  const known = ofClass.get(rest);
  if (known !== undefined) return known;
  const kind = unit?.kind === "institution" ? "institution" : "agency";
  const made = {
    fund: making.fundsAs?.[line.fund] ?? line.fund,
    government: governmentOf(line.economic, kind),
    concepts: new Set([...structural(line, making), ...usesOf(line, unit).flatMap(withWholes)]),
  };
  ofClass.set(rest, made);
  return made;
}

function mapAt<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  let found = maps.get(key);
  if (found === undefined) {
    found = new Map();
    maps.set(key, found);
  }
  return found;
}

function structural(line: BudgetLine, { businessApart }: FactOptions): Concept[] {
  const all: Concept[] = ["expenditure.total", "expenditure.current"];
  const outlay = line.uses?.find(isOutlay) ?? (line.fund === "business" ? "expenditure.current.business" : undefined);
  if (outlay !== undefined && businessApart) return [...all, outlay];
  if (line.project !== null) return [...all, "expenditure.current.project"];
  return [...all, "expenditure.current.basic", ...(line.economic === null ? [] : [basicPart(line.economic)])];
}

/** 公用经费 is whatever is not 人员经费: 302, 310, and where they occur 307 and 399. */
function basicPart(economic: string): Concept {
  const kind = economicClass(economic)?.kind ?? economicClass(economic.slice(0, 3))?.kind;
  return kind === "personnel" ? "expenditure.current.basic.personnel" : "expenditure.current.basic.public";
}

const isOutlay = (use: LineUse): use is Outlay => use.startsWith("expenditure.");

/** What the line itself says, or else what its classes and the kind of its unit do: an outlay alone leaves it to these. */
function usesOf(line: BudgetLine, unit: BudgetUnit | undefined): readonly Concept[] {
  const told = line.uses?.filter((use) => !isOutlay(use));
  if (told !== undefined && (told.length > 0 || line.uses?.length === 0)) return told;
  return uses.filter((use) => counts(use, line, unit)).map(({ use }) => use);
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
    (basicOnly === undefined || (line.project === null && line.uses === undefined))
  );
}

/** three-public.vehicles.operation counts towards three-public.vehicles and three-public too. */
function withWholes(concept: Concept): Concept[] {
  if (!concept.startsWith("three-public")) return [concept];
  const steps = concept.split(".");
  return steps.map((_, index) => steps.slice(0, index + 1).join(".") as Concept);
}
