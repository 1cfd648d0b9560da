/** The commands on ledgers: init, ledger verify|show|explain|status|act|basic, backup, restore. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { stageNames } from "../../ledger/data/names.ts";
import type { Scale } from "../../ledger/demo/index.ts";
import type { Stage } from "../../ledger/model.ts";
import type { TotalsQuery } from "../../ledger/storage/index.ts";
import type { BasicOptions } from "./basic.ts";
import type { DemoOptions } from "./demo.ts";
import type { ExplainOptions } from "./explain.ts";
import type { InitOptions } from "./init.ts";
import type { PlaceOptions } from "./place.ts";
import type { ShowOptions } from "./show.ts";
import type { StatusOptions } from "./status.ts";
import { stageOf } from "./words.ts";

type By = TotalsQuery["by"][number];
const BY: readonly By[] = ["department", "unit", "fund", "function"];

/** The stage that an option names. */
export function stageFrom(word: string): Stage {
  const stage = stageOf(word);
  if (stage === null) throw new InvalidArgumentError(`取值应为 ${Object.values(stageNames).join("、")}`);
  return stage;
}

/** The year that an option names. */
export function yearFrom(text: string): number {
  if (!/^(?:19|20|21)\d{2}$/.test(text)) throw new InvalidArgumentError("取值应为四位年份");
  return Number(text);
}

function byFrom(text: string): By[] {
  const asked = text.split(/[,，、]/).map((each) => each.trim());
  const known = asked.filter((each): each is By => BY.some((by) => by === each));
  if (known.length < asked.length) throw new InvalidArgumentError(`取值应为 ${BY.join("、")}，几种用逗号隔开`);
  return [...new Set(known)];
}

/** Gives a command the option that says which ledger. */
export const withPlace = (command: Command): Command =>
  command.option("--db <账本>", "账本文件，或 postgres:// 地址（缺省为环境变量 DATABASE_URL，再缺省为 mingsuan.db）");

/** Gives a command the option that says who looks at the ledger. */
export const withReader = (command: Command): Command =>
  command.option(
    "--as <人员>",
    "以哪个登记人员的身份查看（编号或登录名），只看得到其岗位可看的；缺省为账本的持有者，看全部",
  );

const withScope = (command: Command): Command =>
  withReader(withPlace(command))
    .option("--year <年度>", "哪一年的预算", yearFrom)
    .option("--stage <阶段>", "一上、一下、二上、二下（缺省）、调整、执行", stageFrom, "second-down")
    .option("--department <部门>", "部门的代码")
    .option("--unit <单位>", "单位的代码")
    .option("--revenue", "看收入，不看支出");

function scaleFrom(text: string): Scale {
  const scale = ([1, 2, 3] as const).find((each) => String(each) === text);
  if (scale === undefined) throw new InvalidArgumentError("取值应为 1、2 或 3");
  return scale;
}

function addDemo(program: Command, done: (status: number) => void): void {
  withPlace(program.command("demo").description("建立一个装有虚构城市的账本：部门、单位、人员、项目和各阶段的预算"))
    .option(
      "--scale <规模>",
      "1（缺省）：1 个部门；2：60 个部门，360 个单位；3：60 个部门，400 个单位，3 年",
      scaleFrom,
      1,
    )
    .action(async (options: DemoOptions) => done(await (await import("./demo.ts")).demo(options)));
}

/** Adds the commands; `done` takes the exit status of the one that ran. */
export function addLedgerCommands(program: Command, done: (status: number) => void): void {
  withPlace(program.command("init").description("建立一个空账本"))
    .option("--name <名称>", "账本的名称，例如某市某年预算编制（缺省为“预算账本”）", "预算账本")
    .addOption(
      new Option("--hash <算法>", "分录链的散列算法：sha256（缺省）、sm3；建立以后不能改")
        .choices(["sha256", "sm3"])
        .default("sha256"),
    )
    .action(async (options: InitOptions) => done(await (await import("./init.ts")).init(options)));
  addLedger(program, done);
  addDemo(program, done);
  withPlace(program.command("backup").description("备份账本到一个文件，并验证备份；账本正在使用时也可以备份"))
    .argument("<文件>", "备份文件，应当还不存在")
    .action(async (file: string, options: PlaceOptions) =>
      done(await (await import("./backup.ts")).backup(file, options)),
    );
  withPlace(program.command("restore").description("验证一个备份，恢复成新的账本；不覆盖已有的账本"))
    .argument("<文件>", "备份文件")
    .action(async (file: string, options: PlaceOptions) =>
      done(await (await import("./backup.ts")).restore(file, options)),
    );
}

function addLedger(program: Command, done: (status: number) => void): void {
  const ledger = program.command("ledger").description("查看、办理和验证账本");
  withScope(ledger.command("show").description("账本的概况；给出年度则列合计"))
    .option("--by <分法>", "按什么分列：department、unit、fund、function（缺省为 fund,function），用逗号隔开", byFrom, [
      "fund",
      "function",
    ])
    .action(async (options: ShowOptions) => done(await (await import("./show.ts")).show(options)));
  withScope(ledger.command("explain").description("说明一个金额的来历：由哪些预算行、哪些人的哪些分录组成"))
    .option("--line <预算行>", "预算行的编号")
    .option("--fund <资金>", "资金，例如 gpb")
    .option("--function <编码>", "支出功能分类编码，例如 2010301")
    .action(async (options: ExplainOptions) => done(await (await import("./explain.ts")).explain(options)));
  withPlace(ledger.command("verify").description("验证分录链，以及合计是否等于分录之和"))
    .addHelpText("after", "\n退出状态：0 通过，1 没有通过，2 打不开账本或用法不对。")
    .action(async (options: PlaceOptions) => done(await (await import("./verify.ts")).verify(options)));
  addProcess(ledger, done);
}

function addProcess(ledger: Command, done: (status: number) => void): void {
  withReader(withPlace(ledger.command("status")))
    .description("两上两下办到哪一步：各单位所在环节、封存的阶段，报送、批复和公开的时限")
    .requiredOption("--year <年度>", "哪一年的预算", yearFrom)
    .option("--department <部门>", "部门的代码，缺省为全部")
    .action(async (options: StatusOptions) => done(await (await import("./status.ts")).status(options)));
  withPlace(
    ledger
      .command("act")
      .description("办理一个或一批请求（编报、报送、审核、退回、调剂、支付等），格式见 docs/process.md"),
  )
    .argument("<文件>", "请求的 JSON 文件：一个请求，或请求的数组")
    .addHelpText("after", "\n退出状态：0 全部办成，1 有的被退回，2 文件或账本打不开。")
    .action(async (file: string, options: PlaceOptions) => done(await (await import("./act.ts")).act(file, options)));
  withReader(withPlace(ledger.command("basic").description("按人员和定员定额标准测算一个单位的基本支出，只算不写")))
    .requiredOption("--year <年度>", "哪一年的预算", yearFrom)
    .requiredOption("--unit <单位>", "单位的代码")
    .requiredOption("--function <编码>", "单位基本支出所用的功能分类项级编码，例如 2010301")
    .action(async (options: BasicOptions) => done(await (await import("./basic.ts")).basic(options)));
}
