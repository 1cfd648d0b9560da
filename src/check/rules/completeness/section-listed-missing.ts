/** An item of the contents, no table, that the body has under no heading. */
import type { Report, Rule } from "../../model.ts";
import { likeness } from "../tables/lib/titles.ts";
import { isBlankTemplate } from "../wording/lib/placeholders.ts";
import { bodyTitles, type Listed, listedIn } from "./lib/contents.ts";
import { mayStandOnUnreadPage } from "./lib/unread.ts";

const ALIKE = 0.6;
/** Fewer items found in the body, and contents and body are not of one piece. */
const FEWEST_FOUND = 3;
const ONE_IN = 3;
const SHORTEST = 3;
const OFTEN_APART = /附件|附表|绩效|表$|目录|封面/;

export const rule: Rule = {
  id: "section-listed-missing",
  group: "completeness",
  severity: "notice",
  title: "目录列出的章节正文没有",
  checks:
    "目录列出的各节（不含表），正文有没有相同或相近的标题。附件、绩效表一类常另附的不查；对不上的多于三分之一时不判。",
  why: "目录与正文不符，读者找不到该节；也可能整节漏了。",
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）；各地检查表对目录的要求",
  mend: "补上该节，或更正目录。",
  bad: [
    {
      title: "少了一节",
      text:
        "青溪县水务局2031年部门预算\n目录\n一、主要职能………1\n二、机构设置………2\n三、政府采购情况………3\n四、名词解释………4\n" +
        "一、主要职能\n负责水务。\n二、机构设置\n内设机构3个。\n四、名词解释\n基本支出：指保障机构正常运转的支出。",
      findings: [{ message: "“三、政府采购情况”", at: "三、政府采购情况" }],
    },
  ],
  good: [
    {
      title: "标题相近",
      text:
        "青溪县水务局2031年部门预算\n目录\n一、主要职能………1\n二、机构设置………2\n三、其他重要事项说明………3\n四、名词解释………4\n" +
        "一、主要职能\n负责水务。\n二、机构设置\n内设机构3个。\n三、其他重要事项的情况说明\n没有。\n四、名词解释\n基本支出：指保障机构正常运转的支出。",
    },
  ],
  *run({ statement }): Generator<Report> {
    if (mayStandOnUnreadPage(statement)) return;
    const items = listedIn(statement).filter(
      ({ isTable, plain, printed }) => !isTable && plain.length >= SHORTEST && !OFTEN_APART.test(printed.trim()),
    );
    if (items.length < FEWEST_FOUND || isBlankTemplate(statement)) return;
    const titles = [...new Set(bodyTitles(statement).map(({ plain }) => plain))].filter((plain) => plain.length > 1);
    const isThere = ({ plain }: Listed) =>
      titles.some((title) => title.includes(plain) || (title.length > SHORTEST && plain.includes(title))) ||
      titles.some((title) => likeness(plain, title) >= ALIKE);
    const missing = items.filter((item) => !isThere(item));
    const [first] = missing;
    if (first === undefined || items.length - missing.length < FEWEST_FOUND || missing.length * ONE_IN > items.length)
      return;
    yield {
      message: `目录列有${missing.map(({ printed }) => `“${printed.trim().slice(0, 40)}”`).join("、")}，正文没有这样的标题。`,
      spans: missing.map(({ start, end }) => ({ start, end })),
    };
  },
};
