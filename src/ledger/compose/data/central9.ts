/** The nine tables of the central departments (财预〔2016〕143号 and its forms); many provinces follow them. Amounts in 万元. */
import type { ColumnLayout, ProfileLayout, TableLayout } from "../model.ts";
import {
  basic,
  codeAndName,
  fiscalTable,
  totalBasicProject,
  totalPersonnelPublic,
  unitCodeAndName,
  vehiclesOfEightKinds,
  whole,
} from "./parts.ts";

const none = (what: string): string => `注：{self}{year}年没有${what}，故本表无数据。`;

function byFund(key: "gov-fund" | "soe", number: string, name: string): TableLayout {
  return {
    ...{ key, number, title: `${name}支出表`, unit: "万元" },
    ...{ rows: "functions", codes: "joined", total: "last", of: { concept: "expenditure.current", fund: key } },
    columns: [...codeAndName, { heading: "本年支出", under: totalBasicProject }],
    emptyNote: none(`${name}安排的支出`),
  };
}

const publics = (previous?: true): readonly ColumnLayout[] => {
  const of = (part: "" | ".abroad" | ".vehicles" | ".vehicles.purchase" | ".vehicles.operation" | ".reception") => ({
    concept: `three-public${part}` as const,
    ...(previous && { previous }),
  });
  return [
    { heading: "合计", of: of("") },
    { heading: "因公出国（境）费", of: of(".abroad") },
    {
      heading: "公务用车购置及运行费",
      under: [
        { heading: "小计", of: of(".vehicles") },
        { heading: "公务用车购置费", of: of(".vehicles.purchase") },
        { heading: "公务用车运行费", of: of(".vehicles.operation") },
      ],
    },
    { heading: "公务接待费", of: of(".reception") },
  ];
};

const sources: readonly ColumnLayout[] = [
  { heading: "合计", of: { concept: "revenue.total" } },
  { heading: "上年结转", of: { concept: "carryover.opening" } },
  { heading: "一般公共预算拨款收入", of: { fund: "gpb" } },
  { heading: "政府性基金预算拨款收入", of: { fund: "gov-fund" } },
  { heading: "国有资本经营预算拨款收入", of: { fund: "soe" } },
  { heading: "财政专户管理资金收入", of: { fund: "special-account" } },
  { heading: "事业收入", of: { fund: "service" } },
  { heading: "事业单位经营收入", of: { fund: "business" } },
  { heading: "上级补助收入", of: { fund: "superior" } },
  { heading: "附属单位上缴收入", of: { fund: "subsidiary" } },
  { heading: "其他收入", of: { fund: "other" } },
  { heading: "使用非财政拨款结余", of: { concept: "surplus.used" } },
];

const tables: readonly TableLayout[] = [
  {
    ...{ key: "overall", number: "表1", title: "{scope}收支总表", unit: "万元" },
    ...{ rows: "sides", of: { concept: "expenditure.current" } },
    columns: [
      { heading: "收入", under: [{ heading: "项目" }, { heading: "预算数", of: whole }] },
      { heading: "支出", under: [{ heading: "项目（按功能分类）" }, { heading: "预算数", of: whole }] },
    ],
    sides: [
      {
        rows: [
          { label: "一、一般公共预算拨款收入", of: { fund: "gpb" } },
          { label: "二、政府性基金预算拨款收入", of: { fund: "gov-fund" } },
          { label: "三、国有资本经营预算拨款收入", of: { fund: "soe" } },
          { label: "四、财政专户管理资金收入", of: { fund: "special-account" } },
          { label: "五、事业收入", of: { fund: "service" } },
          { label: "六、事业单位经营收入", of: { fund: "business" } },
          { label: "七、上级补助收入", of: { fund: "superior" } },
          { label: "八、附属单位上缴收入", of: { fund: "subsidiary" } },
          { label: "九、其他收入", of: { fund: "other" } },
        ],
        foot: [
          { label: "本年收入合计", of: {}, total: true },
          { label: "使用非财政拨款结余", of: { concept: "surplus.used" } },
          { label: "上年结转", of: { concept: "carryover.opening" } },
          { label: "收入总计", of: { concept: "revenue.total" }, total: true },
        ],
        columns: [{ concept: "revenue.current" }],
      },
      {
        rows: "functions",
        foot: [
          { label: "本年支出合计", of: {}, total: true },
          { label: "" },
          { label: "结转下年", of: { concept: "carryover.closing" } },
          { label: "支出总计", of: { concept: "expenditure.total" }, total: true },
        ],
        columns: [{}],
      },
    ],
    emptyNote: none("收支"),
  },
  {
    ...{ key: "revenue", number: "表2", title: "{scope}收入总表", unit: "万元", when: "spent-in-year" },
    ...{ rows: "functions", codes: "joined", total: "last", of: { concept: "revenue.current" } },
    columns: [...codeAndName, ...sources],
    emptyNote: none("收入"),
  },
  {
    ...{ key: "revenue", number: "表2", title: "{scope}收入总表", unit: "万元", when: "carried-over" },
    ...{ rows: "units", of: { concept: "revenue.current" } },
    columns: [...unitCodeAndName, ...sources],
    emptyNote: none("收入"),
  },
  {
    ...{ key: "expenditure", number: "表3", title: "{scope}支出总表", unit: "万元" },
    ...{ rows: "functions", codes: "joined", total: "last", of: { concept: "expenditure.current" } },
    columns: [
      ...codeAndName,
      ...totalBasicProject,
      { heading: "上缴上级支出", of: { concept: "expenditure.current.remitted-up" } },
      { heading: "事业单位经营支出", of: { concept: "expenditure.current.business" } },
      { heading: "对附属单位补助支出", of: { concept: "expenditure.current.subsidies-down" } },
    ],
    emptyNote: none("支出"),
  },
  fiscalTable({ number: "表4", heading: "预算数", emptyNote: none("财政拨款收支") }),
  {
    ...{ key: "gpb", number: "表5", title: "一般公共预算支出表", unit: "万元" },
    ...{ rows: "functions", codes: "joined", total: "last", of: { concept: "expenditure.current", fund: "gpb" } },
    columns: [
      { heading: "功能分类科目", under: codeAndName },
      { heading: "{before}年执行数", of: { executed: "amount" } },
      { heading: "{year}年预算数", under: totalBasicProject },
      {
        heading: "{year}年预算数比{before}年执行数",
        under: [
          { heading: "增减额", of: { executed: "change" } },
          { heading: "增减%", of: { executed: "rate" } },
        ],
      },
    ],
    emptyNote: none("一般公共预算安排的支出"),
  },
  {
    ...{ key: "gpb-basic", number: "表6", title: "一般公共预算基本支出表", unit: "万元" },
    ...{ rows: "economic", codes: "joined", total: "last", of: { ...basic, fund: "gpb" } },
    columns: [
      { heading: "部门预算支出经济分类科目", under: codeAndName },
      { heading: "一般公共预算基本支出", under: totalPersonnelPublic },
    ],
    emptyNote: none("一般公共预算基本支出"),
  },
  {
    ...{ key: "three-public", number: "表7", title: "一般公共预算“三公”经费支出表", unit: "万元" },
    ...{ rows: "one", of: { concept: "three-public" } },
    columns: [
      { heading: "{before}年预算数", under: publics(true), needsPrevious: true },
      { heading: "{year}年预算数", under: publics() },
    ],
    emptyNote: none("“三公”经费"),
  },
  byFund("gov-fund", "表8", "政府性基金预算"),
  byFund("soe", "表9", "国有资本经营预算"),
];

