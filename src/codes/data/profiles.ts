/**
 * Profiles (口径): the tables that a jurisdiction has its departments publish, by kind of document. `columns`: the headings of the
 * figures, in the words of `headingMeaning`; absent where the layout varies or is not verified. `sure` is false for tables known only by
 * name. Sources: 财预〔2016〕143号 and its forms for the central set; published documents for the rest.
 */
import type { TableKey } from "../model.ts";

export interface ProfileTable {
  readonly key: TableKey;
  /** Its usual title there. */
  readonly title: string;
  /** False where the table is known only from lists of contents. */
  readonly sure: boolean;
  /** Headings of its figures that it must have; absent where its layout varies. */
  readonly columns?: readonly string[];
}

export interface ProfileData {
  readonly id: string;
  readonly name: string;
  readonly kind: "budget" | "final";
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly tables: readonly ProfileTable[];
}

const CENTRAL: ProfileData["tables"] = [
  { key: "overall", title: "部门收支总表", sure: true, columns: ["预算数"] },
  { key: "revenue", title: "部门收入总表", sure: true },
  { key: "expenditure", title: "部门支出总表", sure: true, columns: ["合计", "基本支出", "项目支出"] },
  { key: "fiscal", title: "财政拨款收支总表", sure: true, columns: ["合计", "一般公共预算", "政府性基金预算"] },
  { key: "gpb", title: "一般公共预算支出表", sure: true, columns: ["合计", "基本支出", "项目支出"] },
  { key: "gpb-basic", title: "一般公共预算基本支出表", sure: true, columns: ["合计", "人员经费", "公用经费"] },
  {
    key: "three-public",
    title: "一般公共预算“三公”经费支出表",
    sure: true,
    columns: ["合计", "因公出国（境）费", "公务用车购置及运行费", "公务接待费"],
  },
  { key: "gov-fund", title: "政府性基金预算支出表", sure: true, columns: ["合计", "基本支出", "项目支出"] },
  { key: "soe", title: "国有资本经营预算支出表", sure: true, columns: ["合计", "基本支出", "项目支出"] },
];

