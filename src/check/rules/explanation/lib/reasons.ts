/** What the words of a reason say of its direction and of its subject: 宣传事务经费增加 is an increase of 宣传事务. */

import type { Direction, StatedChange, Statement } from "../../../../statement/model.ts";
import { lastAtMost } from "../../../../statement/sorted.ts";

const UP = /增加|增长|增多|提高|上升|上涨|上调|扩大|新增|追加|调增|增设/;
const DOWN = /减少|下降|降低|压减|压缩|缩减|节约|节省|取消|核减|调减|下调|精简|削减|回收|收回|退休|调出|转出|停止|不再/;
const SAME = /不变|持平|一致|无变化|未变/;
/** Money that itself went up or down: the change over again. */
const MONEY_MOVES =
  /(?:经费|支出|费用|预算|资金|拨款|收入|支付)(?:数|额)?(?:也|均|有所|略有|相应|随之|大幅|小幅|较上年|比上年){0,2}(增加|增长|上升|提高|减少|下降|降低|压减)/g;
/** The same the other way about: 压减办公费, 新增项目经费. */
const MOVES_MONEY =
  /(增加|新增|追加|提高|压减|压缩|压降|缩减|削减|核减|减少)(?:了|一般性|非必要|相应|各项|部分|安排){0,3}[^，,。；;、的]{0,8}?(?:经费|支出|费用|开支|预算|费)(?![^，,。；;、]{0,6}(?:减免|标准|政策))/g;
const OF_THE_YEAR_BEFORE = /上年|去年|往年|以前年度|前一年|一次性|20\d{2}/;

/**
 * The direction that the reason gives its money, where it gives only one: +1 increase, −1 decrease; null where it names both, none, or
 * speaks of the year before (上年一次性支出增加 explains a decrease).
 */
export function directionOfReason(reason: string): Direction | null {
  if (OF_THE_YEAR_BEFORE.test(reason)) return null;
  const said = [MONEY_MOVES, MOVES_MONEY].flatMap((pattern) => [...reason.matchAll(pattern)]);
  const moves = said.map(([, word = ""]) => (UP.test(word) ? 1 : -1));
  const [first] = moves;
  if (first === undefined || moves.some((move) => move !== first)) return null;
  const other = first === 1 ? DOWN : UP;
  return other.test(reason) || SAME.test(reason) ? null : first;
}

/** 经费增加 says the change over again; 压减办公费 may be one reason among others that go unsaid. */
export function saysItOver(reason: string): boolean {
  return reason.search(MONEY_MOVES) >= 0;
}

/** What the reason says went up or down: 宣传事务 of 宣传事务经费增加; "" where it is no such reason. */
export function subjectOfReason(reason: string): string {
  const match = /^([^，,。；、]{4,40}?)(?:经费|支出)*(?:有所|略有|相应)?(?:增加|增长|减少|下降|保持不变|持平)$/.exec(
    reason.trim(),
  );
  return plainName(match?.[1] ?? "");
}

export function plainName(name: string): string {
  return name.replace(/[\s“”"（）()、—-]/g, "").replace(/(?:经费|支出|科目)+$/, "");
}

/** 增加 or 减少 or 持平. */
export const WORDS: Readonly<Record<Direction, string>> = { 1: "增加", 0: "持平", [-1]: "减少" };

/** The subject of a change in the document's words, shortened for a message. */
export function shortSubject({ subject }: StatedChange): string {
  return subject.length > 30 ? `…${subject.slice(-28)}` : subject;
}

/** Index of the block in which an offset lies, −1 when in none. The blocks stand in the order of the text. */
export function blockIndexAt({ blocks }: Statement, offset: number): number {
  const index = lastAtMost(blocks, offset, ({ start }) => start);
  const block = blocks[index];
  return block !== undefined && offset < block.end ? index : -1;
}

/** The paragraph in which a change stands; "" when it stands in none. */
export function paragraphOf(statement: Statement, { start }: StatedChange): string {
  const block = statement.blocks[blockIndexAt(statement, start)];
  return block === undefined || block.kind === "grid" ? "" : block.content.text;
}