export const central9: ProfileLayout = {
  id: "central-9",
  numbering: ["part", "han-comma", "han-paren"],
  cover: ["{name}{year}年{scope}预算"],
  outline: [
    { level: 1, title: "{scope}概况", parts: [] },
    { level: 2, title: "主要职责", parts: ["duties"] },
    { level: 2, title: "机构设置及人员情况", parts: ["organisation", "staff"] },
    { level: 2, title: "{scope}预算单位构成", parts: ["units"] },
    { level: 1, title: "{scope}预算表", parts: ["tables"] },
    { level: 1, title: "{scope}预算情况说明", parts: [] },
    { level: 2, title: "收入预算情况", parts: ["revenue"] },
    { level: 2, title: "支出预算情况", parts: ["expenditure"] },
    { level: 2, title: "财政拨款收支预算情况", parts: ["fiscal"] },
    { level: 2, title: "一般公共预算支出情况", parts: ["gpb", "function-items"] },
    { level: 2, title: "一般公共预算基本支出情况", parts: ["gpb-basic"] },
    { level: 2, title: "一般公共预算项目支出情况", parts: ["gpb-project"] },
    { level: 2, title: "“三公”经费预算情况", parts: ["three-public"] },
    { level: 2, title: "政府性基金预算支出情况", parts: ["gov-fund"] },
    { level: 2, title: "国有资本经营预算支出情况", parts: ["soe"] },
    { level: 2, title: "其他重要事项情况", parts: [] },
    { level: 3, title: "机关运行经费", parts: ["running-costs"] },
    { level: 3, title: "会议费、培训费", parts: ["general-expenses"] },
    { level: 3, title: "政府采购", parts: ["procurement"] },
    { level: 3, title: "国有资产占有使用", parts: ["assets"] },
    { level: 3, title: "预算绩效", parts: ["performance"] },
    { level: 1, title: "名词解释", parts: ["glossary"] },
  ],
  tables,
  tablesNote: "",
  signed: "{scope}：",
  sources: [
    { fund: "gpb", name: "一般公共预算拨款收入", always: true },
    { fund: "gov-fund", name: "政府性基金预算拨款收入", always: true },
    { fund: "soe", name: "国有资本经营预算拨款收入", always: true },
    { fund: "special-account", name: "财政专户管理资金收入", always: false },
    { fund: "service", name: "事业收入", always: false },
    { fund: "business", name: "事业单位经营收入", always: false },
    { fund: "superior", name: "上级补助收入", always: false },
    { fund: "subsidiary", name: "附属单位上缴收入", always: false },
    { fund: "other", name: "其他收入", always: false },
  ],
  vehicles: vehiclesOfEightKinds,
  assetsDay: "12月31日",
  targets: "projects",
  fundsAs: { "unit-funds": "other" },
  closing: "结转下年",
  separators: false,
  businessApart: true,
};
