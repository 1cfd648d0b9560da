/** The command line itself: commands, options and their help, in Chinese. Each command is loaded only when it is asked for. */
import { Argument, Command, CommanderError, Option } from "commander";
import type { CheckOptions } from "./check.ts";
import { addCompare } from "./compareCommand.ts";
import { addComposeCommand } from "./composeOptions.ts";
import type { RunOptions } from "./jobs.ts";
import { addLedgerCommands } from "./ledger/commands.ts";
import { nearest } from "./nearest.ts";
import { chosen, folderName, needsReport, positiveInteger } from "./optionValues.ts";
import { boxWrap } from "./pretty/help.ts";
import { displayWidth } from "./pretty/width.ts";
import { addPublishCommands } from "./publishOptions.ts";
import { ASKED_REPORTS } from "./reportFiles.ts";
import { addAcceptCommand, addStandingOptions } from "./standingOptions.ts";
import { addWorkbookCommands } from "./workbook/options.ts";
import { addWriteCommand } from "./writeOptions.ts";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "Global Options:": "通用选项：",
};

/** The words between quotes in one of commander's messages. */
const quoted = (message: string) => /'([^']*)'/.exec(message)?.[1] ?? "";

/** What was wrong with the command line, in Chinese, from commander's error. */
function usageError(error: CommanderError, flags: readonly string[], commands: ReadonlyMap<string, string>): string {
  const what = quoted(error.message);
  switch (error.code) {
    case "commander.unknownOption": {
      const guess = nearest(what, flags);
      return `没有选项 ${what}${guess === null ? "" : `，是不是 ${guess}？`}`;
    }
    case "commander.unknownCommand": {
      const guess = nearest(what, [...commands.keys()]);
      if (guess !== null && !/[./\\]/.test(what)) return `没有命令 ${what}，是不是 mingsuan ${commands.get(guess)}？`;
      return `没有命令 ${what}。要检查文件：mingsuan check ${what}`;
    }
    case "commander.missingArgument":
      if (what === "A" || what === "B") return "对比要两份文件。例如：mingsuan compare 初稿.docx 二稿.docx";
      if (what !== PATHS.name()) return `缺少参数“${what}”`;
      return "没有给出文件或文件夹。例如：mingsuan check 部门预算说明.docx";
    case "commander.missingMandatoryOptionValue":
      return `缺少选项 ${what}`;
    case "commander.optionMissingArgument":
      return `选项 ${what} 后面缺少取值`;
    case "commander.invalidArgument":
      return `选项 ${what} 的取值不对：${/(?:Allowed choices are|取值应为)\s*(.*?)\.?$/.exec(error.message)?.[1] ?? "见帮助"}`;
    case "commander.excessArguments":
      return "参数太多";
    default:
      return error.message;
  }
}

const PATHS = new Argument("<路径...>", "文件或文件夹（含下级文件夹）；- 表示标准输入");

