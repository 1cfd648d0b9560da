/** The workbook of a score card: 评分表 with one row a document, worst first, and 扣分明细 with one row for every reason. */
import { DIMENSIONS, type DimensionScore, type ScoredFile } from "../../statement/score.ts";
import { documentTitle } from "../../statement/words.ts";
import { headRow, textCell } from "../office/lists.ts";
import { type SheetCell, type SheetRow, workbook } from "../office/workbook.ts";
import { DIMENSION, METHOD, totalText, worstFirst } from "./words.ts";

/** Most rows of reasons. */
const MOST_ROWS = 100_000;

const number = (value: string): SheetCell => ({ text: value, style: "figure", number: value });

const pointsCell = ({ points }: DimensionScore): SheetCell =>
  points === null ? textCell("无法判断") : number(String(points));

function fileRow({ path, score }: ScoredFile, index: number): SheetRow {
  const total = score.tenths === null ? textCell("无法判断") : number(totalText(score));
  return {
    cells: [
      number(String(index + 1)),
      textCell(path),
      textCell(documentTitle(score.facts)),
      total,
      ...score.dimensions.map(pointsCell),
    ],
  };
}

function reasonRows({ path, score }: ScoredFile, titles: ReadonlyMap<string, string>): SheetRow[] {
  return score.dimensions.flatMap(({ dimension, points, remark, deductions }) => {
    const name = textCell(DIMENSION[dimension]);
    const hidden: SheetRow[] =
      points === null
        ? [{ cells: [textCell(path), name, textCell("不计分"), textCell(""), textCell(""), textCell(remark)] }]
        : [];
    const lost = deductions.map((each): SheetRow => {
      const rule = each.rule === null ? "" : (titles.get(each.rule) ?? each.rule);
      return {
        cells: [
          textCell(path),
          name,
          number(String(-each.points)),
          textCell(rule),
          number(String(each.count)),
          textCell(each.samples.join("\n")),
        ],
      };
    });
    return [...hidden, ...lost];
  });
}

/** The bytes of the workbook. */
export function scorecardWorkbook(files: readonly ScoredFile[], titles: ReadonlyMap<string, string>): Uint8Array {
  const sorted = worstFirst(files);
  const heads = ["序号", "文件", "单位和年度", "总分", ...DIMENSIONS.map((each) => DIMENSION[each])];
  const common = { merges: [], pictures: [], landscape: true } as const;
  const reasons = sorted.flatMap((file) => reasonRows(file, titles)).slice(0, MOST_ROWS);
  return workbook([
    {
      ...{ name: "评分表", columns: [6, 44, 36, 9, 10, 10, 10, 10, 10], headRows: 2, ...common },
      rows: [{ cells: [{ text: METHOD, style: "small" }] }, headRow(heads), ...sorted.map(fileRow)],
      merges: ["A1:I1"],
    },
    {
      ...{ name: "扣分明细", columns: [40, 12, 9, 34, 8, 90], headRows: 1, ...common },
      rows: [headRow(["文件", "维度", "扣分", "规则", "处数", "说明"]), ...reasons],
    },
  ]);
}
