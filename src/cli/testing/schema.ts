/** A small validator for tests: the part of JSON Schema that docs/check-output.schema.json uses. */

export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function isOfType(value: unknown, types: string | readonly string[] | undefined): boolean {
  const actual = typeOf(value);
  return (
    types === undefined || [types].flat().some((type) => type === actual || (type === "number" && actual === "integer"))
  );
}

function* objectFaults(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  root: Schema,
  at: string,
): Generator<string> {
  const properties = schema.properties ?? {};
  for (const key of schema.required ?? []) if (!(key in value)) yield `${at}: lacks ${key}`;
  for (const [key, member] of Object.entries(value)) {
    const known = properties[key];
    if (known !== undefined) yield* schemaFaults(member, known, root, `${at}.${key}`);
    else if (schema.additionalProperties === false) yield `${at}: unknown ${key}`;
  }
}

/** What of `value` does not fit `schema`, one line each. */
export function* schemaFaults(value: unknown, schema: Schema, root: Schema = schema, at = "$"): Generator<string> {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    if (target === undefined) yield `${at}: no definition ${schema.$ref}`;
    else yield* schemaFaults(value, target, root, at);
    return;
  }
  if (!isOfType(value, schema.type)) yield `${at}: is ${typeOf(value)}, not ${[schema.type].flat().join(" or ")}`;
  if (schema.enum !== undefined && !schema.enum.includes(value)) yield `${at}: ${JSON.stringify(value)} is not allowed`;
  if (typeof value === "string" && !new RegExp(schema.pattern ?? "").test(value))
    yield `${at}: ${value} breaks the pattern`;
  if (typeof value === "number" && value < (schema.minimum ?? value)) yield `${at}: ${value} is too small`;
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) yield `${at}: too few items`;
    if (value.length > (schema.maxItems ?? value.length)) yield `${at}: too many items`;
    if (schema.items !== undefined) {
      for (const [i, item] of value.entries()) yield* schemaFaults(item, schema.items, root, `${at}[${i}]`);
    }
  } else if (typeof value === "object" && value !== null) {
    yield* objectFaults(value as Readonly<Record<string, unknown>>, schema, root, at);
  }
}
