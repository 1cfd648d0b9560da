/** What people call the stages of a budget and the kinds of units: the same words wherever they are printed or read. */
import type { Outlay, Stage, UnitKind } from "../model.ts";

export const stageNames = {
  "first-up": "一上",
  "first-down": "一下",
  "second-up": "二上",
  "second-down": "二下",
  adjustment: "调整",
  execution: "执行",
} as const satisfies Readonly<Record<Stage, string>>;

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  administrative: "行政单位",
  "civil-service": "参照公务员法管理的事业单位",
  institution: "事业单位",
};

export const outlayNames: Readonly<Record<Outlay, string>> = {
  "expenditure.current.business": "事业单位经营支出",
  "expenditure.current.remitted-up": "上缴上级支出",
  "expenditure.current.subsidies-down": "对附属单位补助支出",
};

export const OUTLAYS = Object.keys(outlayNames) as readonly Outlay[];
