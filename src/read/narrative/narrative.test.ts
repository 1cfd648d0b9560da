/** Sentences as departments write them, and the relations that they state. */
import { expect, test } from "vitest";
import { formatDecimal } from "../../figures/index.ts";
import type { Relation } from "../../statement/model.ts";
import { outline } from "../outline/index.ts";
import type { Source } from "../source.ts";
import { readNarrative } from "./index.ts";

/** A document of one paragraph a line, in a budget of 2025. */
function read(text: string, kind: "budget" | "final" = "budget") {
  const source = sourceOf(text);
  const { blocks, section } = outline(source);
  const facts = { kind, year: 2025, organisation: null };
  return readNarrative({ blocks, section, facts, simplify: (content) => content }, source.locate);
}

function sourceOf(text: string): Source {
  let offset = 0;
  const blocks = text.split("\n").map((line) => {
    const at = Int32Array.from({ length: line.length }, (_, index) => offset + index);
    offset += line.length + 1;
    const plain = { page: null, headingLevel: null, furniture: null, prominent: false };
    return { kind: "text" as const, content: { text: line, at }, ...plain };
  });
  return { format: "text", text, blocks, messages: [], locate: () => ({ page: null, box: null }) };
}

/** Relations in one line each: `sum 100 = 60 + 40`, `rate 12.5% of 90 from 80`. */
function draw(text: string, kind: "budget" | "final" = "budget"): string[] {
  const { figures, relations } = read(text, kind);
  const values = new Map(figures.map((figure) => [figure.id, formatDecimal(figure.value)]));
  const value = (id: string | null): string => (id === null ? "?" : (values.get(id) ?? "?"));
  return relations.map((relation) => drawRelation(relation, value));
}

function drawRelation(relation: Relation, value: (id: string | null) => string): string {
  const arrow = (direction: number): string => (direction > 0 ? "up" : direction < 0 ? "down" : "same");
  switch (relation.kind) {
    case "sum": {
      const signed = ({ figure, sign }: { figure: string; sign: number }) => `${sign < 0 ? "-" : ""}${value(figure)}`;
      return `sum ${signed(relation.total)} = ${relation.parts.map(signed).join(" + ")} ${relation.exhaustive}`;
    }
    case "share":
      return `share ${value(relation.share)} = ${value(relation.part)} / ${value(relation.whole)}`;
    case "change":
      return `change ${value(relation.current)} ${arrow(relation.direction)} ${value(relation.change)} from ${value(relation.previous)}`;
    case "rate":
      return [
        `rate ${value(relation.current)} ${arrow(relation.direction)} ${value(relation.rate)}%`,
        `from ${value(relation.previous)} by ${value(relation.change)}`,
      ].join(" ");
    case "product":
      return `product ${relation.factors.map(value).join(" x ")} = ${value(relation.product)}`;
    case "equality":
      return `equal ${relation.figures.map(value).join(" = ")} ${relation.why}`;
    case "comparison":
      return `compare ${value(relation.left)} ${relation.word} ${value(relation.right)}`;
    case "count":
      return `count ${relation.count.map(value).join(" + ")} = ${relation.min}..${relation.max}`;
  }
}

