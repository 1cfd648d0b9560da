/** Changes against last year as sentences of their own. */
import type { Concept } from "../../../codes/model.ts";
import type { Run } from "../../../statement/draft.ts";
import type { Slice } from "../../facts/index.ts";
import type { Composer } from "../composer.ts";
import { joined } from "../runs.ts";

/** 公务接待费比2030年预算减少…，主要原因是…。 Nothing where last year is not known. */
export function changeSentence(composer: Composer, name: string, concept: Concept, slice: Slice = {}): Run[] {
  const [first, ...rest] = composer.change(concept, slice);
  if (typeof first !== "string") return [];
  return joined([`${name}${first.replace(/^，/u, "")}`, rest, composer.reason(concept, slice), "。"]);
}

/** 2031年本部门没有…安排的支出。 and, where there was some last year, by how much it fell. */
export function noneSentence(composer: Composer, what: string, name: string, concept: Concept, slice: Slice): Run[] {
  const { year, self } = composer;
  const fell = (composer.compared(concept, slice)?.previousFen ?? 0n) !== 0n;
  return joined([`${year}年${self}没有${what}。`, ...(fell ? [changeSentence(composer, name, concept, slice)] : [])]);
}
