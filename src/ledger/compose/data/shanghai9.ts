/** Shanghai's nine tables (上海市预算信息公开的表样), for departments and for units; amounts in 元, those of table 9 in 万元. */
import type { ColumnLayout, ProfileLayout, SideRow, TableLayout } from "../model.ts";
import {
  basic,
  byFiscalFund,
  personnel,
  project,
  publicUse,
  split,
  totalBasicProject,
  totalPersonnelPublic,
  vehiclesOfEightKinds,
  whole,
} from "./parts.ts";

const stub: ColumnLayout = {
  heading: "项目",
  under: [{ heading: "功能分类科目编码", under: split }, { heading: "功能分类科目名称" }],
};

const revenueRows: readonly SideRow[] = [
  { label: "一、财政拨款收入", of: { fund: "fiscal" } },
  { label: "1. 一般公共预算资金", of: { fund: "gpb" } },
  { label: "2. 政府性基金", of: { fund: "gov-fund" } },
  { label: "3. 国有资本经营预算", of: { fund: "soe" } },
  { label: "二、事业收入", of: { fund: "service" } },
  { label: "三、事业单位经营收入", of: { fund: "business" } },
  { label: "四、其他收入", of: { fund: "other" } },
];
const revenueFoot: readonly SideRow[] = [{ label: "收入总计", of: { concept: "revenue.total" }, total: true }];
const expenditureFoot: readonly SideRow[] = [{ label: "支出总计", of: {}, total: true }];

const title = (name: string): string => `{year}年{owner}${name}`;
const none = (fund: string): string => `注：{self}{year}年没有${fund}财政拨款安排的预算，故本表为空表。`;

function byFunction(key: "gpb" | "gov-fund" | "soe", number: string, name: string): TableLayout {
  return {
    ...{ key, number, title: title(`${name}支出功能分类预算表`), unit: "元" },
    ...{ rows: "functions", codes: "split", total: "last" },
    of: { concept: "expenditure.current", fund: key },
    columns: [stub, { heading: `${name}支出`, under: totalBasicProject }],
    emptyNote: none(name),
  };
}

