/**
 * What must be there: sections and tables of the profile with their columns, the level of detail, what must be disclosed, and reasons
 * for changes; then form and wording. Sections and profiles come from the data of src/codes.
 */
import { allSections, type Profile, profiles } from "../../../codes/index.ts";
import type { DisclosureTest, ObligationData } from "../model.ts";
import { any, both, budget, rules } from "./shorthand.ts";

const RULES_OF_2016 = "财预〔2016〕143号《地方预决算公开操作规程》";

const sections: readonly ObligationData[] = allSections.map(
  ({ key, name, kinds, firstYear, lastYear, source, profiles: only }) => ({
    ...{ id: `S-${key}`, group: "section", name, source, kinds, firstYear, lastYear },
    ...(only !== undefined && { profiles: only }),
    claims: [any({ test: "section", key })],
  }),
);

/** One obligation a table and one for its columns, for every profile. */
function ofProfile({ id, kind, firstYear, lastYear, tables, name }: Profile): ObligationData[] {
  const common = { kinds: [kind], firstYear, lastYear, profiles: [id], source: `${RULES_OF_2016}；${name}` } as const;
  return tables.flatMap(({ key, title, columns }): ObligationData[] => [
    { ...common, id: `T-${key}`, group: "table", name: `公开${title}`, claims: [any({ test: "table", key })] },
    ...(columns === undefined
      ? []
      : [
          {
            ...{ ...common, id: `T-${key}-columns`, group: "column" as const, name: `${title}的栏目` },
            claims: [any({ test: "columns", table: key, columns })],
          },
        ]),
  ]);
}

const tableSet: ObligationData = {
  ...{ ...both, id: "T-all", group: "table", name: "公开规定的整套表", source: RULES_OF_2016 },
  claims: [any({ test: "table-set" })],
};

const detail: readonly ObligationData[] = [
  {
    ...{ ...both, id: "L-function", group: "detail", source: `${RULES_OF_2016}：支出公开到功能分类的项级科目` },
    name: "一般公共预算支出按功能分类公开到项",
    claims: [any({ test: "detail", table: "gpb", digits: 7, level: "项" })],
  },
  {
    ...{ ...both, id: "L-economic", group: "detail", source: `${RULES_OF_2016}：基本支出公开到经济分类的款级科目` },
    name: "基本支出按经济分类公开到款",
    claims: [any({ test: "detail", table: "gpb-basic", digits: 5, level: "款" })],
  },
];

function disclosed(
  common: Pick<ObligationData, "kinds" | "firstYear" | "lastYear">,
  id: string,
  name: string,
  source: string,
  ...tests: readonly Omit<DisclosureTest, "test">[]
): ObligationData {
  const claims = tests.map((test) => any({ test: "disclosed", ...test }));
  return { ...common, id, group: "disclosure", name, source, claims };
}

const { kinds, firstYear, lastYear } = both;
const all = { kinds, firstYear, lastYear };
const ofFinal = { ...all, kinds: ["final"] } as const;
const ofBudget = { ...all, kinds: ["budget"] } as const;
const COUNTS = { rules: ["disclosure-missing"] } as const;
const SME = "财库〔2020〕46号《政府采购促进中小企业发展管理办法》";

const disclosures: readonly ObligationData[] = [
  disclosed(
    ...([all, "P-three-public", "列出“三公”经费各项金额", RULES_OF_2016] as const),
    { what: "因公出国（境）费", concept: "^three-public\\.abroad", none: "因公出国|三公" },
    { what: "公务用车费用", concept: "^three-public\\.vehicles", none: "公务用车|三公" },
    { what: "公务接待费", concept: "^three-public\\.reception", none: "公务接待|三公" },
  ),
  disclosed(all, "P-running-costs", "列出机关运行经费金额，没有的写明", `${RULES_OF_2016}；《预算法》第十四条`, {
    ...{ what: "机关运行经费的金额", concept: "^running-costs", none: "机关运行经费|运行经费" },
  }),
  disclosed(
    ...([all, "P-procurement", "列出政府采购的货物、工程、服务金额", "《预算法》第十四条；财预〔2016〕143号"] as const),
    { what: "货物采购的金额", concept: "^procurement\\.goods", none: "政府采购|货物" },
    { what: "工程采购的金额", concept: "^procurement\\.works", none: "政府采购|工程" },
    { what: "服务采购的金额", concept: "^procurement\\.services", none: "政府采购|服务" },
  ),
  disclosed({ ...ofBudget, firstYear: 2021 }, "P-small-and-medium", "列出面向中小企业预留的采购金额", SME, {
    what: "面向中小企业预留的金额",
    ...{ concept: "^procurement\\.for-small-and-medium", words: "中小(?:微)?企业", none: "政府采购" },
  }),
  disclosed({ ...ofFinal, firstYear: 2021 }, "P-small-and-medium-contracts", "列出授予中小企业的合同金额", SME, {
    what: "授予中小企业的合同金额",
    ...{ concept: "^procurement\\.for-small-and-medium", words: "中小(?:微)?企业", none: "政府采购" },
  }),
  disclosed(all, "P-vehicles", "列出车辆数", RULES_OF_2016, {
    ...{ what: "车辆数", label: "车辆|公务用车保有|保有量", words: "车辆?[^。；]{0,20}\\d{1,4}辆", none: "车辆" },
  }),
  disclosed(all, "P-equipment", "列出大型设备数", RULES_OF_2016, {
    ...{ what: "大型设备数", label: "设备", words: "设备[^。；]{0,20}\\d{1,5}台", none: "设备" },
  }),
  disclosed(ofBudget, "P-performance", "写明纳入绩效目标管理的项目或金额", `${RULES_OF_2016}；中发〔2018〕34号`, {
    ...{ what: "绩效目标的项目数或金额", concept: "^performance", label: "绩效", words: "绩效[^。]{0,60}\\d" },
  }),
  disclosed(
    ...([ofFinal, "P-three-public-counts", "列出出国团组、车辆、接待批次和人次", RULES_OF_2016] as const),
    ...["因公出国（境）团组数", "因公出国（境）人次"].map((what) => ({
      ...{ ...COUNTS, what, words: "团组|因公出国[^。；]{0,40}人次|出国[^。；]{0,30}\\d", none: "因公出国|三公" },
    })),
    {
      ...COUNTS,
      what: "公务用车购置数",
      words: "购置[^。；]{0,40}\\d{1,4}辆|更新[^。；]{0,40}\\d{1,4}辆",
      none: "购置|三公",
    },
    { ...COUNTS, what: "公务用车保有量", words: "保有[^。；]{0,24}\\d", none: "公务用车|三公" },
    { ...COUNTS, what: "国内公务接待批次", words: "\\d\\s{0,2}个?批|批次[^。；]{0,12}\\d", none: "接待|三公" },
    { ...COUNTS, what: "国内公务接待人次", words: "(?:接待|批)[^。；]{0,80}\\d\\s{0,2}人", none: "接待|三公" },
  ),
];

