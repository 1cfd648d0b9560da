/** The sentences and rows in which a document may disclose counts of trips, vehicles and receptions. */
import type { Statement } from "../../../../statement/model.ts";
import { passagesOf } from "../../wording/lib/passages.ts";

const ABOUT = /三公|团组|出国|出访|车|接待|批|人次/;
/** 外宾接待0批次、0人次: what foreign guests cost says nothing of the others. */
const FOREIGN = /(?:外宾|外事|国（境）外|国\(境\)外)[^。；]{0,80}/g;
const LONGEST = 600;

/** Linear in the text. */
export function disclosingSentences(statement: Statement): string[] {
  const sentences = passagesOf(statement).flatMap(({ text }) => (ABOUT.test(text) ? text.split(/[。；]/) : []));
  const rows = statement.tables.flatMap(({ rows: each }) =>
    each
      .filter(({ label }) => ABOUT.test(label))
      .map(({ start, end }) => statement.text.slice(start, Math.min(end, start + LONGEST))),
  );
  return [...sentences, ...rows].flatMap((sentence) => {
    if (!ABOUT.test(sentence)) return [];
    const words = sentence.slice(0, LONGEST).replace(/\s/g, "");
    return /国内/.test(words) ? [words] : [words.replace(FOREIGN, "")];
  });
}
