/**
 * Holds the files of a Data Package against their Table Schemas by `tableschema`, the standard's own library: names of columns, types,
 * constraints, missing values, keys. It is of version 1, which knows neither a byte order mark nor rows of comments: both are taken off.
 */
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import type { WrittenFile } from "../../writer.ts";
import type { PackageJson, ResourceJson } from "./validate.ts";

/** What of the library is used; it has no types of its own. */
interface Library {
  readonly Table: {
    load(source: () => Readable, options: { readonly schema: object }): Promise<LoadedTable>;
  };
}
interface LoadedTable {
  /** `relations`: rows of other resources, by name, for the foreign keys. */
  read(options: {
    readonly keyed: boolean;
    readonly relations?: Readonly<Record<string, readonly object[]>>;
  }): Promise<readonly object[]>;
}

const { Table } = createRequire(import.meta.url)("tableschema") as Library;

/** How many rows it has read, and all that it says is wrong. */
export async function readByTableSchema(files: readonly WrittenFile[], { resources }: PackageJson) {
  const relations: Record<string, readonly object[]> = {};
  const faults: string[] = [];
  let rows = 0;
  // Those that others refer to come first.
  for (const resource of [...resources].sort((a, b) => keysOf(a) - keysOf(b))) {
    const text = String(files.find(({ name }) => name === resource.path)?.content);
    try {
      const table = await Table.load(() => Readable.from([plain(text, resource)]), {
        schema: resource.schema,
      });
      const read = await table.read({ keyed: true, ...(keysOf(resource) > 0 ? { relations } : {}) });
      relations[resource.name] = read;
      rows += read.length;
    } catch (error) {
      const each = (error as { errors?: readonly unknown[] }).errors ?? [];
      faults.push(`${resource.name}: ${[error, ...each].map(String).join("; ")}`);
    }
  }
  return { rows, faults };
}

function keysOf({ schema }: ResourceJson): number {
  return schema.foreignKeys?.length ?? 0;
}

/** Without mark and comments; with its names where the file has none. */
function plain(text: string, { dialect, schema }: ResourceJson): string {
  const comments = new Set(dialect.commentRows);
  const names = `${schema.fields.map(({ name }) => name).join(",")}\r\n`;
  const kept = dialect.header ? [] : [names];
  let rest = text.replace(/^\ufeff/, "");
  for (let row = 1; rest !== ""; row += 1) {
    const end = endOfRecord(rest);
    if (!comments.has(row)) kept.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return kept.join("");
}

function endOfRecord(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === "\n" && !quoted) return at + 1;
  }
  return text.length;
}
