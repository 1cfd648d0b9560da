/** A statement as a folder of CSV files with their descriptor: facts, texts, classes, the location guide, and one file for each table. */
import { openDataOf } from "../data/index.ts";
import type { Work, WrittenFile } from "../writer.ts";
import { descriptorOf } from "./descriptor.ts";
import { datasetCsv, sheetCsv } from "./files.ts";

/** Files with names inside one folder, the descriptor last. Same work, same bytes. */
export function csvFilesOf(work: Work): WrittenFile[] {
  const data = openDataOf(work);
  const files = [
    ...[data.facts, data.texts, data.tables, data.classes, data.guide].map((set) => ({
      name: `${set.name}.csv`,
      content: datasetCsv(set),
    })),
    ...data.sheets.map((sheet) => ({ name: sheet.file, content: sheetCsv(sheet) })),
  ];
  return [...files, { name: "datapackage.json", content: descriptorOf(work, data, files) }];
}
