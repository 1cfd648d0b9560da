/** What the check says of each obligation, told as items of the guide: its answer stands, the guide adds where to look. */
import type { Manuscript } from "../manuscript/index.ts";
import type { ReportedObligation } from "../report/model.ts";
import { type Anchors, anchorsOf } from "./anchors.ts";
import { GUIDE_GROUPS, type GuideGroup, type GuideItem, type GuidePlace, type GuideStatus } from "./model.ts";

const MOST_PLACES = 3;
/** It asks for the whole set of tables, which the guide tells one by one. */
const WHOLE_SET = "T-all";

/** `items` with the answers of the check, and the items that only the check asks for, in the order of the groups. */
export function withAnswers(
  items: readonly GuideItem[],
  obligations: readonly ReportedObligation[],
  manuscript: Manuscript,
): readonly GuideItem[] {
  const asked = obligations.filter(({ id, group }) => isGuided(group) && id !== WHOLE_SET);
  const anchors = anchorsOf(manuscript);
  const byId = new Map(asked.map((each) => [each.id, each]));
  const known = new Set(items.map(({ id }) => id));
  const answered = items.map((item) => {
    const obligation = byId.get(item.id);
    return obligation === undefined ? item : answeredBy(obligation, item, anchors);
  });
  const others = asked.filter(({ id }) => !known.has(id)).map((each) => answeredBy(each, null, anchors));
  const all = [...answered, ...others];
  return GUIDE_GROUPS.flatMap((group) => all.filter((item) => item.group === group));
}

function answeredBy(obligation: ReportedObligation, item: GuideItem | null, anchors: Anchors): GuideItem {
  const { id, group, source, why } = obligation;
  const places = item !== null && item.places.length > 0 ? item.places : placesOf(obligation, anchors);
  const status = statusOf(obligation, item, places.length > 0);
  const own = item ?? { id, group: isGuided(group) ? group : "section", name: obligation.name };
  return { ...own, source, why, status, places };
}

/** An empty table is one that is there. What is broken and nowhere to be seen is missing. */
function statusOf({ status }: ReportedObligation, item: GuideItem | null, isSeen: boolean): GuideStatus {
  if (status === "proved") return item?.status === "empty" ? "empty" : "met";
  if (status === "broken") return isSeen ? "unmet" : "missing";
  return status === "open" ? "open" : "none";
}

/** Where its figures stand, else what the check points to. */
function placesOf({ figures, places }: ReportedObligation, { byFigure, at }: Anchors): GuidePlace[] {
  const pointed = figures.flatMap((id) => byFigure.get(id) ?? []);
  const found = pointed.length > 0 ? pointed : places.flatMap(({ start }) => at(start) ?? []);
  const each = new Map(found.map((place) => [place.anchor, place]));
  return [...each.values()].slice(0, MOST_PLACES);
}

function isGuided(group: string): group is GuideGroup {
  return GUIDE_GROUPS.some((each) => each === group);
}
