/** budget.json: whose budget it is, of which year, and by which profile it is published. */
import { COMPOSED_PROFILES } from "../compose/index.ts";

export interface Head {
  readonly year: number;
  readonly profile: string;
  readonly scope: "department" | "unit";
  readonly organisation: string;
  readonly level: string;
}

/** Levels of government. */
export const LEVELS: readonly string[] = ["中央", "省", "市", "区", "县", "乡"];
const SCOPES = ["department", "unit"] as const;

/** The head, or what is wrong with it. */
export function headOf(text: string | undefined): Head | { readonly problems: readonly string[] } {
  if (text === undefined) return { problems: ["缺少文件 budget.json（年度、口径、单位名称）"] };
  const json = parsed(text);
  if (json === null) return { problems: ["budget.json 不是完整的 JSON 对象，请检查括号、引号和逗号"] };
  const { year, profile, scope, organisation, level } = json;
  const kind = SCOPES.find((each) => each === scope);
  const problems = [
    ...(isYear(year) ? [] : ["budget.json 的 year 应为四位数的年份"]),
    ...(COMPOSED_PROFILES.includes(String(profile))
      ? []
      : [`budget.json 的 profile 应为 ${COMPOSED_PROFILES.join("、")} 之一`]),
    ...(kind !== undefined ? [] : ["budget.json 的 scope 应为 department（部门）或 unit（单位）"]),
    ...(typeof organisation === "string" && organisation.trim() !== ""
      ? []
      : ["budget.json 的 organisation 应为部门或单位的全称"]),
    ...(LEVELS.includes(String(level)) ? [] : [`budget.json 的 level 应为 ${LEVELS.join("、")} 之一`]),
  ];
  if (problems.length > 0 || kind === undefined) return { problems };
  const names = { profile: String(profile), organisation: String(organisation).trim(), level: String(level) };
  return { year: year as number, scope: kind, ...names };
}

function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 1994 && value < 2100;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
