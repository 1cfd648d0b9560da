/**
 * The second round (复查): a corrected version against the first. Each finding is new, or remains; each of the first that is not found
 * again is fixed. Matched by fingerprint; else, as figures change when one corrects them, by rule and by the places of its figures.
 */
import type { Figure, Statement } from "../statement/model.ts";
import type { Finding } from "./model.ts";
import { type Site, sitesOf } from "./sites.ts";

/** A figure that the correction changed. */
export interface Change {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/**
 * remaining: same = nothing in it changed; neighbours = the figure in doubt is as it was, others beside it changed; place = the figure
 * itself was changed and is still wrong.
 */
export type RoundMark =
  | { readonly status: "new"; readonly changed: readonly Change[] }
  | {
      readonly status: "remaining";
      readonly how: "same" | "neighbours" | "place";
      /** Fingerprint that the finding had in the first version. */
      readonly was: string;
      readonly changed: readonly Change[];
    };

export interface Round {
  /** Path of the first version, and the hash of its bytes. */
  readonly path: string;
  readonly sha256: string;
  /** Findings of the first version that are gone. Their places are those of the first version. */
  readonly fixed: readonly Finding[];
}

/** A version with what the check found. */
export interface Version {
  readonly statement: Statement;
  readonly findings: readonly Finding[];
}

export interface Matched {
  readonly findings: readonly Finding[];
  readonly fixed: readonly Finding[];
}

/** A finding with the sites of its figures, the one most in doubt first. */
interface Sited {
  readonly finding: Finding;
  readonly sites: readonly Site[];
  readonly printed: ReadonlyMap<Site, Figure>;
  /** What it has in common with a finding that may be the same: its rule, and each of its sites or its words. */
  readonly keys: readonly string[];
}

/** Most sites by which a finding is looked for: a sum over a whole table needs no more to be known again. */
const MOST_KEYS = 100;

function sited({ statement, findings }: Version): Sited[] {
  const sites = sitesOf(statement);
  const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
  return findings.map((finding) => {
    const pairs = finding.figures.flatMap((id): [Site, Figure][] => {
      const [site, figure] = [sites.get(id), figures.get(id)];
      return site === undefined || figure === undefined ? [] : [[site, figure]];
    });
    const printed = new Map(pairs);
    const keys = printed.size > 0 ? [...printed.keys()].slice(0, MOST_KEYS) : [wordsOf(finding, statement)];
    return { finding, sites: [...printed.keys()], printed, keys: keys.map((key) => `${finding.rule} ${key}`) };
  });
}

/** A finding without figures: its message without numbers, and the words it points at. */
function wordsOf({ message, places: [place] }: Finding, { text }: Statement): string {
  return message.replace(/\d+/g, "#") + (place === undefined ? "" : text.slice(place.start, place.end));
}

/** Least part of the larger finding's figures that two findings share, where the figure in doubt is another: two of three. */
const SHARED = { least: 2, part: 2, of: 3 } as const;

/** How alike a finding of each version are that share `shared` keys; 0 for two different ones. */
function likeness(first: Sited, second: Sited, shared: number): number {
  if (first.sites.length === 0 || second.sites.length === 0) return shared;
  const most = Math.min(MOST_KEYS, Math.max(first.sites.length, second.sites.length));
  if (first.sites[0] === second.sites[0] && (shared > 1 || most === 1)) return shared + most;
  return shared >= SHARED.least && shared * SHARED.of >= most * SHARED.part ? shared : 0;
}

/** Most findings of one rule at one site that are looked at. */
const MOST_ALIKE = 50;

/** Those of the first version by their keys. */
function indexed(findings: readonly Sited[]): Map<string, Sited[]> {
  const index = new Map<string, Sited[]>();
  for (const each of findings) {
    for (const key of each.keys) {
      const others = index.get(key);
      if (others === undefined) index.set(key, [each]);
      else if (others.length < MOST_ALIKE) others.push(each);
    }
  }
  return index;
}

/** The most alike of those in `index` that are not `taken`. */
function bestOf(second: Sited, index: ReadonlyMap<string, readonly Sited[]>, taken: ReadonlySet<Sited>): Sited | null {
  const shared = new Map<Sited, number>();
  for (const key of second.keys)
    for (const each of index.get(key) ?? []) if (!taken.has(each)) shared.set(each, (shared.get(each) ?? 0) + 1);
  const ranked = [...shared].map(([each, count]) => ({ each, alike: likeness(each, second, count) }));
  ranked.sort((a, b) => b.alike - a.alike);
  const [best] = ranked;
  return best === undefined || best.alike === 0 ? null : best.each;
}

/** Pairs findings of both versions: those of one fingerprint, then the most alike. */
function pairUp(first: readonly Sited[], second: readonly Sited[]): Map<Sited, Sited> {
  const byPrint = new Map(first.map((each) => [each.finding.fingerprint, each]));
  const pairs = new Map<Sited, Sited>();
  for (const each of second) {
    const same = byPrint.get(each.finding.fingerprint);
    if (same !== undefined) pairs.set(each, same);
  }
  const taken = new Set(pairs.values());
  const index = indexed(first.filter((each) => !taken.has(each)));
  for (const each of second) {
    const best = pairs.has(each) ? null : bestOf(each, index, taken);
    if (best === null) continue;
    pairs.set(each, best);
    taken.add(best);
  }
  return pairs;
}

/** Which of the figures of a finding the first version printed otherwise at the same site. */
function changesOf({ sites, printed }: Sited, before: ReadonlyMap<Site, Figure>): Change[] {
  return sites.flatMap((site) => {
    const [from, to] = [before.get(site), printed.get(site)];
    if (from === undefined || to === undefined || from.printed === to.printed) return [];
    const label = [to.place.row ?? to.label, to.place.column]
      .filter((part) => part !== null && part !== "")
      .join(" · ");
    return [{ label, from: from.printed, to: to.printed }];
  });
}

function markOf(second: Sited, first: Sited | undefined, before: ReadonlyMap<Site, Figure>): RoundMark {
  const changed = changesOf(second, before);
  if (first === undefined) return { status: "new", changed };
  const was = first.finding.fingerprint;
  if (was === second.finding.fingerprint) return { status: "remaining", how: "same", was, changed: [] };
  const [doubted] = second.sites;
  const isChanged = doubted !== undefined && before.get(doubted)?.printed !== second.printed.get(doubted)?.printed;
  return { status: "remaining", how: isChanged ? "place" : "neighbours", was, changed };
}

/** Says of each finding of the second version whether the first had it, and which of the first's are gone. */
export function matchRounds(first: Version, second: Version): Matched {
  const [ofFirst, ofSecond] = [sited(first), sited(second)];
  const pairs = pairUp(ofFirst, ofSecond);
  const sites = sitesOf(first.statement);
  const before = new Map(
    first.statement.figures.flatMap((figure) => {
      const site = sites.get(figure.id);
      return site === undefined ? [] : [[site, figure] as const];
    }),
  );
  const found = new Set(pairs.values());
  return {
    findings: ofSecond.map((each) => ({ ...each.finding, round: markOf(each, pairs.get(each), before) })),
    fixed: ofFirst.filter((each) => !found.has(each)).map(({ finding }) => finding),
  };
}
