/** The charts of a statement: only such as its own figures give, with parts that add up. */
import type { Statement } from "../../../statement/model.ts";
import { Amounts } from "./amounts.ts";
import type { Chart } from "./model.ts";
import { functionChart, kindChart, revenueChart, threePublicChart } from "./parts.ts";
import { projectChart } from "./projects.ts";
import { moneyByYear, threePublicByYear } from "./years.ts";

export { chartHtml } from "./html.ts";
export type { Bar, Chart } from "./model.ts";

const makers = [
  revenueChart,
  functionChart,
  kindChart,
  moneyByYear,
  threePublicChart,
  threePublicByYear,
  projectChart,
] as const;

/** In the order in which they are shown; empty where nothing can be drawn. */
export function chartsOf(statement: Statement): Chart[] {
  const amounts = new Amounts(statement);
  return makers.flatMap((make) => make(amounts) ?? []);
}
