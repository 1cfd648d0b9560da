/** The statement itself in its JSON form (docs/statement.schema.json), which `check`, `compare` and `write` take like any document. */
import { toJson } from "../../statement/json.ts";
import type { Writer } from "../writer.ts";

export const jsonWriter: Writer = {
  write({ statement, stem }) {
    return [{ name: `${stem}.json`, content: toJson(statement) }];
  },
};
