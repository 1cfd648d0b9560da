/** The words of a score card, the same on the terminal, on the page and in the workbook. */

import type { Dimension, DimensionScore, Score, ScoredFile } from "../../statement/score.ts";

export const DIMENSION: Readonly<Record<Dimension, string>> = {
  timeliness: "及时性",
  completeness: "完整性",
  detail: "细化程度",
  manner: "公开方式",
  truthfulness: "真实性",
};

/** 95.5; — where nothing could be scored. */
export function totalText({ tenths }: Score): string {
  return tenths === null ? "—" : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

export const pointsText = ({ points }: DimensionScore): string => (points === null ? "—" : String(points));

/** The worst first; those without a score last; of the same, by path. */
export function worstFirst(files: readonly ScoredFile[]): ScoredFile[] {
  const rank = ({ score }: ScoredFile) => score.tenths ?? Number.POSITIVE_INFINITY;
  return [...files].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x === y ? (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) : x - y;
  });
}

export const METHOD =
  "每个维度满分 100 分，按问题扣分：错误每处 10 分、警告 4 分、提示 1 分，同一规则有上限；总分是能判断的维度的加权平均。文件本身看不出的维度不计分、不占权重。";
