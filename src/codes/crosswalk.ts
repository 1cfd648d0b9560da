/** From our classes to the international ones: functional class to COFOG 1999, economic class to GFSM 2014, each with how well they fit. */

import { once } from "./collections.ts";
import { cofogLines } from "./data/cofog.ts";
import { cofogNames } from "./data/cofogNames.ts";
import { gfsmLines, gfsmNames } from "./data/gfsm.ts";

export const CROSSWALK_QUALITIES = ["exact", "broader", "narrower", "partial", "none"] as const;
/** `broader`: the international class is the broader one, all of ours lies in it. The words are those of SKOS matches. */
export type CrosswalkQuality = (typeof CROSSWALK_QUALITIES)[number];

export interface Crossing {
  /** COFOG in the spelling of SDMX (GF0904), or a code of GFSM 2014; null where there is no counterpart. */
  readonly code: string | null;
  readonly name: { readonly en: string; readonly zh: string } | null;
  readonly quality: CrosswalkQuality;
  /** Why, where it is not evident; Chinese. */
  readonly note: string;
  /** The class whose line this is: the one asked for, or the one above it. */
  readonly from: string;
}

const cofog = once(() => tableOf(cofogLines, cofogNames));
const gfsm = once(() => tableOf(gfsmLines, gfsmNames));

/** The COFOG class of a functional class: 类, 款 or 项; null when the code has no line, nor any class above it. */
export function cofogOf(code: string): Crossing | null {
  return crossing(cofog(), code);
}

/** The GFSM 2014 code of an economic class, departmental (3…) or government (5…); null when it has no line. */
export function gfsmOf(code: string): Crossing | null {
  return crossing(gfsm(), code);
}

/** A class without a line of its own goes by the one above it, of which it is a part: what is no more than a part may lie elsewhere. */
function crossing(table: ReadonlyMap<string, Crossing>, code: string): Crossing | null {
  for (let end = code.length; end >= 3; end -= 2) {
    const found = table.get(code.slice(0, end));
    if (found === undefined) continue;
    if (end === code.length || found.quality === "none") return found;
    const inside = found.quality === "exact" || found.quality === "broader";
    return { ...found, quality: inside ? "broader" : "partial" };
  }
  return null;
}

function tableOf(lines: string, names: string): Map<string, Crossing> {
  const named = new Map(rows(names).map((line) => cut(line, " ")));
  return new Map(
    rows(lines).map((line) => {
      const [from = "", target = "-", quality = "none", ...note] = line.split(" ");
      const code = target === "-" ? null : target;
      const [en, zh] = cut((code === null ? undefined : named.get(code)) ?? "|", "|");
      const crossing = {
        code,
        name: code === null ? null : { en, zh },
        quality: qualityOf(quality),
        note: note.join(" "),
      };
      return [from, { ...crossing, from }] as const;
    }),
  );
}

function rows(table: string): string[] {
  return table.split("\n").filter((line) => line !== "");
}

function cut(text: string, at: string): [string, string] {
  const place = text.indexOf(at);
  return [text.slice(0, place), text.slice(place + 1)];
}

function qualityOf(word: string): CrosswalkQuality {
  return CROSSWALK_QUALITIES.find((each) => each === word) ?? "none";
}
