/** `mingsuan rules`: the rulebook as a list, or one rule's page with its examples. */
import { type AnyRule, allRules, exampleText } from "../check/rulebook.ts";
import { appliesText, STATUS_TITLES, statusOf } from "../check/rules/applies.ts";
import { GROUP_TITLES } from "../check/rules/groups.ts";
import { nearest } from "./nearest.ts";
import type { Paper } from "./outcome.ts";
import { paperOf, write } from "./output.ts";
import { displayWidth, pad, wrap } from "./pretty/width.ts";
import { paint, SEVERITY } from "./pretty/words.ts";

const severityText = (rule: AnyRule, paper: Paper) =>
  paint(paper, [SEVERITY[rule.severity].style], SEVERITY[rule.severity].word);

/** All rules by group: id, severity, title. */
function rulesList(rules: readonly AnyRule[], paper: Paper): string {
  const idWidth = rules.reduce((most, { id }) => Math.max(most, displayWidth(id)), 0);
  const groups = [...new Set(rules.map(({ group }) => group))];
  const lines = groups.flatMap((group) => {
    const members = rules.filter((rule) => rule.group === group);
    const rows = members.map((rule) => {
      const status = statusOf(rule) === "stable" ? "" : `（${STATUS_TITLES[statusOf(rule)]}）`;
      return `  ${pad(rule.id, idWidth)}  ${severityText(rule, paper)}  ${rule.title}${status}`;
    });
    return [paint(paper, ["bold"], `${GROUP_TITLES[group]}（${members.length} 条）`), ...rows, ""];
  });
  return `${lines.join("\n")}\n共 ${rules.length} 条规则。看一条规则的说明、依据和示例：mingsuan rules 规则编号\n`;
}

function paragraph(title: string, text: string, paper: Paper): string[] {
  const lines = text.split("\n").flatMap((line) => wrap(line, paper.width - 4));
  return ["", paint(paper, ["bold"], title), ...lines.map((line) => `  ${line}`)];
}

/** An example's text behind a bar, and what the rule says of it. */
function exampleLines(mark: string, title: string, text: string, said: readonly string[], paper: Paper): string[] {
  const bar = paint(paper, ["dim"], "│");
  const quoted = text.split("\n").flatMap((line) => (line === "" ? [""] : wrap(line, paper.width - 8)));
  const verdicts = said.flatMap((line) =>
    wrap(line, paper.width - 8).map((part, i) => `    ${i === 0 ? "→ " : "  "}${part}`),
  );
  return ["", `  ${mark} ${title}`, ...quoted.map((line) => `    ${bar} ${line}`.trimEnd()), ...verdicts];
}

/** The full page of one rule. */
export function rulePage(rule: AnyRule, paper: Paper): string {
  const bad = rule.bad.flatMap((example) => {
    const said = example.findings.map((each) => {
      const where = "file" in each ? `${each.file} 中` : "";
      return `${where}指向“${each.at}”：${each.message}`;
    });
    return exampleLines(paint(paper, ["red"], "✖"), example.title, exampleText(example), said, paper);
  });
  const good = rule.good.flatMap((example) =>
    exampleLines(paint(paper, ["green"], "✔"), example.title, exampleText(example), [], paper),
  );
  const status = STATUS_TITLES[statusOf(rule)];
  const lines = [
    `${paint(paper, ["bold"], rule.title)}（${[rule.id, severityText(rule, paper), GROUP_TITLES[rule.group], status].join("，")}）`,
    ...paragraph("查什么", rule.checks, paper),
    ...paragraph("为什么", rule.why, paper),
    ...paragraph("依据", rule.source, paper),
    ...paragraph("适用", appliesText(rule.applies), paper),
    ...paragraph("怎么改", rule.mend, paper),
    ...(bad.length > 0 ? ["", paint(paper, ["bold"], "不符合的例子"), ...bad.slice(1)] : []),
    ...(good.length > 0 ? ["", paint(paper, ["bold"], "符合的例子"), ...good.slice(1)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Prints the list, or the page of the rule `id`; the exit status: 2 for an unknown id, with the nearest one named. */
export async function rules(id: string | undefined, options: { readonly color: boolean }): Promise<number> {
  const paper = paperOf("pretty", options.color);
  if (id === undefined) {
    await write(rulesList(allRules, paper));
    return 0;
  }
  const rule = allRules.find((each) => each.id === id);
  if (rule !== undefined) {
    await write(rulePage(rule, paper));
    return 0;
  }
  const known = allRules.map((each) => each.id);
  const guess = nearest(id, known);
  const hint = guess === null ? "全部规则见 mingsuan rules" : `是不是 ${guess}？全部规则见 mingsuan rules`;
  process.stderr.write(`没有规则“${id}”。${hint}\n`);
  return 2;
}
