/** Columns and rows that several profiles have alike. */
import type { ColumnLayout, Measured, TableLayout } from "../model.ts";

export const basic: Measured = { concept: "expenditure.current.basic" };
export const project: Measured = { concept: "expenditure.current.project" };
export const personnel: Measured = { concept: "expenditure.current.basic.personnel" };
export const publicUse: Measured = { concept: "expenditure.current.basic.public" };
export const whole: Measured = {};

export const totalBasicProject: readonly ColumnLayout[] = [
  { heading: "合计", of: whole },
  { heading: "基本支出", of: basic },
  { heading: "项目支出", of: project },
];

export const totalPersonnelPublic: readonly ColumnLayout[] = [
  { heading: "合计", of: whole },
  { heading: "人员经费", of: personnel },
  { heading: "公用经费", of: publicUse },
];

/** The right side of 财政拨款收支总表 by fund. */
export const byFiscalFund: readonly ColumnLayout[] = [
  { heading: "项目" },
  { heading: "合计", of: whole },
  { heading: "一般公共预算", of: { fund: "gpb" } },
  { heading: "政府性基金预算", of: { fund: "gov-fund" } },
  { heading: "国有资本经营预算", of: { fund: "soe" } },
];

interface FiscalForm {
  readonly number: string;
  /** Above the amounts of revenue. */
  readonly heading: string;
  readonly emptyNote: string;
}

/** 财政拨款收支总表, as the central form and those that follow it have it. */
export const fiscalTable = ({ number, heading, emptyNote }: FiscalForm): TableLayout => ({
  ...{ key: "fiscal", number, title: "财政拨款收支总表", unit: "万元" },
  ...{ rows: "sides", of: { concept: "expenditure.current", fund: "fiscal" } },
  columns: [
    { heading: "收入", under: [{ heading: "项目" }, { heading, of: whole }] },
    {
      heading: "支出",
      under: byFiscalFund,
    },
  ],
  sides: [
    {
      rows: [
        { label: "一、本年收入", of: { concept: "revenue.current", fund: "fiscal" } },
        { label: "（一）一般公共预算拨款", of: { concept: "revenue.current", fund: "gpb" } },
        { label: "（二）政府性基金预算拨款", of: { concept: "revenue.current", fund: "gov-fund" } },
        { label: "（三）国有资本经营预算拨款", of: { concept: "revenue.current", fund: "soe" } },
        { label: "二、上年结转", of: { concept: "carryover.opening", fund: "fiscal" } },
        { label: "（一）一般公共预算拨款", of: { concept: "carryover.opening", fund: "gpb" } },
        { label: "（二）政府性基金预算拨款", of: { concept: "carryover.opening", fund: "gov-fund" } },
        { label: "（三）国有资本经营预算拨款", of: { concept: "carryover.opening", fund: "soe" } },
      ],
      foot: [{ label: "" }, { label: "收入总计", of: { concept: "revenue.total", fund: "fiscal" }, total: true }],
      columns: [{}],
    },
    {
      rows: "functions",
      head: { label: "一、本年支出", of: {} },
      foot: [
        { label: "二、结转下年", of: { concept: "carryover.closing" } },
        { label: "支出总计", of: { concept: "expenditure.total" }, total: true },
      ],
      columns: [{}, { fund: "gpb" }, { fund: "gov-fund" }, { fund: "soe" }],
    },
  ],
  emptyNote,
});

/** Expenditure that is neither basic nor project, as columns. */
export const outlayColumns: readonly ColumnLayout[] = [
  { heading: "事业单位经营支出", of: { concept: "expenditure.current.business" } },
  { heading: "上缴上级支出", of: { concept: "expenditure.current.remitted-up" } },
  { heading: "对附属单位补助支出", of: { concept: "expenditure.current.subsidies-down" } },
];

export const optional = (columns: readonly ColumnLayout[]): ColumnLayout[] =>
  columns.map((column) => ({ ...column, optional: true }));

export const split: readonly ColumnLayout[] = [{ heading: "类" }, { heading: "款" }, { heading: "项" }];

export const codeAndName: readonly ColumnLayout[] = [{ heading: "科目编码" }, { heading: "科目名称" }];

export const unitCodeAndName: readonly ColumnLayout[] = [{ heading: "单位代码" }, { heading: "单位名称" }];

/** Vehicles by 党政机关公务用车管理办法 第三条. */
export const vehiclesOfFiveKinds: readonly string[] = [
  "机要通信用车",
  "应急保障用车",
  "执法执勤用车",
  "特种专业技术用车",
  "其他按照规定配备的公务用车",
];

/** Vehicles as the forms of the central government and Shanghai list them. */
export const vehiclesOfEightKinds: readonly string[] = [
  "部级领导干部用车",
  "主要领导干部用车",
  "机要通信用车",
  "应急保障用车",
  "执法执勤用车",
  "特种专业技术用车",
  "离退休干部用车",
  "其他用车",
];
