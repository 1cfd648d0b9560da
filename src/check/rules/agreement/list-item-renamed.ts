/** An item of the text has the amount of a row of the table, and another name. */
import { matchItems } from "../../agreement/items/index.ts";
import { type Renamed, renamedItems } from "../../agreement/items/missing.ts";
import type { Rule } from "../../model.ts";
import { isNameAtFault } from "../classification/lib/path-faults.ts";
import { HEAD, ITEMS, item, ROWS, table } from "./lib/list-examples.data.ts";

const LEVELS = { class: "类", section: "款", item: "项" } as const;

const renamed = ITEMS.map((text) => text.replace("行政事业单位医疗（款）", "卫生健康支出（款）"));
const halfWidth = ITEMS.map((text) => text.replaceAll("（", "(").replaceAll("）", ")"));

export const rule: Rule = {
  id: "list-item-renamed",
  group: "agreement",
  severity: "warning",
  title: "逐项说明的科目名称与表不一致",
  checks:
    "文中逐项说明的类、款、项名称，与金额相同、一一对应的表中科目名称是否一致；括号、引号和空格不论；已由“科目名称与分类科目不符”报告的不重复。",
  why: "科目名称写错或错了一级，公众无法把说明和表对起来。",
  source: "《政府收支分类科目》：预算收支应当使用统一的科目名称和编码。",
  mend: "以当年《政府收支分类科目》为准，把文中或表中写错的名称改正。",
  yieldsTo: ["class-name-differs"],
  bad: [
    {
      title: "款写成了类的名称",
      text: HEAD + renamed.map(item).join("") + table(ROWS),
      findings: [{ message: "款写作“卫生健康支出”，表中是“行政事业单位医疗”", at: "6.00万元" }],
    },
  ],
  good: [
    { title: "名称一致", text: HEAD + ITEMS.map(item).join("") + table(ROWS) },
    { title: "只是括号的写法不同", text: HEAD + halfWidth.map(item).join("") + table(ROWS) },
  ],
  *run({ statement }) {
    for (const found of matchItems(statement).flatMap(renamedItems)) {
      const [amount] = found.pair.item.figures;
      const at = amount?.place.start ?? -1;
      if (!found.differing.some(({ said }) => isNameAtFault(statement, said, at))) yield report(found);
    }
  },
};

function report({ pair: { item, row }, differing }: Renamed) {
  const names = differing.map(({ level, said, printed }) => `${LEVELS[level]}写作“${said}”，表中是“${printed}”`);
  const message = `“${item.names.item}”与表中${row.code}的金额相同、位置对应，名称不一致：${names.join("；")}。`;
  return { message, figures: [item.figures[0]?.id ?? "", row.figure.id].filter((id) => id !== "") };
}
