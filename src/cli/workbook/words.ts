/** The words in which imports tell what was done and what is wrong. */
import type { CellFault } from "../../ledger/workbook/index.ts";
import { columnName } from "../../write/office/workbook.ts";

/** Names of what is kept in a ledger, by table. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  regions: "地区",
  departments: "部门",
  units: "单位",
  staff: "人员",
  vehicles: "公务用车",
  equipment: "设备",
  duties: "职责",
  offices: "机构",
  projects: "项目",
  project_duties: "项目与职责的对应",
  targets: "绩效指标",
  lines: "预算行",
  procurement: "政府采购",
  events: "会议培训活动",
  texts: "文字",
  reasons: "增减原因",
  previous_amounts: "上年数",
};

/** B7 for column 1 of row 6. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A fault in one line: where, what, why, what to do. */
export function faultText({ sheet, row, column, heading, seen, why, advice }: CellFault): string {
  const what = seen === "" ? "" : `“${seen}”`;
  return `${sheet}!${addressOf(row, column)}（${heading}）：${what}${why}，${advice}`;
}
