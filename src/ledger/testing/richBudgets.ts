/**
 * Budgets by chance as they are outside: names with digits, codes and unit words in them, any class of any fund, money carried over and of
 * the units' own, amounts from one 分 to thousands of 亿, and last year's amounts near, far, nought or unknown.
 */
import fc from "fast-check";
import { functionClasses } from "../../codes/functions.ts";
import type { Concept, Fund } from "../../codes/model.ts";
import type { Budget, BudgetLine, ClosingLine, KnownAmount, Project, RevenueLine, Target } from "../model.ts";
import { budgetArbitrary } from "./budgets.ts";

const ORGANISATIONS = [
  "青溪县水务局",
  "青溪县第二中学",
  "青溪县二〇七研究所",
  "青溪县“3.8”妇女运动纪念馆",
  "青溪县110社会应急联动指挥中心",
  "中共青溪县委机构编制委员会办公室",
  "青溪县人民代表大会常务委员会办公室",
  "青溪县退役军人事务局（青溪县双拥工作领导小组办公室）",
  "青溪县万元镇人民政府",
  "青溪经济技术开发区管理委员会综合行政执法与应急消防救援指挥调度服务保障中心",
];
const UNITS = [
  "青溪县第一幼儿园",
  "青溪县120急救中心",
  "青溪县十里河管理站",
  "青溪县农业机械化技术推广服务站",
  "青溪县12345政务服务便民热线受理中心",
  "青溪县三元街道社区卫生服务中心",
  "青溪县千亿斤粮食产能提升工程项目管理办公室",
  "青溪县第３人民医院",
  "青溪县2号水库管理所",
];
const PROJECTS = [
  "2031年防汛抗旱项目",
  "5G+智慧水务专网建设",
  "10千伏线路迁改工程",
  "“双百”人才引进补助",
  "“十四五”规划中期评估",
  "12345热线运行维护费",
  "第1批老旧小区改造（二期）",
  "2030—2032年度物业管理服务",
  "“3·15”消费者权益保护宣传",
  "万元以下零星维修",
  "三年行动方案A类课题",
  "1+N监测体系运行经费",
  "公务用车购置",
  "人员经费补助项目",
  "其他专项业务费",
  "政府购买服务（2个岗位）",
  "信息化项目（二期，3个子项）",
  "补助（每人2000元）",
  "G60科创走廊建设",
  "对个人和家庭的补助项目",
];
const PURPOSES = [
  "防汛物资储备和应急抢险",
  "5G专网租用、2031年设备更新和100个监测点的维护",
  "聘请第三方机构对12项工作开展评价",
  "发放“双百”人才补助（每人每年2万元）",
  "落实《青溪县水利发展规划（2030—2035年）》",
  "支付3号楼、5号楼的物业服务费；开展日常巡查",
];
const TARGETS: readonly Target[] = [
  { kind: "quantity", name: "5G基站租用数", direction: "at-least", value: "1,200", unit: "个" },
  { kind: "quality", name: "验收合格率", direction: "equal", value: "100", unit: "%" },
  { kind: "timeliness", name: "2031年12月31日前完成率", direction: "above", value: "95.5", unit: "%" },
  { kind: "cost", name: "成本控制", direction: "at-most", value: "120.50", unit: "万元" },
  { kind: "social", name: "知晓度", direction: "words", value: "有所提高", unit: "" },
  { kind: "satisfaction", name: "群众满意度", direction: "at-least", value: "90", unit: "%" },
];
const REASONS = [
  "水利工作任务有调整",
  "2030年一次性安排的2个项目到期",
  "机构改革划转编制3名",
  "落实过紧日子的要求（2031年5月印发）",
];
/** What each profile's funds of a unit may be spent from. */
const OWN_FUNDS: readonly Fund[] = ["special-account", "service", "business", "superior", "subsidiary", "other"];

const YEAR = 2031;
const classes = functionClasses(YEAR).filter(({ code }) => code.length === 7);
const ofFund = (fund: Fund): string[] => classes.flatMap(({ code, funds }) => (funds.includes(fund) ? [code] : []));
const CODES: Readonly<Partial<Record<Fund, readonly string[]>>> = {
  gpb: ofFund("gpb").filter((code) => !/^2(?:27|3)/.test(code)),
  "gov-fund": ofFund("gov-fund").filter((code) => !/^23/.test(code)),
  soe: ofFund("soe").filter((code) => !/^23/.test(code)),
};

/** How a plain budget is dressed up. Numbers choose from the lists. */
interface Dress {
  readonly organisation: string;
  readonly names: readonly string[];
  readonly projects: readonly string[];
  readonly picks: readonly number[];
  readonly scale: bigint;
  readonly carried: boolean;
  readonly known: number;
}