const BREAKDOWNS: [string, string, string[]][] = [
  ["其中 with commas", "2025年支出预算100万元，其中，基本支出60万元，项目支出40万元。", ["sum 100 = 60 + 40 certain"]],
  [
    "其中 with semicolons",
    "收入总计100万元，其中：财政拨款收入90万元；事业收入6万元；其他收入4万元。",
    ["sum 100 = 90 + 6 + 4 certain"],
  ],
  [
    "分别为",
    "本年安排三类项目共30万元，分别为：修缮类10万元、设备类15万元、培训类5万元。",
    ["sum 30 = 10 + 15 + 5 likely"],
  ],
  [
    "nested in brackets",
    "“三公”经费预算12万元，其中：因公出国（境）费2万元，公务用车购置及运行费7万元（其中：公务用车购置费0万元，公务用车运行费7万元），公务接待费3万元。",
    ["sum 12 = 2 + 7 + 3 certain", "sum 7 = 0 + 7 certain"],
  ],
  [
    "nested after a comma, closed by a semicolon",
    "支出预算100万元，其中：基本支出70万元，其中：人员经费50万元，公用经费20万元；项目支出30万元。",
    ["sum 100 = 70 + 30 certain", "sum 70 = 50 + 20 certain"],
  ],
  [
    "two totals side by side, each with its own",
    "在职人员40人，其中女职工15人；离退休人员9人，其中离休2人，退休7人。",
    ["sum 40 = 15 partial", "sum 9 = 2 + 7 certain"],
  ],
  [
    "with shares in between",
    "本年支出合计80万元，其中：基本支出60万元，占75%；项目支出20万元，占25%。",
    ["sum 80 = 60 + 20 certain", "share 75 = 60 / 80", "share 25 = 20 / 80"],
  ],
  [
    "over numbered paragraphs",
    "2025年本部门一般公共预算拨款支出50万元，具体安排如下：\n（一）基本支出：2025年年初预算为30万元，占总支出比重为60%；主要保障运转。\n（二）项目支出：2025年年初预算为20万元，占总支出比重为40%；主要用于专项工作。",
    ["sum 50 = 30 + 20 certain", "share 60 = 30 / 50", "share 40 = 20 / 50"],
  ],
  [
    "X中 names the total again",
    "支出预算90万元。支出预算中，一般公共预算拨款支出预算70万元；政府性基金拨款支出预算20万元；国有资本经营预算拨款支出预算0万元。",
    ["sum 90 = 70 + 20 + 0 certain"],
  ],
  [
    "items of a list under a sentence without a figure",
    "财政拨款支出预算35万元。\n财政拨款支出主要内容如下：\n1．“甲类支出（类）乙款（款）丙项（项）”科目15万元，主要用于日常工作。\n2．“甲类支出（类）乙款（款）丁项（项）”科目20万元，主要用于专项工作。",
    ["sum 35 = 15 + 20 likely"],
  ],
  ["合计 after its parts", "安排会议费3万元、培训费4万元，合计7万元。", ["sum 7 = 3 + 4 likely"]],
  [
    "units differ, only one can be added",
    "截至2024年底，共有车辆5辆，其中：应急保障用车2辆、其他用车3辆；单价100万元（含）以上设备1台（套）。",
    ["sum 5 = 2 + 3 certain"],
  ],
  [
    "budget and final side by side",
    "“三公”经费支出年初预算为9万元，支出决算为8万元，完成预算的88.89%，其中：公务用车运行费支出年初预算为5万元，支出决算为5万元；公务接待费支出年初预算为4万元，支出决算为3万元。",
    ["sum 9 = 5 + 4 likely", "sum 8 = 5 + 3 likely"],
  ],
  [
    "a colon after an amount, and 其中 after the list",
    "政府采购预算总额300万元：货物预算80万元、工程预算0万元、服务预算220万元；其中一般公共预算拨款政府采购300万元：货物预算80万元、工程预算0万元、服务预算220万元。",
    ["sum 300 = 80 + 0 + 220 certain", "sum 300 = 300 partial", "sum 300 = 80 + 0 + 220 certain"],
  ],
  [
    "amounts of last year in brackets",
    "支出3615万元（2024年：3526万元），其中基本支出2115万元（2024年：2056万元），项目支出1500万元（2024年：1470万元）。",
    ["sum 3615 = 2115 + 1500 certain"],
  ],
  [
    "the total named again ends the list",
    "财政拨款收入45万元，其中一般公共预算拨款收入45万元，财政拨款收入较上年增加3万元；财政拨款支出45万元。",
    ["sum 45 = 45 partial"],
  ],
  [
    "the members tell which amount of the sentence before is meant",
    "固定资产原值156万元，累计折旧68万元，净值88万元。其中：房屋原值82万元；车辆原值18万元；设备原值56万元。",
    ["sum 156 = 82 + 18 + 56 likely"],
  ],
  [
    "what follows the members is none",
    "编制50人，实有48人，其中：在编45人，编外3人，退休20人。",
    ["sum 48 = 45 + 3 likely"],
  ],
  [
    "what one part holds is no part beside it",
    "服务采购60万元。其中面向中小企业采购54万元，占90%；面向小微企业采购32.4万元，占面向中小企业采购金额的60%。",
    ["sum 60 = 54 partial", "share 90 = 54 / 60", "share 60 = 32.4 / 54"],
  ],
  [
    "people counted once are not counted again",
    "编制人数28人，其中事业编制28人；实有人数26人，全部在职，退休人员11人。",
    ["sum 28 = 28 partial"],
  ],
  ["by function", "支出预算100万元，按功能分类：教育支出70万元，住房保障支出30万元。", ["sum 100 = 70 + 30 certain"]],
  [
    "both sides of a total",
    "财政拨款收支总预算90万元。收入包括：一般公共预算80万元、政府性基金10万元；支出包括：教育支出70万元、住房保障支出20万元。",
    ["sum 90 = 80 + 10 certain", "sum 90 = 70 + 20 certain"],
  ],
  [
    "共计 goes back as far as it adds up",
    "行政人员18人、事业人员28人；离休1人，退休20人，共计21人。",
    ["sum 21 = 1 + 20 likely"],
  ],
  [
    "shares respectively",
    "总收入50万元，其中财政补助40万元、事业收入10万元，占比分别为80%和20%。",
    ["sum 50 = 40 + 10 likely", "share 20 = 10 / 50"],
  ],
  ["a parallel amount is no member", "项目支出50万元，其中：专项甲30万元；基本支出80万元。", ["sum 50 = 30 partial"]],
];

