/** What two documents are to one another, by the facts that they print: kind, year, organisation, level. */
import type { ComparedDocument, Kinship } from "../../statement/comparison.ts";
import type { Statement } from "../../statement/model.ts";
import { KIND } from "../../statement/words.ts";
import { levelOf, plainName } from "../together/family.ts";

export interface PathedDocument {
  readonly path: string;
  readonly statement: Statement;
}

export interface Kin {
  readonly kinship: Kinship;
  readonly remarks: readonly string[];
}

/** Names of organisations are looked for in this much of the other's text. */
const mostText = 400_000;

export function documentOf({ path, statement }: PathedDocument): ComparedDocument {
  return { path, format: statement.format, facts: statement.facts, level: levelOf(statement) };
}

/** The kinship and, in Chinese, why, and what is to be kept in mind. */
export function kinshipOf(a: PathedDocument, b: PathedDocument): Kin {
  const [first, second] = [a.statement.facts, b.statement.facts];
  const unknown = missing(a, b);
  const names = [first.organisation, second.organisation].map((name) => (name === null ? "" : plainName(name)));
  const [nameA = "", nameB = ""] = names;
  const bothNamed = nameA !== "" && nameB !== "";
  if (bothNamed && nameA !== nameB) return ofTwoNames(a, b, nameA, nameB);
  const [levelA, levelB] = [levelOf(a.statement), levelOf(b.statement)];
  const sameKind = first.kind === second.kind || first.kind === "unknown" || second.kind === "unknown";
  const sameYear = first.year === second.year || first.year === null || second.year === null;
  if (!sameYear) return { kinship: "years", remarks: [...unknown, ...yearRemarks(a, b, sameKind)] };
  if (!sameKind) return { kinship: "budget-and-final", remarks: [...unknown, ...orderRemark(first.kind === "final")] };
  if (levelA !== null && levelB !== null && levelA !== levelB)
    return { kinship: "department-and-unit", remarks: unknown };
  return { kinship: "drafts", remarks: unknown };
}

function ofTwoNames(a: PathedDocument, b: PathedDocument, nameA: string, nameB: string): Kin {
  const sameYear = a.statement.facts.year === b.statement.facts.year;
  const names = (text: string, name: string) => text.slice(0, mostText).includes(name);
  const department = names(a.statement.text, nameB);
  const unit = names(b.statement.text, nameA);
  const apart = levelOf(a.statement) !== levelOf(b.statement);
  if (sameYear && apart && (department || unit)) return { kinship: "department-and-unit", remarks: [] };
  const text = `两份文件不是同一单位（A 是${nameA}，B 是${nameB}），仍逐项对比；增减不代表同一单位的变化`;
  return { kinship: "other", remarks: [text] };
}

function missing(a: PathedDocument, b: PathedDocument): string[] {
  return [a, b].flatMap(({ statement: { facts } }, index) => {
    const lacks = [facts.organisation === null ? "单位" : "", facts.year === null ? "年度" : ""].filter(Boolean);
    return lacks.length === 0 ? [] : [`${index === 0 ? "A" : "B"} 没有认出${lacks.join("和")}，按与另一份相同对待`];
  });
}

function yearRemarks({ statement: a }: PathedDocument, { statement: b }: PathedDocument, sameKind: boolean): string[] {
  const kinds = sameKind ? [] : [`A 是${KIND[a.facts.kind]}，B 是${KIND[b.facts.kind]}，口径不同，增减供参考`];
  return [...kinds, ...orderRemark((a.facts.year ?? 0) > (b.facts.year ?? 0))];
}

const orderRemark = (reversed: boolean) =>
  reversed ? ["A 的时间在 B 之后；增减按 B 减 A 计算，要看逐年变化请把两份文件对调"] : [];
