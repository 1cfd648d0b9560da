/** `mingsuan write`: open data with licence, source and manifest in a folder, whose hashes are those of the files. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { Manifest } from "../write/manifest.ts";
import { remarksOf, write } from "./write.ts";

const folder = mkdtempSync(join(tmpdir(), "mingsuan-write-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function silently<T>(work: () => Promise<T>): Promise<T> {
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((...all: unknown[]) => {
      const done = all.find((each) => typeof each === "function");
      if (typeof done === "function") done();
      return true;
    }),
  );
  try {
    return await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test("csv, parquet and json with a manifest: every hash holds, licence and source are told", async () => {
  const options = { to: ["csv", "parquet", "json"] as const, out: folder, manifest: true, overwrite: false };
  const told = { licence: "CC-BY-4.0", source: "https://example.org/2030.html" };
  expect(await silently(() => write("examples/2025-budget.txt", { ...options, ...told }))).toBe(0);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  expect(manifest.licence).toEqual({ name: "CC-BY-4.0" });
  expect(manifest.source).toMatchObject({ path: told.source });
  const names = manifest.files.map(({ name }) => name);
  for (const name of [
    "2025-budget-data/facts.csv",
    "2025-budget-data/datapackage.json",
    "2025-budget-data/facts.parquet",
  ])
    expect(names).toContain(name);
  for (const { name, bytes, sha256 } of manifest.files) {
    const content = readFileSync(join(folder, name));
    expect([name, content.length, createHash("sha256").update(content).digest("hex")]).toEqual([name, bytes, sha256]);
  }
});

test("a character that no font has is told to the person who has the PDF written", () => {
  const remarks = ["字体里没有“𡌶”"];
  expect(remarksOf({ name: "a.pdf", content: "", remarks })).toBe("  注意：字体里没有“𡌶”\n");
  expect(remarksOf({ name: "a.csv", content: "" })).toBe("");
});

test("written twice it is the same, and a file that says something else is not replaced", async () => {
  const options = { to: ["json"] as const, out: folder, manifest: true, overwrite: false };
  expect(await silently(() => write("examples/2025-budget.txt", options))).toBe(2);
  expect(readFileSync(join(folder, "manifest.json"), "utf8")).toContain("CC-BY-4.0");
});
