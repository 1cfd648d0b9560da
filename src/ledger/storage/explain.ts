/** Explains an amount: the lines that make it up, each with its entries and the people who wrote them. */
import { SUMMED_STAGES } from "../entries/index.ts";
import type { Entry, Stage } from "../model.ts";
import { entryOf } from "./entries.ts";
import type { Reader } from "./reader.ts";
import type { LineTable } from "./schema.ts";

/** Which amount: all lines of a year that meet every condition given, at a stage. */
export interface ExplainQuery {
  readonly year: number;
  readonly stage: Stage;
  readonly side?: "expenditure" | "revenue";
  readonly department?: string;
  readonly unit?: string;
  readonly fund?: string;
  readonly function?: string;
  readonly line?: string;
}

export interface ExplainedEntry extends Entry {
  /** Name of the person; the id where there is no such user. */
  readonly actorName: string;
}

export interface ExplainedLine {
  readonly line: LineTable;
  /** Sum of the entries. */
  readonly amountFen: bigint;
  readonly entries: readonly ExplainedEntry[];
}

/** Lines of the amount in order of their ids, after one, at most `limit`. Lines without entries at the stage are not in it. */
function linesQuery(db: Reader, query: ExplainQuery, after: string, limit: number) {
  let lines = db
    .selectFrom("lines")
    .selectAll("lines")
    .where("lines.year", "=", BigInt(query.year))
    .where("lines.id", ">", after)
    .where("side", "=", query.side ?? "expenditure")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("entries")
          .select("sequence")
          .whereRef("entries.line", "=", "lines.id")
          .where("entries.stage", "in", [...SUMMED_STAGES[query.stage]]),
      ),
    );
  const { department } = query;
  if (query.line !== undefined) lines = lines.where("lines.id", "=", query.line);
  if (query.unit !== undefined) lines = lines.where("lines.unit", "=", query.unit);
  if (query.fund !== undefined) lines = lines.where("fund", "=", query.fund);
  if (query.function !== undefined) lines = lines.where("function_code", "=", query.function);
  if (department !== undefined) {
    lines = lines.where("unit", "in", (eb) => eb.selectFrom("units").select("id").where("department", "=", department));
  }
  return lines.orderBy("lines.id").limit(limit);
}

/** The lines of an amount with their entries, page by page: the last line's id is the `after` of the next page. */
export async function explain(
  db: Reader,
  query: ExplainQuery,
  page: { after?: string; limit: number },
): Promise<ExplainedLine[]> {
  const lines = await linesQuery(db, query, page.after ?? "", page.limit).execute();
  if (lines.length === 0) return [];
  const rows = await db
    .selectFrom("entries")
    .leftJoin("users", "users.id", "entries.actor")
    .selectAll("entries")
    .select("users.name as actor_name")
    .where(
      "line",
      "in",
      lines.map(({ id }) => id),
    )
    .where("stage", "in", [...SUMMED_STAGES[query.stage]])
    .orderBy("sequence")
    .execute();
  const entries = new Map<string, ExplainedEntry[]>(lines.map(({ id }) => [id, []]));
  for (const row of rows) entries.get(row.line)?.push({ ...entryOf(row), actorName: row.actor_name ?? row.actor });
  return lines.map((line) => {
    const own = entries.get(line.id) ?? [];
    return { line, amountFen: own.reduce((sum, { amountFen }) => sum + amountFen, 0n), entries: own };
  });
}