test.each(BREAKDOWNS)("breakdown: %s", (_title, text, expected) => {
  const drawn = draw(text, text.includes("决算") ? "final" : "budget").filter((line) =>
    /^(?:sum|share (?!8))/.test(line),
  );
  expect(drawn).toEqual(expected);
});

const CHANGES: [string, string, string[]][] = [
  ["amount, then rate", "机关运行经费90万元，比上年预算减少10万元，下降10%。", ["rate 90 down 10% from ? by 10"]],
  [
    "the base first, 相比",
    "收入支出总计120万元。与2024年度相比，收入支出总计增加20万元，增长20%。",
    ["rate 120 up 20% from ? by 20"],
  ],
  [
    "the base amount inside",
    "项目支出60万元，较2024年预算数50万元增加10万元，增长20%。",
    ["change 60 up 10 from 50", "rate 60 up 20% from 50 by 10"],
  ],
  [
    "last year, this year, rate",
    "1．“甲（类）乙（款）丙（项）”24万元，主要用于工作。2024年当年预算执行数为20万元，2025年预算安排24万元，比2024年预算执行数增加20%。主要原因是：工作量增加。",
    ["equal 24 = 24 same-fact", "rate 24 up 20% from 20 by ?"],
  ],
  [
    "持平 with both amounts",
    "2024年预算执行数为7万元，2025年预算安排7万元，与2024年预算执行数持平。",
    ["change 7 same ? from 7"],
  ],
  ["a subject of its own without amount", "公务接待费3万元。培训费比上年减少1万元，下降20%。", []],
  [
    "reason is no change of the subject",
    "“三公”经费20万元，比上年减少5万元，下降20%，主要原因是公务用车减少2辆。",
    ["rate 20 down 20% from ? by 5"],
  ],
  [
    "two years side by side, the later one changed",
    "部门预算总额3615万元，2024年为3526万元，增加89万元，增长2.52%。",
    ["change 3615 up 89 from 3526", "rate 3615 up 2.52% from 3526 by 89"],
  ],
  [
    "last year's amount before 相比",
    "会议费9万元，与2024年预算数10万元相比下降10%。",
    ["rate 9 down 10% from 10 by ?"],
  ],
  ["the rate in a bracket", "公务接待费4.6万元，比2024年减少0.4万元（-8%）。", ["rate 4.6 down -8% from ? by 0.4"]],
  ["the rate before the amount", "培训费4万元，较上年下降20%，减少1万元。", ["rate 4 down 20% from ? by 1"]],
  ["由…增至…", "人员经费由2024年的956万元增至982万元，增加26万元。", ["change 982 up 26 from 956"]],
  [
    "a sentence after a breakdown speaks of the total",
    "“三公”经费26万元，其中：公务接待费6万元，公务用车运行费20万元。较上年减少4万元，下降13.33%。",
    ["sum 26 = 6 + 20 likely", "rate 26 down 13.33% from ? by 4"],
  ],
  ["增加到 is the amount", "公用经费由2024年的40万元增加到50万元。", []],
];