function formatted(command: Command): Command {
  return command
    .addOption(
      new Option("--format <格式>", "输出格式：pretty 供人阅读（缺省），json 供程序读取")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .option("--text", "在 JSON 中附上提取出的全文")
    .option("--jobs <数量>", "同时处理几个文件（缺省为处理器核数）", positiveInteger)
    .option("--no-color", "不用颜色（也可设环境变量 NO_COLOR）");
}

function addCommands(program: Command, done: (status: number) => void): void {
  const check = formatted(
    program.command("check").description("检查部门预算、决算说明：读出每个数据项，核对每条勾稽关系").addArgument(PATHS),
  )
    .addOption(
      new Option("--fail-on <级别>", "有这一级或更重的问题时，退出状态为 1：error（缺省）、warning、notice、never")
        .choices(["error", "warning", "notice", "never"])
        .default("error"),
    )
    .option(
      "--previous <文件或文件夹>",
      "上年的文件：核对本年写的“上年数”；可以写多次",
      (path: string, all: string[] = []) => [...all, path],
    )
    .option("--obligations", "列出应查的每一项：已证实、不符合、不能判定、不适用，各有依据或原因")
    .option("--open", "列出不能判定的勾稽关系及原因")
    .option(
      "--report <格式>",
      "另写报告文件：html 可打开、可打印的网页，xlsx 检查表，docx、pdf 带批注的原文件，sarif 供其他工具，scorecard 全部文件的评分表；用逗号隔开",
      (text: string) => chosen(text, ASKED_REPORTS),
    )
    .option("--scorecard", "只列评分表：各文件在及时性、完整性、细化程度、公开方式、真实性上的得分，低的在前")
    .option("--out <文件夹>", "报告写到哪个文件夹（缺省为“检查报告”）；要与 --report 一起用", folderName);
  addStandingOptions(check)
    .addHelpText("after", "\n退出状态：0 没有问题，1 有问题，2 没有读成任何文件或用法不对。")
    .action(async (paths: string[], options: CheckOptions) => {
      needsReport(options);
      if (options.scorecard === true && options.format === "json")
        throw new CommanderError(
          2,
          "mingsuan.scorecardWithJson",
          "--scorecard 是供人阅读的表，不能与 --format json 同用；要写成文件请用 --report scorecard",
        );
      done(await (await import("./check.ts")).check(paths, options));
    });
  formatted(program.command("read").description("只读不查：列出提纲、表、数据项和勾稽关系").addArgument(PATHS))
    .option("--tables", "把读到的表逐张印出")
    .option("--table <编号>", "只印出一张表，如 t3")
    .action(async (paths: string[], options: RunOptions) =>
      done(await (await import("./read.ts")).read(paths, options)),
    );
  addAcceptCommand(program, done);
  addCompare(program, done);
  addWriteCommand(program, done);
  addPublishCommands(program, done);
  addComposeCommand(program, done);
  program
    .command("rules")
    .description("列出检查规则，或显示一条规则的说明、依据和示例")
    .argument("[规则编号]", "例如列表中的一个编号")
    .option("--no-color", "不用颜色（也可设环境变量 NO_COLOR）")
    .action(async (id: string | undefined, options: { color: boolean }) =>
      done(await (await import("./rules.ts")).rules(id, options)),
    );
}

function makeProgram(): Command {
  return new Command("mingsuan")
    .description("明算：读懂部门预算、决算说明，核对其中每一个数字。")
    .usage("<命令> [选项]")
    .option("-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      displayWidth,
      boxWrap,
      commandUsage: (command) =>
        `mingsuan ${command.parent === null ? "<命令> [选项]" : `${namesTo(command).join(" ")} ${command.usage()}`}`,
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(" "),
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
}

/** The names that lead to a command, the program's own left out. */
const namesTo = (command: Command): string[] =>
  command.parent === null ? [] : [...namesTo(command.parent), command.name()];

/** Every command of a program, those within commands too. */
const commandsOf = (program: Command): Command[] =>
  program.commands.flatMap((command) => [command, ...commandsOf(command)]);

const argumentTerm = (argument: Argument) => {
  const name = argument.name() + (argument.variadic ? "..." : "");
  return argument.required ? `<${name}>` : `[${name}]`;
};

/** Runs the command line `argv` (without node and script) and hands back the exit status. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = makeProgram();
  addCommands(program, (result) => {
    status = result;
  });
  addLedgerCommands(program, (result) => {
    status = result;
  });
  addWorkbookCommands(program, (result) => {
    status = result;
  });
  const commands = commandsOf(program);
  for (const command of commands) {
    command.usage(command.usage().replace("[options]", "[选项]").replace("[command]", "<命令>"));
  }
  if (argv.length === 0) {
    process.stderr.write(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === "commander.help") return 2;
    const flags = commands.flatMap((command) => command.options.map((option) => option.long ?? option.flags));
    // Of commands with one name the one is meant that stands where it was looked for: verify, ledger verify.
    const near = commands.find((command) => command.name() === argv[0] && command.commands.length > 0) ?? program;
    const named = [...commands, ...near.commands].map(
      (command) => [command.name(), namesTo(command).join(" ")] as const,
    );
    const names = new Map(named);
    process.stderr.write(`${usageError(error, [...new Set(flags)], names)}\n用法见 mingsuan --help\n`);
    return 2;
  }
}