const tables: readonly TableLayout[] = [
  {
    ...{ key: "overall", number: "", title: title("财务收支预算总表"), unit: "元", scope: "department" },
    ...{ rows: "sides", of: { concept: "expenditure.total" } },
    columns: [
      { heading: "本年收入", under: [{ heading: "项目" }, { heading: "预算数", of: whole }] },
      { heading: "本年支出", under: [{ heading: "项目" }, { heading: "预算数", of: whole }] },
    ],
    sides: [
      { rows: revenueRows, foot: revenueFoot, columns: [{ concept: "revenue.current" }] },
      { rows: "functions", foot: expenditureFoot, columns: [{}] },
    ],
    emptyNote: "注：{self}{year}年没有收支，故本表为空表。",
  },
  {
    ...{ key: "overall", number: "", title: title("财务收支预算总表"), unit: "元", scope: "unit" },
    ...{ rows: "sides", of: { concept: "expenditure.total" } },
    columns: [
      { heading: "本年收入", under: [{ heading: "项目" }, { heading: "预算数", of: whole }] },
      {
        heading: "本年支出",
        under: [
          { heading: "项目" },
          {
            heading: "预算数",
            under: [
              { heading: "合计", of: whole },
              {
                heading: "基本支出",
                under: [
                  { heading: "人员经费", of: personnel },
                  { heading: "公用经费", of: publicUse },
                ],
              },
              { heading: "项目支出", of: project },
            ],
          },
        ],
      },
    ],
    sides: [
      { rows: revenueRows, foot: revenueFoot, columns: [{ concept: "revenue.current" }] },
      { rows: "functions", foot: expenditureFoot, columns: [{}, personnel, publicUse, project] },
    ],
    emptyNote: "注：{self}{year}年没有收支，故本表为空表。",
  },
  {
    ...{ key: "revenue", number: "", title: title("收入预算总表"), unit: "元" },
    ...{ rows: "functions", codes: "split", total: "last", of: { concept: "revenue.current" } },
    columns: [
      stub,
      {
        heading: "收入预算",
        under: [
          { heading: "合计", of: whole },
          { heading: "财政拨款收入", of: { fund: "fiscal" } },
          { heading: "事业收入", of: { fund: "service" } },
          { heading: "事业单位经营收入", of: { fund: "business" } },
          { heading: "其他收入", of: { fund: "other" } },
        ],
      },
    ],
    emptyNote: "注：{self}{year}年没有收入，故本表为空表。",
  },
  {
    ...{ key: "expenditure", number: "", title: title("支出预算总表"), unit: "元" },
    ...{ rows: "functions", codes: "split", total: "last", of: { concept: "expenditure.current" } },
    columns: [stub, { heading: "支出预算", under: totalBasicProject }],
    emptyNote: "注：{self}{year}年没有支出，故本表为空表。",
  },
  {
    ...{ key: "fiscal", number: "", title: title("财政拨款收支预算总表"), unit: "元" },
    ...{ rows: "sides", of: { concept: "expenditure.total", fund: "fiscal" } },
    columns: [
      { heading: "财政拨款收入", under: [{ heading: "项目" }, { heading: "预算数", of: whole }] },
      {
        heading: "财政拨款支出",
        under: byFiscalFund,
      },
    ],
    sides: [
      {
        rows: [
          { label: "一、一般公共预算资金", of: { fund: "gpb" } },
          { label: "二、政府性基金", of: { fund: "gov-fund" } },
          { label: "三、国有资本经营预算", of: { fund: "soe" } },
        ],
        foot: [{ label: "收入总计", of: { concept: "revenue.total", fund: "fiscal" }, total: true }],
        columns: [{ concept: "revenue.current" }],
      },
      {
        rows: "functions",
        foot: expenditureFoot,
        columns: [{}, { fund: "gpb" }, { fund: "gov-fund" }, { fund: "soe" }],
      },
    ],
    emptyNote: "注：{self}{year}年没有财政拨款收支，故本表为空表。",
  },
  byFunction("gpb", "", "一般公共预算"),
  byFunction("gov-fund", "", "政府性基金预算"),
  byFunction("soe", "", "国有资本经营预算"),
  {
    ...{ key: "gpb-basic", number: "", title: title("一般公共预算基本支出部门预算经济分类预算表"), unit: "元" },
    ...{ rows: "economic", codes: "split", total: "last", of: { ...basic, fund: "gpb" } },
    columns: [
      {
        heading: "项目",
        under: [
          { heading: "部门预算经济分类科目编码", under: [{ heading: "类" }, { heading: "款" }] },
          { heading: "经济分类科目名称" },
        ],
      },
      { heading: "一般公共预算基本支出", under: totalPersonnelPublic },
    ],
    emptyNote: "注：{self}{year}年没有一般公共预算基本支出，故本表为空表。",
  },
  {
    ...{ key: "three-public", number: "", title: title("“三公”经费和机关运行经费预算表"), unit: "万元" },
    ...{ rows: "one", of: { concept: "three-public" } },
    columns: [
      {
        heading: "“三公”经费预算数",
        under: [
          { heading: "合计", of: whole },
          { heading: "因公出国（境）费", of: { concept: "three-public.abroad" } },
          { heading: "公务接待费", of: { concept: "three-public.reception" } },
          {
            heading: "公务用车购置及运行费",
            under: [
              { heading: "小计", of: { concept: "three-public.vehicles" } },
              { heading: "购置费", of: { concept: "three-public.vehicles.purchase" } },
              { heading: "运行费", of: { concept: "three-public.vehicles.operation" } },
            ],
          },
        ],
      },
      { heading: "机关运行经费预算数", of: { concept: "running-costs" } },
    ],
    emptyNote: "注：{self}{year}年没有“三公”经费和机关运行经费，故本表为空表。",
  },
];

export const shanghai9: ProfileLayout = {
  id: "shanghai-9",
  numbering: ["han-comma", "han-paren"],
  cover: ["{year}年{scope}预算", "预算{manager}：{name}"],
  outline: [
    { level: 1, title: "{scope}主要职能", parts: ["duties"] },
    { level: 1, title: "{scope}机构设置", parts: ["units", "organisation", "staff"] },
    { level: 1, title: "名词解释", parts: ["glossary"] },
    { level: 1, title: "{scope}预算编制说明", parts: ["totals", "function-items"] },
    { level: 1, title: "{scope}预算表", parts: ["tables"] },
    { level: 1, title: "其他相关情况说明", parts: [] },
    { level: 2, title: "{year}年“三公”经费预算情况说明", parts: ["three-public"] },
    { level: 2, title: "机关运行经费预算", parts: ["running-costs"] },
    { level: 2, title: "会议费、培训费预算", parts: ["general-expenses"] },
    { level: 2, title: "政府采购预算情况", parts: ["procurement"] },
    { level: 2, title: "绩效目标设置情况", parts: ["performance"] },
    { level: 2, title: "国有资产占有使用情况", parts: ["assets"] },
    { level: 1, title: "项目经费情况说明", parts: ["projects"], scope: "department" },
  ],
  tables,
  tablesNote: "",
  signed: "编制{scope}：",
  sources: [
    { fund: "fiscal", name: "财政拨款收入", always: true },
    { fund: "service", name: "事业收入", always: true },
    { fund: "business", name: "事业单位经营收入", always: true },
    { fund: "other", name: "其他收入", always: true },
  ],
  vehicles: vehiclesOfEightKinds,
  assetsDay: "8月31日",
  targets: "projects",
  fundsAs: { "special-account": "service", superior: "other", subsidiary: "other", "unit-funds": "other" },
  separators: true,
  businessApart: false,
  carriedApart: false,
};
