/** Money for receptions and not one reception, or receptions and no money; likewise trips abroad and cars bought. */
import type { Concept } from "../../../codes/index.ts";
import type { Report, Rule } from "../../model.ts";
import { type EventKind, eventCounts } from "./lib/events.ts";
import { factsOf, isZero } from "./lib/facts.ts";

const CONCEPTS: Readonly<Record<EventKind, readonly [Concept, string]>> = {
  reception: ["three-public.reception", "公务接待费"],
  abroad: ["three-public.abroad", "因公出国（境）费"],
  purchase: ["three-public.vehicles.purchase", "公务用车购置费"],
};

export const rule: Rule = {
  id: "fee-without-event",
  group: "plausibility",
  severity: "warning",
  title: "有费用没有批次，或有批次没有费用",
  checks:
    "公务接待费与接待批次、因公出国（境）费与团组数、公务用车购置费与购置辆数，是否同时为零或同时不为零。全文只印了一个数的才判；有批次而费用为零的作提示。",
  why: "花了钱就有事由，办了事就有花费；一边是零，另一边不是零，必有一处填错。",
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）：“三公”经费决算应当说明团组数、购置数、接待批次和人数",
  mend: "核对台账，改正填错的一处；费用由其他单位承担的，在文中说明。",
  bad: [
    {
      title: "有接待费，零批次",
      text: "青溪县档案馆2031年度部门决算\n一、“三公”经费支出决算情况\n2031年度公务接待费支出决算0.80万元，国内公务接待0批次、0人次。",
      findings: [{ message: "公务接待费0.80万元，写的却是“国内公务接待0批次”", at: "0.80万元" }],
    },
  ],
  good: [
    {
      title: "都有",
      text: "青溪县档案馆2031年度部门决算\n一、“三公”经费支出决算情况\n2031年度公务接待费支出决算0.80万元，国内公务接待5批次、40人次。",
    },
    {
      title: "都没有",
      text: "青溪县档案馆2031年度部门决算\n一、“三公”经费支出决算情况\n2031年度公务接待费支出决算0.00万元，国内公务接待0批次、0人次。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const counts = eventCounts(statement);
    for (const kind of ["reception", "abroad", "purchase"] as const) {
      const events = counts.filter((count) => count.kind === kind);
      const [concept, name] = CONCEPTS[kind];
      const fees = events.length === 0 ? [] : factsOf(statement, { concept });
      const [event] = events;
      const [fee] = fees;
      if (event === undefined || fee === undefined) continue;
      const agreed =
        events.every((each) => each.isZero === event.isZero) && fees.every((each) => isZero(each) === isZero(fee));
      if (!agreed || isZero(fee) === event.isZero) continue;
      yield {
        severity: event.isZero ? "warning" : "notice",
        message: `${name}${fee.printed}，写的却是“${event.words}”。`,
        figures: [fee.id],
        spans: [{ start: event.start, end: event.end }],
      };
    }
  },
};
