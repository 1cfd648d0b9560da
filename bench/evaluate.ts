/**
 * npm run bench -- evaluate: how long it takes to evaluate the relations of a statement with thousands of table cells, against bare
 * additions of as many whole numbers in the same run; as printed, with one cell wrong, and with two hundred.
 */
import { evaluateRelations } from "../src/check/evaluate/index.ts";
import { type Branch, TreeDraft } from "../src/check/testing/treeTables.ts";
import type { Relation, Statement } from "../src/statement/model.ts";
import { measure, printTable } from "./measure.ts";

/** A tree of 10 × 5 × 4 leaves whose amounts, in 分, follow a fixed sequence. */
function branches(): Branch[] {
  let last = 20_231n;
  const next = () => {
    last = (last * 1_103_515_245n + 12_345n) % 2_147_483_648n;
    return last % 5n === 0n ? 0n : last * 3n;
  };
  const make = (code: string, widths: readonly number[]): Branch => {
    const [width = 0, ...below] = widths;
    const children = Array.from({ length: width }, (_, i) => make(`${code}0${i + 1}`, below));
    return { code, basic: width === 0 ? next() : 0n, project: width === 0 ? next() : 0n, children };
  };
  return Array.from({ length: 10 }, (_, i) => make(`${201 + i}`, [5, 4]));
}

/** Seven tables of one tree, printed in turn in 元 and 万元, tied to one another by equalities. */
function manyTables(): TreeDraft {
  const draft = new TreeDraft();
  const tree = branches();
  const prints = [
    { unit: "元", decimals: 2 },
    { unit: "万元", decimals: 2 },
    { unit: "元", decimals: 0 },
  ] as const;
  const tables = Array.from({ length: 7 }, (_, i) => draft.tree(`表${i + 1}`, tree, prints[i % 3] ?? prints[0]));
  for (const key of tables[0]?.keys() ?? []) draft.same(...tables.map((ids) => ids.get(key) as string));
  return draft;
}

/** The statement with every so-many-th amount ten units too high. */
function withWrong(draft: TreeDraft, count: number): Statement {
  const amounts = draft.figures.filter(({ value }) => value.digits > 1000n);
  const step = Math.max(1, Math.floor(amounts.length / Math.max(1, count)));
  const chosen = count === 0 ? [] : amounts.filter((_, i) => i % step === Math.floor(step / 2)).slice(0, count);
  const wrong = ({ value }: (typeof amounts)[number]) => {
    const text = (value.digits * 10n + 7n).toString();
    return value.scale === 0 ? text : `${text.slice(0, -value.scale)}.${text.slice(-value.scale)}`;
  };
  return draft.statement(new Map(chosen.map((figure) => [figure.id, wrong(figure)])));
}

function termsOf(relation: Relation): number {
  return relation.kind === "sum"
    ? relation.parts.length + 1
    : relation.kind === "equality"
      ? relation.figures.length
      : 0;
}

function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

const draft = manyTables();
const clean = draft.statement();
const terms = clean.relations.reduce((all, relation) => all + termsOf(relation), 0);
const numbers = Array.from({ length: terms }, (_, i) => BigInt(i) * 1_000_003n);

function bareAdditions(): bigint {
  let sum = 0n;
  for (const number of numbers) sum += number;
  return sum;
}

const one = withWrong(draft, 1);
const many = withWrong(draft, 200);
console.log(`${clean.figures.length} figures, ${clean.relations.length} relations, ${terms} terms`);
for (const [name, statement] of [
  ["clean", clean],
  ["one wrong", one],
  ["200 wrong", many],
] as const) {
  const { faults } = evaluateRelations(statement);
  console.log(`${name}: ${[...faults.values()].flat().length} findings`);
}
printTable(
  "evaluate",
  measure(9, {
    "bare additions": () => timed(bareAdditions),
    "as printed": () => timed(() => evaluateRelations(clean)),
    "one cell wrong": () => timed(() => evaluateRelations(one)),
    "200 cells wrong": () => timed(() => evaluateRelations(many)),
  }),
);
