/** Which documents belong together: of whom they are, of which year and kind, and whether of a department or of one unit. */
import type { Statement } from "../../statement/model.ts";
import { type FactBook, factBookOf } from "../agreement/facts.ts";

export interface Member {
  readonly path: string;
  readonly statement: Statement;
  readonly book: FactBook;
  readonly organisation: string;
  readonly year: number;
  readonly kind: "budget" | "final";
  readonly level: "department" | "unit";
}

/** How much of a document's beginning tells of its level: the cover and the contents. */
const coverLength = 3000;
const UNIT = /单位(?:预算|决算)|预算单位[:：]|编制单位[:：]/;
const DEPARTMENT = /部门(?:预算|决算)|主管部门[:：]|编制部门[:：]/;

/** null for a document that does not say whose it is, of which year, or of which kind. */
export function memberOf(path: string, statement: Statement): Member | null {
  const { organisation, year, kind } = statement.facts;
  if (organisation === null || year === null || kind === "unknown") return null;
  const name = plainName(organisation);
  if (name === "") return null;
  const level = levelOf(statement) ?? "department";
  return { path, statement, organisation: name, year, kind, level, book: factBookOf(statement) };
}

/** What the cover says it is the document of; null where it says neither. */
export function levelOf({ text }: Statement): Member["level"] | null {
  const cover = text.slice(0, coverLength).replace(/\s/g, "");
  const [unit, department] = [cover.search(UNIT), cover.search(DEPARTMENT)];
  if (unit < 0 && department < 0) return null;
  return unit >= 0 && (department < 0 || unit < department) ? "unit" : "department";
}

const SUPERIOR = /(?:主管部门|所属部门|上级部门)(?:名称)?[:：]\s{0,8}([^\s，。、;；:：|]{4,40})/;

/** The department that a unit's cover or tables name as its own; null when none is named. */
export function superiorOf({ statement }: Member): string | null {
  const name = SUPERIOR.exec(statement.text)?.[1];
  return name === undefined ? null : plainName(name);
}

/** 某某局（本级）, 某某局部门 and 某某局 are one organisation. */
export function plainName(name: string): string {
  const bare = name.normalize("NFKC").replace(/\s/g, "");
  return bare.replace(/\((?:部门|本级|机关|本部|单位)\)$/, "").replace(/(?:部门|本级|机关本级)$/, "");
}

/** Whether a unit's document is of a unit of this department: the department itself, or one that its document names. */
export function isUnitOf(unit: Member, department: Member): boolean {
  if (unit.level !== "unit" || department.level !== "department") return false;
  if (unit.year !== department.year || unit.kind !== department.kind) return false;
  return unit.organisation === department.organisation || department.statement.text.includes(unit.organisation);
}
