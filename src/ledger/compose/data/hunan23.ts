/** Hunan's twenty-three tables (湖南省部门预算公开表样): by unit, by departmental and by government economic class. Amounts in 万元. */
import type { ColumnLayout, Measured, ProfileLayout, TableLayout } from "../model.ts";
import { BASIC, classColumns, details, MAIN, named, none } from "./hunan23Classes.ts";
import { overall, revenue, sources } from "./hunan23Totals.ts";
import {
  basic,
  codeAndName,
  fiscalTable,
  optional,
  outlayColumns,
  personnel,
  project,
  publicUse,
  split,
  totalBasicProject,
  totalPersonnelPublic,
  vehiclesOfFiveKinds,
  whole,
} from "./parts.ts";

const stub: readonly ColumnLayout[] = [{ heading: "功能科目", under: split }, { heading: "单位（功能科目名称）" }];

interface ByClass {
  readonly key: TableLayout["key"];
  readonly number: string;
  readonly title: string;
  readonly of: Measured;
  readonly columns: readonly ColumnLayout[];
  readonly what: string;
}

function byUnitFunction({ key, number, title, of, columns, what }: ByClass): TableLayout {
  const common = { key, number, title, unit: "万元", rows: "unit-functions", of } as const;
  return { ...common, columns: [...stub, ...columns], emptyNote: none(what) };
}

function byFund(key: "gov-fund" | "soe" | "special-account", number: string, title: string, what: string): TableLayout {
  return {
    ...{ key, number, title, unit: "万元", rows: "functions", codes: "joined", total: "first" },
    of: { concept: "expenditure.current", fund: key },
    columns: [...codeAndName, { heading: `本年${title.replace(/表$/, "")}`, under: totalBasicProject }],
    emptyNote: none(what),
  };
}

const spent: Measured = { concept: "expenditure.current" };
const ofFund: Measured = { concept: "expenditure.current", fund: "gov-fund" };
/** Basic expenditure of one departmental 类, over the columns of either system. */
const ofMain = (economic: string): Measured => ({ ...basic, fund: "gpb", economic });
const withTotal = (columns: readonly ColumnLayout[]): ColumnLayout[] => [{ heading: "总计", of: whole }, ...columns];
/** What agencies spend by 款 of a 类, and what institutions do, of which the classification has one 款. */
const byGovernment = (name: string, agency: string, institution: string): ColumnLayout[] => [
  {
    heading: named(agency),
    under: [{ heading: "合计", of: { economic: agency } }, ...classColumns(details(agency))],
  },
  {
    heading: named("505"),
    under: [
      { heading: "合计", of: { economic: institution, unclaimed: true } },
      { heading: name, of: { economic: institution } },
    ],
  },
];
const byDept = (base: Measured): ColumnLayout[] => [
  { heading: "总计", of: base },
  {
    heading: "基本支出",
    under: [
      { heading: "合计", of: { ...base, ...basic } },
      ...MAIN.dept.flatMap((code) => {
        const columns = classColumns([code], { ...base, ...basic });
        return BASIC.includes(code) ? columns : optional(columns);
      }),
    ],
  },
  {
    heading: "项目支出",
    under: [{ heading: "合计", of: { ...base, ...project } }, ...classColumns(MAIN.dept, { ...base, ...project })],
  },
  ...optional(outlayColumns),
];

