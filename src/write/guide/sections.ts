/** Where the text has a required section: under a heading that names it, or else where a paragraph speaks of it. */
import type { Section } from "../../codes/index.ts";
import type { Statement } from "../../statement/model.ts";
import type { HeadingPart } from "../manuscript/index.ts";
import { wordsOf } from "../manuscript/words.ts";
import type { GuidePlace } from "./model.ts";
import type { Passage, TableText } from "./passages.ts";

const MOST_PLACES = 3;

/** Empty where nothing in the whole document says a word of it. */
export function sectionPlaces(
  section: Section,
  passages: readonly Passage[],
  statement: Statement,
  tables: readonly TableText[],
): GuidePlace[] {
  const { key, words } = section;
  const told = key === "glossary" ? passages : passages.filter(({ isGlossary }) => !isGlossary);
  if (key === "explanation") {
    const places = changePlaces(told, statement);
    if (places.length > 0) return places;
  }
  const named = told.filter(({ heading }) => heading !== null && words.some((word) => heading.text.includes(word)));
  const spoken = () => told.filter(({ paragraphs }) => paragraphs.some((each) => hasWord(wordsOf(each.runs), words)));
  const places = placesOf(named.length > 0 ? outermost(named) : spoken().slice(0, 1));
  return places.length > 0 ? places : tablePlaces(tables, words);
}

/** A table can tell it too: 部门整体支出绩效目标表. */
function tablePlaces(tables: readonly TableText[], words: readonly string[]): GuidePlace[] {
  const found = tables.find(({ text }) => hasWord(text, words));
  return found === undefined ? [] : [found.place];
}

/** Changes against last year are told in many places: those where the text states the most of them come first. */
function changePlaces(passages: readonly Passage[], { changes }: Statement): GuidePlace[] {
  const figures = new Set(changes.flatMap(({ current, change, rate }) => [current, change, rate]));
  figures.delete(null);
  const counted = passages.flatMap((passage) => {
    const runs = passage.paragraphs.flatMap((each) => each.runs);
    const count = runs.filter(({ figure }) => figure !== null && figures.has(figure)).length;
    return count === 0 ? [] : [{ passage, count }];
  });
  const most = counted.sort((a, b) => b.count - a.count).slice(0, MOST_PLACES);
  const order = new Set(most.map(({ passage }) => passage));
  return placesOf(passages.filter((passage) => order.has(passage)));
}

/** A heading under another that names the same item is part of it. */
function outermost(passages: readonly Passage[]): Passage[] {
  const level = passages.reduce(
    (least, { heading }) => Math.min(least, heading?.level ?? least),
    Number.MAX_SAFE_INTEGER,
  );
  return passages.filter(({ heading }) => heading?.level === level);
}

function hasWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function placesOf(passages: readonly Passage[]): GuidePlace[] {
  return passages.slice(0, MOST_PLACES).map(({ heading }) => placeOf(heading));
}

function placeOf(heading: HeadingPart | null): GuidePlace {
  return heading === null ? { anchor: null, text: "正文开头" } : { anchor: heading.anchor, text: heading.text.trim() };
}
