/**
 * Holds the files of a Data Package against their Table Schemas by `tableschema`, the standard's own library: names of columns, types,
 * constraints, missing values, keys. It is of version 1, which knows neither a byte order mark nor rows of comments: both are taken off.
 */
import { Readable } from "node:stream";
// biome-ignore lint/correctness/noUnresolvedImports: CommonJS, whose exports are not to be seen in the text
import tableschema from "tableschema";
import type { WrittenFile } from "../../writer.ts";
import type { PackageJson, ResourceJson } from "./validate.ts";

/** How many rows it has read, and all that it says is wrong. */
export async function readByTableSchema(files: readonly WrittenFile[], { resources }: PackageJson) {
  const relations: Record<string, readonly object[]> = {};
  const faults: string[] = [];
  let rows = 0;
  // Those that others refer to come first.
  for (const resource of [...resources].sort((a, b) => keysOf(a) - keysOf(b))) {
    const text = String(files.find(({ name }) => name === resource.path)?.content);
    try {
      const table = await tableschema.Table.load(() => Readable.from([plain(text, resource)]), {
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
  let rest = text.replace(/^\ufeff/, "");
  for (const _ of dialect.commentRows ?? []) rest = rest.slice(endOfRecord(rest));
  return dialect.header ? rest : `${schema.fields.map(({ name }) => name).join(",")}\r\n${rest}`;
}

function endOfRecord(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === "\n" && !quoted) return at + 1;
  }
  return text.length;
}
