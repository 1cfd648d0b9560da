/**
 * The clocks of the law: from which event to which, within how many days, by which article. Natural days; the day of the event does not
 * count (民法典 第二百零一条). `firstYear`: the first budget year to which the article applies.
 */
export const deadlines = [
  {
    key: "approve-department",
    name: "财政部门批复部门预算",
    from: "congress",
    to: "department-approved",
    days: 20,
    source: "预算法 第五十二条",
    firstYear: 2015,
  },
  {
    key: "approve-unit",
    name: "部门批复所属单位预算",
    from: "department-approved",
    to: "unit-approved",
    days: 15,
    source: "预算法 第五十二条",
    firstYear: 2015,
  },
  {
    key: "publish-department",
    name: "部门预算公开",
    from: "department-approved",
    to: "department-published",
    days: 20,
    source: "预算法 第十四条",
    firstYear: 2015,
  },
  {
    key: "publish-unit",
    name: "单位预算公开",
    from: "unit-approved",
    to: "unit-published",
    days: 20,
    source: "预算法实施条例 第六条",
    firstYear: 2021,
  },
] as const;
