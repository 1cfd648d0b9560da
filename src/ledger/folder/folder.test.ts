/** Folders of plain files: what is right becomes a budget, what is wrong is named with file, line and column, all at once. */
import { expect, test } from "vitest";
import { budgetFromFolder } from "./index.ts";

const RIGHT: Readonly<Record<string, string>> = {
  "budget.json":
    '{"year": 2031, "profile": "hunan-23", "scope": "department", "organisation": "青溪县水务局", "level": "县"}',
  "units.csv":
    "id,code,name,kind,proper,budgeted,established,onPayroll,onDuty,lixiu,retired\n" +
    "u1,101001,青溪县水务局,administrative,true,true,20,18,18,0,9\n",
  "lines.csv":
    'unit,fund,function,economic,project,uses,amount\nu1,gpb,2130301,30201,,,"1,234.5"\nu1,gpb,2130302,30299,p1,meetings;training,100\n',
  "revenue.csv": "unit,fund,carried,amount\nu1,gpb,false,1334.50\n",
  "projects.csv":
    "id,name,class,nature,unit,purpose,basis,firstYear,lastYear,duties,goal,published\n" +
    'p1,"渠道""清淤""维护",specific,regular,u1,清淤,,2031,,,,true\n',
  "previous.csv": "concept,fund,function,economic,amount\nthree-public,,,,0\n",
};

const loaded = (change: Readonly<Record<string, string | null>> = {}) =>
  budgetFromFolder(
    new Map(Object.entries({ ...RIGHT, ...change }).flatMap(([name, text]) => (text === null ? [] : [[name, text]]))),
  );

test("a whole folder: amounts in 分, empty fields as the model has them", () => {
  const result = loaded();
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  const { lines, units, projects, previous, revenue } = result.budget;
  expect(lines).toEqual([
    { id: "l1", unit: "u1", fund: "gpb", function: "2130301", economic: "30201", project: null, amountFen: 123_450n },
    {
      ...{
        id: "l2",
        unit: "u1",
        fund: "gpb",
        function: "2130302",
        economic: "30299",
        project: "p1",
        amountFen: 10_000n,
      },
      uses: ["meetings", "training"],
    },
  ]);
  expect(units[0]?.staff).toEqual({ established: 20, onPayroll: 18, onDuty: 18, lixiu: 0, retired: 9 });
  expect(projects[0]?.name).toBe('渠道"清淤"维护');
  expect(previous).toEqual([{ concept: "three-public", amountFen: 0n }]);
  expect(revenue).toEqual([{ id: "r1", unit: "u1", fund: "gpb", carried: false, amountFen: 133_450n }]);
});

test("what is left over, old surplus and last year's execution are told in files and columns that may be missing", () => {
  const result = loaded({
    "revenue.csv": "unit,fund,carried,amount,surplus\nu1,gpb,false,1344.50,\nu1,service,false,5,true\n",
    "closing.csv": "unit,fund,amount\nu1,gpb,10\n",
    "lines.csv": `${RIGHT["lines.csv"]}u1,service,2130399,30299,,expenditure.current.remitted-up,5\n`,
    "previous.csv":
      "concept,fund,function,economic,amount,basis\nexpenditure.current,gpb,,,7,execution\ntraining,,,,1,budget\n",
  });
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  const { closing, revenue, previous, lines } = result.budget;
  expect(closing).toEqual([{ id: "c1", unit: "u1", fund: "gpb", amountFen: 1_000n }]);
  expect(revenue[1]).toEqual({ id: "r2", unit: "u1", fund: "service", carried: false, surplus: true, amountFen: 500n });
  expect(lines.at(-1)?.uses).toEqual(["expenditure.current.remitted-up"]);
  expect(previous).toEqual([
    { concept: "expenditure.current", fund: "gpb", amountFen: 700n, basis: "execution" },
    { concept: "training", amountFen: 100n },
  ]);
});

/** The file, what is wrong with it, and what is said. */
const faults: readonly (readonly [string, string | null, string])[] = [
  ["budget.json", null, "缺少文件 budget.json"],
  ["budget.json", "{", "不是完整的 JSON"],
  [
    "budget.json",
    RIGHT["budget.json"]?.replace("hunan-23", "moon-1") ?? "",
    "profile 应为 shanghai-9、hunan-23、central-9 之一",
  ],
  ["lines.csv", null, "缺少文件 lines.csv（支出预算）"],
  ["lines.csv", "unit,fund\nu1,gpb\n", "lines.csv 第 1 行缺少列 function、economic"],
  [
    "lines.csv",
    `${RIGHT["lines.csv"]}u1,gold,2130301,30201,,,5\n`,
    "lines.csv 第 4 行 fund：“gold”不对，应填下列之一：fiscal gpb",
  ],
  ["lines.csv", `${RIGHT["lines.csv"]}u1,gpb,21303,30201,,,5.005\n`, "lines.csv 第 4 行 amount：“5.005”不对"],
  ["lines.csv", `${RIGHT["lines.csv"]}u1,gpb,行政运行,30201,,,5\n`, "第 4 行 function：“行政运行”不对，应填科目编码"],
  [
    "lines.csv",
    `${RIGHT["lines.csv"]}u9,gpb,2130301,30201,,,5\n`,
    "lines.csv 第 3 条数据的 unit“u9”在 units.csv 中没有",
  ],
  ["lines.csv", `${RIGHT["lines.csv"]}u1,gpb,2130301,30201,,,5,6\n`, "lines.csv 第 4 行多出 1 格"],
  ["spending.csv", "a,b\n", "文件 spending.csv 不是预算数据"],
  ["previous.csv", "concept,fund,function,economic,amount,basis\ntraining,,,,1,guess\n", "第 2 行 basis：“guess”不对"],
];

test.each(faults)("%s: %j", (file, text, said) => {
  const result = loaded({ [file]: text });
  expect("problems" in result ? result.problems.join("\n") : "read").toContain(said);
});

test("a form without a place for what is left over takes none", () => {
  const shanghai = RIGHT["budget.json"]?.replace("hunan-23", "shanghai-9") ?? "";
  const result = loaded({ "budget.json": shanghai, "closing.csv": "unit,fund,amount\nu1,gpb,10\n" });
  expect("problems" in result ? result.problems.join("\n") : "read").toContain("shanghai-9 的表没有年终结转结余的位置");
});

test("all faults are told at once", () => {
  const result = loaded({ "budget.json": "[]", "revenue.csv": "unit,fund,carried,amount\nu1,gpb,perhaps,x\n" });
  expect("problems" in result ? result.problems.length : 0).toBe(3);
});
