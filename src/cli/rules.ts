/** `mingsuan rules`: the rulebook as a list, or one rule's page with its examples. */
import type { Rule } from "../check/model.ts";
import { appliesText, STATUS_TITLES, statusOf } from "../check/rules/applies.ts";
import { GROUP_TITLES } from "../check/rules/groups.ts";
import { rules as rulebook } from "../check/rules/index.ts";
import { nearest } from "./nearest.ts";
import type { Paper } from "./outcome.ts";
import { paperOf, write } from "./output.ts";
import { displayWidth, pad, wrap } from "./pretty/width.ts";
import { paint, SEVERITY } from "./pretty/words.ts";

const severityText = (rule: Rule, paper: Paper) =>
  paint(paper, [SEVERITY[rule.severity].style], SEVERITY[rule.severity].word);

/** All rules by group: id, severity, title. */
export function rulesList(rules: readonly Rule[], paper: Paper): string {
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
export function rulePage(rule: Rule, paper: Paper): string {
  const bad = rule.bad.flatMap(({ title, text, findings }) => {
    const said = findings.map(({ message, at }) => `指向“${at}”：${message}`);
    return exampleLines(paint(paper, ["red"], "✖"), title, text, said, paper);
  });
  const good = rule.good.flatMap(({ title, text }) =>
    exampleLines(paint(paper, ["green"], "✔"), title, text, [], paper),
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
    await write(rulesList(rulebook, paper));
    return 0;
  }
  const rule = rulebook.find((each) => each.id === id);
  if (rule !== undefined) {
    await write(rulePage(rule, paper));
    return 0;
  }
  const known = rulebook.map((each) => each.id);
  const guess = nearest(id, known);
  const hint = guess === null ? "全部规则见 mingsuan rules" : `是不是 ${guess}？全部规则见 mingsuan rules`;
  process.stderr.write(`没有规则“${id}”。${hint}\n`);
  return 2;
}
