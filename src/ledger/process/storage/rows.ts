/** Between the process and the tables: records, lines and people as rows, and back. */
import type { Fund } from "../../../codes/model.ts";
import type { Role, Stage } from "../../model.ts";
import { type BaseRow, type Schema, usesOf, usesText } from "../../storage/index.ts";
import {
  CEILING_KINDS,
  type CeilingKind,
  type Detail,
  type LineInfo,
  type Person,
  type Post,
  type ProcessRecord,
  type Step,
} from "../model.ts";
import { levelOf } from "../permissions/permissions.ts";

type LogRow = Schema["process_log"];

/** What of a record its hash covers, as columns. */
export function recordColumns(record: ProcessRecord): Omit<LogRow, "previous_hash" | "hash"> {
  return {
    department: record.department,
    year: BigInt(record.year),
    sequence: BigInt(record.sequence),
    unit: record.unit ?? "",
    action: record.action,
    stage: record.stage,
    from_step: record.from ?? "",
    to_step: record.to ?? "",
    actor: record.actor,
    at: record.at,
    day: record.day,
    reason: record.reason,
    transaction_id: record.transaction,
    digest: record.digest,
    detail: JSON.stringify(record.detail),
  };
}

/** The record of a row. */
export function recordOf(row: LogRow): ProcessRecord {
  return {
    department: row.department,
    year: Number(row.year),
    sequence: Number(row.sequence),
    unit: orNull(row.unit),
    action: row.action as ProcessRecord["action"],
    stage: row.stage as Stage,
    from: orNull(row.from_step) as Step | null,
    to: orNull(row.to_step) as Step | null,
    actor: row.actor,
    at: row.at,
    day: row.day,
    reason: row.reason,
    transaction: row.transaction_id,
    digest: row.digest,
    detail: JSON.parse(row.detail) as Detail,
  };
}

const orNull = (text: string): string | null => (text === "" ? null : text);

/** What a ceiling is for, as the concept that its row says it counts towards. */
const CEILING_CONCEPTS: Readonly<Record<CeilingKind, string>> = {
  personnel: "expenditure.current.basic.personnel",
  public: "expenditure.current.basic.public",
  project: "expenditure.current.project",
};

/** The line of a row. */
export function lineOf(row: Schema["lines"]): LineInfo {
  const kind =
    row.side === "ceiling" ? (CEILING_KINDS.find((each) => CEILING_CONCEPTS[each] === row.uses) ?? null) : null;
  const uses = kind === null ? usesOf(row.uses) : undefined;
  return {
    id: row.id,
    unit: row.unit,
    side: row.side as LineInfo["side"],
    fund: row.fund as Fund,
    function: orNull(row.function_code),
    economic: orNull(row.economic_code),
    project: row.project,
    carried: row.carried === 1n,
    kind,
    ...(uses === undefined ? {} : { uses }),
  };
}

/** The row of a line of a year. */
export function lineRow(info: LineInfo, year: number): BaseRow<"lines"> {
  return {
    id: info.id,
    unit: info.unit,
    year: BigInt(year),
    side: info.side,
    fund: info.fund,
    function_code: info.function ?? "",
    economic_code: info.economic ?? "",
    project: info.project,
    carried: info.carried ? 1n : 0n,
    uses: info.kind === null ? usesText(info.uses) : CEILING_CONCEPTS[info.kind],
  };
}

/** A person with posts, from the assignments of roles. Unit roles hold in units, department roles and reviewers in departments. */
export function personOf(id: string, name: string, rows: readonly Schema["role_assignments"][]): Person {
  const posts = new Map<string, Post & { units: string[]; departments: string[] }>();
  for (const row of rows) {
    const role = row.role as Role;
    const post = posts.get(role) ?? { role, units: [], departments: [] };
    posts.set(role, post);
    if (levelOf(role) === "unit") post.units.push(row.unit);
    else if (row.department !== "") post.departments.push(row.department);
  }
  return { id, name, posts: [...posts.values()] };
}
