/** Those who change what was published, each in a copy of a folder with three releases: all of it is told, and nothing is followed out. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { HEAD, headText } from "../write/release/head.ts";
import { FIRST_HASH, LOG, type LoggedRelease, logLine, readLog } from "../write/release/record.ts";
import { sha256 } from "../write/sha256.ts";
import { publishOne } from "./testing/publications.ts";
import { verify } from "./verify.ts";

const root = mkdtempSync(join(tmpdir(), "mingsuan-verify-"));
const whole = join(root, "whole");
const SECOND = "0002-2030-budget";
let said = "";
let lastHash = "";

beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
  mkdirSync(whole);
  for (let count = 0; count < 3; count += 1) expect(await publishOne(whole)).toBe("");
  lastHash = readLog(readFileSync(join(whole, LOG), "utf8")).releases.at(-1)?.hash ?? "";
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** A copy, changed, and what is said of it. */
async function verifiedAfter(change: (folder: string) => void, head?: string): Promise<[status: number, said: string]> {
  const folder = mkdtempSync(join(root, "copy-"));
  cpSync(whole, folder, { recursive: true });
  change(folder);
  said = "";
  const status = await verify(folder, head === undefined ? {} : { head });
  rmSync(folder, { recursive: true, force: true });
  return [status, said];
}

const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, "utf8")));
const linesOf = (folder: string) => readFileSync(join(folder, LOG), "utf8").trimEnd().split("\n");
const withLines = (folder: string, lines: readonly string[]) =>
  writeFileSync(join(folder, LOG), lines.map((line) => `${line}\n`).join(""));

/** Changes the manifest of the second release and, as one who knows how, its line and all after it; the head, too, where asked. */
function reforged(folder: string, change: (manifest: string) => string): void {
  const path = join(folder, SECOND, "manifest.json");
  edit(path, change);
  let previous = FIRST_HASH;
  const lines = linesOf(folder).map((line, at) => {
    const { previousHash: _, hash: __, ...release } = JSON.parse(line) as LoggedRelease;
    const manifest = at === 1 ? sha256(readFileSync(path)) : release.manifest;
    const made = logLine({ ...release, manifest }, previous).trimEnd();
    previous = (JSON.parse(made) as LoggedRelease).hash;
    return made;
  });
  withLines(folder, lines);
}

function withHead(folder: string): void {
  const { releases } = readLog(readFileSync(join(folder, LOG), "utf8"));
  writeFileSync(join(folder, HEAD), headText(releases, readFileSync(join(folder, "index.html"), "utf8")) ?? "");
}

test("as it was published, all agrees", async () => {
  expect(await verifiedAfter(() => undefined, lastHash)).toEqual([
    0,
    expect.stringContaining("3 条，文件、数字和登记全部相符"),
  ]);
});

test("any byte of any file", async () => {
  const names = readdirSync(whole, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(whole, name)).isFile(),
  );
  expect(names.length).toBe(15);
  for (const name of names) {
    const size = statSync(join(whole, name)).size;
    for (const at of [Math.floor(size / 2)]) {
      const [status] = await verifiedAfter((folder) => {
        const bytes = readFileSync(join(folder, name));
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(join(folder, name), bytes);
      });
      expect([name, at, status]).toEqual([name, at, 1]);
    }
  }
});

const at = (folder: string, name: string) => join(folder, SECOND, name);

describe("files of a release", () => {
  test.each<[title: string, change: (folder: string) => void, words: string]>([
    ["deleted", (folder) => rmSync(at(folder, "statement.html")), "少了文件 statement.html"],
    ["added", (folder) => writeFileSync(at(folder, "more.html"), "x"), "多了清单上没有的文件 more.html"],
    ["added deeper", (folder) => writeFileSync(at(folder, "statement-data/.hidden"), "x"), "statement-data/.hidden"],
    ["grown", (folder) => appendFileSync(at(folder, "statement.html"), " "), "statement.html 应有"],
    ["huge", (folder) => truncateSync(at(folder, "statement.html"), 2 ** 36), "statement.html 应有"],
    ["a huge list", (folder) => truncateSync(at(folder, "manifest.json"), 2 ** 36), "文件清单太大"],
    ["a huge statement", (folder) => truncateSync(at(folder, "statement.json"), 2 ** 36), "statement.json 太大"],
    [
      "line ends of Windows",
      (folder) => edit(at(folder, "statement.html"), (text) => text.replace("\n", "\r\n")),
      "被改动过",
    ],
    [
      "another case",
      (folder) => renameSync(at(folder, "statement.html"), at(folder, "Statement.html")),
      "少了文件 statement.html",
    ],
    [
      "changed over",
      (folder) => {
        renameSync(at(folder, "statement.html"), at(folder, "x"));
        renameSync(at(folder, "statement-data/facts.csv"), at(folder, "statement.html"));
        renameSync(at(folder, "x"), at(folder, "statement-data/facts.csv"));
      },
      "2 处不符",
    ],
    [
      "a link to the same words elsewhere",
      (folder) => {
        renameSync(at(folder, "statement.html"), join(folder, "outside.html"));
        symlinkSync("../outside.html", at(folder, "statement.html"));
      },
      "statement.html 是链接",
    ],
    ["a link to itself", (folder) => symlinkSync(".", at(folder, "loop")), "loop 是链接"],
    [
      "a folder that is a link",
      (folder) => {
        renameSync(join(folder, SECOND), join(folder, "elsewhere"));
        symlinkSync("elsewhere", join(folder, SECOND));
      },
      "不是文件夹，而是文件或链接",
    ],
    [
      "another release in its place",
      (folder) => {
        rmSync(join(folder, SECOND), { recursive: true });
        cpSync(join(folder, "0001-2030-budget"), join(folder, SECOND), { recursive: true });
      },
      "文件清单与登记的校验值不符",
    ],
    ["all gone", (folder) => rmSync(join(folder, SECOND), { recursive: true }), "没有这个文件夹"],
  ])("%s", async (_title, change, words) => {
    const [status, told] = await verifiedAfter(change);
    expect(told).toContain(words);
    expect(status).toBe(1);
  });
});

