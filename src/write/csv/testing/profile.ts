/**
 * What a descriptor must be, as a JSON Schema: written from the published text of Data Package 2.0 (Data Package, Data Resource, Table
 * Dialect, Table Schema), confined to what we write and refusing any property that it does not name. No package of npm has the official
 * profiles of version 2.
 */
const text = { type: "string", minLength: 1 } as const;
const path = {
  type: "string",
  pattern: "^((?=[^./~])(?!file:)((?!\\/\\.\\.\\/)(?!\\\\)(?!:\\/\\/).)*|(http|ftp)s?:\\/\\/.*)$",
} as const;
const rows = { type: "array", minItems: 1, items: { type: "integer", minimum: 1 } } as const;
const names = { type: "array", minItems: 1, uniqueItems: true, items: text } as const;

const object = (required: readonly string[], properties: object) =>
  ({ type: "object", required: [...required], properties, additionalProperties: false }) as const;

const licence = {
  ...object([], { name: { type: "string", pattern: "^([-a-zA-Z0-9._])+$" }, path, title: text }),
  anyOf: [{ required: ["name"] }, { required: ["path"] }],
};
const source = { ...object([], { title: text, path, email: text, version: text }), minProperties: 1 };

const dialect = object([], {
  header: { type: "boolean" },
  headerRows: rows,
  headerJoin: text,
  commentRows: rows,
  commentChar: text,
  delimiter: text,
  lineTerminator: text,
  quoteChar: text,
  doubleQuote: { type: "boolean" },
  skipInitialSpace: { type: "boolean" },
});

const categories = { type: "array", minItems: 1, items: object(["value"], { value: text, label: text }) };
const common = { name: text, title: text, description: text, columnType: text };
const field = {
  oneOf: [
    object(["name", "type"], {
      ...common,
      type: { const: "string" },
      categories,
      constraints: object([], {
        required: { type: "boolean" },
        unique: { type: "boolean" },
        enum: { type: "array", minItems: 1, uniqueItems: true, items: text },
      }),
    }),
    object(["name", "type"], {
      ...common,
      type: { enum: ["integer", "number"] },
      groupChar: text,
      decimalChar: text,
      constraints: object([], { required: { type: "boolean" }, minimum: { type: "number" } }),
    }),
  ],
};

const schema = object(["fields"], {
  fields: { type: "array", minItems: 1, items: field },
  missingValues: { type: "array", items: { type: "string" } },
  primaryKey: names,
  foreignKeys: {
    type: "array",
    minItems: 1,
    items: object(["fields", "reference"], {
      fields: names,
      reference: object(["fields"], { resource: text, fields: names }),
    }),
  },
});

const resource = object(["name", "path"], {
  name: text,
  path,
  type: { const: "table" },
  title: text,
  description: text,
  sources: { type: "array", minItems: 1, items: source },
  format: { const: "csv" },
  mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
  encoding: { const: "utf-8" },
  bytes: { type: "integer", minimum: 1 },
  hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
  dialect,
  schema,
});

export const dataPackageProfile = {
  $schema: "http://json-schema.org/draft-07/schema#",
  ...object(["resources"], {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[a-z0-9._-]+$" },
    title: text,
    description: text,
    created: { type: "string", format: "date-time" },
    contributors: {
      type: "array",
      minItems: 1,
      items: object([], { title: text, roles: { type: "array", minItems: 1, items: text } }),
    },
    keywords: { type: "array", minItems: 1, items: text },
    licenses: { type: "array", minItems: 1, items: licence },
    sources: { type: "array", minItems: 1, items: source },
    resources: { type: "array", minItems: 1, items: resource },
  }),
};
