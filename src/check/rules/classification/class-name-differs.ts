/** The name printed for a class is not the classification's of that year: in tables by its code, in the text by its path. */
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { nameOf } from "../tables/lib/view.ts";
import { type CodedRow, codedRows } from "./lib/coded-rows.ts";
import { type PathFault, pathFaults } from "./lib/path-faults.ts";

const MOST_PLACES = 20;

export const rule: Rule = {
  id: "class-name-differs",
  group: "classification",
  severity: "warning",
  title: "科目名称与分类科目不符",
  checks:
    "表中科目编码所印的名称、文字里“……（类）……（款）……（项）”所写的名称，是否是当年《政府收支分类科目》的名称：" +
    "用了旧名、款项错了一级、挂在别的款下的报告。简称、被单元格截断的名称、括号和全半角不同不算。",
  why: "科目名称用错，多为沿用往年文稿；读者按名称找不到对应的科目。",
  source: "财政部各年度《政府收支分类科目》；预算法第三十二条（按照规定的支出标准和科目编制）",
  mend: "按当年《政府收支分类科目》改正名称。",
  bad: [
    {
      title: "用了旧名",
      text: "某某市水务局2031年部门预算\n一、支出\n1.“医疗卫生与计划生育支出（210类）行政事业单位医疗（05款）行政单位医疗（01项）”科目6.00万元。",
      findings: [{ message: "是旧名称，现为“卫生健康支出（210）”", at: "医疗卫生与计划生育支出" }],
    },
    {
      title: "款和项错了一级",
      text: "某某市水务局2031年部门预算\n一、支出\n1.卫生健康支出（类）卫生健康支出（款）计划生育事务（项）6.00万元。",
      findings: [{ message: "错了一级", at: "卫生健康支出" }],
    },
  ],
  good: [
    {
      title: "名称正确",
      text: "某某市水务局2031年部门预算\n一、支出\n1.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）6.00万元。",
    },
    {
      title: "简称",
      text: "某某市水务局2031年部门预算\n一、支出\n1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费（项）6.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    yield* inTables(statement);
    yield* inText(statement);
  },
};

/** One finding for a code and a name, with every place of it. */
function* inTables(statement: Statement): Generator<Report> {
  const groups = new Map<string, CodedRow[]>();
  for (const coded of codedRows(statement)) {
    if (coded.naming !== "other" && coded.naming !== "former") continue;
    const key = `${coded.code} ${coded.row.label}`;
    const group = groups.get(key);
    if (group) group.push(coded);
    else groups.set(key, [coded]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { code, row, name, naming, view } = first;
    const places = group.length > 1 ? `等${group.length}处` : "";
    const why = naming === "former" ? "这是旧名称" : "与分类科目不符";
    yield {
      message: `${nameOf(view)}${places}：编码${code}印为“${row.label}”，《政府收支分类科目》为“${name}”，${why}。`,
      spans: group.slice(0, MOST_PLACES).map((each) => ({ start: each.row.start, end: each.row.end })),
      suggestion: `核对编码和名称；编码无误的，名称改为“${name}”。`,
    };
  }
}

function* inText(statement: Statement): Generator<Report> {
  const groups = new Map<string, PathFault[]>();
  for (const fault of pathFaults(statement)) {
    const key = `${fault.kind} ${fault.step.level} ${fault.step.name} ${fault.right}`;
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const times = group.length > 1 ? `（共${group.length}处）` : "";
    yield {
      message: `${wrong(first)}${times}。`,
      spans: group.slice(0, MOST_PLACES).map(({ step }) => ({ start: step.start, end: step.end })),
    };
  }
}

function wrong({ kind, step, path, right }: PathFault): string {
  const whole = path.map(({ name, level }) => `${name}（${level}）`).join("");
  if (kind === "former") return `“${step.name}（${step.level}）”是旧名称，现为“${right}”`;
  if (kind === "shifted") return `“${whole}”的款和项错了一级：应为“${right}”及其下的项`;
  return `“${whole}”中“${step.name}”不在“${path[path.indexOf(step) - 1]?.name ?? ""}”之下，它属于“${right}”`;
}
