/** The files of a publication: all forms, each read back where it carries the whole statement, and what the check found. */
import type { CheckResult } from "../check/model.ts";
import { isRefusal, readStatement } from "../read/index.ts";
import { factsOf } from "../write/factLines.ts";
import { htmlReport } from "../write/report/html/index.ts";
import type { Maker } from "../write/report/model.ts";
import { sha256 } from "../write/sha256.ts";
import { type Work, WRITE_FORMATS, type WrittenFile } from "../write/writer.ts";
import { writers } from "../write/writers.ts";
import { checkedFileJson, ENVELOPE } from "./json.ts";
import { write as print } from "./output.ts";
import { checkedOf } from "./report.ts";

/** Name of the forms, without ending, and of the one by which facts are proved. */
export const STEM = "statement";
export const STATEMENT = `${STEM}.json`;

/** Forms that carry the whole statement; the workbook and the CSV files have its tables. */
const WHOLE = ["docx", "pdf", "html", "json"];

/** All forms; or a message of what one of them does not say as the statement does. */
export async function formsOf(work: Work, facts: readonly string[]): Promise<WrittenFile[] | string> {
  const files: WrittenFile[] = [];
  for (const format of WRITE_FORMATS) {
    const writer = await writers[format]();
    const written = await writer.write(work);
    const [main] = written;
    const fault = main !== undefined && WHOLE.includes(format) ? await differs(main, facts) : null;
    if (fault !== null) return `${main?.name} 读回来与说明不一致：${fault}。没有公开，请把文件发给我们`;
    files.push(...written);
    await print(`  ${format} ✔\n`);
  }
  return files;
}

/** What a form says otherwise than the facts that it should; null when it says the same. */
async function differs({ content }: WrittenFile, facts: readonly string[]): Promise<string | null> {
  const again = await readStatement(typeof content === "string" ? new TextEncoder().encode(content) : content);
  if (isRefusal(again)) return again.message.text;
  const read = factsOf(again);
  if (facts.join("\n") === read.join("\n")) return null;
  const missing = facts.find((line) => !read.includes(line)) ?? read.find((line) => !facts.includes(line));
  return `有 ${facts.length} 个数据项，读回 ${read.length} 个，例如 ${missing ?? "个数不同"}`;
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
  const json = ENVELOPE.open + checkedFileJson(file, result, false) + ENVELOPE.close([]);
  return [
    { name: "check.html", content: htmlReport(checkedOf(file, result), made) },
    { name: "check.json", content: json },
  ];
}
