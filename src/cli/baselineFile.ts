/** The file of a baseline: for each document, by its path from the folder of that file, the findings it had. */
import { readFile, stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import type { KnownFinding } from "../check/baseline.ts";
import type { Severity } from "../check/model.ts";
import { replaceFile } from "./acceptedFile.ts";
import { plainText } from "./plainText.ts";

const KIND = "mingsuan-baseline";
const MOST_BYTES = 512 * 1024 * 1024;
const SEVERITIES: readonly string[] = ["error", "warning", "notice"];

export interface Baseline {
  /** Findings by the document's path, as `keyOf` gives it. */
  readonly documents: ReadonlyMap<string, readonly KnownFinding[]>;
}

/** A document's path from the folder of the baseline, with `/` between folders, so that both can be moved together. */
export function keyOf(document: string, baseline: string): string {
  if (document === "-") return "-";
  return relative(dirname(resolve(baseline)), resolve(document))
    .split(sep)
    .join("/")
    .normalize("NFC");
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function knownOf(value: unknown): KnownFinding[] {
  if (!isObject(value)) return [];
  const { fingerprint, rule, severity, message } = value;
  if (typeof fingerprint !== "string" || typeof rule !== "string" || typeof message !== "string") return [];
  return SEVERITIES.includes(String(severity)) ? [{ fingerprint, rule, severity: severity as Severity, message }] : [];
}

/** Reads a baseline; a text says why it cannot be read, null that there is none. Never throws. */
export async function readBaseline(path: string): Promise<Baseline | string | null> {
  let text: string;
  try {
    if ((await stat(path)).size > MOST_BYTES) return `基线文件 ${path} 太大，没有读取`;
    text = plainText(await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === "EISDIR") return `${path} 是文件夹；请写明基线文件的名字，如 基线.json`;
    return code === "ENOENT" ? null : `基线文件 ${path} 打不开（${code}）`;
  }
  try {
    const content: unknown = JSON.parse(text);
    if (isObject(content) && content.kind === KIND && isObject(content.documents)) {
      const documents = Object.entries(content.documents);
      return {
        documents: new Map(documents.map(([key, all]) => [key, Array.isArray(all) ? all.flatMap(knownOf) : []])),
      };
    }
  } catch {
    // Told below, as for any other file.
  }
  return `${path} 不是明算写的基线文件；先用 --write-baseline ${path} 写一份（请另取文件名）`;
}

/** Writes the findings of this run; what the older baseline has of other documents is kept. Hands back what went wrong. */
export async function writeBaseline(
  path: string,
  found: ReadonlyMap<string, readonly KnownFinding[]>,
  older: Baseline | null,
): Promise<string | null> {
  const documents = new Map(older?.documents ?? []);
  for (const [document, findings] of found) documents.set(keyOf(document, path), findings);
  const sorted = [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([key, findings]) => `${JSON.stringify(key)}: ${JSON.stringify(findings, null, 1)}`);
  const text = `{\n"kind": ${JSON.stringify(KIND)},\n"documents": {\n${lines.join(",\n")}\n}\n}\n`;
  try {
    await replaceFile(path, text);
    return null;
  } catch (error) {
    return `基线文件 ${path} 没有写成（${(error as NodeJS.ErrnoException).code ?? String(error)}），请检查文件夹和磁盘`;
  }
}
