/** A heading or a table that names another organisation than the cover and all the others: left over from another's document. */
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { passagesOf, type Span, spanOf, titlesAndPassagesOf } from "./lib/passages.ts";

const KIND =
  "(?:局|委员会|委|办公室|厅|署|法院|检察院|街道办事处|办事处|人民政府|管委会|研究院|医院|学校|大学|学院|中心|支队|总队|站|所|馆|协会|联合会|总工会|部)";
/** 青溪县档案馆2031年部门预算; 关于青溪县档案馆2031年…的说明 */
const IN_HEADING = new RegExp(
  `(?:^|关于|[、.．：\\s])([\\u4e00-\\u9fff（）()]{3,36}?${KIND}(?:（[^（）]{1,8}）)?)(?=20\\d{2}年)`,
);
/** 编制部门：青溪县档案馆 */
const IN_LABEL = new RegExp(
  `^(?:编制|公开|填报)?(?:部门|单位)(?:名称|（单位）)?[：:]\\s{0,3}([\\u4e00-\\u9fff（）()]{3,36}?${KIND})(?=[\\s\\u3000（(]|单位|$|金额)`,
);
/** 青溪县档案馆2031年没有…, 青溪县档案馆2031年“三公”经费…: the subject of a paragraph. */
const NUMBERED = "(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]\\s?)?";
const OF_MONEY = "(?:没有|无|未|收|支|一般|“?三公|政府|机关|预算|财政|国有|基本|项目)";
const AS_SUBJECT = new RegExp(
  `^${NUMBERED}([\\u4e00-\\u9fff]{4,24}?${KIND})(?=20\\d{2}年(?:度|部门|单位|年初){0,2}${OF_MONEY})`,
);
const LONGEST = 90;
const NOT_A_NAME = /^(?:本|各|该|所属|其中|根据|按照|关于)|部门预算|单位预算|所属|下属/;
const FEWEST_SAME = 3;
const ONE_IN = 4;

export const rule: Rule = {
  id: "organisation-differs",
  group: "wording",
  severity: "warning",
  title: "标题中的单位名称与封面不同",
  checks:
    "标题、表头“编制部门”处的单位名称，与封面和多数标题的名称是否一致。简称、带“本级”的不算；汇集多个单位的文件不查。",
  why: "多为借用别的单位或上级部门的文件时没有改净，读者会怀疑内容也是别人的。",
  source: "预算法第十四条（各部门公开本部门预算、决算）；各地检查表“单位名称前后一致”的要求",
  mend: "改为本部门（单位）的名称，并核对该处内容是否也是别的单位的。",
  bad: [
    {
      title: "一段说的是别的局",
      text: "青溪县水务局2031年部门预算\n一、支出\n青溪县水务局2031年支出预算80.00万元。\n二、政府性基金\n青溪县档案局2031年没有政府性基金预算支出。",
      findings: [{ message: "全文别处没有这个单位", at: "青溪县档案局" }],
    },
    {
      title: "一个标题是别的局",
      text:
        "青溪县水务局2031年部门预算\n一、青溪县水务局2031年收入预算\n收入预算80.00万元。\n二、青溪县水务局2031年支出预算\n支出预算80.00万元。\n" +
        "三、青溪县档案局2031年“三公”经费预算\n“三公”经费预算1.00万元。\n四、青溪县水务局2031年政府采购预算\n政府采购预算1.00万元。",
      findings: [{ message: "“青溪县档案局”", at: "青溪县档案局" }],
    },
  ],
  good: [
    {
      title: "所属单位",
      text: "青溪县水务局2031年部门预算\n一、单位构成\n包括青溪县水务局本级、青溪县河道管理所。\n二、政府性基金\n青溪县河道管理所2031年没有政府性基金预算支出。",
    },
    {
      title: "简称",
      text:
        "青溪县水务局2031年部门预算\n一、青溪县水务局2031年收入预算\n收入预算80.00万元。\n二、县水务局2031年支出预算\n支出预算80.00万元。\n" +
        "三、青溪县水务局（本级）2031年“三公”经费预算\n“三公”经费预算1.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const { organisation } = statement.facts;
    if (organisation === null) return;
    const named = namesIn(statement);
    yield* subjectsOf(statement, organisation);
    const others = named.filter(({ name }) => !isSame(name, organisation));
    if (others.length === 0 || named.length - others.length < FEWEST_SAME) return;
    if (others.length * ONE_IN > named.length) return;
    const [first] = others;
    if (first === undefined) return;
    const names = [...new Set(others.map(({ name }) => name))];
    yield {
      message: `这里的单位名称是${names.map((name) => `“${name}”`).join("、")}，封面和其余${named.length - others.length}处是“${organisation}”。`,
      spans: others.map(({ start, end }) => ({ start, end })),
    };
  },
};

/** A paragraph about an organisation that the document names nowhere else: a sentence of another's document. */
function* subjectsOf(statement: Statement, organisation: string): Generator<Report> {
  for (const passage of passagesOf(statement)) {
    if (passage.block.kind !== "paragraph") continue;
    const name = AS_SUBJECT.exec(passage.text)?.[1];
    if (name === undefined || isSame(name, organisation) || NOT_A_NAME.test(name)) continue;
    if (name.slice(0, 2) !== organisation.slice(0, 2) || statement.text.split(name).length > 2) continue;
    const from = passage.text.indexOf(name);
    yield {
      message: `这里说的是“${name}”，全文别处没有这个单位，本文是“${organisation}”。`,
      spans: [spanOf(passage, from, from + name.length)],
    };
  }
}

function namesIn(statement: Statement): (Span & { name: string })[] {
  return titlesAndPassagesOf(statement).flatMap(({ block, text }) => {
    if (text.length > LONGEST) return [];
    const match = (block.kind === "paragraph" ? null : IN_HEADING.exec(text)) ?? IN_LABEL.exec(text);
    const name = match?.[1];
    if (match === null || name === undefined || /^(?:本|各|该|所属)|其他|关于|预算|决算/.test(name)) return [];
    const from = match.index + match[0].indexOf(name);
    const start = block.content.at[from] ?? block.start;
    return [{ name, start, end: (block.content.at[from + name.length - 1] ?? start) + 1 }];
  });
}

/** One is the other shortened: its letters stand in the other in this order. Placeholders are reported elsewhere. */
function isSame(name: string, organisation: string): boolean {
  const plain = (text: string) => text.replace(/（[^（）]*）|\([^()]*\)|本级|本部|机关|\s/g, "");
  const [a, b] = [plain(name), plain(organisation)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
