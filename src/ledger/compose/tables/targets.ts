/** Tables of projects and of performance targets: 专项资金, 项目绩效目标, 整体绩效目标. */
import type { DraftCell, DraftRow } from "../../../statement/draft.ts";
import type { Project, Target, TargetKind } from "../../model.ts";
import type { Composer } from "../composer.ts";
import type { TableLayout } from "../model.ts";
import { cellOf, measuredIn, measuresOf, stubWidth } from "./cells.ts";
import { blankRow, figuresOf, totalRow } from "./classRows.ts";
import { unitsOf } from "./unitRows.ts";

/** 一级指标 and 二级指标 of each kind (项目支出绩效评价管理办法, 财预〔2020〕10号). */
const KINDS: Readonly<Record<TargetKind, readonly [string, string]>> = {
  quantity: ["产出指标", "数量指标"],
  quality: ["产出指标", "质量指标"],
  timeliness: ["产出指标", "时效指标"],
  cost: ["产出指标", "成本指标"],
  economic: ["效益指标", "经济效益指标"],
  social: ["效益指标", "社会效益指标"],
  ecological: ["效益指标", "生态效益指标"],
  sustainable: ["效益指标", "可持续影响指标"],
  satisfaction: ["满意度指标", "服务对象满意度指标"],
};
const SIGNS: Readonly<Record<Target["direction"], string>> = {
  "at-least": "≥",
  "at-most": "≤",
  equal: "=",
  above: "＞",
  below: "＜",
  words: "",
};

/** Projects that are published by name and have money, in the order of the budget. */
export function publishedProjects(composer: Composer): Project[] {
  return composer.budget.projects.filter(
    ({ id, published }) => published && composer.fen("expenditure.current.project", { project: id }) !== 0n,
  );
}

/** 单位 | 项目 | figures. */
export function projectRows(layout: TableLayout, composer: Composer): DraftRow[] {
  const width = stubWidth(layout.columns);
  const projects = specialProjects(composer);
  if (projects.length === 0) return [blankRow(layout, width)];
  const rows = projects.map((project): DraftRow => {
    const unit = composer.unit(project.unit)?.name ?? "";
    const figures = figuresOf(layout, composer, { project: project.id }, project.name);
    return { cells: [unit, project.name, ...figures], role: "item", level: 0 };
  });
  const complete = rows.length === composer.budget.projects.length;
  return complete ? [totalRow({ ...layout, unnamed: true }, composer, width), ...rows] : rows;
}

function specialProjects(composer: Composer): Project[] {
  return publishedProjects(composer).filter(({ class: kind }) => kind === "specific");
}

function targetedProjects(composer: Composer): Project[] {
  return publishedProjects(composer).filter(({ goal, targets }) => goal !== "" || targets.length > 0);
}

/** Whether a table of the profile lists a project under its name, so that whoever reads its name in the text knows that it is one. */
export function isListed(project: Project, composer: Composer): boolean {
  return composer.profile.tables.some(({ rows }) => {
    if (rows === "projects") return specialProjects(composer).includes(project);
    return rows === "project-targets" && targetedProjects(composer).includes(project);
  });
}

/** Each published project with its amount and goal in its first row, then a row for each target. */
export function projectTargetRows(layout: TableLayout, composer: Composer): DraftRow[] {
  const rows = targetedProjects(composer).flatMap((project) => {
    const measured = measuredIn(layout.of, measuresOf(layout.columns)[0] ?? {});
    const slice = { project: project.id };
    const amount = cellOf(composer, { measured, slice, unit: layout.unit, label: project.name });
    return targetRows(project.targets, [project.name, amount, project.goal]);
  });
  return rows.length === 0 ? [blankRow(layout, stubWidth(layout.columns) + TARGET_COLUMNS)] : rows;
}

/** Goal, 一级, 二级, 三级指标, 指标值. */
const TARGET_COLUMNS = 5;

function targetRows(targets: readonly Target[], head: readonly DraftCell[]): DraftRow[] {
  const empty = head.map(() => null);
  if (targets.length === 0) return [{ cells: [...head, null, null, null, null], role: "item", level: 0 }];
  return targets.map(({ kind, name, direction, value, unit }, index): DraftRow => {
    const words = `${SIGNS[direction]}${value}${unit}`;
    return { cells: [...(index === 0 ? head : empty), ...KINDS[kind], name, words], role: "item", level: 0 };
  });
}

/** One row: the department, its money by kind, its goal. */
export function overallTargetRows(layout: TableLayout, composer: Composer): DraftRow[] {
  const figures = figuresOf(layout, composer, {}, "资金总额");
  const goal = composer.budget.duties
    .map(({ text }) => text.replace(/[。；]+$/u, ""))
    .slice(0, GOALS)
    .join("；");
  const [unit] = unitsOf(composer);
  const name = composer.budget.scope === "department" ? composer.budget.organisation : (unit?.name ?? "");
  return [{ cells: [name, ...figures, goal === "" ? null : `${goal}。`], role: "item", level: 0 }];
}

/** Duties that the overall goal names. */
const GOALS = 3;
