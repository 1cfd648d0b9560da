/** Final accounts that print the 三公 amounts and leave out the counts that must stand beside them. */
import type { Figure, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { isBlankTemplate } from "../wording/lib/placeholders.ts";
import { mandatoryCounts } from "./lib/counts.data.ts";
import { disclosingSentences } from "./lib/sentences.ts";
import { mayStandOnUnreadPage } from "./lib/unread.ts";

/** 2031年度无“三公”经费财政拨款支出 */
const NONE_AT_ALL = /[无没未][^。；，]{0,6}三公/;

export const rule: Rule = {
  id: "disclosure-missing",
  group: "completeness",
  severity: "warning",
  applies: { kinds: ["final"], firstYear: 2017 },
  title: "缺少必须公开的“三公”实物量",
  checks:
    "决算说明“三公”经费时，是否列出因公出国（境）团组数和人次、公务用车购置数和保有量、国内公务接待批次和人次。金额为零的只作提示；只写外宾的不算国内接待。",
  why: "只有金额没有批次、人次、辆数，读者无法判断钱花得是否合理；这些是规定必须公开的。",
  source:
    "《地方预决算公开操作规程》（财预〔2016〕143号）：“三公”经费决算应当细化说明因公出国（境）团组数及人数，公务用车购置数及保有量，国内公务接待的批次、人数、经费总额",
  mend: "补写缺少的数量；没有的写0。",
  bad: [
    {
      title: "接待只写了外宾",
      text:
        "青溪县档案馆2031年度部门决算\n一、“三公”经费支出决算情况\n因公出国（境）费支出决算0.00万元，全年因公出国（境）团组0个，累计0人次。\n" +
        "公务用车购置费支出决算0.00万元，购置公务用车0辆；公务用车运行维护费支出决算2.00万元，年末保有量1辆。\n" +
        "公务接待费支出决算0.80万元，其中：外宾接待支出0万元，外宾0批次、0人次。",
      findings: [{ message: "没有国内公务接待批次、国内公务接待人次", at: "0.80万元" }],
    },
  ],
  good: [
    {
      title: "都写了",
      text:
        "青溪县档案馆2031年度部门决算\n一、“三公”经费支出决算情况\n因公出国（境）费支出决算0.00万元，全年因公出国（境）团组0个，累计0人次。\n" +
        "公务用车购置费支出决算0.00万元，购置公务用车0辆；公务用车运行维护费支出决算2.00万元，年末保有量1辆。\n" +
        "公务接待费支出决算0.80万元，国内公务接待5批次、40人次。",
    },
    { title: "预算不要求", text: "青溪县档案馆2031年部门预算\n一、“三公”经费预算\n公务接待费预算0.80万元。" },
  ],
  *run({ statement }): Generator<Report> {
    if (mayStandOnUnreadPage(statement)) return;
    const amounts = textAmounts(statement);
    if (amounts.size === 0 || isBlankTemplate(statement)) return;
    const sentences = disclosingSentences(statement);
    const missing = mandatoryCounts.filter(
      ({ concept, patterns }) =>
        amounts.has(concept) && !patterns.some((pattern) => sentences.some((sentence) => pattern.test(sentence))),
    );
    const [first] = missing;
    if (first === undefined) return;
    const isZero = missing.every(({ concept }) => amounts.get(concept)?.value.digits === 0n);
    if (isZero && sentences.some((sentence) => NONE_AT_ALL.test(sentence))) return;
    const beside = amounts.get(
      (missing.find(({ concept }) => amounts.get(concept)?.value.digits !== 0n) ?? first).concept,
    );
    yield {
      severity: isZero ? "notice" : "warning",
      message: `“三公”经费决算写了金额${isZero ? "（为零）" : ""}，没有${missing.map(({ name }) => name).join("、")}。`,
      figures: beside === undefined ? [] : [beside.id],
    };
  },
};

/** The first amount of the year in the text, by concept. */
function textAmounts({ figures, facts }: Statement): Map<string, Figure> {
  const found = new Map<string, Figure>();
  for (const figure of figures) {
    const { concept, position, measure, year, facets } = figure;
    if (concept === null || position !== null || measure !== "amount" || year !== facts.year) continue;
    if (concept.startsWith("three-public.") && facets.unit === undefined && !found.has(concept))
      found.set(concept, figure);
  }
  return found;
}