const WITHOUT_REASON = ["change-without-reason"] as const;

const explanations: readonly ObligationData[] = (
  [
    ["E-revenue", "收支变动写明原因", "^(?!.*(?:三公|出国|接待|用车|运行)).*(?:收入|支出|收支|拨款|预算)", null],
    ["E-three-public", "“三公”经费变动写明原因", "三公|因公出国|公务接待|公务用车", "三公"],
    ["E-running-costs", "机关运行经费变动写明原因", "运行经费", "运行经费"],
  ] as const
).map(([id, name, subject, none]) => ({
  ...{ ...all, id, group: "explanation", name, source: `${RULES_OF_2016}：说明预算收支增减变化及原因` },
  claims: [any({ test: "explained", subject, rules: WITHOUT_REASON })],
  exemptions: none === null ? [] : [{ saidNone: none, why: "文中写明没有" }],
}));

const form: readonly ObligationData[] = [
  {
    ...{ ...both, id: "F-contents", group: "form", name: "目录与正文的章节、表一致", source: RULES_OF_2016 },
    claims: [any(rules({ of: "contents" }, "table-missing", "section-listed-missing"))],
  },
  {
    ...{ ...both, id: "F-units", group: "form", name: "金额表印有单位，单位正确", source: RULES_OF_2016 },
    claims: [any(rules({ of: "tables", what: "units" }, "table-unit-missing", "table-unit-wrong", "unit-missing"))],
  },
  {
    ...{ ...both, id: "F-empty", group: "form", name: "空表有说明，说明与表相符", source: RULES_OF_2016 },
    claims: [
      any(
        rules(
          { of: "tables", what: "empty" },
          "table-empty-without-note",
          "table-note-wrong-fund",
          "table-note-contradicts",
        ),
      ),
    ],
  },
  {
    ...{ ...both, id: "F-years", group: "form", name: "年份无误，没有留下上年的年份", source: RULES_OF_2016 },
    claims: [any(rules({ of: "year" }, "year-impossible", "table-title-year-wrong"))],
  },
  {
    ...{ ...both, id: "F-organisation", group: "form", name: "单位名称前后一致", source: RULES_OF_2016 },
    claims: [any(rules({ of: "organisation" }, "organisation-differs", "label-left-blank"))],
  },
  {
    ...{ ...both, id: "F-leftovers", group: "form", name: "没有留下模板的占位符和选择写法", source: RULES_OF_2016 },
    claims: [any(rules({ of: "text" }, "placeholder-left", "field-code-left", "level-of-other-government"))],
  },
  {
    ...{ ...both, id: "F-numbering", group: "form", name: "编号连续，段落不重复", source: "公文格式的一般要求" },
    claims: [any(rules({ of: "text" }, "heading-number-gap", "part-without-sequel", "paragraph-duplicated"))],
  },
  {
    ...{ ...both, id: "F-pages", group: "form", name: "没有空白页和孤立的合计行", source: "公开文件的一般要求" },
    claims: [any(rules({ of: "pages" }, "page-empty", "total-row-alone"))],
  },
  {
    ...{ ...both, id: "F-privacy", group: "form", name: "没有身份证号、银行卡号、手机号" },
    source: "《个人信息保护法》第二十八条、第二十九条；《政府信息公开条例》第十五条",
    claims: [any(rules({ of: "text" }, "identity-card-printed", "bank-card-printed", "mobile-number-printed"))],
  },
  {
    ...{ ...budget, id: "F-projects", group: "form", name: "项目经费说明写明本年安排的金额" },
    ...{ profiles: ["shanghai-9"], source: "上海市部门预算公开模板" },
    claims: [any(rules({ of: "words", words: ["项目经费", "项目概述"] }, "project-year-amount-missing"))],
  },
];

export const contentObligations: readonly ObligationData[] = [
  ...sections,
  tableSet,
  ...profiles.flatMap(ofProfile),
  ...detail,
  ...disclosures,
  ...explanations,
  ...form,
];
