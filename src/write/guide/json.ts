/** The location guide as JSON (docs/guide.schema.json). */
import type { Statement } from "../../statement/model.ts";
import type { GuideItem } from "./model.ts";

/** As the text of a file. Same guide, same text. */
export function guideJson({ facts }: Pick<Statement, "facts">, items: readonly GuideItem[]): string {
  const { kind, year, organisation } = facts;
  return `${JSON.stringify({ mingsuan: "guide", version: 1, kind, year, organisation, items }, null, 2)}\n`;
}
