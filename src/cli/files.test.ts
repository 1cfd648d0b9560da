/** From paths to files: folders, links, what is passed over and what is said of it. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles } from "./files.ts";

let root = "";
const inside = (...names: string[]) => names.map((name) => join(root, name));
const listed = async (...names: string[]) => {
  const { paths, messages } = await listFiles(inside(...names));
  const short = (path: string) => path.slice(root.length + 1);
  return { paths: paths.map(short), messages: messages.map(({ path, code }) => `${short(path)} ${code}`) };
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "mingsuan-files-"));
  const folders = ["b", "b/node_modules", "b/.git", "empty", "pictures"];
  for (const folder of inside(...folders)) mkdirSync(folder);
  const files = [
    "a.txt",
    "b/2.DOCX",
    "b/10.pdf",
    "b/.x.txt",
    "b/~$2.docx",
    "b/node_modules/c.txt",
    "b/.git/d.txt",
    "pictures/e.png",
  ];
  for (const file of inside(...files)) writeFileSync(file, "x");
  symlinkSync(root, join(root, "b", "loop"));
  symlinkSync("nowhere.txt", join(root, "dead.txt"));
  writeFileSync(join(root, "big.txt"), "");
  truncateSync(join(root, "big.txt"), 201 * 1024 * 1024);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a folder gives its likely documents, sorted; hidden files, drafts and programs are passed over; links do not loop", async () => {
  expect(await listed("b")).toEqual({
    paths: ["b/10.pdf", "b/2.DOCX", "b/loop/a.txt"],
    messages: ["b/loop/big.txt too-large", "b/loop/dead.txt not-found"],
  });
});

test("a file that is named is taken whatever its ending, and once only", async () => {
  expect(await listed("pictures/e.png", "a.txt", "b/../a.txt")).toEqual({
    paths: ["a.txt", "pictures/e.png"],
    messages: [],
  });
});

test("what cannot be taken is said, and the rest is taken", async () => {
  expect(await listed("nowhere", "empty", "pictures", "big.txt", "dead.txt", "a.txt")).toEqual({
    paths: ["a.txt"],
    messages: [
      "nowhere not-found",
      "empty empty-folder",
      "pictures empty-folder",
      "big.txt too-large",
      "dead.txt not-found",
    ],
  });
});

test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
  "a folder that may not be read is said",
  async () => {
    chmodSync(join(root, "empty"), 0);
    expect((await listed("empty")).messages).toEqual(["empty not-permitted"]);
    chmodSync(join(root, "empty"), 0o755);
  },
);
