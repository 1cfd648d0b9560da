/**
 * A draft → its Statement: the draft is laid out as text and read by the same grammar as any file, so that its relations are those that
 * its words state, and every figure is found at its place with its value.
 */
import { formatDecimal } from "../../figures/index.ts";
import type { Draft } from "../../statement/draft.ts";
import type { Statement } from "../../statement/model.ts";
import { statementWithKnown } from "../index.ts";
import type { KnownFigure } from "../source.ts";
import { sourceOfDraft } from "./layout.ts";

const SHOWN = 5;
const AROUND = 30;

/**
 * Reads a draft.
 * @throws Error naming the places where a figure of the draft is not read as what it is: a fault of the composer, not of a user.
 */
export async function statementFromDraft(draft: Draft): Promise<Statement> {
  const source = sourceOfDraft(draft);
  const { statement, missed } = await statementWithKnown(source);
  if (missed.length > 0) throw new Error(complaint(missed, statement));
  return statement;
}

function complaint(missed: readonly KnownFigure[], { text, figures }: Statement): string {
  const shown = missed.slice(0, SHOWN).map(({ start, value, unit, label }) => {
    const read = figures.find(({ place }) => place.start <= start && start < place.end);
    const seen = read === undefined ? "nothing" : `${formatDecimal(read.value)} ${read.unit}`;
    const around = text.slice(Math.max(0, start - AROUND), start + AROUND).replaceAll("\n", "⏎");
    return `at ${start}: ${label} ${formatDecimal(value)} ${unit}, read as ${seen}, in “${around}”`;
  });
  return `${missed.length} figures of the draft are not read as composed:\n${shown.join("\n")}`;
}
