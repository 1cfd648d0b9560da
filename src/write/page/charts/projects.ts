/** The chart of projects: each with its amount, largest first, as far as the statement names them. */
import type { Concept } from "../../../codes/index.ts";
import type { Facets } from "../../../statement/model.ts";
import { type Amounts, barOf } from "./amounts.ts";
import type { ItemsChart } from "./model.ts";

const CONCEPTS: readonly Concept[] = ["expenditure.current.project", "expenditure.current", "performance.funds"];
const MONEY: readonly Facets[] = [{}, { fund: "fiscal" }, { fund: "gpb" }];
const MOST_BARS = 20;

/** null with fewer than two projects, or where they come to more than all projects together. */
export function projectChart(amounts: Amounts): ItemsChart | null {
  for (const concept of CONCEPTS) {
    for (const facets of MONEY) {
      const named = amounts.values("project", concept, facets).flatMap((project) => {
        const fact = amounts.of(concept, { ...facets, project });
        return fact === null || fact.amount <= 0n ? [] : [{ project, fact }];
      });
      if (named.length < 2) continue;
      const sum = named.reduce((all, { fact }) => all + fact.amount - fact.half, 0n);
      const total = amounts.of("expenditure.current.project", facets);
      if (total !== null && sum > total.amount + total.half) continue;
      named.sort((a, b) => (a.fact.amount < b.fact.amount ? 1 : a.fact.amount > b.fact.amount ? -1 : 0));
      const bars = named.slice(0, MOST_BARS).map(({ project, fact }) => barOf(project, fact));
      const title = named.length > MOST_BARS ? `金额最大的 ${MOST_BARS} 个项目` : "项目和金额";
      return { kind: "items", id: "projects", title, bars };
    }
  }
  return null;
}
