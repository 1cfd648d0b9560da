/** The location guide as rows: what has to be published, and where it stands. */
import type { Statement } from "../../statement/model.ts";
import { guideOf } from "../guide/index.ts";
import type { Manuscript } from "../manuscript/index.ts";
import type { Value } from "./field.ts";

/** One row an item, by the columns of `guideFields`. */
export function guideRows(statement: Statement, manuscript: Manuscript): Value[][] {
  return guideOf(statement, manuscript).map(({ id, group, name, status, places, source }) => [
    id,
    group,
    name,
    status,
    places.length === 0 ? null : places.map(({ text }) => text).join("；"),
    source,
  ]);
}
