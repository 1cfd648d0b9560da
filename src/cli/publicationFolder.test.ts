/**
 * A publication that is broken off: at every single step at which it touches the disk the program dies, and what it leaves has to be the
 * old state or the new, and the next publication has to work.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

/** Steps that are left before the program dies; then nothing more happens on the disk. */
const life = vi.hoisted(() => ({ steps: Number.POSITIVE_INFINITY, taken: 0 }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  const step = () => {
    life.taken += 1;
    if (life.taken > life.steps) throw new Error("dead");
  };
  const mortal =
    <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      step();
      return await work(...given);
    };
  const { rename, rm, mkdir, link, writeFile } = real;
  return {
    ...real,
    ...{
      rename: mortal(rename),
      rm: mortal(rm),
      mkdir: mortal(mkdir),
      link: mortal(link),
      writeFile: mortal(writeFile),
    },
    open: async (...given: Parameters<typeof real.open>) => {
      step();
      const file = await real.open(...given);
      const write = file.writeFile.bind(file);
      file.sync = async () => undefined; // What is on disk when the power fails is not tried here.
      file.writeFile = async (content) => {
        const text = String(content);
        await write(text.slice(0, text.length / 2));
        step();
        await write(text.slice(text.length / 2));
      };
      return file;
    },
  };
});

const { readFolder } = await import("./publicationFolder.ts");
const { publishOne } = await import("./testing/publications.ts");
const { verify } = await import("./verify.ts");

const root = mkdtempSync(join(tmpdir(), "mingsuan-broken-off-"));
let said = "";
beforeAll(() => {
  const listen = (chunk: unknown) => {
    said += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(listen);
});
afterEach(() => {
  life.steps = Number.POSITIVE_INFINITY;
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

async function verified(folder: string): Promise<[status: number, releases: number]> {
  said = "";
  const status = await verify(folder);
  return [status, (await readFolder(folder)).releases.length];
}

test("whenever a publication dies, the folder is as before or as after, and the next one works", async () => {
  const states = new Set<number>();
  const first = mkdtempSync(join(root, "first-"));
  expect(await publishOne(first)).toBe("");
  let steps = 0;
  for (let finished = false; !finished; steps += 1) {
    const folder = mkdtempSync(join(root, "f-"));
    cpSync(first, folder, { recursive: true });
    life.taken = 0;
    life.steps = steps;
    const outcome = await publishOne(folder).catch(() => "dead");
    life.steps = Number.POSITIVE_INFINITY;
    finished = outcome === "" && life.taken <= steps;
    const [status, releases] = await verified(folder);
    expect([steps, status, said]).toEqual([steps, 0, said]);
    states.add(releases);
    expect([steps, await publishOne(folder)]).toEqual([steps, ""]);
    expect([steps, ...(await verified(folder))]).toEqual([steps, 0, releases + 1]);
    const rest = readdirSync(folder).filter((name) => !name.startsWith("0") && !name.startsWith("publications.lock."));
    expect([steps, rest]).toEqual([steps, ["index.html", "publications.head.json", "publications.jsonl"]]);
    rmSync(folder, { recursive: true, force: true });
  }
  expect(steps).toBeGreaterThan(20);
  expect([...states].sort()).toEqual([1, 2]);
});

test("the very first publication, too", async () => {
  for (let steps = 0; steps < 30; steps += 1) {
    const folder = mkdtempSync(join(root, "g-"));
    life.taken = 0;
    life.steps = steps;
    await publishOne(folder).catch(() => "dead");
    life.steps = Number.POSITIVE_INFINITY;
    expect([steps, await publishOne(folder)]).toEqual([steps, ""]);
    expect([steps, (await verified(folder))[0]]).toEqual([steps, 0]);
  }
});

test("a folder in the way is never taken away", async () => {
  const folder = mkdtempSync(join(root, "h-"));
  expect(await publishOne(folder)).toBe("");
  writeFileSync(join(folder, "0002-2030-budget"), "mine");
  expect(await publishOne(folder)).toContain("已经有了");
  expect(existsSync(join(folder, "0002-2030-budget"))).toBe(true);
});

test("of many at once only one publishes at a time, and none is lost half-way", async () => {
  const folder = mkdtempSync(join(root, "i-"));
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => publishOne(folder)));
  const published = outcomes.filter((each) => each === "").length;
  expect(published).toBeGreaterThan(0);
  expect(outcomes.every((each) => each === "" || each === null)).toBe(true);
  expect(await verified(folder)).toEqual([0, published]);
});

test.each([
  ["a process that is gone", { pid: 2 ** 22 + 1, token: "x" }, ""],
  ["another machine", { pid: 2 ** 22 + 1, token: "x", host: "elsewhere" }, null],
  ["this process, in an earlier life", { pid: process.pid, token: "x" }, ""],
  ["a process that runs", { pid: process.ppid, token: "x" }, null],
  ["nobody knows whom", {}, null],
])("a lock of %s", async (_title, holder, outcome) => {
  const { hostname } = await import("node:os");
  const folder = mkdtempSync(join(root, "l-"));
  writeFileSync(join(folder, "publications.lock"), JSON.stringify({ host: hostname(), ...holder }));
  expect(await publishOne(folder)).toBe(outcome);
});
