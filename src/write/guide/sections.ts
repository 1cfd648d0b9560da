/** Where the text has a required section: under a heading that names it, or else where a paragraph speaks of it. */
import type { Section } from "../../codes/index.ts";
import type { Statement } from "../../statement/model.ts";
import type { HeadingPart, Manuscript } from "../manuscript/index.ts";
import type { GuidePlace } from "./model.ts";
import { type Passage, textOf } from "./passages.ts";

const MOST_PLACES = 3;

/** Empty where nothing in the whole document says a word of it. */
export function sectionPlaces(
  section: Section,
  passages: readonly Passage[],
  statement: Statement,
  manuscript: Manuscript,
): GuidePlace[] {
  const { key, words } = section;
  const told = key === "glossary" ? passages : passages.filter(({ isGlossary }) => !isGlossary);
  if (key === "explanation") {
    const places = changePlaces(told, statement);
    if (places.length > 0) return places;
  }
  const named = told.filter(({ heading }) => heading !== null && words.some((word) => heading.text.includes(word)));
  const spoken = () => told.filter(({ paragraphs }) => paragraphs.some((each) => hasWord(textOf(each), words)));
  const places = placesOf(named.length > 0 ? outermost(named) : spoken().slice(0, 1));
  return places.length > 0 ? places : tablePlaces(manuscript, words);
}

/** A table can tell it too: 部门整体支出绩效目标表. */
function tablePlaces({ parts }: Manuscript, words: readonly string[]): GuidePlace[] {
  const tables = parts.filter((part) => part.kind === "table");
  const found = tables.find(({ headings, captions, rows }) => {
    const cells = rows.flatMap((row) => row.cells.map(({ text }) => text));
    return [...headings.map(({ text }) => text), ...captions, ...cells].some((text) => hasWord(text, words));
  });
  return found === undefined ? [] : [{ anchor: found.anchor, text: found.headings.at(-1)?.text.trim() ?? "表" }];
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
  const level = Math.min(...passages.map(({ heading }) => heading?.level ?? 0));
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
