/**
 * Sections (应当公开的说明) that a department's statement must have, by kind of document, dated, with their source. `words`: at least
 * one of them stands in any text that has the section, under whatever heading.
 */
export type SectionKey =
  | "duties"
  | "organisation"
  | "explanation"
  | "three-public"
  | "running-costs"
  | "procurement"
  | "assets"
  | "performance"
  | "glossary"
  | "general-expenses";

export interface SectionData {
  readonly key: SectionKey;
  readonly name: string;
  readonly words: readonly string[];
  readonly kinds: readonly ("budget" | "final")[];
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly source: string;
  /** Ids of the profiles that alone ask for it; absent: all do. */
  readonly profiles?: readonly string[];
}

const RULES_OF_2016 = "财预〔2016〕143号《地方预决算公开操作规程》";
const both = { kinds: ["budget", "final"], firstYear: 2017, lastYear: null, source: RULES_OF_2016 } as const;

export const sectionData: readonly SectionData[] = [
  { ...both, key: "duties", name: "主要职能（职责）", words: ["职能", "职责"] },
  {
    ...both,
    key: "organisation",
    name: "机构设置或预算单位构成",
    words: ["机构设置", "机构情况", "机构构成", "内设机构", "单位构成", "预算单位", "决算单位", "部门设置", "编制范围"],
  },
  {
    ...both,
    key: "explanation",
    name: "收支增减变化情况说明",
    words: ["比上年", "较上年", "与上年", "上年相比", "预算执行数", "增加", "减少", "持平"],
  },
  { ...both, key: "three-public", name: "“三公”经费情况说明", words: ["三公”", "三公＂", '三公"', "三公经费"] },
  { ...both, key: "running-costs", name: "机关运行经费情况说明", words: ["运行经费", "运行费用"] },
  { ...both, key: "procurement", name: "政府采购情况说明", words: ["政府采购"] },
  {
    ...both,
    key: "assets",
    name: "国有资产占有使用情况说明",
    words: ["国有资产", "资产占有", "资产占用", "资产情况", "共有车辆"],
  },
  { ...both, key: "performance", name: "预算绩效情况说明", words: ["绩效"] },
  { ...both, key: "glossary", name: "名词解释", words: ["名词解释", "术语", "用语解释", "名词说明"] },
  {
    ...both,
    ...{
      key: "general-expenses",
      name: "一般性支出（会议费、培训费）情况说明",
      words: ["一般性支出", "会议费", "培训费"],
    },
    ...{ kinds: ["budget"], profiles: ["hunan-23"], firstYear: 2021, source: "湖南省部门预算公开模板" },
  },
];