const tables: readonly TableLayout[] = [
  overall,
  revenue,
  {
    ...{
      key: "expenditure",
      number: "表3",
      title: "支出总表",
      unit: "万元",
      rows: "unit-functions",
      of: spent,
    },
    columns: [{ heading: "科目编码", under: split }, { heading: "科目名称" }, ...totalBasicProject, ...outlayColumns],
    emptyNote: none("支出"),
  },
  byUnitFunction({
    ...{
      key: "expenditure-gov",
      number: "表4",
      title: "支出预算分类汇总表（按政府预算经济分类）",
      of: spent,
      what: "支出",
    },
    columns: withTotal(classColumns(MAIN.gov)),
  }),
  byUnitFunction({
    ...{
      key: "expenditure-dept",
      number: "表5",
      title: "支出预算分类汇总表（按部门预算经济分类）",
      of: spent,
      what: "支出",
    },
    columns: byDept({}),
  }),
  fiscalTable({ number: "表6", heading: "本年预算", emptyNote: none("财政拨款收支") }),
  {
    ...{ key: "gpb", number: "表7", title: "一般公共预算支出表", unit: "万元" },
    ...{ rows: "functions", codes: "joined", total: "first", of: { concept: "expenditure.current", fund: "gpb" } },
    columns: [
      ...codeAndName,
      { heading: "合计", of: whole },
      {
        heading: "基本支出",
        under: [
          { heading: "小计", of: basic },
          { heading: "人员经费", of: personnel },
          { heading: "公用经费", of: publicUse },
        ],
      },
      { heading: "项目支出", of: project },
    ],
    emptyNote: none("一般公共预算安排的支出"),
  },
  {
    ...{ key: "gpb-basic", number: "表8", title: "一般公共预算基本支出表", unit: "万元" },
    ...{ rows: "economic", codes: "joined", total: "first", of: { ...basic, fund: "gpb" } },
    columns: [
      { heading: "部门预算支出经济分类科目", under: codeAndName },
      { heading: "一般公共预算基本支出", under: totalPersonnelPublic },
    ],
    emptyNote: none("一般公共预算基本支出"),
  },
  byUnitFunction({
    ...{ key: "gpb-basic-wages-gov", number: "表9", of: ofMain("301"), what: "工资福利支出" },
    title: "一般公共预算基本支出表——人员经费（工资福利支出）（按政府预算经济分类）",
    columns: withTotal(byGovernment("工资福利支出", "501", "50501")),
  }),
  byUnitFunction({
    ...{ key: "gpb-basic-wages-dept", number: "表10", of: ofMain("301"), what: "工资福利支出" },
    title: "一般公共预算基本支出表——人员经费（工资福利支出）（按部门预算经济分类）",
    columns: withTotal(classColumns(details("301"))),
  }),
  byUnitFunction({
    ...{ key: "gpb-basic-family-gov", number: "表11", of: ofMain("303"), what: "对个人和家庭的补助" },
    title: "一般公共预算基本支出表——人员经费（对个人和家庭的补助）（按政府预算经济分类）",
    columns: withTotal(classColumns(details("509"))),
  }),
  byUnitFunction({
    ...{ key: "gpb-basic-family-dept", number: "表12", of: ofMain("303"), what: "对个人和家庭的补助" },
    title: "一般公共预算基本支出表——人员经费（对个人和家庭的补助）（按部门预算经济分类）",
    columns: withTotal(classColumns(details("303"))),
  }),
  byUnitFunction({
    ...{ key: "gpb-basic-goods-gov", number: "表13", of: ofMain("302"), what: "商品和服务支出" },
    title: "一般公共预算基本支出表——公用经费（商品和服务支出）（按政府预算经济分类）",
    columns: withTotal(byGovernment("商品和服务支出", "502", "50502")),
  }),
  byUnitFunction({
    ...{ key: "gpb-basic-goods-dept", number: "表14", of: ofMain("302"), what: "商品和服务支出" },
    title: "一般公共预算基本支出表——公用经费（商品和服务支出）（按部门预算经济分类）",
    columns: withTotal(classColumns(details("302"))),
  }),
  {
    ...{ key: "three-public", number: "表15", title: "一般公共预算“三公”经费支出表", unit: "万元" },
    ...{ rows: "units", of: { concept: "three-public" } },
    columns: [
      { heading: "单位编码" },
      { heading: "单位名称" },
      { heading: "“三公”经费合计", of: whole },
      { heading: "因公出国（境）费", of: { concept: "three-public.abroad" } },
      {
        heading: "公务用车购置及运行费",
        under: [
          { heading: "小计", of: { concept: "three-public.vehicles" } },
          { heading: "公务用车购置费", of: { concept: "three-public.vehicles.purchase" } },
          { heading: "公务用车运行费", of: { concept: "three-public.vehicles.operation" } },
        ],
      },
      { heading: "公务接待费", of: { concept: "three-public.reception" } },
    ],
    emptyNote: none("“三公”经费"),
  },
  byFund("gov-fund", "表16", "政府性基金预算支出表", "政府性基金预算安排的支出"),
  byUnitFunction({
    ...{ key: "gov-fund-gov", number: "表17", of: ofFund, what: "政府性基金预算安排的支出" },
    title: "政府性基金预算支出分类汇总表（按政府预算经济分类）",
    columns: withTotal(classColumns(MAIN.gov)),
  }),
  byUnitFunction({
    ...{ key: "gov-fund-dept", number: "表18", of: ofFund, what: "政府性基金预算安排的支出" },
    title: "政府性基金预算支出分类汇总表（按部门预算经济分类）",
    columns: byDept({}),
  }),
  byFund("soe", "表19", "国有资本经营预算支出表", "国有资本经营预算安排的支出"),
  byFund("special-account", "表20", "财政专户管理资金预算支出表", "财政专户管理资金安排的支出"),
  {
    ...{ key: "special-funds", number: "表21", title: "专项资金预算汇总表", unit: "万元" },
    ...{ rows: "projects", of: project },
    columns: [
      { heading: "单位名称" },
      { heading: "专项名称" },
      { heading: "资金总额", of: whole },
      ...sources.slice(0, 3).map(([fund, heading]) => ({ heading, of: { fund } })),
      ...optional([
        { heading: "财政专户管理资金", of: { fund: "special-account" } },
        { heading: "其他资金", of: { fund: "unit-funds" } },
      ]),
    ],
    emptyNote: none("专项资金"),
  },
  {
    ...{ key: "performance-project", number: "表22", title: "其他项目支出绩效目标表", unit: "万元" },
    ...{ rows: "project-targets", of: project },
    columns: [
      { heading: "项目名称" },
      { heading: "资金总额", of: whole },
      { heading: "年度绩效目标" },
      {
        heading: "绩效指标",
        under: [{ heading: "一级指标" }, { heading: "二级指标" }, { heading: "三级指标" }, { heading: "指标值" }],
      },
    ],
    emptyNote: none("填报绩效目标的项目"),
  },
  {
    ...{ key: "performance-overall", number: "表23", title: "部门整体支出绩效目标表", unit: "万元" },
    ...{ rows: "overall-targets", of: { concept: "revenue.total" }, unnamed: true },
    columns: [
      { heading: "部门名称" },
      {
        heading: "年度预算申请",
        under: [
          { heading: "资金总额", of: whole },
          {
            heading: "按收入性质分",
            under: [
              ...sources.slice(0, 4).map(([fund, heading]) => ({ heading, of: { fund } })),
              { heading: "其他资金", of: { fund: "unit-funds" } },
            ],
          },
          {
            heading: "按支出性质分",
            under: [
              { heading: "基本支出", of: basic },
              { heading: "项目支出", of: project },
              ...optional(outlayColumns),
              ...optional([{ heading: "年终结转结余", of: { concept: "carryover.closing" } }]),
            ],
          },
        ],
      },
      { heading: "整体绩效目标" },
    ],
    emptyNote: none("支出"),
  },
];