describe("the list of files, with log and head made anew", () => {
  const listed = (name: string) => (manifest: string) =>
    manifest.replace('"name": "statement.html"', () => `"name": ${JSON.stringify(name)}`);

  test.each([
    "../0001-2030-budget/statement.html",
    "/etc/passwd",
    "a/../../x",
    "C:/x",
    "a\\b",
    "a//b",
    "./x",
    "manifest.json",
    "x.",
    "a\u0000b",
    "STATEMENT.JSON",
    "",
  ])("a file called %j makes it unsound", async (name) => {
    const [status, told] = await verifiedAfter((folder) => {
      reforged(folder, listed(name));
      withHead(folder);
    });
    expect(told).toContain("文件清单读不懂");
    expect(status).toBe(1);
  });

  test("other figures are told by the statement itself", async () => {
    const [status, told] = await verifiedAfter((folder) => {
      edit(at(folder, "statement.json"), (text) => text.replaceAll("100.00", "200.00"));
      reforged(folder, (manifest) =>
        manifest.replace(
          /("name": "statement\.json",\s*"bytes": \d+,\s*"sha256": ")[0-9a-f]+/,
          `$1${sha256(readFileSync(at(folder, "statement.json")))}`,
        ),
      );
      withHead(folder);
    });
    expect(told).toContain("数字与登记的不符");
    expect(status).toBe(1);
  });

  test("who writes everything anew is told only by a hash that was kept elsewhere", async () => {
    const forge = (folder: string) => {
      edit(at(folder, "statement.html"), () => "<p>X</p>\n");
      const { size } = statSync(at(folder, "statement.html"));
      reforged(folder, (manifest) =>
        manifest.replace(
          /("name": "statement\.html",\s*"bytes": )\d+(,\s*"sha256": ")[0-9a-f]+/,
          `$1${size}$2${sha256("<p>X</p>\n")}`,
        ),
      );
      withHead(folder);
    };
    expect((await verifiedAfter(forge))[0]).toBe(0);
    expect(await verifiedAfter(forge, lastHash)).toEqual([1, expect.stringContaining("登记被截短或重写过")]);
  });
});

describe("the log", () => {
  test.each<[title: string, change: (folder: string) => void, words: string]>([
    [
      "cut short to a sound chain",
      (folder) => withLines(folder, linesOf(folder).slice(0, 2)),
      "公开登记只有 2 行，原有 3 行",
    ],
    [
      "cut short, and the release taken away",
      (folder) => {
        withLines(folder, linesOf(folder).slice(0, 2));
        rmSync(join(folder, "0003-2030-budget"), { recursive: true });
      },
      "被截短了",
    ],
    [
      "cut short with its head",
      (folder) => {
        withLines(folder, linesOf(folder).slice(0, 2));
        withHead(folder);
      },
      "文件夹 0003-2030-budget 没有登记",
    ],
    ["without its last line end", (folder) => writeFileSync(join(folder, LOG), linesOf(folder).join("\n")), "没有写完"],
    [
      "half its last line",
      (folder) => writeFileSync(join(folder, LOG), linesOf(folder).join("\n").slice(0, -99)),
      "没有写完",
    ],
    [
      "two lines changed over",
      (folder) =>
        withLines(
          folder,
          [1, 0, 2].map((line) => linesOf(folder)[line] ?? ""),
        ),
      "接不上前一行",
    ],
    [
      "line ends of Windows",
      (folder) => edit(join(folder, LOG), (text) => text.replaceAll("\n", "\r\n")),
      "不是原来的写法",
    ],
    ["empty", (folder) => writeFileSync(join(folder, LOG), ""), "被截短了"],
    ["no head", (folder) => rmSync(join(folder, HEAD)), "不能证明公开登记没有被截短"],
    [
      "another page",
      (folder) => edit(join(folder, "index.html"), (text) => text.replace("现行", "作废")),
      "index.html 被改动过",
    ],
    ["no page", (folder) => rmSync(join(folder, "index.html")), "index.html 被改动过"],
    ["a huge log", (folder) => truncateSync(join(folder, LOG), 2 ** 36), "太大"],
    [
      "a signer who writes on the terminal",
      (folder) =>
        withLines(
          folder,
          linesOf(folder).map((line) => line.replace("李文", "李\\u001b[2J文")),
        ),
      "被改动过",
    ],
  ])("%s", async (_title, change, words) => {
    const [status, told] = await verifiedAfter(change);
    expect(told).toContain(words);
    expect(told).not.toContain("\u001b");
    expect(status).toBe(1);
  });

  test("cut short with head and folder is told only by a hash that was kept elsewhere", async () => {
    const cut = (folder: string) => {
      withLines(folder, linesOf(folder).slice(0, 2));
      rmSync(join(folder, "0003-2030-budget"), { recursive: true });
      withHead(folder);
    };
    expect((await verifiedAfter(cut))[0]).toBe(0);
    expect((await verifiedAfter(cut, lastHash))[0]).toBe(1);
  });

  test("files beside it that are not published are named, and prove nothing", async () => {
    const [status, told] = await verifiedAfter((folder) => writeFileSync(join(folder, "robots.txt"), ""));
    expect(told).toContain("不在登记里，没有验证：robots.txt");
    expect(status).toBe(0);
  });
});
