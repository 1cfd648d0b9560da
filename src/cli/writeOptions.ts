/** The command `write` and its options. */
import type { Command } from "commander";
import { WRITE_FORMATS } from "../write/writer.ts";
import { withBudgetChoice } from "./composeOptions.ts";
import { chosen, day, folderName, licenceName, webAddress } from "./optionValues.ts";
import type { WriteOptions } from "./write.ts";

/** Adds the command `write`. */
export function addWriteCommand(program: Command, done: (status: number) => void): void {
  const command = program
    .command("write")
    .description("把一份说明写成公开用的文件")
    .argument("<说明或预算数据>", "任何能读的文件，含有 budget.json 的文件夹，或账本")
    .requiredOption("--to <格式>", `要写的格式：${WRITE_FORMATS.join("、")}，几种用逗号隔开`, (text) =>
      chosen(text, WRITE_FORMATS),
    )
    .option("--out <文件夹>", "写到哪个文件夹（缺省为“公开”）", folderName, "公开")
    .option("--date <日期>", "文件日期，如 2030-02-14（PDF/A 需要）", day)
    .option("--licence <许可>", "开放数据的许可，如 CC-BY-4.0", licenceName)
    .option("--source <网址>", "说明公开在哪里，写进开放数据", webAddress)
    .option("--manifest", "另写 manifest.json：每个文件的大小和 SHA-256", false)
    .option("--overwrite", "替换已有的同名文件", false);
  withBudgetChoice(command)
    .addHelpText("after", "\n退出状态：0 全部写成，2 读不出说明，或有文件没有写成。")
    .action(async (source: string, options: WriteOptions) =>
      done(await (await import("./write.ts")).write(source, options)),
    );
}
