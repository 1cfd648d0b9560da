/** The command line of `mingsuan compare`. */
import { Argument, type Command, Option } from "commander";
import type { CompareOptions } from "./compare.ts";
import { chosen, folderName, needsReport } from "./optionValues.ts";
import { COMPARISON_FORMATS } from "./reportFiles.ts";

interface Given extends CompareOptions {
  readonly json?: boolean;
}

/** Adds the command; `done` takes the exit status. */
export function addCompare(program: Command, done: (status: number) => void): void {
  program
    .command("compare")
    .description("对比两份文件：同一文件的两稿、同一单位的两年、预算与决算，或部门与单位")
    .addArgument(new Argument("<A>", "前一稿、上一年或部门的文件；- 表示标准输入"))
    .addArgument(new Argument("<B>", "后一稿、下一年或单位的文件"))
    .addOption(
      new Option("--format <格式>", "输出格式：pretty 供人阅读（缺省），json 供程序读取")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .option("--json", "同 --format json")
    .option("--all", "全部列出，不截短")
    .option("--report <格式>", "另写文件：html 可打开、可打印的网页，xlsx 工作簿；用逗号隔开", (text: string) =>
      chosen(text, COMPARISON_FORMATS),
    )
    .option("--out <文件夹>", "文件写到哪个文件夹（缺省为“检查报告”）；要与 --report 一起用", folderName)
    .option("--no-color", "不用颜色（也可设环境变量 NO_COLOR）")
    .addHelpText("after", "\n退出状态：0 对比完成（不论有没有不同），2 有文件没有读成或用法不对。")
    .action(async (a: string, b: string, { json, ...options }: Given) => {
      needsReport(options);
      done(await (await import("./compare.ts")).compare(a, b, json ? { ...options, format: "json" } : options));
    });
}