const dressArbitrary: fc.Arbitrary<Dress> = fc.record({
  organisation: fc.constantFrom(...ORGANISATIONS),
  names: fc.shuffledSubarray(UNITS, { minLength: UNITS.length }),
  projects: fc.shuffledSubarray(PROJECTS, { minLength: PROJECTS.length }),
  picks: fc.array(fc.nat(100_000), { minLength: 40, maxLength: 40 }),
  scale: fc.constantFrom(1n, 1n, 1n, 7n, 1_000n, 100_000n),
  carried: fc.boolean(),
  known: fc.nat(3),
});

/** A budget by which the profile can be composed. */
export function richBudgetArbitrary(profile: string, scope: Budget["scope"]): fc.Arbitrary<Budget> {
  return fc.tuple(budgetArbitrary(profile, scope), dressArbitrary).map(([budget, dress]) => dressed(budget, dress));
}

function dressed(budget: Budget, dress: Dress): Budget {
  const pick = <T>(list: readonly T[], at: number): T =>
    list[(dress.picks[at % dress.picks.length] as number) % list.length] as T;
  const units = budget.units.map((unit, at) => ({
    ...unit,
    name: at === 0 ? dress.organisation : (dress.names[at - 1] as string),
  }));
  const lines = budget.lines.map((line, at) => dressedLine(line, dress, pick, at));
  const projects = budget.projects.map(
    (project, at): Project => ({
      ...project,
      name: `${dress.projects[at % dress.projects.length]}${at < dress.projects.length ? "" : "（续）"}`,
      purpose: pick(PURPOSES, at),
      targets: project.goal === "" ? [] : TARGETS.slice(0, 1 + (at % TARGETS.length)),
    }),
  );
  const revenue = budget.revenue.length === 0 ? [] : revenueOf([...lines, ...(budget.closing ?? [])], dress.carried);
  const reasons = budget.reasons.map((reason, at) => ({ ...reason, text: pick(REASONS, at) }));
  const previous = previousOf(budget.previous, lines, dress);
  return { ...budget, organisation: dress.organisation, units, lines, projects, revenue, reasons, previous };
}

function dressedLine(
  line: BudgetLine,
  { scale }: Dress,
  pick: <T>(list: readonly T[], at: number) => T,
  at: number,
): BudgetLine {
  const amountFen = line.amountFen * scale;
  if (line.project === null) return { ...line, amountFen };
  const isOwn = CODES[line.fund] === undefined;
  const drawn = isOwn ? pick(OWN_FUNDS, at) : line.fund;
  // What an institution takes through the special account is no trade: it pays for basic and project expenditure.
  const fund = drawn === "special-account" && line.uses !== undefined ? "service" : drawn;
  const codes = CODES[fund] ?? CODES.gpb ?? [];
  return { ...line, fund, function: codes.length === 0 ? line.function : pick(codes, at + 1), amountFen };
}

/** Sources that pay for the lines and for what is left over, by unit and fund; of every second one a part was carried over. */
function revenueOf(lines: readonly (BudgetLine | ClosingLine)[], carried: boolean): RevenueLine[] {
  const sums = new Map<string, { unit: string; fund: Fund; amountFen: bigint }>();
  for (const { unit, fund, amountFen } of lines) {
    const sum = sums.get(`${unit} ${fund}`) ?? { unit, fund, amountFen: 0n };
    sum.amountFen += amountFen;
    sums.set(`${unit} ${fund}`, sum);
  }
  return [...sums.values()].flatMap((sum, index): RevenueLine[] => {
    const before = carried && index % 2 === 0 && sum.amountFen > 100_000_000n ? sum.amountFen / 3n : 0n;
    const current = { ...sum, amountFen: sum.amountFen - before, id: `r${index}`, carried: false };
    return before === 0n ? [current] : [current, { ...sum, amountFen: before, id: `c${index}`, carried: true }];
  });
}

const BY_FUND: readonly (readonly [Concept, Fund | undefined])[] = [
  ["expenditure.current", "gpb"],
  ["expenditure.current", "gov-fund"],
  ["expenditure.current.basic", "gpb"],
  ["expenditure.current.project", "gpb"],
];

/** Last year's amounts: as they are, scaled, or those of this year a little more, a little less, or the same. */
function previousOf(known: readonly KnownAmount[], lines: readonly BudgetLine[], dress: Dress): KnownAmount[] {
  const scaled = known.map((each) => ({ ...each, amountFen: each.amountFen * dress.scale }));
  if (dress.known === 0) return scaled;
  const near = BY_FUND.flatMap(([concept, fund]): KnownAmount[] => {
    const own = lines.filter((line) => line.fund === fund);
    const kind = own.filter(({ project }) =>
      concept.endsWith(".basic") ? project === null : concept.endsWith(".project") ? project !== null : true,
    );
    const now = kind.reduce((sum, { amountFen }) => sum + amountFen, 0n);
    const amountFen = dress.known === 1 ? now : dress.known === 2 ? now + now / 7n + 1n : now - now / 3n;
    return [{ concept, ...(fund === undefined ? {} : { fund }), amountFen }];
  });
  const isNear = ({ concept, fund }: KnownAmount) =>
    near.some((each) => each.concept === concept && each.fund === fund);
  return [...scaled.filter((each) => !isNear(each)), ...near];
}
