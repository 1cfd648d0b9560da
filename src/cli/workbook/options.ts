/** The commands `import` and `export` and their options. */
import { type Command, InvalidArgumentError } from "commander";
import { stageFrom, withPlace, yearFrom } from "../ledger/commands.ts";
import { fileName } from "../optionValues.ts";
import type { ExportOptions } from "./export.ts";
import type { ImportOptions } from "./import.ts";

function workbookName(text: string): string {
  if (!/\.xlsx$/i.test(fileName(text))) throw new InvalidArgumentError("取值应为以 .xlsx 结尾的文件名");
  return text;
}

/** Adds the commands; `done` takes the exit status of the one that ran. */
export function addWorkbookCommands(program: Command, done: (status: number) => void): void {
  withPlace(
    program.command("import").description("把一份预算导入账本：填好的模板、平台导出的预算公开表，或预算数据文件夹"),
  )
    .argument("<来源>", "Excel 工作簿，或含有 budget.json 的文件夹")
    .option(
      "--stage <阶段>",
      "作为哪个阶段的数：一上（缺省）、二上、二下、调整；由流程管理的预算缺省为所处的阶段",
      stageFrom,
    )
    .option("--year <年度>", "应当是哪一年的预算；不是这一年就不导入", yearFrom)
    .option("--department <部门>", "部门代码；来源里没有写时用它")
    .option("--unit <单位>", "单位代码；来源里没有写时用它")
    .option("--dry-run", "只说明会导入什么，不写账本")
    .option("--errors <文件>", "有错时，把来源另存为这个工作簿，标出每处错误", workbookName)
    .option("--by <经手人>", "记在分录上的经手人（缺省为系统的用户名）；由流程管理的预算须是登记的经办人员")
    .option("--reason <理由>", "记在分录上的理由（缺省为“导入”和来源的名字）")
    .addHelpText("after", "\n退出状态：0 已导入，1 内容有错、什么也没有导入，2 打不开来源或账本、用法不对。")
    .action(async (source: string, options: ImportOptions) =>
      done(await (await import("./import.ts")).importSource(source, options)),
    );
  withPlace(program.command("export").description("把账本中一个部门或单位的预算导出成模板形式的 Excel 工作簿"))
    .option("--department <部门>", "部门代码（账本里只有一个部门时可以省略）")
    .option("--unit <单位>", "只导出这个单位")
    .option("--year <年度>", "哪一年的预算（账本里只有一年时可以省略）", yearFrom)
    .option("--stage <阶段>", "一上、一下、二上、二下（缺省）、调整、执行", stageFrom, "second-down")
    .option("--template", "导出空白模板，不需要账本")
    .requiredOption("--out <文件>", "写到哪个工作簿（.xlsx）", workbookName)
    .option("--overwrite", "替换已有的同名文件")
    .action(async (options: ExportOptions) => done(await (await import("./export.ts")).exportWorkbook(options)));
}
