/**
 * `mingsuan examples`: the main job where everyone can see it. Composes the real examples, checks and publishes them, checks a copy with
 * slips, and serves the folder on this machine.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkStatement } from "../../check/index.ts";
import { composeDraft } from "../../ledger/compose/index.ts";
import { statementFromDraft } from "../../read/draft/index.ts";
import { manuscriptOf } from "../../write/manuscript/index.ts";
import { HEAD } from "../../write/release/head.ts";
import type { IndexExtra } from "../../write/release/indexPage.ts";
import { LOG } from "../../write/release/record.ts";
import { htmlReport } from "../../write/report/html/index.ts";
import { sha256 } from "../../write/sha256.ts";
import { writers } from "../../write/writers.ts";
import { budgetFromSource } from "../budgetSource.ts";
import { fileErrorMessage } from "../files.ts";
import { write as print, refuse } from "../output.ts";
import { INDEX, writeIndex } from "../publicationFolder.ts";
import { publish } from "../publish.ts";
import { checkedOf, maker } from "../report.ts";
import { serve } from "../serve.ts";
import { withSlips } from "./slips.ts";

export interface ExamplesOptions {
  readonly out: string;
  readonly port: number;
  /** False: writes the folder and ends. */
  readonly serve: boolean;
}

const EXAMPLES = ["putuo-gov-office-2025", "zhuzhou-gov-office-2024"] as const;
/** The examples were published on no particular day: a fixed one gives the same files each time. */
const AT = "2026-01-01T00:00:00Z";
const FAULTY = "有意改错的副本";
const FAULTY_FILE = "statement.docx";

/** The exit status: 0, or 2 when it could not be done. Serves until the program is ended. */
export async function examples({ out, port, serve: serving }: ExamplesOptions): Promise<number> {
  const root = fileURLToPath(new URL("../../../examples/", import.meta.url));
  if (!existsSync(root)) return refuse("没有 examples 文件夹：请在项目文件夹里运行");
  if (!(await isOurs(out))) return refuse(`${out} 里有别的文件，没有动它。请用 --out 另指定文件夹`);
  try {
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    for (const name of EXAMPLES) {
      const status = await publish(join(root, name), { out, by: "示例", at: AT, despite: "示例照原数据公开" });
      if (status !== 0) return status;
    }
    await writeIndex(out, [await faultyCopy(join(root, EXAMPLES[0]), join(out, FAULTY))]);
  } catch (error) {
    return refuse(`${out} 写不进去：${fileErrorMessage(out, error).text}`);
  }
  if (!serving) return 0;
  return await served(out, port);
}

/** Not there, empty, or written by an earlier run: only then may it be emptied. */
async function isOurs(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? [] : ["?"]));
  const known = new Set([LOG, HEAD, INDEX, FAULTY]);
  return names.length === 0 || (names.includes(LOG) && names.every((name) => known.has(name) || /^\d{4}-/.test(name)));
}

/** The first example with slips, as Word file and page, and what the check finds; with what is said of it on the page over all. */
async function faultyCopy(source: string, folder: string): Promise<IndexExtra> {
  const loaded = await budgetFromSource(source);
  if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
  const { draft, slips } = withSlips(composeDraft(loaded.budget));
  const statement = await statementFromDraft(draft);
  await mkdir(folder, { recursive: true });
  const manuscript = manuscriptOf(statement);
  const work = { statement, manuscript, stem: "statement", date: null };
  const hashes = new Map<string, string>();
  for (const format of ["docx", "html"] as const) {
    for (const { name, content } of await (await writers[format]()).write(work)) {
      await writeFile(join(folder, name), content);
      hashes.set(name, sha256(content));
    }
  }
  const result = checkStatement(statement);
  const file = { path: `${FAULTY}/${FAULTY_FILE}`, sha256: hashes.get(FAULTY_FILE) ?? "", statement };
  await writeFile(join(folder, "check.html"), htmlReport(checkedOf(file, result), maker()));
  const points = slips.map(({ what }) => what);
  await print(`${FAULTY}：${points.join("；")}。查出 ${result.findings.length} 处\n`);
  return {
    title: `${FAULTY}：${manuscript.title}`,
    about: `在同一份文稿里照人常犯的样子改了 ${points.length} 处，看核对能不能查出来：`,
    points,
    links: [
      { href: `${FAULTY}/check.html`, words: `查出 ${result.findings.length} 处问题` },
      { href: `${FAULTY}/statement.html`, words: "看改错的说明" },
      { href: `${FAULTY}/${FAULTY_FILE}`, words: "下载改错的 Word" },
    ],
  };
}

/** Ends with the program: the promise never settles. */
async function served(out: string, port: number): Promise<number> {
  try {
    const { address } = await serve(out, port);
    await print(`\n在浏览器中打开：${address}\n说明、表、图、下载、核对结果都在那里。结束：按 Ctrl+C\n`);
    return await new Promise<number>((resolve) => process.once("SIGINT", () => resolve(0)));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return refuse(
      code === "EADDRINUSE"
        ? `端口 ${port} 已被占用，请用 --port 另指定一个`
        : `不能打开端口 ${port}（${code ?? error}）`,
    );
  }
}