export const profileData: readonly ProfileData[] = [
  { id: "central-9", name: "中央部门预算9表", kind: "budget", firstYear: 2017, lastYear: null, tables: CENTRAL },
  {
    id: "shanghai-9",
    name: "上海部门预算9表",
    kind: "budget",
    firstYear: 2018,
    lastYear: null,
    tables: [
      { key: "overall", title: "财务收支预算总表", sure: true, columns: ["预算数"] },
      { key: "revenue", title: "收入预算总表", sure: true, columns: ["合计", "财政拨款收入", "事业收入", "其他收入"] },
      { key: "expenditure", title: "支出预算总表", sure: true, columns: ["合计", "基本支出", "项目支出"] },
      { key: "fiscal", title: "财政拨款收支预算总表", sure: true, columns: ["合计", "一般公共预算", "政府性基金预算"] },
      { key: "gpb", title: "一般公共预算支出功能分类预算表", sure: true, columns: ["合计", "基本支出", "项目支出"] },
      {
        key: "gov-fund",
        title: "政府性基金预算支出功能分类预算表",
        sure: true,
        columns: ["合计", "基本支出", "项目支出"],
      },
      {
        key: "soe",
        title: "国有资本经营预算支出功能分类预算表",
        sure: true,
        columns: ["合计", "基本支出", "项目支出"],
      },
      {
        key: "gpb-basic",
        title: "一般公共预算基本支出部门预算经济分类预算表",
        sure: true,
        columns: ["合计", "人员经费", "公用经费"],
      },
      {
        key: "three-public",
        title: "“三公”经费和机关运行经费预算表",
        sure: true,
        columns: ["合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费", "机关运行经费"],
      },
    ],
  },
  {
    id: "hunan-23",
    name: "湖南部门预算23表",
    kind: "budget",
    firstYear: 2021,
    lastYear: null,
    tables: [
      { key: "overall", title: "收支总表", sure: true },
      { key: "revenue", title: "收入总表", sure: true },
      { key: "expenditure", title: "支出总表", sure: true },
      { key: "expenditure-gov", title: "支出预算分类汇总表（按政府预算经济分类）", sure: true },
      { key: "expenditure-dept", title: "支出预算分类汇总表（按部门预算经济分类）", sure: true },
      { key: "fiscal", title: "财政拨款收支总表", sure: true },
      { key: "gpb", title: "一般公共预算支出表", sure: true },
      { key: "gpb-basic", title: "一般公共预算基本支出表", sure: true },
      { key: "gpb-basic-wages-gov", title: "人员经费（工资福利支出）（按政府预算经济分类）", sure: false },
      { key: "gpb-basic-wages-dept", title: "人员经费（工资福利支出）（按部门预算经济分类）", sure: false },
      { key: "gpb-basic-family-gov", title: "人员经费（对个人和家庭的补助）（按政府预算经济分类）", sure: false },
      { key: "gpb-basic-family-dept", title: "人员经费（对个人和家庭的补助）（按部门预算经济分类）", sure: false },
      { key: "gpb-basic-goods-gov", title: "公用经费（商品和服务支出）（按政府预算经济分类）", sure: false },
      { key: "gpb-basic-goods-dept", title: "公用经费（商品和服务支出）（按部门预算经济分类）", sure: false },
      { key: "three-public", title: "一般公共预算“三公”经费支出表", sure: true },
      { key: "gov-fund", title: "政府性基金预算支出表", sure: true },
      { key: "gov-fund-gov", title: "政府性基金预算支出分类汇总表（按政府预算经济分类）", sure: false },
      { key: "gov-fund-dept", title: "政府性基金预算支出分类汇总表（按部门预算经济分类）", sure: false },
      { key: "soe", title: "国有资本经营预算支出表", sure: true },
      { key: "special-account", title: "财政专户管理资金预算支出表", sure: true },
      { key: "special-funds", title: "专项资金预算汇总表", sure: false },
      { key: "performance-project", title: "其他项目支出绩效目标表", sure: false },
      { key: "performance-overall", title: "部门整体支出绩效目标表", sure: true },
    ],
  },
  {
    id: "county-10",
    name: "县级简化10表",
    kind: "budget",
    firstYear: 2017,
    lastYear: null,
    tables: [
      { key: "overall", title: "收支总体情况表", sure: true },
      { key: "revenue", title: "收入总体情况表", sure: true },
      { key: "expenditure", title: "支出总体情况表", sure: true },
      { key: "fiscal", title: "财政拨款收支总体情况表", sure: true },
      { key: "gpb", title: "一般公共预算支出情况表", sure: true },
      { key: "gpb-basic", title: "一般公共预算基本支出情况表", sure: true },
      { key: "three-public", title: "一般公共预算“三公”经费支出情况表", sure: true },
      { key: "gov-fund", title: "政府性基金预算支出情况表", sure: true },
      { key: "performance-overall", title: "部门整体支出绩效目标表", sure: true },
      { key: "performance-project", title: "项目支出绩效目标表", sure: true },
    ],
  },
  {
    id: "final-9",
    name: "部门决算公开01–09表",
    kind: "final",
    firstYear: 2019,
    lastYear: null,
    tables: [
      { key: "overall", title: "收入支出决算总表", sure: true, columns: ["决算数"] },
      {
        key: "revenue",
        title: "收入决算表",
        sure: true,
        columns: ["本年收入合计", "财政拨款收入", "事业收入", "其他收入"],
      },
      { key: "expenditure", title: "支出决算表", sure: true, columns: ["本年支出合计", "基本支出", "项目支出"] },
      { key: "fiscal", title: "财政拨款收入支出决算总表", sure: true, columns: ["合计", "一般公共预算财政拨款"] },
      { key: "gpb", title: "一般公共预算财政拨款支出决算表", sure: true, columns: ["合计", "基本支出", "项目支出"] },
      { key: "gpb-basic", title: "一般公共预算财政拨款基本支出决算明细表", sure: true },
      {
        key: "gov-fund",
        title: "政府性基金预算财政拨款收入支出决算表",
        sure: true,
        columns: ["年初结转和结余", "本年收入", "本年支出", "年末结转和结余"],
      },
      { key: "soe", title: "国有资本经营预算财政拨款支出决算表", sure: true },
      {
        key: "three-public",
        title: "财政拨款“三公”经费支出决算表",
        sure: true,
        columns: ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"],
      },
    ],
  },
];
