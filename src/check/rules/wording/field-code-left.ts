/** What Word and spreadsheets leave when a reference or a formula is broken: 错误!未找到引用源, PAGEREF, #REF!, #####. */
import type { Report, Rule } from "../../model.ts";

const BROKEN =
  /错误[!！][ \u3000]{0,2}(?:未找到引用源|未定义书签|文档中没有指定样式|超链接引用无效|未知)[。.]?|Error! (?:Reference source|Bookmark|Hyperlink)[A-Za-z .]{0,30}/;
const FIELD = /\b(?:PAGEREF|HYPERLINK|NUMPAGES|STYLEREF)[ \\"][^\n]{0,40}|\\\* ?MERGEFORMAT|_Toc\d{5,12}/;
const FORMULA = /#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)|#{4,40}/;
const LEFT = new RegExp([BROKEN, FIELD, FORMULA].map(({ source }) => source).join("|"), "g");
const HINT = /错误[!！]|Error!|PAGEREF|HYPERLINK|NUMPAGES|STYLEREF|MERGEFORMAT|_Toc|#/;
const MOST_PLACES = 12;

export const rule: Rule = {
  id: "field-code-left",
  group: "wording",
  severity: "warning",
  title: "残留的域代码或公式错误",
  checks:
    "“错误！未找到引用源”、PAGEREF、HYPERLINK、MERGEFORMAT、_Toc 一类域代码，#REF!、#DIV/0! 一类公式错误，列宽不够显示成的 ####。",
  why: "域或公式失效后，读者看到的是代码，看不到页码、标题或金额。",
  source: "党政机关公文处理工作条例第十九条（内容准确、格式规范）；预算法第十四条（公开应当完整）",
  mend: "更新或取消域，修好公式，加宽单元格，重新生成文件。",
  bad: [
    {
      title: "引用失效",
      text: "某某市水务局2031年部门预算\n一、收支情况\n详见错误！未找到引用源。收入预算80.00万元。",
      findings: [{ message: "“错误！未找到引用源。”", at: "错误！未找到引用源。" }],
    },
    {
      title: "表中显示不下",
      text: "某某市水务局2031年部门预算\n支出预算总表\n单位：万元\n| 科目名称 | 合计 |\n| 农林水支出 | ######## |\n| 合计 | 80.00 |",
      findings: [{ message: "“########”", at: "########" }],
    },
  ],
  good: [{ title: "编号中的井号", text: "某某市水务局2031年部门预算\n一、项目\n改造3#泵站，采购Error系列检测仪1台。" }],
  *run({ statement }): Generator<Report> {
    const { text } = statement;
    if (!HINT.test(text)) return;
    const found = [...text.matchAll(LEFT)];
    const [first] = found;
    if (first === undefined) return;
    const more = found.length > 1 ? `等${found.length}处` : "";
    yield {
      message: `“${first[0].slice(0, 40)}”${more}是没有更新的域代码、失效的公式，或显示不下的数字。`,
      spans: found.slice(0, MOST_PLACES).map((match) => ({ start: match.index, end: match.index + match[0].length })),
    };
  },
};
