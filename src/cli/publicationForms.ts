/** The files of a publication: all forms, each read back, and what the check found. */
import type { CheckResult } from "../check/model.ts";
import { htmlReport } from "../write/report/html/index.ts";
import type { Maker } from "../write/report/model.ts";
import { sha256 } from "../write/sha256.ts";
import { afterwards, type Work, WRITE_FORMATS, type WrittenFile } from "../write/writer.ts";
import { writers } from "../write/writers.ts";
import { checkedFileJson, ENVELOPE } from "./json.ts";
import { write as print } from "./output.ts";
import { formFault } from "./readBack.ts";
import { checkedOf } from "./report.ts";
import { remarksOf } from "./write.ts";

/** Name of the forms, without ending, and of the one by which facts are proved. */
export const STEM = "statement";
export const STATEMENT = `${STEM}.json`;

/** All forms; or a message of what one of them does not say as the statement does. */
export async function formsOf(work: Work): Promise<WrittenFile[] | string> {
  const files: WrittenFile[] = [];
  for (const format of WRITE_FORMATS) {
    const writer = await writers[format]();
    const written = await writer.write(afterwards(work, files));
    const fault = await formFault(format, written, work.statement);
    if (fault !== null) return `${fault}。没有公开，请把原文件发给我们`;
    files.push(...written);
    await print(`  ${format} ✔\n${written.map(remarksOf).join("")}`);
  }
  return files;
}

/**
 * What the check found, for people and for machines. The file that it names is the statement among `forms`: what is published says
 * nothing of the folders of those who publish it.
 */
export function checkFiles(
  { statement }: Work,
  result: CheckResult,
  forms: readonly WrittenFile[],
  made: Maker,
): WrittenFile[] {
  const content = forms.find(({ name }) => name === STATEMENT)?.content ?? "";
  const file = { path: STATEMENT, sha256: sha256(content), statement };
  const json = ENVELOPE.open + checkedFileJson(file, result, false) + ENVELOPE.closeChecked([], []);
  return [
    { name: "check.html", content: htmlReport(checkedOf(file, result), made) },
    { name: "check.json", content: json },
  ];
}
