/** Faults put into words: the relations that one cause breaks, what kind of slip it looks like, and what would mend them. */
import { formatDecimal } from "../../../figures/decimal.ts";
import type { Decimal } from "../../../figures/model.ts";
import type { Figure } from "../../../statement/model.ts";
import type { Fault, Severity } from "../../model.ts";
import { columnName, placeInTable, rowName, tableName, whereabouts } from "../cellWords.ts";
import { label, likePrinted, shown } from "../words.ts";
import type { Desk, Failing } from "./desk.ts";
import type { Exchange } from "./exchange.ts";
import { hintsOf } from "./hints.ts";
import type { Shift } from "./shift.ts";
import type { Suspect } from "./suspects.ts";

/** So many of the relations of one cause are spelled out. */
const mostSpelled = 4;

/** A fault of its own, as its relation tells it. */
export function plain({ relation, fault }: Failing, desk: Desk | null = null): Fault {
  const { rule, severity, figures } = fault;
  const hint = desk === null ? "" : hintsOf(null, null, [{ relation, fault }], desk);
  return { rule, severity, figures, relations: [relation.id], message: fault.describe() + hint, suggestion: null };
}

/** Several faults with one cause; the suspect comes first where there is one. */
export function together(all: readonly Failing[], suspect: Suspect | null, desk: Desk): Fault {
  const figure = suspect?.figure ?? null;
  const value = suspect?.values.length === 1 ? (suspect.values[0] as Decimal) : null;
  const ids = all.flatMap(({ fault }) => fault.figures);
  return {
    ...heading(all),
    figures: [...new Set(figure === null ? ids : [figure.id, ...ids])],
    message: `${spelled(all)}${hintsOf(figure, value, all, desk)}`,
    suggestion:
      figure === null || value === null
        ? null
        : suggest(figure, value, all.length > 1 ? "以上各式都成立" : "这个式子就成立，与文中其他数也不矛盾", desk),
  };
}

function heading(all: readonly Failing[]): Pick<Fault, "rule" | "severity" | "relations"> {
  const worst = all.find(({ fault }) => fault.severity === severityOf(all)) ?? (all[0] as Failing);
  return { rule: worst.fault.rule, severity: worst.fault.severity, relations: all.map(({ relation }) => relation.id) };
}

function severityOf(all: readonly Failing[]): Severity {
  const severities = all.map(({ fault }) => fault.severity);
  return severities.includes("error") ? "error" : severities.includes("warning") ? "warning" : "notice";
}

function spelled(all: readonly Failing[]): string {
  if (all.length === 1) return (all[0] as Failing).fault.describe();
  const told = all.slice(0, mostSpelled).map(({ fault }, index) => `（${index + 1}）${fault.describe()}`);
  return told.join("") + (all.length > mostSpelled ? `等共${all.length}个式子不成立。` : "");
}

function suggest(figure: Figure, value: Decimal, result: string, desk: Desk): string {
  const unit = figure.unitPrinted || figure.unit;
  const mended = `${likePrinted(formatDecimal(value), figure)}${unit}`;
  const where = figure.position === null ? label(figure) : whereabouts(figure, desk.room);
  return `若把${where}${shown(figure)}改为${mended}，${result}。请核对原始数据后更正。`;
}

export function exchanged({ first, second, failing }: Exchange, desk: Desk): Fault {
  const inTable = first.position !== null;
  const name = (figure: Figure) =>
    inTable ? `${placeInTable(figure, desk.room)}${shown(figure)}` : `${label(figure)}${shown(figure)}`;
  const where = inTable ? tableName(first) : "";
  return {
    ...heading(failing),
    figures: [...new Set([first.id, second.id, ...failing.flatMap(({ fault }) => fault.figures)])],
    message: `${where}${name(first)}与${name(second)}像是互换了位置：${spelled(failing)}`,
    suggestion: "若把这两个数对调，以上各式都成立。请核对原始数据后更正。",
  };
}

export function shifted({ cells, rows, failing }: Shift, desk: Desk): Fault {
  const [first, last] = [cells[0] as Figure, cells.at(-1) as Figure];
  const by = `${rows > 0 ? "下" : "上"}错了${Math.abs(rows)}行`;
  const span = `从${rowName(first, desk.room)}行到${rowName(last, desk.room)}行`;
  return {
    ...heading(failing),
    figures: [...new Set([...cells.map(({ id }) => id), ...failing.flatMap(({ fault }) => fault.figures)])].slice(
      0,
      60,
    ),
    message: `${tableName(first)}${columnName(first, desk.room)}列${span}的数像是整体向${by}，因此有${failing.length}个式子不成立，例如：${spelled(failing.slice(0, 2))}`,
    suggestion: "请核对这一列的数是否逐行对准了项目，重新粘贴后再查一遍。",
  };
}

/** Many faults of one table, or between the same tables, that nothing simpler explains. */
export function damaged(all: readonly Failing[], tables: readonly Figure[], likely: boolean): Fault {
  const names = [...new Set(tables.map(tableName))].join("与");
  const sums = all.filter(({ relation }) => relation.kind === "sum").length;
  const what = sums * 2 >= all.length ? `有${all.length}处合计不成立` : `有${all.length}处数据前后不一`;
  const told = all.slice(0, 3).map(({ fault }, index) => `（${index + 1}）${fault.describe()}`);
  const { severity } = heading(all);
  return {
    ...heading(all),
    severity: likely && severity === "error" ? "warning" : severity,
    figures: [...new Set(all.flatMap(({ fault }) => fault.figures))].slice(0, 60),
    message: `${names}${what}，可能是整列或整行错位，例如：${told.join("")}`,
    suggestion: "请先核对这张表的数是否逐行逐列对准了项目，再逐处核对。",
  };
}
