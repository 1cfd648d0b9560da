/**
 * How a migration is written: statements that are one text for both databases where they can be, and two where they cannot (triggers).
 * Tables are written as PostgreSQL reads them; for SQLite the types are renamed and the table made strict.
 */

export type DatabaseKind = "sqlite" | "postgres";

/** One statement: the same text for both databases, or a text for each. */
export type Statement = string | Readonly<Record<DatabaseKind, string>>;

/** A step forward of the schema. There is no way back: what a step did is mended by another. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** `column in ('a', 'b')`. */
export const oneOf = (column: string, words: readonly string[]): string =>
  `${column} in (${words.map((word) => `'${word}'`).join(", ")})`;

/**
 * `create table`. Text sorts by code point on both databases (SQLite does so by itself), and SQLite refuses values of another type.
 * @param columns definitions as PostgreSQL has them, in lower case, of the types text, bigint and integer
 */
export function table(name: string, columns: readonly string[]): Statement {
  const body = columns.join(", ");
  return {
    sqlite: `create table ${name} (${body.replaceAll(" bigint", " integer")}) strict`,
    postgres: `create table ${name} (${body.replace(/(?<=\w) text(?=[ ,)]|$)/g, ' text collate "C"')})`,
  };
}

/** Triggers that refuse to change or delete the rows of a table. */
export function appendOnly(name: string): Statement[] {
  const message = `${name}: append-only`;
  const refusal = (event: string): Statement => ({
    sqlite: `create trigger ${name}_no_${event} before ${event} on ${name} begin select raise(abort, '${message}'); end`,
    postgres: `create trigger ${name}_no_${event} before ${event} on ${name} for each statement execute function ${name}_append_only()`,
  });
  return [
    {
      sqlite: "select 1",
      postgres: `create function ${name}_append_only() returns trigger language plpgsql as $$ begin raise exception '${message}'; end $$`,
    },
    refusal("update"),
    refusal("delete"),
    {
      sqlite: "select 1",
      postgres: `create trigger ${name}_no_truncate before truncate on ${name} for each statement execute function ${name}_append_only()`,
    },
  ];
}

const CLASSES = ["unit", "year", "side", "fund", "function_code", "economic_code", "carried"];
const changed = CLASSES.map((column) => `old.${column} <> new.${column}`).join(" or ");
const hasEntries = "exists (select 1 from entries where line = old.id)";

/** A line that has entries keeps its classes: the totals by class count on it. Money moves to another line by entries (调剂). */
export const LINE_CLASSES_STAY: readonly Statement[] = [
  {
    sqlite: "select 1",
    postgres: `create function lines_classes_stay() returns trigger language plpgsql as $$ begin
      if ${hasEntries} then raise exception 'lines: classes of a line with entries'; end if; return new; end $$`,
  },
  {
    sqlite: `create trigger lines_classes_stay before update on lines when (${changed}) and ${hasEntries}
      begin select raise(abort, 'lines: classes of a line with entries'); end`,
    postgres: `create trigger lines_classes_stay before update on lines for each row when (${changed})
      execute function lines_classes_stay()`,
  },
];
