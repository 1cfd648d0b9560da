/** Several documents at once: what one says of another year, department or unit is held against that document. */
import type { Statement } from "../statement/model.ts";
import type { Finding } from "./model.ts";
import { isUnitOf, type Member, memberOf } from "./together/family.ts";
import { Docket } from "./together/report.ts";
import { departmentAgainstUnits } from "./together/units.ts";
import { earlierAmounts } from "./together/years.ts";

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
  const families = new Map<string, Member[]>();
  for (const member of members) {
    const key = `${member.level} ${member.organisation}`;
    families.set(key, [...(families.get(key) ?? []), member]);
  }
  return members.flatMap((member) => {
    const docket = new Docket();
    const family = families.get(`${member.level} ${member.organisation}`) ?? [];
    const units = oneOfEach(possibleUnits(member, members).filter((unit) => isUnitOf(unit, member)));
    const found = [...earlierAmounts(member, family), ...departmentAgainstUnits(member, units)];
    return found.map((each) => docket.file(member, each));
  });
}

/** Units' documents of a department's year. In a large collection only those of the same name: looking for all names takes too long. */
function possibleUnits({ level, year, kind, organisation }: Member, members: readonly Member[]): Member[] {
  if (level !== "department") return [];
  const units = members.filter((unit) => unit.level === "unit" && unit.year === year && unit.kind === kind);
  return units.length <= mostUnits ? units : units.filter((unit) => unit.organisation === organisation);
}

const mostUnits = 300;

/** One document of each unit; a unit given twice says nothing of the sum. */
function oneOfEach(units: readonly Member[]): Member[] {
  return [...new Map(units.map((unit) => [unit.organisation, unit])).values()];
}
