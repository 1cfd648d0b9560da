/**
 * The statement itself in its JSON form (docs/statement.schema.json), which `check`, `compare` and `write` take like any document, and
 * beside it the location guide, where there is one.
 */
import { toJson } from "../../statement/json.ts";
import { guideOf } from "../guide/index.ts";
import { guideJson } from "../guide/json.ts";
import type { Writer } from "../writer.ts";

export const jsonWriter: Writer = {
  write(work) {
    const { statement, stem } = work;
    const guide = guideOf(work);
    const beside = guide.length === 0 ? [] : [{ name: `${stem}.guide.json`, content: guideJson(statement, guide) }];
    return [{ name: `${stem}.json`, content: toJson(statement) }, ...beside];
  },
};
