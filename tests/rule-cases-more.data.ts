/** More documents of `rule-cases.test.ts`: what is asked of a whole publication, and what looks like a fault and is none. */
import type { RuleCase } from "./rule-cases.data.ts";

const lines = (...each: readonly string[]): string => each.join("\n");
const final = "青溪县水务局2031年度部门决算";
const budget = "青溪县水务局2031年部门预算";
const coded = (...rows: readonly string[]): string =>
  lines(budget, "支出预算总表", "单位：万元", "| 科目编码 | 科目名称 | 合计 |", ...rows);
const housing = ["| 221 | 住房保障支出 | 9.00 |", "| 22102 | 住房改革支出 | 9.00 |", "| 2210201 | 住房公积金 | 9.00 |"];
const water = ["| 213 | 农林水支出 | 30.00 |", "| 21303 | 水利 | 30.00 |", "| 2130301 | 行政运行 | 30.00 |"];
const health = [
  "| 210 | 卫生健康支出 | 5.00 |",
  "| 21011 | 行政事业单位医疗 | 5.00 |",
  "| 2101101 | 行政单位医疗 | 5.00 |",
];
const section = (title: string, words: string): string => lines(title, words);
const whole = (...others: readonly string[]): string =>
  lines(
    budget,
    section("一、基本职能及主要工作", "负责河道管理。"),
    section("二、部门预算单位构成", "预算单位1家。"),
    section("三、收支情况", "收入预算80.00万元，与上年持平。"),
    section("四、“三公”经费", "“三公”经费预算1.00万元。"),
    ...others,
    section("八、名词解释", "机关运行经费：指保障行政单位运行的资金。"),
  );

export const moreCases: Readonly<Record<string, readonly RuleCase[]>> = {
  "class-row-missing": [
    {
      title: "a 类 is missing among four",
      text: coded(
        ...water,
        ...housing,
        ...health,
        "| 20805 | 行政事业单位养老支出 | 6.00 |",
        "| 2080505 | 机关事业单位基本养老保险缴费支出 | 6.00 |",
      ),
      finds: [/^warning .*缺少类级行208（社会保障和就业支出），按其下1行合计应为6\.00万元/],
    },
    {
      title: "the row is there without its code",
      text: coded(
        ...[
          ...water,
          ...housing,
          ...health,
          "| | 社会保障和就业支出 | 6.00 |",
          "| 20805 | 行政事业单位养老支出 | 6.00 |",
        ],
        "| 2080505 | 机关事业单位基本养老保险缴费支出 | 6.00 |",
      ),
      finds: [],
    },
    {
      title: "half of the 款 are left out: the table's way",
      text: coded(
        ...["| 213 | 农林水支出 | 30.00 |", "| 2130301 | 行政运行 | 30.00 |", ...housing, ...health],
        ...["| 208 | 社会保障和就业支出 | 6.00 |", "| 2080505 | 机关事业单位基本养老保险缴费支出 | 6.00 |"],
      ),
      finds: [],
    },
  ],
  "section-missing": [
    {
      title: "running costs are only defined; the rest has other headings elsewhere",
      text: whole(
        section("五、政府采购预算", "没有。"),
        section("六、国有资产占用", "没有。"),
        section("七、绩效", "项目3个。"),
      ),
      finds: [/^notice 全文没有“机关运行经费情况说明”/],
    },
    {
      title: "everything is there in the words of another place",
      text: whole(
        section("五、机关（机构）运行费用", "9.00万元。"),
        section("六、政府采购", "没有。"),
        section("七、资产占有使用及绩效", "共有车辆2辆。"),
      ),
      finds: [],
    },
    { title: "so many are missing: perhaps in another file", text: whole(), finds: [/^notice .*若在另外的文件中公开/] },
  ],
  "disclosure-missing": [
    {
      title: "the counts stand in a table",
      text: lines(
        ...[final, "一、“三公”经费", "2031年度公务接待费支出决算0.80万元。", "“三公”经费实物量情况表", "单位：个"],
        ...["| 项目 | 决算数 |", "| 国内公务接待批次 | 5 |", "| 国内公务接待人次 | 40 |"],
      ),
      finds: [],
    },
    {
      title: "none at all is said to be spent",
      text: lines(
        final,
        "一、“三公”经费",
        "公务接待费支出决算0.00万元。",
        "青溪县水务局2031年度无“三公”经费财政拨款支出。",
      ),
      finds: [],
    },
    {
      title: "zero without counts is worth a look",
      text: lines(final, "一、“三公”经费", "2031年度公务接待费支出决算0.00万元。"),
      finds: [/^notice .*国内公务接待批次、国内公务接待人次/],
    },
  ],
  "table-note-wrong-fund": [
    {
      title: "a note on all tables",
      text: lines(
        ...[budget, "国有资本经营预算支出表", "单位：万元", "| 科目名称 | 合计 |", "| | |", "| 合计 | |"],
        "注：以上各表为空的，表示本部门无政府性基金等预算支出。",
      ),
      finds: [],
    },
  ],
  "organisation-differs": [
    {
      title: "tables of the units one after another",
      text: lines(
        ...[
          budget,
          "一、青溪县水务局2031年收入预算",
          "收入80.00万元。",
          "二、青溪县水务局2031年支出预算",
          "支出80.00万元。",
        ],
        ...[
          "三、青溪县水库管理所2031年收入预算",
          "收入30.00万元。",
          "四、青溪县水库管理所2031年支出预算",
          "支出30.00万元。",
        ],
      ),
      finds: [],
    },
  ],
  "level-of-other-government": [
    {
      title: "a new area of the city's own level",
      text: lines(
        ...[
          "青溪市滨江新区水务局2031年部门预算",
          "一、名词解释",
          "（一）财政拨款收入：指由市级财政部门取得的财政拨款。",
        ],
        ...["（二）三公经费：指由市级财政拨款安排的支出。", "二、收支", "收入80.00万元。"],
      ),
      finds: [],
    },
  ],
  "placeholder-left": [
    {
      title: "choices of three, and in a bracket",
      text: lines(final, "一、支出", "决算数大于（等于/小于）预算数，比2030年度（增加/减少）5.00万元，增减率6.00%。"),
      finds: [/^warning .*“大于（等于\/小于）”没有选定/, /^warning .*“（增加\/减少）”没有选定/],
    },
  ],
  "sign-with-word": [
    {
      title: "a zero with a sign",
      text: lines(budget, "一、支出", "支出80.00万元，比2030年下降-0.00%。"),
      finds: [/^notice/],
    },
  ],
  "fee-without-event": [
    {
      title: "the fee is printed twice, once as zero: another finding's business",
      text: lines(
        ...[final, "一、“三公”经费", "2031年度公务接待费支出决算0.80万元，国内公务接待0批次。"],
        "二、其他",
        "2031年度公务接待费支出决算0.00万元。",
      ),
      finds: [],
    },
  ],
  "full-stop-missing": [
    {
      title: "a document that never sets them",
      text: lines(
        budget,
        ...Array.from(
          { length: 10 },
          (_, at) => `（${"一二三四五六七八九十"[at]}）项目支出${at}0.00万元，主要用于河道管理和水利工程`,
        ),
      ),
      finds: [],
    },
  ],
};
