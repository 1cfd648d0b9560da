/** A word typed or pasted twice: 主要是主要是, 增加增加, 热线项目专项项目; a glossary entry that repeats its own head. */
import type { Report, Rule } from "../../model.ts";
import { excerpt, hitsOf, type Passage, passagesOf, spanOf } from "./lib/passages.ts";
import { AROUND, AROUND_WORDS, KNOWN_SLIPS } from "./lib/repeated.data.ts";
import { repeatsIn } from "./lib/repeated.ts";

const DEFINITION = /^.{0,12}?([\u3400-\u9fff“”（）]{2,24})[：:][ \u3000]{0,3}\1[ \u3000]{0,3}(?=指|是|为|，)/;
const SLIP_WORDS = KNOWN_SLIPS.map(([slip]) => slip);
const SLIPS = new RegExp(SLIP_WORDS.join("|"), "g");

export const rule: Rule = {
  id: "word-repeated",
  group: "wording",
  severity: "warning",
  title: "词语重复",
  checks: "同一词语紧接着写了两次；中心词前后各写一次（如“项目专项项目”）；名词解释在释义里又重复名词本身。",
  why: "多为改稿、粘贴时留下的痕迹；重复的若是“增加”“支出”一类词，还可能原有另一个词。",
  source: "党政机关公文处理工作条例第十九条（表述准确，文字精练）",
  mend: "删去重复的一处。",
  bad: [
    {
      title: "主要是连写两次",
      text: "一、会议费\n会议费预算2.10万元，主要是主要是河长制工作会议。",
      findings: [{ message: "“主要是”连写了两次", at: "主要是主要是" }],
    },
    {
      title: "增加连写两次",
      text: "一、收入\n收入预算80.00万元，比上年增加增加5.00万元。",
      findings: [{ message: "“增加”连写了两次", at: "增加增加" }],
    },
    {
      title: "项目名称前后重复",
      text: "一、项目支出\n河道巡查项目专项项目12.00万元，用于聘请巡查人员。",
      findings: [{ message: "“项目”前后重复", at: "项目专项项目" }],
    },
    {
      title: "释义重复名词",
      text: "一、名词解释\n（一）机关运行经费：机关运行经费指为保障运行、用于购买货物和服务的各项资金。",
      findings: [{ message: "重复了名词“机关运行经费”", at: "机关运行经费：机关运行经费" }],
    },
  ],
  good: [
    { title: "两个名称相接", text: "一、人员经费\n在职人员人员经费60.00万元，本部门预算预算单位共3家。" },
    { title: "叠词", text: "一、工作\n坚持人人有责、层层落实，一项一项推进。" },
  ],
  *run({ statement }) {
    for (const passage of passagesOf(statement)) {
      yield* adjacent(passage);
      yield* around(passage);
      yield* definition(passage);
    }
  },
};

function* adjacent(passage: Passage): Generator<Report> {
  for (const { word, from, to, sure } of repeatsIn(passage.text)) {
    yield {
      severity: sure ? "warning" : "notice",
      message: `“${excerpt(passage, from, to)}”：“${word}”连写了两次。`,
      spans: [spanOf(passage, from, to)],
    };
  }
}

function* around(passage: Passage): Generator<Report> {
  for (const { from, to, groups } of hitsOf([passage], AROUND, AROUND_WORDS)) {
    yield {
      severity: "notice",
      message: `“${excerpt(passage, from, to)}”：“${groups[0]}”前后重复。`,
      spans: [spanOf(passage, from, to)],
    };
  }
  for (const { from, to, words } of hitsOf([passage], SLIPS, SLIP_WORDS)) {
    const right = KNOWN_SLIPS.find(([slip]) => slip === words)?.[1] ?? "";
    yield {
      severity: "notice",
      message: `“${excerpt(passage, from, to)}”：“${words}”用字重复，通常写作“${right}”。`,
      spans: [spanOf(passage, from, to)],
      suggestion: `改为“${right}”。`,
    };
  }
}

function* definition(passage: Passage): Generator<Report> {
  const head = passage.text.slice(0, 120);
  if (!head.includes("：") && !head.includes(":")) return;
  const match = DEFINITION.exec(head);
  const word = match?.[1];
  if (match === null || word === undefined) return;
  const to = match[0].length;
  const from = match.index + match[0].indexOf(word);
  yield {
    severity: "notice",
    message: `“${excerpt(passage, from, to)}”：释义里重复了名词“${word}”。`,
    spans: [spanOf(passage, from, to)],
    suggestion: "删去释义开头的名词。",
  };
}
