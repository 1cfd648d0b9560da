/** What the scoring looks at itself: dates, level of detail, scanned pages; and which dimensions a document can show at all. */
import type { Statement, Table } from "../../statement/model.ts";
import type { Deduction, Dimension } from "../../statement/score.ts";
import type { CheckResult } from "../model.ts";
import { DAYS_TO_PUBLISH, OWN_POINTS } from "./data/method.ts";
import { datesIn } from "./dates.ts";

/** What a document shows of itself. */
export interface OwnView {
  /** Why a dimension cannot be told; absent where it can. */
  readonly hidden: Partial<Readonly<Record<Dimension, string>>>;
  readonly remarks: Partial<Readonly<Record<Dimension, string>>>;
  readonly deductions: readonly Deduction[];
  /** No amount is printed in it: an empty template, of which nothing can be said. */
  readonly isBlank: boolean;
}

const FUNCTIONAL = /^2\d{2}(?:\d{2}){0,2}$/;
const ECONOMIC = /^[35]\d{2}(?:\d{2})?$/;
/** Fewer paragraphs are captions of tables. */
const LEAST_PARAGRAPHS = 3;
const SCANNED = "pdf-scanned-pages";

export function ownView(
  statement: Statement,
  { relations, verdicts }: Pick<CheckResult, "relations" | "verdicts">,
): OwnView {
  const detail = detailOf(statement);
  const time = timelinessOf(statement);
  const judged = relations.filter(({ id }) => (verdicts.get(id) ?? null) !== null).length;
  const paragraphs = statement.blocks.filter(({ kind }) => kind === "paragraph").length;
  const onlyTables = "只有表，没有说明文字，无法判断内容是否完整";
  const isBlank = !statement.figures.some(({ concept, value }) => concept !== null && value.digits !== 0n);
  return {
    isBlank,
    hidden: {
      ...(time.hidden === null ? {} : { timeliness: time.hidden }),
      ...(detail.looked ? {} : { detail: "没有读到带科目编码的表和“三公”经费，无法判断" }),
      ...(paragraphs >= LEAST_PARAGRAPHS ? {} : { completeness: onlyTables }),
      ...(judged > 0 ? {} : { truthfulness: "没有可以核对的勾稽关系，无法判断" }),
    },
    remarks: {
      ...(time.remark === null ? {} : { timeliness: time.remark }),
      ...(judged > 0 ? { truthfulness: `核对了 ${judged} 条勾稽关系` } : {}),
    },
    deductions: [...time.deductions, ...detail.deductions, ...mannerOf(statement)],
  };
}

function own(dimension: Dimension, points: number, sample: string): Deduction {
  return { dimension, points, rule: null, count: 1, samples: [sample] };
}

function timelinessOf({ text }: Statement) {
  const dates = datesIn(text);
  if (dates === null)
    return { hidden: "无法从文件判断：文中没有同时写明批复日期和公开日期", remark: null, deductions: [] };
  const days = dates.published - dates.approved;
  const told = `${dates.approvedPrinted}，${dates.publishedPrinted}，相隔 ${days} 天`;
  if (days <= DAYS_TO_PUBLISH) return { hidden: null, remark: told, deductions: [] };
  const { first, perDay, most } = OWN_POINTS.late;
  const points = Math.min(most, first + perDay * (days - DAYS_TO_PUBLISH));
  return {
    hidden: null,
    remark: told,
    deductions: [own("timeliness", points, `${told}，超过批复后 ${DAYS_TO_PUBLISH} 日`)],
  };
}

function mannerOf({ messages }: Statement): Deduction[] {
  const scanned = messages.find(({ code }) => code === SCANNED);
  return scanned === undefined ? [] : [own("manner", OWN_POINTS.scannedPages, scanned.text)];
}

/** Codes of a table's rows that are of one classification. */
const codesOf = ({ rows }: Table, pattern: RegExp) =>
  rows.flatMap(({ code }) => (code !== null && pattern.test(code) ? code : []));

/** 功能分类到项, 基本支出经济分类到款, 公务用车购置和运行分列: told only of what is there. */
function detailOf({ tables, figures, facts }: Statement): { looked: boolean; deductions: Deduction[] } {
  const deductions: Deduction[] = [];
  let looked = false;
  const look = (keys: readonly string[], pattern: RegExp, full: number, what: string) => {
    const coded = tables.filter(({ key }) => key !== null && keys.includes(key));
    const codes = coded.flatMap((table) => codesOf(table, pattern));
    if (codes.length === 0) return;
    looked = true;
    const title = coded.find((table) => codesOf(table, pattern).length > 0)?.title || "表";
    if (!codes.some((code) => code.length >= full))
      deductions.push(own("detail", OWN_POINTS.classesTooCoarse, `《${title}》${what}`));
  };
  look(["gpb", "expenditure"], FUNCTIONAL, 7, "的功能分类科目没有列到项");
  look(["gpb-basic"], ECONOMIC, 5, "的经济分类科目没有列到款");
  const ofYear = figures.filter(({ year, measure }) => measure === "amount" && (year === null || year === facts.year));
  const vehicles = ofYear.filter(({ concept }) => concept?.startsWith("three-public.vehicles") === true);
  if (vehicles.length > 0) looked = true;
  const whole = vehicles.some(({ concept, value }) => concept === "three-public.vehicles" && value.digits > 0n);
  const parts = vehicles.some(({ concept }) => concept !== "three-public.vehicles");
  if (whole && !parts)
    deductions.push(own("detail", OWN_POINTS.vehiclesNotSplit, "公务用车购置及运行费没有分列购置费和运行费"));
  return { looked, deductions };
}
