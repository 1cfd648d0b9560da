/**
 * Agreement (互相印证): relations that no sentence and no single table states, because they hold between them. The same fact has one
 * value; the items of the text are the rows of a table; and facts of several tables form identities.
 */
import type { Relation, Statement } from "../../statement/model.ts";
import { Desk, type RelationDraft } from "./draft.ts";
import { identityRelations } from "./identities.ts";
import { itemRelations, matchedFigures, matchItems } from "./items/index.ts";
import { sameFactRelations } from "./sameFact.ts";

/** Relations beyond those of the statement itself, numbered a1, a2, …. */
export function deriveRelations(statement: Statement): Relation[] {
  const desk = new Desk(statement);
  const matchings = matchItems(statement, desk);
  const drafts: RelationDraft[] = [
    ...sameFactRelations(desk, matchedFigures(matchings)),
    ...itemRelations(matchings, desk),
    ...identityRelations(desk),
  ];
  return drafts.map((draft, index) => ({ ...draft, id: `a${index + 1}` }) as Relation);
}
