/**
 * What is due on days that the finance bureau sets for a year: whose desk (step) the budgets must have left by then, whether for each
 * unit or for the department with all its units, and whether a final day closes it. Days themselves are set on the ledger, by the
 * action `schedule`. Source: 预算法 第三十一条 (具体事项由财政部门部署; 各部门、各单位按照规定的时间编制预算草案).
 */
export const dueDates = [
  { key: "first-up-unit", name: "单位报送一上", stage: "first-up", step: "first-up.unit", of: "unit", closes: true },
  {
    key: "first-up-department",
    name: "部门报送一上",
    stage: "first-up",
    step: "first-up.joined",
    of: "department",
    closes: true,
  },
  {
    key: "ceilings",
    name: "财政部门下达控制数",
    stage: "first-down",
    step: "first-down.finance",
    of: "department",
    closes: false,
  },
  { key: "second-up-unit", name: "单位报送二上", stage: "second-up", step: "second-up.unit", of: "unit", closes: true },
  {
    key: "second-up-department",
    name: "部门报送二上",
    stage: "second-up",
    step: "second-up.joined",
    of: "department",
    closes: true,
  },
] as const;

/** Article by which the bureau sets the days. */
export const DUE_SOURCE = "预算法 第三十一条";
