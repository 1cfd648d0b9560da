/** Budgets by chance, for property tests: right by themselves (sources equal spending, classes of the right fund), of any shape. */
import fc from "fast-check";
import type { Concept, Fund } from "../../codes/model.ts";
import type {
  Budget,
  BudgetLine,
  BudgetUnit,
  ClosingLine,
  KnownAmount,
  Outlay,
  PlannedEvent,
  Project,
  RevenueLine,
  UnitKind,
} from "../model.ts";

const YEAR = 2031;
const KINDS: readonly UnitKind[] = ["administrative", "civil-service", "institution"];
const PERSONNEL = ["30101", "30102", "30103", "30107", "30199"];
const PUBLIC = ["30201", "30207", "30211", "30212", "30215", "30216", "30217", "30231", "30299", "31002"];
const SPENT_ON_PROJECTS = ["30201", "30213", "30217", "30226", "30227", "30299", "31003", "31013", "39999"];
/** Functional class and the economic class that alone is spent on it. */
const INSURED: readonly (readonly [string, string])[] = [
  ["2080505", "30108"],
  ["2080506", "30109"],
  ["2101101", "30110"],
  ["2210201", "30113"],
];
const PROJECT_FUNCTIONS: readonly (readonly [Fund, string])[] = [
  ["gpb", "2130302"],
  ["gpb", "2130305"],
  ["gpb", "2130314"],
  ["gov-fund", "2120803"],
  ["gov-fund", "2121401"],
  ["soe", "2230105"],
  ["special-account", "2130399"],
  ["service", "2130399"],
  ["other", "2130399"],
  ["business", "2130399"],
];
/** What some of the money that is no appropriation is for, beside basic and project expenditure. */
const OUTLAYS: readonly Outlay[] = [
  "expenditure.current.business",
  "expenditure.current.remitted-up",
  "expenditure.current.subsidies-down",
];

/** From one 分 to some hundred thousand 万元. */
const money = fc.oneof(
  fc.bigInt({ min: 1n, max: 99_999n }),
  fc.bigInt({ min: 100_000n, max: 5_000_000_000n }),
  fc.bigInt({ min: 1n, max: 5000n }).map((wan) => wan * 1_000_000n),
);

function unitArbitrary(index: number): fc.Arbitrary<BudgetUnit> {
  const heads = fc.option(fc.nat(500), { nil: null });
  const shape = { kind: fc.constantFrom(...KINDS), heads: fc.tuple(heads, heads), owned: fc.nat(30), toBuy: fc.nat(3) };
  return fc.record(shape).map(({ kind, heads: [onPayroll, retired], owned, toBuy }) => ({
    ...{ id: `u${index}`, code: `10100${index}`, budgeted: true, proper: index === 1 },
    name: index === 1 ? "青溪县水务局" : `青溪县水务局第${"一二三四五六"[index]}管理站`,
    kind: index === 1 ? "administrative" : kind,
    staff: {
      established: onPayroll === null ? null : onPayroll + 5,
      onPayroll,
      onDuty: onPayroll,
      lixiu: retired === null ? null : 2,
      retired,
    },
    vehicles: owned === 0 ? [] : [{ kind: "应急保障用车", owned, toBuy }],
    equipment: [{ kind: "general", fromFen: 50_000_000n, owned: index, toBuy: 0 }],
  }));
}

const FISCAL: ReadonlySet<Fund> = new Set<Fund>(["gpb", "gov-fund", "soe"]);
/** Other money of some 分 would hide in the rounding of 万元, and the budget would look as if it had appropriations only. */
const LEAST_OF_OTHER_MONEY = 1_000_000n;

interface Spending {
  readonly lines: readonly BudgetLine[];
  readonly projects: readonly Project[];
}

