/** What a template asks to fill in and nobody did: XX局, ×××万元, 增加（减少）, 主要原因是。 A blank template is one finding. */
import type { Report, Rule } from "../../model.ts";
import { excerpt, spanOf } from "./lib/passages.ts";
import { isBlankTemplate, type Placeholder, placeholdersOf } from "./lib/placeholders.ts";

export const rule: Rule = {
  id: "placeholder-left",
  group: "wording",
  severity: "warning",
  title: "模板占位符或填写说明未处理",
  checks:
    "未填的 XX、×××、____、待填；“增加（减少）”一类未作选择的写法；“（如持平作持平表述）”一类填写说明；“主要原因是。”之后没有内容。",
  why: "说明套用模板后没有填完或没有删净，公开的内容不完整。",
  source: "预算法第十四条（公开应当完整并对重要事项作出说明）；各地预决算公开模板的填写说明",
  mend: "填入真实内容，选定一种写法，删去填写说明。",
  bad: [
    {
      title: "单位名称没有填",
      text: "第一部分 某市XX局概况\n一、主要职责\n拟订规划并组织实施。\n第二部分 名词解释\n见附件。",
      findings: [{ message: "占位符“XX”", at: "XX" }],
    },
    {
      title: "增减没有选定",
      text: "一、收入\n收入预算80.00万元，比上年增加（减少）5.00万元。",
      findings: [{ message: "没有选定", at: "增加（减少）" }],
    },
    {
      title: "原因没有写",
      text: "一、支出\n支出预算80.00万元，比上年增加5.00万元，主要原因是。",
      findings: [{ message: "后面没有内容", at: "主要原因是。" }],
    },
    {
      title: "原因没有写，只有括号里的说明",
      text: "一、运行经费\n机关运行经费80.00万元，比上年增加5.00万元，主要是（增加/减少原因）。",
      findings: [{ message: "填写说明", at: "（增加/减少原因）" }],
    },
    {
      title: "填写说明没有删",
      text: "一、三公经费\n公务接待费0.60万元，与上年持平（如持平作持平表述）。",
      findings: [{ message: "填写说明", at: "（如持平作持平表述）" }],
    },
  ],
  good: [
    { title: "列举中的省略号", text: "一、人员经费\n主要包括：基本工资、津贴补贴……住房公积金等支出。" },
    { title: "编号和型号中的字母", text: "一、项目\n项目编号XXGK-2031，采购X光机2台。" },
    { title: "作名词用的主要原因", text: "一、支出\n人员增加是支出增长的主要原因。" },
  ],
  *run({ statement }) {
    const found = placeholdersOf(statement);
    const [first] = found;
    if (first === undefined) return;
    if (isBlankTemplate(statement)) yield wholeTemplate(found, first);
    else for (const placeholder of found) yield single(placeholder);
  },
};

function wholeTemplate(found: readonly Placeholder[], first: Placeholder): Report {
  const blanks = found.filter(({ kind }) => kind === "blank").length;
  return {
    severity: "notice",
    message: `全文有${found.length}处未填写（其中占位符${blanks}处），这是一份空白模板，其余占位符不再逐处列出。`,
    spans: [spanOf(first.passage, first.from, first.to)],
    suggestion: "若是模板，不必核对；若是要公开的文件，请填写完整后再核对。",
  };
}

const WHY: Readonly<Record<Placeholder["kind"], (words: string) => string>> = {
  blank: (words) => `占位符“${words}”没有填写`,
  choice: (words) => `“${words}”没有选定其中一种`,
  remnant: (words) => `“${words}”是选择写法时没有删净的残留`,
  instruction: (words) => `“${words}”是模板的填写说明，应当删去`,
  empty: (words) => `“${words}”后面没有内容`,
};

function single({ passage, from, to, words, kind }: Placeholder): Report {
  const severity = kind === "instruction" ? "notice" : "warning";
  return {
    severity,
    message: `“${excerpt(passage, from, to)}”：${WHY[kind](words)}。`,
    spans: [spanOf(passage, from, to)],
  };
}
