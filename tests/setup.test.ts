/** What `npm start` and `npm test` do first: tell an old Node, and dependencies that are not those of the lock file. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dependenciesAreCurrent, isAtLeast } from "../scripts/setup.mjs";
import { root } from "./repository.ts";

test.each([
  ["v20.19.0", "20.19.0", true],
  ["v20.18.3", "20.19.0", false],
  ["v20.20.2", "20.19.0", true],
  ["v18.99.0", "20.19.0", false],
  ["v24.0.0", "20.19.0", true],
  ["v20.19.0-rc.1", "20.19.0", true],
])("Node %s against %s: %s", (have, least, enough) => {
  expect(isAtLeast(have, least)).toBe(enough);
});

test("the installed dependencies are those of package-lock.json (npm ci)", () => {
  expect(dependenciesAreCurrent()).toBe(true);
});

test("the index of the rulebook is that of the rule files (node scripts/generate-rules.mjs)", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/generate-rules.mjs"), "--check"]);
  expect([status, stderr.toString()]).toEqual([0, ""]);
});
