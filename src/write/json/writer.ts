/** Our own JSON form of the statement (docs/statement.schema.json) among the published forms. */
import { toJson } from "../../statement/json.ts";
import type { Writer } from "../writer.ts";

export const jsonWriter: Writer = {
  write: ({ statement, stem }) => [{ name: `${stem}.json`, content: toJson(statement) }],
};
