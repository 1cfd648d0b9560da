/**
 * The second round (复查): a corrected version against the first. Each finding is new, or remains; each of the first that is not found
 * again is fixed. Matched by fingerprint; else, as figures change when one corrects them, by rule and by the places of its figures.
 */
import type { Figure, Statement } from "../statement/model.ts";
import type { Finding } from "./model.ts";
import { type Site, sitesOf } from "./sites.ts";
import type { Change, RoundMark } from "./standing.ts";

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

/** What both versions print at each site. */
interface Printed {
  readonly before: ReadonlyMap<Site, Figure>;
  readonly after: ReadonlyMap<Site, Figure>;
}

const isChanged = (site: Site | undefined, { before, after }: Printed): boolean =>
  site !== undefined && before.get(site)?.printed !== after.get(site)?.printed;

/** Least part of the larger finding's figures that two findings share, where the figure in doubt is another: two of three. */
const SHARED = { least: 2, part: 2, of: 3 } as const;

/** How alike a finding of each version are that share `shared` keys; 0 for two different ones. */
function likeness(first: Sited, second: Sited, shared: number, printed: Printed): number {
  if (first.sites.length === 0 || second.sites.length === 0) return shared;
  const most = Math.min(MOST_KEYS, Math.max(first.sites.length, second.sites.length));
  if (first.sites[0] === second.sites[0]) return shared > 1 || most === 1 ? shared + most : 0;
  // One figure was corrected, and another, changed too, is in doubt now: mended here, broken there.
  if (isChanged(first.sites[0], printed) && isChanged(second.sites[0], printed)) return 0;
  return shared >= SHARED.least && shared * SHARED.of >= most * SHARED.part ? shared : 0;
}

/**
 * True where `second` goes on with `first`, whatever its rule: it names the figure that was in doubt, unchanged, with another of its
 * figures. What one misprint breaks is told by another rule, or in other parts, once a second misprint stands beside it.
 */
function goesOn(first: Sited, second: Sited, printed: Printed): boolean {
  const [doubted] = first.sites;
  if (doubted === undefined || isChanged(doubted, printed) || !second.printed.has(doubted)) return false;
  return first.sites.some((site, i) => i > 0 && second.printed.has(site));
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
function bestOf(
  second: Sited,
  index: ReadonlyMap<string, readonly Sited[]>,
  taken: ReadonlySet<Sited>,
  printed: Printed,
): Sited | null {
  const shared = new Map<Sited, number>();
  for (const key of second.keys)
    for (const each of index.get(key) ?? []) if (!taken.has(each)) shared.set(each, (shared.get(each) ?? 0) + 1);
  const ranked = [...shared].map(([each, count]) => ({ each, alike: likeness(each, second, count, printed) }));
  ranked.sort((a, b) => b.alike - a.alike);
  const [best] = ranked;
  return best === undefined || best.alike === 0 ? null : best.each;
}

/** Pairs findings of both versions: those of one fingerprint, then the most alike. */
function pairUp(first: readonly Sited[], second: readonly Sited[], printed: Printed): Map<Sited, Sited> {
  const byPrint = new Map(first.map((each) => [each.finding.fingerprint, each]));
  const pairs = new Map<Sited, Sited>();
  for (const each of second) {
    const same = byPrint.get(each.finding.fingerprint);
    if (same !== undefined) pairs.set(each, same);
  }
  const taken = new Set(pairs.values());
  const index = indexed(first.filter((each) => !taken.has(each)));
  for (const each of second) {
    const best = pairs.has(each) ? null : bestOf(each, index, taken, printed);
    if (best === null) continue;
    pairs.set(each, best);
    taken.add(best);
  }
  return pairs;
}

/** For each of `second` by the sites it names, those of `first` that go on in it. */
function continued(first: readonly Sited[], second: readonly Sited[], printed: Printed): Map<Sited, Sited> {
  const bySite = new Map<Site, Sited[]>();
  for (const each of second) {
    for (const site of each.sites) {
      const others = bySite.get(site);
      if (others === undefined) bySite.set(site, [each]);
      else if (others.length < MOST_ALIKE) others.push(each);
    }
  }
  const found = new Map<Sited, Sited>();
  for (const each of first) {
    const inSecond = each.sites[0] === undefined ? [] : (bySite.get(each.sites[0]) ?? []);
    const next = inSecond.find((candidate) => goesOn(each, candidate, printed));
    if (next !== undefined) found.set(each, next);
  }
  return found;
}

/** Which of the figures of a finding the first version printed otherwise at the same site. */
function changesOf({ sites, printed }: Sited, { before }: Printed): Change[] {
  return sites.flatMap((site) => {
    const [from, to] = [before.get(site), printed.get(site)];
    if (from === undefined || to === undefined || from.printed === to.printed) return [];
    const label = [to.place.row ?? to.label, to.place.column]
      .filter((part) => part !== null && part !== "")
      .join(" · ");
    return [{ label, from: from.printed, to: to.printed }];
  });
}

function markOf(second: Sited, first: Sited | undefined, printed: Printed): RoundMark {
  const changed = changesOf(second, printed);
  if (first === undefined) return { status: "new", changed };
  const was = first.finding.fingerprint;
  if (was === second.finding.fingerprint) return { status: "remaining", how: "same", was, changed: [] };
  const how = isChanged(second.sites[0], printed) ? "place" : "neighbours";
  return { status: "remaining", how, was, changed };
}

/** What a version prints at each site. */
function printedAt({ statement }: Version): Map<Site, Figure> {
  const sites = sitesOf(statement);
  return new Map(statement.figures.map((figure) => [sites.get(figure.id) ?? figure.id, figure]));
}

/** Says of each finding of the second version whether the first had it, and which of the first's are gone. */
export function matchRounds(first: Version, second: Version): Matched {
  const [ofFirst, ofSecond] = [sited(first), sited(second)];
  const printed = { before: printedAt(first), after: printedAt(second) };
  const pairs = pairUp(ofFirst, ofSecond, printed);
  const found = new Set(pairs.values());
  const left = ofFirst.filter((each) => !found.has(each));
  const goingOn = continued(left, ofSecond, printed);
  for (const [each, next] of goingOn) {
    // A finding whose own doubted figure was changed is told as new, though an old one goes on in it.
    if (!pairs.has(next) && !isChanged(next.sites[0], printed)) pairs.set(next, each);
  }
  return {
    findings: ofSecond.map((each) => ({ ...each.finding, round: markOf(each, pairs.get(each), printed) })),
    fixed: left.filter((each) => !goingOn.has(each)).map(({ finding }) => finding),
  };
}
