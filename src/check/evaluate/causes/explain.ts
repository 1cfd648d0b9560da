/** Faults put into words: the relations that one cause breaks, what kind of slip it looks like, and what would mend them. */
import { compareDecimals, formatDecimal } from "../../../figures/decimal.ts";
import type { Decimal } from "../../../figures/model.ts";
import type { Figure } from "../../../statement/model.ts";
import type { Fault, Severity } from "../../model.ts";
import { columnName, placeInTable, rowName, tableName, whereIs } from "../../where.ts";
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
    ...(figure !== null && value !== null && all.length > 1 ? { severity: atLeastWarning(severityOf(all)) } : {}),
    figures: [...new Set(figure === null ? ids : [figure.id, ...ids])],
    message: `${figure === null ? "" : lead(figure, all, desk)}${spelled(all)}${hintsOf(figure, value, all, desk)}`,
    suggestion: suspect === null || suspect.values.length === 0 ? null : suggest(suspect, all.length, desk),
  };
}

/** The suspect first, where several relations of a table must be read to see it. */
function lead(figure: Figure, all: readonly Failing[], desk: Desk): string {
  if (figure.position === null || all.length < 2) return "";
  return `${whereIs(figure, desk.room)}的${shown(figure)}很可能印错，有${all.length}个式子因它不成立：`;
}

function heading(all: readonly Failing[]): Pick<Fault, "rule" | "severity" | "relations"> {
  const severity = severityOf(all);
  const worst = all.filter(({ fault }) => fault.severity === severity);
  const plainest = worst.find(({ relation }) => relation.kind === "equality" || relation.kind === "sum") ?? worst[0];
  const { rule } = (plainest ?? (all[0] as Failing)).fault;
  return { rule, severity, relations: all.map(({ relation }) => relation.id) };
}

function severityOf(all: readonly Failing[]): Severity {
  const severities = all.map(({ fault }) => fault.severity);
  return severities.includes("error") ? "error" : severities.includes("warning") ? "warning" : "notice";
}

/** A few 分 in one place are worth a look; where several relations ask for the same other value, it is a slip. */
function atLeastWarning(severity: Severity): Severity {
  return severity === "notice" ? "warning" : severity;
}

function spelled(all: readonly Failing[]): string {
  if (all.length === 1) return (all[0] as Failing).fault.describe();
  const told = all.slice(0, mostSpelled).map(({ fault }, index) => `（${index + 1}）${fault.describe()}`);
  return told.join("") + (all.length > mostSpelled ? `等共${all.length}个式子不成立。` : "");
}

function suggest({ figure, values }: Suspect, count: number, desk: Desk): string {
  const written = (value: Decimal) => likePrinted(formatDecimal(value), figure);
  const sorted = [...values].sort(compareDecimals);
  const [low, high] = [sorted[0] as Decimal, sorted.at(-1) as Decimal];
  const unit = figure.unitPrinted || figure.unit;
  const meant = low === high ? written(low) : `${written(low)}至${written(high)}之间的数，单位`;
  const where = figure.position === null ? label(figure) : whereIs(figure, desk.room);
  const result = count > 1 ? "以上各式都成立" : "这个式子就成立，与文中其他数也不矛盾";
  return `若把${where}${shown(figure)}改为${meant}${unit}，${result}。请核对原始数据后更正。`;
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
    message: `${tableName(first)}${columnName(first, desk.room)}列${span}的数像是整体向${by}，${examples(failing, 2)}`,
    suggestion: "请核对这一列的数是否逐行对准了项目，重新粘贴后再查一遍。",
  };
}

function examples(failing: readonly Failing[], count: number): string {
  return `因此有${failing.length}个式子不成立，例如：${spelled(failing.slice(0, count))}`;
}

/** Faults of one cause that no single other value mends; `first` are the figures most in doubt. */
export function gathered(all: readonly Failing[], first: readonly string[], lead: string): Fault {
  return {
    ...heading(all),
    figures: [...new Set([...first, ...all.flatMap(({ fault }) => fault.figures)])].slice(0, 60),
    message: `${lead}${spelled(all)}`,
    suggestion: "请先查清这几处共同的原因，一并更正，再查一遍。",
  };
}

/** Many faults of one table, or between the same tables, that nothing simpler explains. */
export function damaged(all: readonly Failing[], tables: readonly Figure[], certain: boolean): Fault {
  const names = [...new Set(tables.map(tableName))].join("与");
  const sums = all.filter(({ relation }) => relation.kind === "sum").length;
  const what = sums * 2 >= all.length ? `有${all.length}处合计不成立` : `有${all.length}处数据前后不一`;
  const told = all.slice(0, 3).map(({ fault }, index) => `（${index + 1}）${fault.describe()}`);
  const { severity } = heading(all);
  return {
    ...heading(all),
    severity: severity === "error" && !certain ? "warning" : severity,
    figures: [...new Set(all.flatMap(({ fault }) => fault.figures))].slice(0, 60),
    message: `${names}${what}，可能是整列或整行错位，例如：${told.join("")}`,
    suggestion: "请先核对这张表的数是否逐行逐列对准了项目，再逐处核对。",
  };
}
