/**
 * The forms of reviewers' check sheets (检查表), as data: groups and items, and what of a document belongs to each. Source: 部门/单位预算
 * 公开情况检查表 of a district's finance bureau, unchanged since 2021, and its like for final accounts. A new form is an entry here.
 */

export interface FormItem {
  readonly group: string;
  readonly item: string;
  /**
   * What in the document the item is about. `outside`: nothing that the file shows; `cover`, `contents`: those pages; `tables`: one item
   * for each table; `headings`: what stands under a heading with one of these words; `text`: only that words of each group occur.
   */
  readonly about:
    | { readonly kind: "outside" | "cover" | "contents" | "tables" }
    | { readonly kind: "headings"; readonly words: readonly string[] }
    | { readonly kind: "text"; readonly groups: readonly (readonly string[])[] };
  /** Takes what belongs to no other item. */
  readonly rest?: boolean;
  /** What to say where the file cannot tell. */
  readonly advice?: string;
}

export interface CheckForm {
  readonly id: string;
  readonly kind: "budget" | "final";
  readonly of: "department" | "unit";
  /** {year} and {place} are filled in. */
  readonly title: string;
  readonly subject: string;
  readonly items: readonly FormItem[];
}

const TIMELY = "及时性";
const CONTENT = "内容规范性";
const heading = (item: string, ...words: string[]): FormItem => ({
  group: CONTENT,
  item,
  about: { kind: "headings", words },
});

const FRONT: readonly FormItem[] = [
  { group: CONTENT, item: "封面", about: { kind: "cover" } },
  { group: CONTENT, item: "目录", about: { kind: "contents" } },
  heading("主要职能", "职能", "职责"),
];
const TABLES: FormItem = { group: CONTENT, item: "", about: { kind: "tables" } };
const PUBLISHED = "请对照发布页面的日期核对。";

function budgetItems(of: "部门" | "单位"): readonly FormItem[] {
  const timely: FormItem = {
    group: TIMELY,
    item: `及时公开${of}预算`,
    about: { kind: "outside" },
    advice: PUBLISHED,
  };
  const explanation: FormItem = { ...heading("预算编制说明", "编制说明", "预算说明", "情况说明"), rest: true };
  const projects = heading("项目经费情况说明", "项目经费情况", "项目支出情况", "项目绩效目标");
  const other = heading(
    "其他相关说明",
    ...["其他相关", "其他重要事项", "其他事项", "三公", "机关运行经费", "政府采购", "国有资产", "绩效"],
  );
  return [
    timely,
    ...FRONT,
    heading("机构设置", "机构设置", "机构情况", "单位构成", "人员构成"),
    heading("名词解释", "名词解释", "名词释义", "专业名词"),
    explanation,
    TABLES,
    other,
    ...(of === "部门" ? [projects] : []),
  ];
}

function finalItems(of: "部门" | "单位"): readonly FormItem[] {
  const text = (item: string, ...groups: string[][]): FormItem => ({
    group: CONTENT,
    item,
    about: { kind: "text", groups },
  });
  return [
    { group: TIMELY, item: `及时公开${of}决算`, about: { kind: "outside" }, advice: PUBLISHED },
    ...FRONT,
    heading("机构设置", "机构设置", "机构情况", "单位构成", "人员构成"),
    TABLES,
    { ...heading("决算情况说明", "情况说明", "决算说明"), rest: true },
    heading("“三公”经费决算情况说明", "三公"),
    text("公务用车购置费与运行费分开说明", ["车购置"], ["车运行"]),
    text("因公出国（境）团组数、人次", ["团组"], ["人次"]),
    text("公务用车购置数、保有量", ["车购置"], ["保有"]),
    heading("机关运行经费情况", "机关运行经费"),
    heading("政府采购情况", "政府采购"),
    heading("国有资产占有使用情况", "国有资产"),
    heading("预算绩效情况", "绩效"),
    heading("名词解释", "名词解释", "名词释义", "专业名词"),
  ];
}

function form(kind: "budget" | "final", of: "department" | "unit"): CheckForm {
  const word = of === "department" ? "部门" : "单位";
  const items = kind === "budget" ? budgetItems(word) : finalItems(word);
  const title = `{year}年度${word}${kind === "budget" ? "预算" : "决算"}公开情况检查表`;
  return { id: `${kind}-${of}`, kind, of, title, subject: `${word}名称`, items };
}

export const checkForms: readonly CheckForm[] = [
  form("budget", "department"),
  form("budget", "unit"),
  form("final", "department"),
  form("final", "unit"),
];
