/** A section that every statement must have, and of which this one does not say a word. */
import { profileOf, type Section, sectionsFor, type TableKey } from "../../../codes/index.ts";
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { viewsOf } from "../tables/lib/view.ts";
import { isBlankTemplate } from "../wording/lib/placeholders.ts";
import { bodyWords } from "./lib/body-words.ts";
import { mayStandOnUnreadPage } from "./lib/unread.ts";

/** Tables that are recognised, by which a document shows itself to be the whole publication and not its text alone. */
const FEWEST_TABLES = 4;
/** More missing, and the statement is perhaps published in several files. */
const MOST_SURE = 2;

export const rule: Rule = {
  id: "section-missing",
  group: "completeness",
  severity: "warning",
  applies: { kinds: ["budget", "final"], firstYear: 2017 },
  title: "缺少应当公开的说明",
  checks:
    "职能、机构或单位构成、增减变化、“三公”经费、机关运行经费、政府采购、国有资产、绩效、名词解释各项说明，全文有没有一处提到（名词解释里的定义不算）。" +
    "只有一半以上的说明都在的文件才查；没有表的、缺得多的，只作提示。",
  why: "缺少规定的说明就是公开不完整；没有的事项也应当写明没有。",
  source:
    "《地方预决算公开操作规程》（财预〔2016〕143号）：部门预决算公开应当包括职责、机构设置、收支增减、机关运行经费、政府采购等情况的说明，并对专业性较强的名词进行解释",
  mend: "补写缺少的说明；确实没有的，写明“本部门（单位）无……”。",
  bad: [
    {
      title: "没有政府采购的说明",
      text:
        "某某市水务局2031年部门预算\n一、主要职能\n负责河道管理。\n二、机构设置\n内设机构3个。\n三、收支情况\n收入预算80.00万元，比上年增加5.00万元。\n" +
        "四、“三公”经费\n“三公”经费预算1.00万元。\n五、机关运行经费\n机关运行经费9.00万元。\n六、国有资产占有使用\n共有车辆2辆。\n七、绩效目标\n项目3个。\n" +
        "八、名词解释\n政府采购：指以合同方式取得货物、工程和服务的行为。",
      findings: [{ message: "没有“政府采购情况说明”", at: "某某市水务局2031年部门预算" }],
    },
  ],
  good: [
    {
      title: "写明没有也是说明",
      text:
        "某某市水务局2031年部门预算\n一、主要职能\n负责河道管理。\n二、机构设置\n内设机构3个。\n三、收支情况\n收入预算80.00万元，比上年增加5.00万元。\n" +
        "四、“三公”经费\n“三公”经费预算1.00万元。\n五、机关运行经费\n本单位无机关运行经费。\n六、政府采购\n2031年没有政府采购预算。\n" +
        "七、国有资产占有使用\n共有车辆2辆。\n八、绩效目标\n项目3个。\n九、名词解释\n基本支出：指保障机构正常运转的支出。",
    },
    {
      title: "只是一个片段",
      text: "某某市水务局2031年部门预算\n一、“三公”经费\n“三公”经费预算1.00万元，比上年增加0.10万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    if (mayStandOnUnreadPage(statement)) return;
    const { kind, year } = statement.facts;
    if (kind === "unknown") return;
    const tables = viewsOf(statement).flatMap(({ key }): TableKey[] => (key === null ? [] : [key]));
    const asked = sectionsFor(kind, year, profileOf(tables, kind)?.id ?? null);
    const words = bodyWords(statement);
    const missing = asked.filter((section) => !section.words.some((word) => words.includes(word)));
    if (missing.length === 0 || missing.length * 2 >= asked.length) return;
    if (isBlankTemplate(statement)) return;
    const sure = missing.length <= MOST_SURE && new Set(tables).size >= FEWEST_TABLES;
    yield reportOf(missing, sure, statement);
  },
};

function reportOf(missing: readonly Section[], sure: boolean, { blocks }: Statement): Report {
  const [first] = blocks;
  const names = missing.map(({ name }) => `“${name.replace(/[“”]/g, "")}”`).join("、");
  return {
    severity: sure ? "warning" : "notice",
    message: `全文没有${names}${sure ? "" : "；若在另外的文件中公开，请忽略"}。`,
    spans: first === undefined ? [] : [{ start: first.start, end: first.end }],
  };
}