export const hunan23: ProfileLayout = {
  id: "hunan-23",
  numbering: ["part", "han-comma", "han-paren"],
  cover: ["{name}{year}年{scope}预算"],
  outline: [
    { level: 1, title: "{year}年{scope}预算说明", parts: [] },
    { level: 2, title: "{scope}职能职责", parts: ["duties"] },
    { level: 2, title: "机构设置", parts: [] },
    { level: 3, title: "{scope}设置", parts: ["organisation"] },
    { level: 3, title: "人员情况", parts: ["staff"] },
    { level: 2, title: "{scope}预算单位构成", parts: ["units"] },
    { level: 2, title: "{scope}收支总体情况", parts: [] },
    { level: 3, title: "收入预算", parts: ["revenue"] },
    { level: 3, title: "支出预算", parts: ["expenditure"] },
    { level: 2, title: "一般公共预算拨款支出预算", parts: ["gpb"] },
    { level: 3, title: "基本支出", parts: ["gpb-basic"] },
    { level: 3, title: "项目支出", parts: ["gpb-project"] },
    { level: 2, title: "政府性基金预算支出", parts: ["gov-fund"] },
    { level: 2, title: "国有资本经营预算支出", parts: ["soe"] },
    { level: 2, title: "财政专户管理资金支出", parts: ["special-account"] },
    { level: 2, title: "其他重要事项情况说明", parts: [] },
    { level: 3, title: "机关运行经费", parts: ["running-costs"] },
    { level: 3, title: "“三公”经费预算", parts: ["three-public"] },
    { level: 3, title: "一般性支出情况", parts: ["general-expenses"] },
    { level: 3, title: "政府采购情况", parts: ["procurement"] },
    { level: 3, title: "国有资产占有使用情况", parts: ["assets"] },
    { level: 3, title: "预算绩效目标说明", parts: ["performance"] },
    { level: 2, title: "名词解释", parts: ["glossary"] },
    { level: 1, title: "{scope}预算公开表", parts: ["tables"] },
  ],
  tables,
  tablesNote: "注：以下各表中，空表表示{self}没有相关收支。",
  signed: "{scope}：",
  sources: [
    { fund: "gpb", name: "一般公共预算拨款收入", always: true },
    { fund: "gov-fund", name: "政府性基金预算拨款收入", always: true },
    { fund: "soe", name: "国有资本经营预算拨款收入", always: true },
    { fund: "special-account", name: "财政专户管理资金收入", always: true },
    { fund: "service", name: "事业收入", always: false },
    { fund: "business", name: "事业单位经营收入", always: false },
    { fund: "superior", name: "上级补助收入", always: false },
    { fund: "subsidiary", name: "附属单位上缴收入", always: false },
    { fund: "other", name: "其他收入", always: true },
  ],
  vehicles: vehiclesOfFiveKinds,
  assetsDay: "12月31日",
  targets: "all",
  fundsAs: { "unit-funds": "other" },
  surplusApart: false,
  closing: "年终结转结余",
  separators: false,
  businessApart: true,
};
