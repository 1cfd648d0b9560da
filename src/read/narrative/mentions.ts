/** Makes a mention of a quantity: what it measures, of which year and basis, with what its context supplies. */
import type { Quantity } from "../../figures/index.ts";
import type { Lead } from "./clauses.ts";
import type { Context, Surroundings } from "./context.ts";
import { coreOf, isGeneric, labelOf } from "./labels.ts";
import type { Token } from "./lexer.ts";
import type { Mention } from "./model.ts";

/** Of the words that leave their subject out, these say something else of it than its amount: 涉及资金, 单价. */
const QUALIFYING = /^涉及|人数|数量|单价|标准/;
const SUMS_UP = /^(?:[，、]|两项|各项|以上|三项|四项)*(?:合计|共计|总计|小计)$/;

/** `words` are the tokens before the quantity, `lead` what they were read as. */
export function makeMention(
  quantity: Quantity | null,
  lead: Lead,
  words: readonly Token[],
  place: { index: number; start: number; end: number },
  context: Context,
  around: Surroundings,
): Mention {
  const label = labelOf(lead.phrase, around.organisation);
  const own = coreOf(label);
  const elliptical = isGeneric(own) && !context.standsAlone(own, lead.phrase);
  const subject = elliptical ? context.inherited() + (QUALIFYING.test(own) ? own : "") : own;
  // The words of a change name what it is compared with: 比年初预算减少 says nothing of the basis of the change.
  const ofChange = lead.role === "change" || lead.role === "rate";
  const spoken = ofChange ? "" : words.map((token) => token.text).join("");
  const base = lead.isBase && lead.base !== null ? context.toBase(lead.base, null) : null;
  return {
    kind: "mention",
    quantity,
    role: lead.role,
    direction: lead.direction,
    own: elliptical ? "" : own,
    subject,
    label: elliptical && subject !== "" ? context.shownLabel(label, lead.role === "rate") : label,
    year: base?.year ?? yearFor(ofChange, context, around),
    basis: base?.basis ?? context.basisFor(spoken, lead.phrase, quantity),
    base: ofChange ? context.base : null,
    of: lead.of,
    isWhole: lead.isWhole,
    respective: words.some((word) => /分别|依次/.test(word.text)),
    sumsUp: lead.role === "level" && SUMS_UP.test(lead.phrase),
    passage: around.passage,
    ...context.where(),
    clause: context.clause,
    aside: context.aside,
    ...place,
  };
}

/** A change is of the document's year also where last year's amount was the last one named. */
function yearFor(ofChange: boolean, context: Context, { documentYear }: Surroundings): number | null {
  const year = context.currentYear();
  return ofChange && year !== null && documentYear !== null && year < documentYear ? documentYear : year;
}
