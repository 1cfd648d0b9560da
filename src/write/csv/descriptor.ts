/** datapackage.json: what the files are, by Data Package v2 (https://datapackage.org), with the column types of the Fiscal Data Package. */

import { Buffer } from "node:buffer";
import type { OpenData, TableSheet } from "../data/index.ts";
import { sha256 } from "../sha256.ts";
import type { Work, WrittenFile } from "../writer.ts";
import { FILE_DIALECT, schemaOf, sheetDialect, sheetSchema } from "./schema.ts";

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

const KEYS = {
  facts: {
    primaryKey: ["fact_id"],
    foreignKeys: [
      { fields: ["function_code"], reference: { resource: "classes", fields: ["code"] } },
      { fields: ["economic_code"], reference: { resource: "classes", fields: ["code"] } },
    ],
  },
  texts: { primaryKey: ["text_id"] },
  tables: { primaryKey: ["table_file"] },
  classes: { primaryKey: ["code"] },
  guide: { primaryKey: ["item"] },
} as const;

/** On what the crosswalk rests. */
const CROSSWALK = {
  description: "对照是本项目按各分类的说明作出的判断，没有官方版本；每行的 quality 说明对应程度。",
  sources: [
    { title: "政府收支分类科目（财政部）；支出经济分类科目改革方案（财预〔2017〕98号）" },
    { title: "Classification of the Functions of Government (COFOG), UN Statistical Papers Series M No. 84, 2000" },
    { title: "Government Finance Statistics Manual 2014, International Monetary Fund" },
  ],
} as const;

/** `files` are those described, with their names inside the folder of the descriptor. */
export function descriptorOf(work: Work, data: OpenData, files: readonly WrittenFile[]): string {
  const { kind, year, organisation } = work.statement.facts;
  const { licence, source } = work.publication ?? { licence: null, source: null };
  const contents = new Map(files.map(({ name, content }) => [name, Buffer.from(content as string)]));
  const resources = [
    ...(["facts", "texts", "tables", "classes", "guide"] as const).map((name) => ({
      ...resource(name, `${name}.csv`, data[name].title, contents),
      dialect: FILE_DIALECT,
      ...(name === "classes" ? CROSSWALK : {}),
      schema: schemaOf(data[name], KEYS[name]),
    })),
    ...data.sheets.map((sheet) => ({
      ...resource(nameOf(sheet), sheet.file, sheet.title, contents),
      dialect: sheetDialect(sheet),
      schema: sheetSchema(sheet),
    })),
  ];
  const descriptor = {
    $schema: PROFILE,
    name: ["department", kind === "unknown" ? "statement" : kind, year].filter((part) => part !== null).join("-"),
    title: work.manuscript.title,
    description:
      "由明算从公开的部门预算、决算说明写出：数据项、原文、各表，及科目的国际对照。说明见 docs/open-data.md。",
    ...(work.date === null ? {} : { created: `${work.date}T00:00:00Z` }),
    ...(organisation === null ? {} : { contributors: [{ title: organisation, roles: ["publisher"] }] }),
    keywords: ["部门预算", "决算", "fiscal", "budget", "China"],
    ...(licence === null ? {} : { licenses: [licence] }),
    sources: [source ?? { title: work.manuscript.title }],
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function nameOf({ file }: TableSheet): string {
  return file.replace("/", "-").replace(/\.csv$/, "");
}

function resource(name: string, path: string, title: string, contents: ReadonlyMap<string, Buffer>): object {
  const content = contents.get(path) ?? Buffer.alloc(0);
  return {
    ...{ name, path, type: "table" },
    ...(title === "" ? {} : { title }),
    ...{ format: "csv", mediatype: "text/csv", encoding: "utf-8", bytes: content.length },
    hash: `sha256:${sha256(content)}`,
  };
}
