// Writes the sample of the report into the READMEs, between the marks `sample:begin` and `sample:end`: what the command prints on the
// example with planted faults in text and tables: its first error, the first one in a table, and the totals. Needs a current build
// (npm run build).
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./process.mjs";

const documents = ["README.md", "README.zh-CN.md"];
const example = "examples/2025-budget-with-tables-and-faults.html";

/** The report on the example, shortened: the file's heading, the first error, the first one that shows rows of a table, the totals. */
function sample() {
  const args = ["dist/cli/main.js", "check", "--no-color", example];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  const blocks = stdout.trimEnd().split(/\n\n+/);
  const errors = blocks.filter((block) => block.includes("✖ 错误"));
  const inTable = errors.find((block) => block.includes("│ 单位：")) ?? "";
  const totals = blocks.find((block) => block.startsWith("读到")) ?? "";
  const shown = [errors[0], inTable].filter((block, i, all) => block !== "" && all.indexOf(block) === i);
  return [blocks[0], ...shown, "…", totals].join("\n\n");
}

/** A document's text with the sample put in. */
function withSample(text, report) {
  const block = `<!-- sample:begin -->\n\n\`\`\`text\n$ npx mingsuan check ${example}\n${report}\n\`\`\`\n\n<!-- sample:end -->`;
  return text.replace(/<!-- sample:begin -->[\s\S]*<!-- sample:end -->/, () => block);
}

/** Documents whose sample is not what the command prints now. */
export function staleSamples() {
  const report = sample();
  return documents.filter((name) => {
    const text = readFileSync(join(root, name), "utf8");
    return withSample(text, report) !== text;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = sample();
  for (const name of documents) {
    writeFileSync(join(root, name), withSample(readFileSync(join(root, name), "utf8"), report));
  }
}
