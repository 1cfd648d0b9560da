/** The command `compose` and its options. */
import { type Command, InvalidArgumentError } from "commander";
import type { ComposeOptions } from "./compose.ts";

function fileName(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("取值应为文件的名字");
  return text;
}

/** Adds the command `compose`. */
export function addComposeCommand(program: Command, done: (status: number) => void): void {
  program
    .command("compose")
    .description("由预算数据编成部门（单位）预算说明和表，核对后写成明算 JSON")
    .argument("<预算数据>", "含有 budget.json 的文件夹，例如 examples/zhuzhou-gov-office-2024")
    .option("--out <文件>", "写到哪个文件（缺省为标准输出）", fileName)
    .addHelpText("after", "\n退出状态：0 已编成且没有错误，1 已编成但检查出错误，2 没有编成。")
    .action(async (source: string, options: ComposeOptions) =>
      done(await (await import("./compose.ts")).compose(source, options)),
    );
}
