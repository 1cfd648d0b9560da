/** How many people a document says it employs: 在职人员58人, 实有在编人员58人. */
import type { Statement } from "../../../../statement/model.ts";
import { hitsOf, passagesOf, type Span, spanOf } from "../../wording/lib/passages.ts";

export interface StaffCount extends Span {
  readonly count: bigint;
  readonly words: string;
}

const STAFF =
  /(?:在职在编|在编在职|实有在职|实有在编|年末实有在职|在职|实有)(?:职工|干部职工|人员|人数|编制人员)?(?:总数|共计|合计|共|为|：|:)?\s{0,2}([0-9０-９]{1,6})\s{0,2}(?:名|人)(?!次|·|\/)/g;

/** The one count that the text gives of those in service; null for none, or for several that differ. */
export function staffCount(statement: Statement): StaffCount | null {
  const hits = [...hitsOf(passagesOf(statement), STAFF, ["在职", "实有"])];
  const [first] = hits;
  const printed = first?.groups[0]?.normalize("NFKC");
  if (first === undefined || printed === undefined) return null;
  if (hits.some(({ groups }) => groups[0]?.normalize("NFKC") !== printed)) return null;
  const count = BigInt(printed);
  return count === 0n ? null : { ...spanOf(first.passage, first.from, first.to), count, words: first.words };
}
