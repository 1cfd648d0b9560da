/** Answers and how they come together: of many relations to one test, of tests to a claim, of claims to an obligation. */
import type { Place } from "../../statement/model.ts";
import type { Answer, ObligationStatus } from "./model.ts";

interface Evidence {
  readonly relations?: readonly string[];
  readonly figures?: readonly string[];
  readonly findings?: readonly string[];
  readonly places?: readonly Place[];
}

/** An answer with its evidence, each id once. */
export function answer(status: ObligationStatus, why: string, evidence: Evidence = {}): Answer {
  const { relations = [], figures = [], findings = [], places = [] } = evidence;
  return { status, why, relations: unique(relations), figures: unique(figures), findings: unique(findings), places };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

const pick = (answers: readonly Answer[], status: ObligationStatus) => answers.filter((each) => each.status === status);

/** What any of several tests shows: a break outranks a proof, a proof what does not apply, and that what stays open. */
export function anyOf(answers: readonly Answer[]): Answer {
  for (const status of ["broken", "proved"] as const) {
    const of = pick(answers, status);
    if (of.length > 0) return joined(status, of);
  }
  return pick(answers, "not-applicable")[0] ?? answers[0] ?? answer("open", "没有可以核对的内容");
}

/** What all claims together show: any break breaks it; it is proved when each that applies is. */
export function allOf(answers: readonly Answer[]): Answer {
  const broken = pick(answers, "broken");
  if (broken.length > 0) return joined("broken", broken);
  const open = pick(answers, "open");
  const proved = pick(answers, "proved");
  if (open.length > 0) {
    const why = [...open, ...proved].map((each) => each.why);
    return { ...joined("open", [...open, ...proved]), why: sentence(why) };
  }
  if (proved.length > 0) {
    const none = pick(answers, "not-applicable");
    return { ...joined("proved", proved), why: sentence([...proved, ...none].map((each) => each.why)) };
  }
  return joined("not-applicable", answers);
}

function joined(status: ObligationStatus, answers: readonly Answer[]): Answer {
  return answer(status, sentence(answers.map(({ why }) => why)), {
    relations: answers.flatMap(({ relations }) => relations),
    figures: answers.flatMap(({ figures }) => figures),
    findings: answers.flatMap(({ findings }) => findings),
    places: answers.flatMap(({ places }) => places).slice(0, MOST_PLACES),
  });
}

/** Reasons in one line, each once. */
function sentence(whys: readonly string[]): string {
  const each = [...new Set(whys.filter((why) => why !== ""))];
  const shown = each.slice(0, MOST_WHYS).join("；");
  return each.length > MOST_WHYS ? `${shown}；等${each.length}项` : shown;
}

const MOST_PLACES = 12;
const MOST_WHYS = 8;