function spendingOf(unit: BudgetUnit): fc.Arbitrary<Spending> {
  const basic = fc.array(fc.tuple(fc.constantFrom(...PERSONNEL, ...PUBLIC), money), { maxLength: 8 });
  const insured = fc.array(fc.tuple(fc.constantFrom(...INSURED), money), { maxLength: 4 });
  const projects = fc.array(
    fc.record({
      of: fc.constantFrom(...PROJECT_FUNCTIONS),
      economic: fc.constantFrom(...SPENT_ON_PROJECTS),
      amount: money,
      published: fc.boolean(),
      goal: fc.boolean(),
      outlay: fc.option(fc.constantFrom(...OUTLAYS), { nil: undefined }),
    }),
    { maxLength: 5 },
  );
  return fc.record({ basic, insured, projects }).map((chosen) => {
    const common = { unit: unit.id, project: null };
    const running = unit.kind === "institution" ? "2130399" : "2130301";
    const spent: Omit<BudgetLine, "id">[] = [
      ...chosen.basic.map(([economic, amountFen]) => ({
        ...common,
        fund: "gpb" as const,
        function: running,
        economic,
        amountFen,
      })),
      ...chosen.insured.map(([[code, economic], amountFen]) => ({
        ...common,
        fund: "gpb" as const,
        function: code,
        economic,
        amountFen,
      })),
      ...chosen.projects.map(({ of: [fund, code], economic, amount, outlay }, index) => ({
        unit: unit.id,
        fund,
        function: code,
        economic,
        project: `${unit.id}p${index}`,
        amountFen: FISCAL.has(fund) ? amount : amount + LEAST_OF_OTHER_MONEY,
        ...(outlay === undefined || FISCAL.has(fund) || fund === "special-account" ? {} : { uses: [outlay] }),
      })),
    ];
    return {
      lines: spent.map((line, index) => ({ ...line, id: `${unit.id}l${index}` })),
      projects: chosen.projects.map(({ published, goal }, index) => projectOf(unit, index, published, goal)),
    };
  });
}

function projectOf(unit: BudgetUnit, index: number, published: boolean, goal: boolean): Project {
  return {
    ...{
      id: `${unit.id}p${index}`,
      name: `第${"一二三四五六"[index]}片区${unit.proper ? "局" : unit.id}渠道维护项目`,
      class: index % 2 === 0 ? "specific" : "operation",
    },
    ...{
      nature: "regular",
      unit: unit.id,
      purpose: `第${"一二三四五六"[index]}片区渠道的清淤和修补`,
      basis: "",
      firstYear: YEAR,
      lastYear: null,
    },
    ...{ duties: [], goal: goal ? "渠道全年畅通" : "", published },
    targets: goal ? [{ kind: "quantity", name: "清淤长度", direction: "at-least", value: "12", unit: "公里" }] : [],
  };
}

const KNOWN: readonly (readonly [Concept, Fund?])[] = [
  ["revenue.total"],
  ["expenditure.total"],
  ["expenditure.current", "gpb"],
  ["expenditure.current", "gov-fund"],
  ["expenditure.current.basic", "gpb"],
  ["three-public"],
  ["three-public.abroad"],
  ["three-public.vehicles"],
  ["three-public.reception"],
  ["running-costs"],
];

const previousArbitrary: fc.Arbitrary<KnownAmount[]> = fc
  .tuple(...KNOWN.map(() => fc.option(fc.oneof(money, fc.constant(0n)), { nil: undefined })))
  .map((amounts) =>
    KNOWN.flatMap(([concept, fund], index) => {
      const amountFen = amounts[index];
      return amountFen === undefined ? [] : [{ concept, ...(fund && { fund }), amountFen }];
    }),
  );

/** What was spent last year on some items, and with it all that was spent of the fund. */
const executedArbitrary: fc.Arbitrary<KnownAmount[]> = fc
  .array(fc.tuple(fc.constantFrom("2130301", "2130302", "2130314", "2080505", "2010301"), money), { maxLength: 4 })
  .map((spent) => {
    const common = { basis: "execution", concept: "expenditure.current", fund: "gpb" } as const;
    const items = [...new Map(spent)].map(([code, amountFen]) => ({ ...common, function: code, amountFen }));
    return [...items, { ...common, amountFen: items.reduce((sum, { amountFen }) => sum + amountFen, 0n) }];
  });

/** Last year balanced too: both totals are known, and the same, or neither. */
function balanced(known: readonly KnownAmount[]): KnownAmount[] {
  const received = known.find(({ concept }) => concept === "revenue.total");
  const rest = known.filter(({ concept }) => concept !== "expenditure.total");
  return received === undefined ? rest : [...rest, { ...received, concept: "expenditure.total" }];
}

