/**
 * Writes docs/rules/ (one page a rule, an index by group) and docs/coverage.md (what of the published forms, sentences and errors is
 * checked by which rule, from docs/coverage.json). Needs a current build: `npm run build && node scripts/generate-rule-docs.mjs`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const written = "<!-- 由 scripts/generate-rule-docs.mjs 生成，请勿手改 -->";

const SEVERITIES = { error: "错误", warning: "警告", notice: "提示" };

const fenced = (text) => `\`\`\`text\n${text.replaceAll("\f", "\n（换页）\n")}\n\`\`\``;

/** The text of an example; of several documents each under its name. */
function exampleText({ text, documents }) {
  if (documents === undefined) return fenced(text);
  return Object.entries(documents)
    .map(([name, each]) => `\`${name}\`：\n\n${fenced(each)}`)
    .join("\n\n");
}

/** The page of one rule. */
function rulePage(rule, groups, { appliesText, STATUS_TITLES, statusOf }) {
  const bad = rule.bad.map((example) => {
    const said = example.findings.map(({ file, message, at }) => {
      const where = file === undefined ? "" : `\`${file}\`中`;
      return `- ${where}指向“${at.replace(/\s+/g, " ").trim()}”：……${message}……`;
    });
    return [`### ${example.title}`, exampleText(example), said.join("\n")].join("\n\n");
  });
  const good = rule.good.map((example) => `### ${example.title}\n\n${exampleText(example)}`);
  const parts = [
    `# ${rule.title}`,
    written,
    `编号 \`${rule.id}\`；${groups[rule.group]}；默认${SEVERITIES[rule.severity]}；${STATUS_TITLES[statusOf(rule)]}。` +
      `适用：${appliesText(rule.applies)}。`,
    ...[
      `## 查什么\n\n${rule.checks}`,
      `## 为什么\n\n${rule.why}`,
      `## 依据\n\n${rule.source}`,
      `## 怎么改\n\n${rule.mend}`,
    ],
    ...["## 不符合的例子", ...bad, "## 符合的例子", ...good],
    "[全部规则](README.md)",
  ];
  return `${parts.join("\n\n")}\n`;
}

function indexPage(rules, titles, { STATUS_TITLES, statusOf }) {
  const groups = Object.keys(titles).filter((title) => rules.some(({ group }) => group === title));
  const parts = groups.map((group) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map((rule) => {
        const { id, severity, title } = rule;
        const status = statusOf(rule) === "stable" ? "" : `（${STATUS_TITLES[statusOf(rule)]}）`;
        return `| [${id}](${id}.md) | ${SEVERITIES[severity]} | ${title}${status} |`;
      });
    return [
      `## ${titles[group]}（${rows.length}条）`,
      ["| 编号 | 级别 | 查出 |", "| --- | --- | --- |", ...rows].join("\n"),
    ].join("\n\n");
  });
  const intro = `共${rules.length}条。级别：错误是照印出来的数不可能对；警告是很可能错或要求未满足；提示是值得看一眼。例子里有几份文件的，是跨文件的规则，同时检查这些文件时才查。\`mingsuan rules 编号\` 在命令行看同样的内容。`;
  return `${["# 规则", written, intro, ...parts].join("\n\n")}\n`;
}

/** Items of the forms, of the text and of real errors, each with its rules or the reason why none. */
function coveragePage({ sections }, rules, obligations) {
  const known = new Set(rules.map(({ id }) => id));
  const linked = (id) => (known.has(id) ? `[${id}](rules/${id}.md)` : `\`${id}\``);
  const parts = sections.map(({ title, note, items }) => {
    const covered = items.filter(({ by }) => by !== undefined).length;
    const rows = items.map(({ id, what, by, why }) => {
      const remark = why === undefined ? "" : `（${why}）`;
      return `| ${id} | ${what} | ${by === undefined ? `未查${remark}` : `${by.map(linked).join("、")}${remark}`} |`;
    });
    const head = [`## ${title}（${items.length}项，查${covered}项）`, ...(note === undefined ? [] : [note])];
    return [...head, ["| 号 | 内容 | 规则 |", "| --- | --- | --- |", ...rows].join("\n")].join("\n\n");
  });
  const intro =
    "每一项由哪条规则查出；未查的写明原因。数据在 `docs/coverage.json`。跨文件的规则（见 rules/README.md）在同时检查几份文件时给出。";
  return `${["# 覆盖范围", written, intro, ...parts, obligationsPart(obligations)].join("\n\n")}\n`;
}

/** Every obligation of the ledger, with the documents that have it. */
function obligationsPart(obligations) {
  const kinds = { budget: "预算", final: "决算" };
  const rows = obligations.map((each) => {
    const years = `${each.firstYear}年起${each.lastYear === null ? "" : `到${each.lastYear}年`}`;
    const of = [each.kinds.map((kind) => kinds[kind]).join("、"), years, ...(each.profiles ?? [])].join("；");
    return `| ${each.id} | ${each.name} | ${of} | ${each.source} |`;
  });
  const note = "`mingsuan check --obligations` 逐项给出结果：已证实、不符合、不能判定、不适用。";
  const table = ["| 号 | 应查的事项 | 适用 | 依据 |", "| --- | --- | --- | --- |", ...rows].join("\n");
  return [`## 义务台账（${obligations.length}项）`, note, table].join("\n\n");
}

/** Every generated document by its path from the root. */
export function renderRuleDocs(rules, groups, coverage, { applies, obligations }) {
  return new Map([
    ["docs/rules/README.md", indexPage(rules, groups, applies)],
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, groups, applies)]),
    ["docs/coverage.md", coveragePage(coverage, rules, obligations)],
  ]);
}

export function readCoverage() {
  return JSON.parse(readFileSync(join(root, "docs", "coverage.json"), "utf8"));
}

/** Paths of what is written, stale or missing, or there without a rule. */
export function staleRuleDocs(rules, groups, more) {
  const wanted = renderRuleDocs(rules, groups, readCoverage(), more);
  const stale = [...wanted].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  const folder = join(root, "docs", "rules");
  const there = existsSync(folder) ? readdirSync(folder).map((name) => `docs/rules/${name}`) : [];
  return [...stale.map(([path]) => path), ...there.filter((path) => !wanted.has(path))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = (name) => import(pathToFileURL(join(root, "dist", "check", ...name.split("/"))).href);
  const names = ["rulebook.js", "rules/groups.js", "rules/applies.js", "obligations/data/obligations.js"];
  const [{ allRules: rules }, { GROUP_TITLES: groups }, applies, { OBLIGATIONS }] = await Promise.all(names.map(built));
  const more = { applies, obligations: OBLIGATIONS };
  rmSync(join(root, "docs", "rules"), { recursive: true, force: true });
  mkdirSync(join(root, "docs", "rules"), { recursive: true });
  for (const [path, text] of renderRuleDocs(rules, groups, readCoverage(), more)) writeFileSync(join(root, path), text);
}
