/** The chart of projects: each with its amount, largest first, as far as the statement names them. */
import type { Concept } from "../../../codes/index.ts";
import type { Facets } from "../../../statement/model.ts";
import { type Amounts, barOf, type Fact } from "./amounts.ts";
import type { ItemsChart } from "./model.ts";

const CONCEPTS: readonly Concept[] = ["expenditure.current.project", "expenditure.current", "performance.funds"];
const MONEY: readonly Facets[] = [{}, { fund: "fiscal" }, { fund: "gpb" }];
const MOST_BARS = 20;

/** Of whatever money most projects are told; null with fewer than two, or where they come to more than all projects together. */
export function projectChart(amounts: Amounts): ItemsChart | null {
  const lists = CONCEPTS.flatMap((concept) => MONEY.map((facets) => namedProjects(amounts, concept, facets)));
  const named = lists.reduce((most, list) => (list.length > most.length ? list : most), []);
  if (named.length < 2) return null;
  named.sort((a, b) => (a.fact.amount < b.fact.amount ? 1 : a.fact.amount > b.fact.amount ? -1 : 0));
  const bars = named.slice(0, MOST_BARS).map(({ project, fact }) => barOf(project, fact));
  const title = named.length > MOST_BARS ? `金额最大的 ${MOST_BARS} 个项目` : "项目和金额";
  return { kind: "items", id: "projects", title, bars };
}

/** Empty where their sum is more than the whole. */
function namedProjects(amounts: Amounts, concept: Concept, facets: Facets): { project: string; fact: Fact }[] {
  const named = amounts.values("project", concept, facets).flatMap((project) => {
    const fact = amounts.of(concept, { ...facets, project });
    return fact === null || fact.amount <= 0n ? [] : [{ project, fact }];
  });
  const sum = named.reduce((all, { fact }) => all + fact.amount - fact.half, 0n);
  const total = amounts.of("expenditure.current.project", facets);
  return total !== null && sum > total.amount + total.half ? [] : named;
}
