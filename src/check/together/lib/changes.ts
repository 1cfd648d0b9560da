/** Changes of two years' documents that are about the same thing: 公务接待费 in both. */
import type { StatedChange } from "../../../statement/model.ts";
import type { Member } from "../family.ts";

/** Years and what stands around the name of a thing. */
const PERIOD = /\d{4}\s{0,2}年(?:度)?|本年度?|今年|上年度?|去年|[\s“”"（）()、，,：:—-]/g;
const TAIL = /(?:预算|决算|支出|经费|收入)?(?:数|总?额|合计)?(?:安排)?[为是]?$/;

/** The thing that a change is about, the same from year to year. */
export function thingOf({ subject }: StatedChange): string {
  return subject.replace(PERIOD, "").replace(TAIL, "");
}

/** The words of a reason without years and punctuation. */
export function reasonKey(text: string): string {
  return text.replace(PERIOD, "").replace(/[。；;.]/g, "");
}

/** Last year's changes by what they are about; several of one thing leave it open. */
export function changesByThing({ statement }: Member): ReadonlyMap<string, StatedChange | null> {
  const known = new Map<string, StatedChange | null>();
  for (const change of statement.changes) {
    const thing = thingOf(change);
    if (thing.length < 2 || change.reason === null || change.reason.text === "") continue;
    known.set(thing, known.has(thing) ? null : change);
  }
  return known;
}
