/** Each project that is published by name: what it is, why, who, when, how much, and its goal (项目经费情况说明). */
import type { DraftBlock } from "../../../statement/draft.ts";
import type { Project } from "../../model.ts";
import type { Composer } from "../composer.ts";
import { headingNumber } from "../numbers.ts";
import { line, paragraph } from "../runs.ts";
import { publishedProjects } from "../tables/targets.ts";
import { ended } from "./who.ts";

export function projects(composer: Composer): DraftBlock[] {
  const published = publishedProjects(composer);
  if (published.length === 0) return [paragraph([`${composer.year}年${composer.self}没有按名称公开的项目。`])];
  return published.flatMap((project, index) => [
    { kind: "heading" as const, level: 2, number: headingNumber("han-paren", index + 1), title: project.name },
    ...described(project, composer),
  ]);
}

function described(project: Project, composer: Composer): DraftBlock[] {
  const { year } = composer;
  const amount = composer.amount("expenditure.current.project", { project: project.id }, project.name);
  const parts: readonly (readonly [string, string])[] = [
    ["项目概述", project.purpose],
    ["立项依据", project.basis],
    ["实施主体", composer.unit(project.unit)?.name ?? ""],
    ["实施周期", periodOf(project)],
  ];
  const told = parts.filter(([, text]) => text !== "").map(([name, text]) => paragraph([`${name}：${ended(text)}`]));
  const money = paragraph(line`年度预算安排：${String(year)}年预算${amount}。`);
  const goal = project.goal === "" ? [] : [paragraph([`绩效目标：${ended(project.goal)}`])];
  return [...told, money, ...goal];
}

function periodOf({ firstYear, lastYear }: Project): string {
  if (lastYear === null) return `${firstYear}年起`;
  return firstYear === lastYear ? `${firstYear}年` : `${firstYear}年至${lastYear}年`;
}
