/** Tests that two tables agree: every fact that both print has one value. */
import type { Figure } from "../../../statement/model.ts";
import { answer } from "../answers.ts";
import type { Answer, SameTest } from "../model.ts";
import type { Scene, SharedFact } from "../scene.ts";
import { matches, noTable } from "./relations.ts";
import { toldBy } from "./verdicts.ts";

interface Pair {
  readonly left: Figure;
  readonly right: Figure;
}

export function testSame(test: SameTest, scene: Scene): Answer {
  const sides = test.tables.map((keys) => keys.map((key) => noTable(key, scene)));
  for (const side of sides) {
    const [first] = side;
    if (first && side.every((none) => none !== null)) return first;
  }
  const pairs = scene.shared.flatMap((fact) => pairOf(fact, test) ?? []);
  const names = test.tables.map(([key]) => (key === undefined ? "" : `“${scene.nameOf(key)}”`)).join("与");
  if (pairs.length === 0) return answer("open", `${names}没有都印出、可以相比的数`);
  return judgePairs(pairs, names, scene);
}

function pairOf({ fact, figures }: SharedFact, { tables, concept, fund, each }: SameTest): Pair | null {
  const [left, right] = tables.map((keys) => {
    const key = keys.find((of) => figures.has(of));
    return key === undefined ? undefined : figures.get(key);
  });
  if (left === undefined || right === undefined || left === right) return null;
  if (!matches(concept, fact.concept) || (fund !== undefined && !matches(fund, fact.fund ?? ""))) return null;
  const sort = fact.function !== null ? "function" : fact.economic !== null ? "economic" : "total";
  return sort !== each || fact.unit !== null || fact.project !== null ? null : { left, right };
}

function judgePairs(pairs: readonly Pair[], names: string, scene: Scene): Answer {
  const verdicts = pairs.map(({ left, right }) => scene.agree(left, right));
  const figuresOf = (some: readonly Pair[]) => some.flatMap(({ left, right }) => [left.id, right.id]);
  const differing = pairs.filter((_, i) => verdicts[i] === false);
  if (differing.length > 0) {
    const figures = figuresOf(differing);
    const findings = scene.findingsOn(figures).filter(({ severity }) => severity !== "notice");
    if (findings.length === 0)
      return answer("open", `${names}有${differing.length}处不同，不能断定是同一口径`, { figures });
    return answer("broken", toldBy(findings), { figures, findings: findings.map(({ fingerprint }) => fingerprint) });
  }
  const figures = figuresOf(pairs);
  const relations = relationsAmong(pairs, scene);
  const unknown = verdicts.filter((verdict) => verdict === null).length;
  if (unknown > 0) return answer("open", `${names}有${unknown}处不能判定`, { figures, relations });
  return answer("proved", `${names}${pairs.length}处相同`, { figures, relations });
}

/** Relations that hold and have both figures of a pair. */
function relationsAmong(pairs: readonly Pair[], scene: Scene): string[] {
  return pairs.flatMap(({ left, right }) => {
    const others = scene.equalitiesOf(right.id);
    return scene.equalitiesOf(left.id).flatMap((each) => (others.includes(each) ? [each.relation.id] : []));
  });
}
