/** The options and the command that tell which findings are known beforehand: accepted ones, a baseline, the first version. */
import { type Command, Option } from "commander";
import type { AcceptOptions } from "./accept.ts";
import { day } from "./optionValues.ts";

const todayOption = () =>
  new Option("--today <日期>", "以这一天为今天（缺省为当天），用于重现以前的结果").argParser(day);

/** Adds to `check` the options about findings that are known beforehand. */
export function addStandingOptions(command: Command): Command {
  return command
    .option("--fingerprints", "印出每个问题的指纹，用来接受它：mingsuan accept")
    .option("--accepted <文件>", "接受文件（缺省为文件旁边的“文件名.accepted.json”）")
    .option("--no-accepted", "不看接受文件，全部问题照常计入")
    .option("--write-baseline <文件>", "把现有的问题记入基线文件")
    .option("--baseline <文件>", "只列出、只计入基线文件里没有的问题")
    .option("--against <第一稿>", "第二次检查：与第一稿对照，列出已改好、仍在和新出现的问题")
    .addOption(todayOption());
}

/** Adds the command `accept`. */
export function addAcceptCommand(program: Command, done: (status: number) => void): void {
  program
    .command("accept")
    .description("接受一个问题：写明理由和期限，以后单独列出、不再计入；有关的数变了，接受自动失效")
    .argument("<文件>", "检查过的文件")
    .argument("<指纹...>", "问题的指纹或它的前几位，见 mingsuan check --fingerprints")
    .requiredOption("--reason <理由>", "为什么可以接受")
    .requiredOption("--by <姓名>", "谁接受")
    .addOption(new Option("--until <日期>", "到哪天为止（含当天）；缺省没有期限").argParser(day))
    .option(
      "--with <路径>",
      "文件之间的问题：一起对照的另一份文件（上年的、所属单位的）；可以写多次",
      (other: string, all: string[] = []) => [...all, other],
    )
    .option("--accepted <文件>", "写到哪个接受文件（缺省为文件旁边的“文件名.accepted.json”）")
    .addOption(todayOption())
    .action(async (path: string, prefixes: string[], options: AcceptOptions) =>
      done(await (await import("./accept.ts")).accept(path, prefixes, options)),
    );
}
