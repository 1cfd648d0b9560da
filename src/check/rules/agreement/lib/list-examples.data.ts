/** A short budget with a list of functional classes and its table, for the examples of the rules that hold the two together. */

export type ExampleRow = readonly [code: string, name: string, yuan: string, wan: string];

export const HEAD =
  "青溪县档案馆2025年部门预算\n一、部门预算编制说明\n2025年一般公共预算支出预算100.00万元。财政拨款支出主要内容如下：\n";

export const ROWS: readonly ExampleRow[] = [
  ["2012601", "行政运行", "500000.00", "50.00"],
  ["2012604", "档案馆", "300000.00", "30.00"],
  ["2080505", "机关事业单位基本养老保险缴费支出", "100000.00", "10.00"],
  ["2101101", "行政单位医疗", "60000.00", "6.00"],
  ["2210201", "住房公积金", "40000.00", "4.00"],
];

const PARENTS: readonly (readonly [code: string, name: string, yuan: string])[] = [
  ["201", "一般公共服务支出", "800000.00"],
  ["20126", "档案事务", "800000.00"],
  ["208", "社会保障和就业支出", "100000.00"],
  ["20805", "行政事业单位养老支出", "100000.00"],
  ["210", "卫生健康支出", "60000.00"],
  ["21011", "行政事业单位医疗", "60000.00"],
  ["221", "住房保障支出", "40000.00"],
  ["22102", "住房改革支出", "40000.00"],
];

export const ITEMS: readonly string[] = ROWS.map(([code, name, , wan]) => {
  const [above, section] = [3, 5].map(
    (length) => PARENTS.find(([parent]) => parent === code.slice(0, length))?.[1] ?? "",
  );
  return `“${above}（类）${section}（款）${name}（项）”科目${wan}万元，主要用于日常工作。\n`;
});

/** One item of the list with its number. */
export function item(text: string, index: number): string {
  return `${index + 1}.${text}`;
}

/** The table of the general budget, in 元. */
export function table(rows: readonly ExampleRow[]): string {
  const all = [...PARENTS, ...rows.map(([code, name, yuan]) => [code, name, yuan] as const)];
  const lines = all
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name, yuan]) => `| ${code} | ${name} | ${yuan} | ${yuan} | 0.00 |\n`);
  return (
    "2025年部门一般公共预算支出功能分类预算表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n" +
    `${lines.join("")}| | 合计 | 1000000.00 | 1000000.00 | 0.00 |\n`
  );
}
