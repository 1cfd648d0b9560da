/** Several documents at once: what one says of another year, department or unit is held against that document. */
import { grouped } from "../codes/collections.ts";
import type { Statement } from "../statement/model.ts";
import type { Finding } from "./model.ts";
import { isUnitOf, type Member, memberOf, superiorOf } from "./together/family.ts";
import { Docket, type PairContext } from "./together/report.ts";
import { pairRules } from "./together/rules/index.ts";

export interface PathedStatement {
  readonly path: string;
  readonly statement: Statement;
}

export interface PathedFinding {
  readonly path: string;
  readonly finding: Finding;
}

/** Findings between documents of one organisation, each under the document that it mostly concerns. */
export function checkTogether(documents: readonly PathedStatement[]): readonly PathedFinding[] {
  const members = documents.flatMap(({ path, statement }) => memberOf(path, statement) ?? []);
  return contextsOf(members).flatMap((context) => {
    const docket = new Docket(context.member);
    return pairRules.flatMap((rule) => Array.from(rule.run(context), (found) => docket.file(rule, found)));
  });
}

/** Each document with those that belong to it. */
function contextsOf(members: readonly Member[]): PairContext[] {
  const families = grouped(members, ({ level, organisation }) => `${level} ${organisation}`);
  const unitsOf = new Map(members.map((member) => [member, unitsAmong(members, member)]));
  const departments = new Map<Member, Member>();
  for (const [department, units] of unitsOf) for (const unit of units) departments.set(unit, department);
  const byName = new Map(
    members.flatMap((each) => (each.level === "department" ? [[nameIn(each, each.organisation), each] as const] : [])),
  );
  return members.map((member) => {
    const superior = member.level === "unit" ? superiorOf(member) : null;
    const department =
      departments.get(member) ?? (superior === null ? undefined : byName.get(nameIn(member, superior))) ?? null;
    return {
      member,
      family: families.get(`${member.level} ${member.organisation}`) ?? [],
      units: unitsOf.get(member) ?? [],
      department,
    };
  });
}

/** A department of a year's budgets or accounts. */
const nameIn = ({ year, kind }: Member, organisation: string) => `${year} ${kind} ${organisation}`;

/** Units' documents of a department's year. In a large collection only those of the same name: looking for all names takes too long. */
function unitsAmong(members: readonly Member[], department: Member): Member[] {
  const { level, year, kind, organisation } = department;
  if (level !== "department") return [];
  const all = members.filter((unit) => unit.level === "unit" && unit.year === year && unit.kind === kind);
  const units = all.length <= mostUnits ? all : all.filter((unit) => unit.organisation === organisation);
  return oneOfEach(units.filter((unit) => isUnitOf(unit, department)));
}

const mostUnits = 300;

/** One document of each unit; a unit given twice says nothing of the sum. */
function oneOfEach(units: readonly Member[]): Member[] {
  return [...new Map(units.map((unit) => [unit.organisation, unit])).values()];
}
