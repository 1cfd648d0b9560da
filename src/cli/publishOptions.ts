/** The commands `publish` and `verify` and their options. */
import { type Command, InvalidArgumentError } from "commander";
import { withBudgetChoice } from "./composeOptions.ts";
import type { ExamplesOptions } from "./examples/index.ts";
import { day, folderName, hashValue, instant, licenceName, someWords, webAddress } from "./optionValues.ts";
import type { PublishOptions } from "./publish.ts";
import { now } from "./today.ts";
import type { VerifyOptions } from "./verify.ts";

type Asked = Omit<PublishOptions, "at"> & { readonly at?: string };

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("取值应为 0 到 65535");
  return Number(text);
}

/** Adds the commands. */
export function addPublishCommands(program: Command, done: (status: number) => void): void {
  const command = program
    .command("publish")
    .description("公开一份说明：核对，写成各种格式并逐一读回，登记；更正是新的一次公开")
    .argument("<说明或预算数据>", "任何能读的文件，含有 budget.json 的文件夹，或账本")
    .requiredOption("--by <姓名>", "谁签发", someWords)
    .option("--out <文件夹>", "公开到哪个文件夹（缺省为“公开”）", folderName, "公开")
    .option("--date <日期>", "文件日期，如 2030-02-14", day)
    .option("--at <时间>", "登记的时间（缺省为现在），如 2030-02-14T08:00:00Z，用于重现以前的结果", instant)
    .option("--licence <许可>", "数据的许可，如 CC-BY-4.0", licenceName)
    .option("--source <网址>", "公开在哪个网址", webAddress)
    .option("--replaces <文件夹名>", "更正哪一次公开（缺省为同一单位、年度、种类的上一次）")
    .option("--accepted <文件>", "接受文件（缺省为文件旁边的“文件名.accepted.json”）：已接受的问题不妨碍公开")
    .option("--no-accepted", "不看接受文件，全部问题照常计入")
    .option("--despite <理由>", "检查出错误仍要公开的理由，会登记并显示", someWords);
  withBudgetChoice(command)
    .addHelpText("after", "\n退出状态：0 已公开，1 检查出错误没有公开，2 没有公开。")
    .action(async (source: string, options: Asked) =>
      done(await (await import("./publish.ts")).publish(source, { ...options, at: options.at ?? now() })),
    );
  program
    .command("examples")
    .description("编成、核对、公开自带的示例，再查一份有意改错的副本，在本机打开来看")
    .option("--out <文件夹>", "写到哪个文件夹（先清空；缺省为“示例公开”）", folderName, "示例公开")
    .option("--port <端口>", "本机的哪个端口（缺省为任意空闲的）", port, 0)
    .option("--no-serve", "只写文件夹，不打开")
    .action(async (options: ExamplesOptions) => done(await (await import("./examples/index.ts")).examples(options)));
  program
    .command("verify")
    .description("离线验证公开的文件夹：文件、数字和公开登记是否相符")
    .argument("[文件夹]", "mingsuan publish 写的文件夹（缺省为“公开”）", "公开")
    .option("--head <校验值>", "另存的登记校验值（publish 印出的）：证明登记没有被截短或重写", hashValue)
    .addHelpText("after", "\n退出状态：0 全部相符，1 有不符，2 不是公开的文件夹。")
    .action(async (folder: string, options: VerifyOptions) =>
      done(await (await import("./verify.ts")).verify(folder, options)),
    );
}
