/** Columns as a Table Schema, and how our files are written as a Table Dialect (Data Package v2). */
import type { Dataset, Field, TableSheet } from "../data/index.ts";
import { commentRowsOf, headerRowOf } from "../data/index.ts";

/** A dash stands for no amount; what else a cell may hold that says nothing. */
const NOTHING = /^(?:[-－—–─一／/]{1,4}|[.．…·]{1,6}|无)$/;
const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** Codes are digits and no numbers: 2010301 is nothing that one adds up. */
const CODES = /编码|代码|序号|行次|栏次|^类$|^款$|^项$|›[类款项]$/;

const CODE = "编码：按文字读，前面的零要保留";

export const FILE_DIALECT = {
  header: true,
  delimiter: ",",
  lineTerminator: "\r\n",
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
} as const;

export function schemaOf({ fields }: Dataset, keys: object): object {
  return { fields: fields.map(fieldJson), missingValues: [""], ...keys };
}

function fieldJson({ name, title, type, description, columnType, categories, required, minimum }: Field): object {
  const constraints = {
    ...(required ? { required } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(categories ? { enum: categories.map(([value]) => value) } : {}),
  };
  return {
    ...{ name, title, type },
    ...(description === undefined ? {} : { description }),
    ...(columnType === undefined ? {} : { columnType }),
    ...(categories ? { categories: categories.map(([value, label]) => ({ value, label })) } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

export function sheetDialect(sheet: TableSheet): object {
  const row = headerRowOf(sheet);
  const comments = commentRowsOf(sheet);
  return {
    ...FILE_DIALECT,
    ...(row === null ? { header: false } : { headerRows: [row] }),
    ...(comments.length === 0 ? {} : { commentRows: comments }),
  };
}

/** A column of a table is of numbers where all that stands in it are numbers, or marks for none. */
export function sheetSchema({ headings, rows, part }: TableSheet): object {
  const missing = new Set<string>([""]);
  const fields = Array.from({ length: part.columns }, (_, column) => {
    const name = headings?.[column] ?? `栏${column + 1}`;
    const texts = rows.map((row) => (row[column] ?? "").trim()).filter((text) => text !== "");
    const numbers = texts.filter((text) => !NOTHING.test(text));
    const isCode = CODES.test(name.replace(/ \(\d+\)$/, ""));
    const isNumber = !isCode && numbers.length > 0 && numbers.every((text) => NUMBER.test(text));
    if (isNumber) for (const text of texts) if (NOTHING.test(text)) missing.add(text);
    if (isNumber) return { name, type: "number", groupChar: "," };
    return { name, type: "string", ...(isCode ? { description: CODE } : {}) };
  });
  return { fields, missingValues: [...missing] };
}
