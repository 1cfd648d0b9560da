/** Holds the files of a Data Package against its descriptor, row by row, as a validator would: a reader of CSV of its own. */
import { createHash } from "node:crypto";
import type { WrittenFile } from "../../writer.ts";

interface FieldJson {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  readonly groupChar?: string;
  readonly constraints?: { readonly required?: boolean; readonly minimum?: number; readonly enum?: readonly string[] };
}
interface SchemaJson {
  readonly fields: readonly FieldJson[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string };
  }[];
}
export interface ResourceJson {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect: {
    readonly header: boolean;
    readonly headerRows?: readonly number[];
    readonly commentRows?: readonly number[];
  };
  readonly schema: SchemaJson;
}
export interface PackageJson {
  readonly licenses?: readonly object[];
  readonly sources: readonly object[];
  readonly resources: readonly ResourceJson[];
}

/** Records of a CSV text (RFC 4180, with a byte order mark before it). */
export function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  for (const [, quoted, bare = "", end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    records.push(fields);
    fields = [];
  }
  return records;
}

/** All that is not as the descriptor says; empty when nothing is. */
export function faultsOf(files: readonly WrittenFile[], descriptor: PackageJson): string[] {
  const described = descriptor.resources.map(({ path }) => path);
  const undescribed = files
    .map(({ name }) => name)
    .filter((name) => name !== "datapackage.json" && !described.includes(name));
  const keys = new Map<string, Set<string>>();
  const faults = undescribed.map((name) => `${name} is not described`);
  for (const resource of descriptor.resources) faults.push(...faultsIn(resource, files, keys));
  for (const { name, path, schema } of descriptor.resources) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const at = schema.fields.findIndex((field) => field.name === fields[0]);
      const there = keys.get(reference.resource);
      const used = recordsOf(contentOf(files, path))
        .slice(1)
        .map((record) => record[at] ?? "");
      faults.push(...used.filter((key) => key !== "" && !there?.has(key)).map((key) => `${name}: ${key} is nowhere`));
    }
  }
  return faults;
}

function contentOf(files: readonly WrittenFile[], path: string): string {
  return String(files.find(({ name }) => name === path)?.content ?? "");
}

function faultsIn(resource: ResourceJson, files: readonly WrittenFile[], keys: Map<string, Set<string>>): string[] {
  const { name, path, bytes, hash, dialect, schema } = resource;
  const content = contentOf(files, path);
  const records = recordsOf(content);
  const faults: string[] = [];
  if (Buffer.byteLength(content) !== bytes) faults.push(`${name}: has not ${bytes} bytes`);
  if (`sha256:${createHash("sha256").update(content).digest("hex")}` !== hash) faults.push(`${name}: has another hash`);
  if (records.some((record) => record.length !== schema.fields.length))
    faults.push(`${name}: records differ in length`);
  const header = dialect.header ? (dialect.headerRows?.[0] ?? 1) : 0;
  const skipped = new Set([...(dialect.commentRows ?? []), header]);
  const labels = header === 0 ? [] : (records[header - 1] ?? []);
  labels.forEach((label, at) => {
    const field = schema.fields[at]?.name ?? "";
    if (field !== label) faults.push(`${name}: ${label} is not ${field}`);
  });
  const body = records.filter((_, at) => !skipped.has(at + 1));
  for (const record of body)
    faults.push(...schema.fields.flatMap((field, at) => faultsOfValue(name, field, record[at] ?? "", schema)));
  const key = schema.primaryKey?.map((each) => schema.fields.findIndex((field) => field.name === each)) ?? [];
  const values = body.map((record) => key.map((at) => record[at]).join("\n"));
  if (key.length > 0 && new Set(values).size !== values.length) faults.push(`${name}: keys are repeated`);
  keys.set(name, new Set(values));
  return faults;
}

function faultsOfValue(name: string, field: FieldJson, value: string, { missingValues }: SchemaJson): string[] {
  const { constraints } = field;
  if (missingValues.includes(value)) return constraints?.required ? [`${name}: ${field.name} is missing`] : [];
  const bare = field.groupChar === undefined ? value : value.replaceAll(field.groupChar, "");
  const shape = field.type === "integer" ? /^-?\d+$/ : field.type === "number" ? /^[-+]?\d+(\.\d+)?$/ : null;
  if (shape !== null && !shape.test(bare)) return [`${name}: ${field.name} is no ${field.type}: ${value}`];
  if (constraints?.enum && !constraints.enum.includes(value)) return [`${name}: ${field.name} must not be ${value}`];
  if (constraints?.minimum !== undefined && Number(value) < constraints.minimum)
    return [`${name}: ${field.name} is too small`];
  return [];
}