test.each(CHANGES)("change: %s", (_title, text, expected) => {
  expect(draw(text)).toEqual(expected);
});

const OTHERS: [string, string, "budget" | "final", string[]][] = [
  [
    "completion and comparison",
    "1、甲（类）乙（款）丙（项）。主要用于：日常工作。年初预算为50万元，支出决算为48万元，完成年初预算的96%。决算数小于预算数的主要原因：节约。",
    "final",
    ["share 96 = 48 / 50", "compare 48 小于 50"],
  ],
  [
    "持平 of final and budget",
    "年初预算为10万元，支出决算为10万元。决算数与预算数持平。",
    "final",
    ["compare 10 持平 10"],
  ],
  ["price per head", "在职培训0.6万元，共计12人，0.05万元/人。", "budget", ["product 12 x 0.05 = 0.6"]],
  ["times and persons", "会议费2万元，共召开4次，每次30人，共120人次。", "budget", ["product 4 x 30 = 120"]],
  [
    "names counted by the total before its split",
    "预算单位共3家，其中行政单位1家，事业单位2家，具体包括：某局本级、执法大队、信息中心。",
    "budget",
    ["count 3 = 3..3"],
  ],
  [
    "names that none of several counts fits are left alone",
    "预算单位共5家，其中行政单位1家，事业单位3家，具体包括：某局本级、执法大队、信息中心、监测站、服务站、救助站。",
    "budget",
    [],
  ],
  ["names counted", "内设科室3个，分别是：办公室、人事科、财务科。", "budget", ["count 3 = 3..3"]],
  ["names with 和", "下属单位3个，分别为：甲中心、乙站和丙所。", "budget", ["count 3 = 2..3"]],
  [
    "numbered lines counted",
    "本部门中，行政单位1家，事业单位2家，具体包括：\n1．某局本部\n2．某中心\n3．某站",
    "budget",
    ["count 1 + 2 = 3..3"],
  ],
];

test.each(OTHERS)("%s", (_title, text, kind, expected) => {
  expect(draw(text, kind)).toEqual(expect.arrayContaining(expected));
});

test("a list goes on over a number that is left out", () => {
  const text =
    "支出预算60万元，主要内容如下：\n1. “教育支出（类）”10万元。\n2. “农林水支出（类）”20万元。\n4. “住房保障支出（类）”30万元。";
  expect(draw(text, "budget")).toEqual(expect.arrayContaining(["sum 60 = 10 + 20 + 30 certain"]));
});

test("a label leaves out the period, the department and the verbs", () => {
  const { figures } = read("2025年本部门一般公共预算拨款支出100万元。我局共有公务用车3辆。");
  expect(figures.map((figure) => figure.label)).toEqual(["一般公共预算拨款支出", "公务用车"]);
});

test("a reason that names what it explains is the reason of that alone", () => {
  const { changes } = read(
    "“三公”经费支出决算数比2030年度减少3万元，下降10.00%，其中：公务用车购置及运行维护费支出决算减少5万元，下降20.00%；公务接待费支出决算增加2万元，增长40.00%。" +
      "公务用车购置及运行维护费支出减少的主要原因是车辆维修费用减少。公务接待费支出增加的主要原因是接待批次增加。",
  );
  const reasons = changes.map((change) => `${change.subject}: ${change.reason?.text ?? ""}`);
  expect(reasons).toEqual(["三公经费: ", "公务用车购置及运行费: 车辆维修费用减少", "公务接待费: 接待批次增加"]);
});

test("a reason is attached to the change it explains", () => {
  const { changes } = read(
    "收入预算90万元，比上年减少10万元，主要原因是：压减一般性支出。支出预算90万元，比上年减少10万元。",
  );
  expect(changes.map((change) => change.reason?.text ?? null)).toEqual(["压减一般性支出", null]);
});
