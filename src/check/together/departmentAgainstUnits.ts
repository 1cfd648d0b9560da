/**
 * A department's document against those of its units. Only when the units' totals add up to the department's is it known that all
 * units are there and nothing was set off between them; then every other amount must add up too.
 */
import type { Concept } from "../../codes/model.ts";
import type { Figure } from "../../statement/model.ts";
import type { PrintedFact } from "../agreement/facts.ts";
import { label } from "../evaluate/words.ts";
import { printed, whereIs } from "../where.ts";
import { addsUp, gapOf, type Signed } from "./amounts.ts";
import type { Member } from "./family.ts";
import { fileName, type PairFinding } from "./report.ts";

const TOTALS: readonly Concept[] = ["expenditure.total", "expenditure.current"];
/** With more differences than these the documents follow different rules, and a list of them helps nobody. */
const mostDifferences = 20;

export function departmentAgainstUnits(department: Member, units: readonly Member[]): PairFinding[] {
  if (units.length === 0 || !totalsAddUp(department, units)) return [];
  const found = [...department.book.facts.values()].flatMap((fact) => compare(fact, department, units) ?? []);
  return found.length > mostDifferences ? found.slice(0, 1).map((first) => summed(first, found.length)) : found;
}

function totalsAddUp(department: Member, units: readonly Member[]): boolean {
  return TOTALS.some((concept) => {
    const total = totalOf(department, concept);
    const parts = units.map((unit) => totalOf(unit, concept));
    if (total === undefined || total.value.digits === 0n || parts.some((part) => part === undefined)) return false;
    return addsUp(
      total,
      parts.map((figure) => ({ figure: figure as Figure, sign: 1 })),
    );
  });
}

function totalOf({ book, year, kind }: Member, concept: Concept): Figure | undefined {
  const nothing = { fund: null, function: null, economic: null, unit: null, project: null };
  return book.get({ concept, year, basis: kind, ...nothing })?.figures[0];
}

function compare(fact: PrintedFact, department: Member, units: readonly Member[]): PairFinding | null {
  const [total] = fact.figures;
  if (fact.year !== department.year || fact.basis !== department.kind) return null;
  if (total === undefined || fact.unit !== null || fact.project !== null) return null;
  const parts: Signed[] = [];
  for (const unit of units) {
    const figure = unit.book.get(fact)?.figures[0];
    if (figure !== undefined) parts.push({ figure, sign: 1 });
    else if (units.length === 1 || !printsConcept(unit, fact)) return null;
  }
  if (parts.length === 0 || addsUp(total, parts)) return null;
  const gap = gapOf(total, parts);
  const [only] = parts;
  const other =
    units.length === 1 && only !== undefined
      ? `《${fileName(units[0]?.path ?? "")}》${whereIs(only.figure)}印为${printed(only.figure, total)}`
      : `${units.length}个单位相加为${parts.map(({ figure }) => figure.printed).join("＋")}`;
  const last = gap.lastPlace ? "，只差末位" : "";
  const message = `部门${whereIs(total)}${label(total)}印为${printed(total, only?.figure ?? total)}，${other}，相差${gap.words}${last}。`;
  return { severity: gap.lastPlace ? "notice" : "warning", message, figures: [total] };
}

/** Whether a unit prints anything of the kind, so that what it does not print is nothing. */
function printsConcept({ book }: Member, { concept, fund }: PrintedFact): boolean {
  return [...book.facts.values()].some((fact) => fact.concept === concept && fact.fund === fund);
}

function summed(first: PairFinding, count: number): PairFinding {
  return {
    ...first,
    severity: "notice",
    message: `${first.message}另有${count - 1}处也不一致，两份文件的口径可能不同。`,
  };
}
