/**
 * Writes src/check/rules/index.ts: every rule file under src/check/rules/<group>/, in the order of group and name; and
 * src/check/together/rules/index.ts: the rules between documents. `node scripts/generate-rules.mjs` writes them;
 * with `--check` it only says whether the written one is stale (exit 1).
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const rulesFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "check", "rules");
const indexFile = join(rulesFolder, "index.ts");
const pairFolder = join(rulesFolder, "..", "together", "rules");
const pairIndexFile = join(pairFolder, "index.ts");
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

/** The same of the rules between documents: differs-from-units. */
export function listPairRuleFiles() {
  const names = readdirSync(pairFolder).filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== "index.ts");
  return names.map((name) => name.slice(0, -".ts".length)).sort();
}

const nameOf = (file) => (file.split("/").at(-1) ?? "").replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const importsOf = (files) => files.map((file) => `import { rule as ${nameOf(file)} } from "./${file}.ts";`);

/** A constant with the rules, on one line where it fits. */
function listOf(declaration, files) {
  const names = files.map(nameOf);
  const oneLine = `${declaration} = [${names.join(", ")}];`;
  if (oneLine.length <= lineWidth) return oneLine;
  return [`${declaration} = [`, ...names.map((name) => `  ${name},`), "];"].join("\n");
}

/** The text that the index of the rules between documents must have. */
export function renderPairIndex(files) {
  return [
    "/** The rules between documents. Written by scripts/generate-rules.mjs from the rule files: do not edit by hand. */",
    'import type { PairRule } from "../report.ts";',
    ...importsOf(files),
    "",
    "/** Every rule between documents, by name. */",
    listOf("export const pairRules: readonly PairRule[]", files),
    "",
  ].join("\n");
}

/** The text that index.ts must have for the rule files there are. */
export function renderIndex(files) {
  return [
    "/** The rulebook in order. Written by scripts/generate-rules.mjs from the rule files: do not edit by hand. */",
    'import type { Rule } from "../model.ts";',
    ...importsOf(files),
    "",
    "/** Every rule, by group and name. */",
    listOf("export const rules: readonly Rule[]", files),
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const indexes = [
    [indexFile, renderIndex(listRuleFiles())],
    [pairIndexFile, renderPairIndex(listPairRuleFiles())],
  ];
  for (const [file, wanted] of indexes) {
    if (!process.argv.includes("--check")) {
      writeFileSync(file, wanted);
    } else if (readFileSync(file, "utf8") !== wanted) {
      console.error(`${file} is stale: run node scripts/generate-rules.mjs`);
      process.exitCode = 1;
    }
  }
}
