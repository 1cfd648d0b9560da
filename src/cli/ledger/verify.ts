/** `mingsuan ledger verify`: proves the chain of entries, the totals, and the log of the process. */

import { stageNames } from "../../ledger/data/names.ts";
import type { ChainBreak } from "../../ledger/entries/index.ts";
import type { Stage } from "../../ledger/model.ts";
import { yuan } from "../../ledger/money.ts";
import { type LogBreak, verifyLogs } from "../../ledger/process/storage/log.ts";
import { placeName, type TotalDifference, verifyLedger } from "../../ledger/storage/index.ts";
import { write } from "../output.ts";
import { type PlaceOptions, withLedger } from "./place.ts";
import { fundWord } from "./words.ts";

const WHAT: Readonly<Record<ChainBreak["what"], string>> = {
  missing: "这里缺少分录，或分录的次序被改动",
  previous: "这笔分录记的前一笔散列值，不是前一笔的",
  hash: "这笔分录的内容在记账之后被改动过",
  "cut-off": "分录链的末尾与账本另记的末尾不符，末尾的分录被删去或添上",
};

const breakText = ({ sequence, what, expected, found }: ChainBreak) =>
  `分录链不能通过验证：第 ${sequence} 笔：${WHAT[what]}。\n  应为 ${expected}\n  实为 ${found}\n请停止使用这个账本，并从备份恢复：mingsuan restore 备份文件\n`;

function differenceText(row: TotalDifference): string {
  const fund = fundWord(row.fund);
  const where = `${row.year} 年 ${stageNames[row.stage as Stage]} ${row.unit === "" ? "各单位合计" : row.unit} ${fund} ${row.function_code}`;
  return `合计与分录之和不符：${where}：相差 ${yuan(row.amount_fen)} 元\n`;
}

const logText = ({ department, year, sequence }: LogBreak) =>
  `办理记录不能通过验证：部门 ${department} ${year} 年第 ${sequence} 件缺失，或在记录之后被改动过\n`;

/** Verifies and tells; 1 where something does not hold. */
export function verify(options: PlaceOptions): Promise<number> {
  return withLedger(options, async (ledger) => {
    const { head, broken, differences } = await verifyLedger(ledger);
    if (broken !== null) {
      await write(breakText(broken));
      return 1;
    }
    for (const each of differences) await write(differenceText(each));
    if (differences.length > 0) return 1;
    const logs = await ledger.snapshot((tx) => verifyLogs(tx, ledger.facts));
    for (const each of logs) await write(logText(each));
    if (logs.length > 0) return 1;
    await write(`账本 ${placeName(ledger.place)} 通过验证：共 ${head.sequence} 笔分录，末笔散列值 ${head.hash}\n`);
    return 0;
  });
}
