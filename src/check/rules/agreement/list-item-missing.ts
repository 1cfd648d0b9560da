/** The text explains a table row by row, and leaves one row out. */

import type { Statement } from "../../../statement/model.ts";
import { matchItems } from "../../agreement/items/index.ts";
import { itemsWithoutRow, missingRows } from "../../agreement/items/missing.ts";
import type { Names } from "../../agreement/items/names.ts";
import type { Rule } from "../../model.ts";
import { printed } from "../../where.ts";

import { HEAD, ITEMS, item, ROWS, table } from "./lib/list-examples.data.ts";

/** An item begins with its names. */
const LONGEST_NAMING = 160;

export const rule: Rule = {
  id: "list-item-missing",
  group: "agreement",
  severity: "warning",
  title: "逐项说明漏了表中的科目",
  checks: "文中按功能分类科目逐项说明支出时，表中有金额的每一个“项”级科目，文中是否都有；文中的每一项，表中是否都有。",
  why: "漏列一个科目，各项相加就不等于总数，公众也看不到这笔钱的用途；多出的一项则没有表可对。",
  source:
    "《地方预决算公开操作规程》（财预〔2016〕143号）：预算支出应当公开到支出功能分类项级科目，并对重要事项予以说明。",
  mend: "补上漏写的科目及金额；多出的，核对科目和金额后更正或删去。",
  bad: [
    {
      title: "漏写一个科目",
      text:
        HEAD +
        ITEMS.filter((_, index) => index !== 3)
          .map(item)
          .join("") +
        table(ROWS),
      findings: [
        { message: "文中逐项说明里没有这一项，应当在“机关事业单位基本养老保险缴费支出”之后补上", at: "60000.00" },
      ],
    },
    {
      title: "多写一个科目",
      text: `${HEAD}${ITEMS.map(item).join("")}6.“住房保障支出（类）住房改革支出（款）购房补贴（项）”科目2.00万元。\n${table(ROWS)}`,
      findings: [{ message: "文中的“购房补贴”2.00万元，在表中没有对应的科目", at: "2.00万元" }],
    },
  ],
  good: [
    { title: "一一对应", text: HEAD + ITEMS.map(item).join("") + table(ROWS) },
    {
      title: "有这一项，只是金额漏了单位",
      text:
        HEAD +
        ITEMS.map((each, index) => (index === 2 ? item(each, index).replace("万元", "") : item(each, index))).join("") +
        table(ROWS),
    },
  ],
  *run({ statement }) {
    for (const matching of matchItems(statement)) {
      for (const { row, after } of missingRows(matching)) {
        if (isNamed(row.names, statement)) continue;
        const model = matching.pairs[0]?.item.figures[0] ?? row.figure;
        const amount = printed(row.figure, model);
        const where = after?.names.item ? `，应当在“${after.names.item}”之后补上` : "";
        yield {
          message: `表中“${row.names.item}”（${row.code}）有${amount}，文中逐项说明里没有这一项${where}。`,
          figures: [row.figure.id],
        };
      }
      for (const { names, figures } of itemsWithoutRow(matching, statement.tables)) {
        const [figure] = figures;
        if (figure === undefined) continue;
        const what = `文中的“${names.item}”${figure.printed}`;
        yield { message: `${what}，在表中没有对应的科目，或者表中没有金额。`, figures: [figure.id] };
      }
    }
  },
};

/** True when a paragraph names the row after all: then its amount was not read (no unit, say), and that is told elsewhere. */
function isNamed({ class: above, section, item }: Names, { blocks }: Statement): boolean {
  if (above === null || section === null || item === null) return false;
  const last = ["（", "(", "”"].map((mark) => item + mark);
  return blocks.some((block) => {
    if (block.kind !== "paragraph" && block.kind !== "heading") return false;
    const text = block.content.text.slice(0, LONGEST_NAMING);
    return text.includes(above) && text.includes(section) && last.some((words) => text.includes(words));
  });
}
