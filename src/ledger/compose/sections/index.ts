/** The writers of sections, by the names that layouts use. */
import type { DraftBlock } from "../../../statement/draft.ts";
import type { Composer } from "../composer.ts";
import type { PartKey } from "../model.ts";
import { tablesOf } from "../tables/index.ts";
import { generalExpenses } from "./events.ts";
import { functionItems, gpb, gpbBasic, gpbProject, ofFund } from "./funds.ts";
import { assets, performance, procurement, runningCosts, threePublic } from "./matters.ts";
import { projects } from "./projects.ts";
import { textsOf } from "./texts.ts";
import { expenditure, fiscal, revenue, totals } from "./totals.ts";
import { duties, organisation, staff, units } from "./who.ts";

type Writer = (composer: Composer) => DraftBlock[];

/** `glossary` is written last, when it is known which terms the document uses. */
const WRITERS: Readonly<Record<Exclude<PartKey, "glossary">, Writer>> = {
  duties,
  organisation,
  staff,
  units,
  revenue,
  expenditure,
  totals,
  fiscal,
  gpb,
  "gpb-basic": gpbBasic,
  "gpb-project": gpbProject,
  "function-items": functionItems,
  "gov-fund": ofFund("gov-fund", "政府性基金预算"),
  soe: ofFund("soe", "国有资本经营预算"),
  "special-account": ofFund("special-account", "财政专户管理资金"),
  "running-costs": runningCosts,
  "three-public": threePublic,
  "general-expenses": generalExpenses,
  procurement,
  assets,
  performance,
  projects,
  tables: tablesOf,
};

/** What a part says, and after it what people wrote for its section. */
export function write(part: Exclude<PartKey, "glossary">, composer: Composer): DraftBlock[] {
  return [...WRITERS[part](composer), ...textsOf(composer, part)];
}