/** A budget by which the profile can be composed; last year's amounts are known for some of it, or for nothing. */
export function budgetArbitrary(profile: string, scope: Budget["scope"]): fc.Arbitrary<Budget> {
  const units = fc
    .integer({ min: 1, max: scope === "unit" ? 1 : 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => unitArbitrary(index + 1))));
  return units.chain((made) =>
    fc
      .record({
        spent: fc.tuple(...made.map(spendingOf)),
        previous: fc.option(previousArbitrary, { nil: [] }),
        executed: fc.option(executedArbitrary, { nil: [] }),
        procured: fc.option(money, { nil: null }),
        reasoned: fc.boolean(),
        left: fc.option(fc.tuple(fc.constantFrom<Fund>("gpb", "gov-fund", "service"), money), { nil: null }),
        old: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      })
      .map(({ spent, previous, executed, procured, reasoned, left, old }): Budget => {
        const lines = spent.flatMap((each) => each.lines);
        const closing = profile === "shanghai-9" || left === null || lines.length === 0 ? [] : [leftOver(left)];
        return {
          ...(closing.length === 0 ? {} : { closing }),
          ...{ year: YEAR, profile, scope, organisation: "青溪县水务局", level: "县", units: made, lines },
          duties: [{ id: "d1", text: "管理全县的水资源和河道" }],
          offices: [
            { name: "办公室", kind: "division" },
            { name: "河道科", kind: "division" },
          ],
          projects: spent.flatMap((each) => each.projects),
          revenue: revenueFor([...lines, ...closing]).flatMap((line, index) => (old[index] ? inPart(line) : [line])),
          procurement:
            procured === null
              ? []
              : [
                  {
                    id: "b1",
                    unit: "u1",
                    line: null,
                    kind: "services",
                    name: "服务",
                    quantity: null,
                    unitPriceFen: null,
                    amountFen: procured,
                    reservedMediumFen: procured,
                    reservedMicroFen: procured,
                  },
                ],
          events: eventsFor(lines),
          previous: [...balanced(previous), ...executed],
          reasons: reasoned
            ? KNOWN.map(([concept, fund]) => ({ concept, ...(fund && { fund }), text: "水利工作任务有调整" }))
            : [],
          texts: [],
        };
      }),
  );
}

function leftOver([fund, amount]: readonly [Fund, bigint]): ClosingLine {
  return { id: "c1", unit: "u1", fund, amountFen: FISCAL.has(fund) ? amount : amount + LEAST_OF_OTHER_MONEY };
}

/** Half of it carried over from last year, or of money that is no appropriation, from old surplus. */
function inPart(line: RevenueLine): RevenueLine[] {
  const amountFen = line.amountFen / 2n;
  if (amountFen < LEAST_OF_OTHER_MONEY) return [line];
  const surplus = FISCAL.has(line.fund) ? {} : { surplus: true as const };
  const before = { ...line, ...surplus, id: `${line.id}-`, carried: FISCAL.has(line.fund), amountFen };
  return [{ ...line, amountFen: line.amountFen - amountFen }, before];
}

/** Sources that pay for the lines, by unit and fund. */
function revenueFor(lines: readonly (BudgetLine | ClosingLine)[]): RevenueLine[] {
  const sums = new Map<string, { unit: string; fund: Fund; amountFen: bigint }>();
  for (const { unit, fund, amountFen } of lines) {
    const sum = sums.get(`${unit} ${fund}`) ?? { unit, fund, amountFen: 0n };
    sum.amountFen += amountFen;
    sums.set(`${unit} ${fund}`, sum);
  }
  return [...sums.values()].map((sum, index) => ({ ...sum, id: `r${index}`, carried: false }));
}

/** One meeting that takes all the money for meetings of the first unit. */
function eventsFor(lines: readonly BudgetLine[]): PlannedEvent[] {
  const paid = lines.filter(({ unit, economic }) => unit === "u1" && economic === "30215");
  const amountFen = paid.reduce((sum, line) => sum + line.amountFen, 0n);
  if (amountFen === 0n) return [];
  return [
    {
      kind: "meeting",
      unit: "u1",
      line: null,
      name: "河长制工作会",
      times: 2,
      people: 40,
      perHeadFen: null,
      amountFen,
    },
  ];
}
