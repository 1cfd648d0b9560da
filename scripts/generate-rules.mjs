/**
 * Writes src/check/rules/index.ts: every rule file under src/check/rules/<group>/, in the order of group and name.
 * `node scripts/generate-rules.mjs` writes it; with `--check` it only says whether the written one is stale (exit 1).
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const rulesFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "check", "rules");
const indexFile = join(rulesFolder, "index.ts");
const lineWidth = 120;

/** Paths of the rule files relative to `rules/`, without the ending: agreement/sum-does-not-add-up. */
export function listRuleFiles() {
  const groups = readdirSync(rulesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = groups.flatMap((group) =>
    readdirSync(join(rulesFolder, group.name))
      .filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
      .map((name) => `${group.name}/${name.slice(0, -".ts".length)}`),
  );
  return files.sort();
}

/** The text that index.ts must have for the rule files there are. */
export function renderIndex(files) {
  const nameOf = (file) => file.split("/")[1].replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const imports = files.map((file) => `import { rule as ${nameOf(file)} } from "./${file}.ts";`);
  const names = files.map(nameOf);
  const oneLine = `export const rules: readonly Rule[] = [${names.join(", ")}];`;
  const list =
    oneLine.length <= lineWidth
      ? oneLine
      : ["export const rules: readonly Rule[] = [", ...names.map((name) => `  ${name},`), "];"].join("\n");
  return [
    "/** The rulebook in order. Written by scripts/generate-rules.mjs from the rule files: do not edit by hand. */",
    'import type { Rule } from "../model.ts";',
    ...imports,
    "",
    "/** Every rule, by group and name. */",
    list,
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = renderIndex(listRuleFiles());
  if (!process.argv.includes("--check")) {
    writeFileSync(indexFile, wanted);
  } else if (readFileSync(indexFile, "utf8") !== wanted) {
    console.error("src/check/rules/index.ts is stale: run node scripts/generate-rules.mjs");
    process.exitCode = 1;
  }
}
