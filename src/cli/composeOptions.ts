/** The command `compose` and its options. */
import type { Command } from "commander";
import type { ComposeOptions } from "./compose.ts";
import { stageFrom, withReader, yearFrom } from "./ledger/commands.ts";
import { fileName } from "./optionValues.ts";

/** Adds the options that name one budget of a ledger. */
export function withBudgetChoice(command: Command): Command {
  return withReader(command)
    .option("--department <部门>", "账本中部门的代码")
    .option("--unit <单位>", "账本中单位的代码：编单位预算")
    .option("--year <年度>", "账本中哪一年的预算", yearFrom)
    .option("--stage <阶段>", "一上、二上、二下（缺省）、调整", stageFrom);
}

/** Adds the command `compose`. */
export function addComposeCommand(program: Command, done: (status: number) => void): void {
  const command = program
    .command("compose")
    .description("由预算数据编成部门（单位）预算说明和表，核对后写成明算 JSON")
    .argument(
      "<预算数据>",
      "含有 budget.json 的文件夹，例如 examples/zhuzhou-gov-office-2024；或账本文件、postgres:// 地址",
    )
    .option("--out <文件>", "写到哪个文件（缺省为标准输出）", fileName);
  withBudgetChoice(command)
    .addHelpText("after", "\n退出状态：0 已编成且没有错误，1 已编成但检查出错误，2 没有编成。")
    .action(async (source: string, options: ComposeOptions) =>
      done(await (await import("./compose.ts")).compose(source, options)),
    );
}
