/**
 * Published totals that cut across the classes, and which lines count towards them. Sources: 三公 is paid from appropriations (财政拨款);
 * running costs (机关运行经费) are the public-use part of basic expenditure of 行政 and 参公 units from the general public budget
 * (预算法第二十七条, 财政部部门预算公开模板); the classes are those of the 部门预算支出经济分类.
 */
import type { Fund } from "../../../codes/model.ts";
import type { LineUse, UnitKind } from "../../model.ts";

export interface UseData {
  readonly use: LineUse;
  /** Economic classes, 类 or 款, departmental. */
  readonly economic: readonly string[];
  /** Funds of which it is; absent: of any. */
  readonly funds?: readonly Fund[];
  /** Kinds of unit of which it is; absent: of any. */
  readonly kinds?: readonly UnitKind[];
  /** Of basic expenditure only. */
  readonly basicOnly?: true;
}

const appropriated: readonly Fund[] = ["gpb", "gov-fund", "soe"];

export const uses: readonly UseData[] = [
  { use: "three-public.abroad", economic: ["30212"], funds: appropriated },
  { use: "three-public.reception", economic: ["30217"], funds: appropriated },
  { use: "three-public.vehicles.operation", economic: ["30231"], funds: appropriated },
  { use: "three-public.vehicles.purchase", economic: ["31013", "30913"], funds: appropriated },
  { use: "meetings", economic: ["30215"] },
  { use: "training", economic: ["30216"] },
  {
    ...{ use: "running-costs", economic: ["302", "310"], funds: ["gpb"] },
    ...{ kinds: ["administrative", "civil-service"], basicOnly: true },
  },
];
