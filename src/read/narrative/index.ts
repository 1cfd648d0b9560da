/** Narrative (说明): paragraphs → figures and the relations they state. */
import type { Figure, Measure, Place, Relation, StatedChange, ZeroStatement } from "../../statement/model.ts";
import { Discourse } from "./discourse.ts";
import type { Mention } from "./model.ts";
import { readPassages, type Surveyed } from "./passages.ts";
import { toStatedChange } from "./relations/changes.ts";
import { findRelations } from "./relations/index.ts";
import { extent } from "./view.ts";

export interface Narrative {
  readonly figures: Figure[];
  readonly relations: Relation[];
  readonly changes: StatedChange[];
  readonly zeros: ZeroStatement[];
}

type Locate = (start: number, end: number) => Pick<Place, "page" | "box">;

/** Reads the prose of a document. Figures are numbered in the order of the text. */
export function readNarrative(document: Surveyed, locate: Locate): Narrative {
  const discourse = new Discourse(readPassages(document));
  const printed = discourse.mentions.filter((mention) => mention.quantity !== null);
  const ids = new Map(printed.map((mention, at) => [mention, `f${at + 1}`]));
  const id = (mention: Mention): string => ids.get(mention) ?? "";
  const { relations, changes } = findRelations(discourse, id);
  return {
    figures: printed.map((mention) => toFigure(discourse, mention, id(mention), locate)),
    relations,
    changes: changes.map((change) => toStatedChange(discourse, change, id)),
    zeros: zerosOf(discourse, document),
  };
}

function toFigure(discourse: Discourse, mention: Mention, id: string, locate: Locate): Figure {
  const { view, section } = discourse.passageOf(mention);
  const quantity = mention.quantity as NonNullable<Mention["quantity"]>;
  const { start, end } = extent(view, mention.start, mention.end);
  const { page, box } = locate(start, end);
  return {
    id,
    printed: quantity.printed,
    value: quantity.value,
    unit: quantity.unit,
    unitPrinted: quantity.unitPrinted,
    dimension: quantity.dimension,
    decimals: quantity.decimals,
    hedge: quantity.hedge,
    label: mention.label || mention.subject,
    concept: null,
    facets: {},
    year: mention.year,
    measure: measureOf(mention),
    basis: mention.basis,
    position: null,
    place: { start, end, page, box, section, table: null, row: null, column: null },
  };
}

function measureOf(mention: Mention): Measure {
  switch (mention.role) {
    case "change":
      return "change";
    case "rate":
      return "rate";
    case "share":
      return "share";
    case "completion":
    case "percent":
      return "percent";
    default:
      return mention.quantity?.dimension === "money" || mention.quantity?.unit.includes("元") ? "amount" : "count";
  }
}

function zerosOf(discourse: Discourse, document: Surveyed): ZeroStatement[] {
  return discourse.passages.flatMap((passage) =>
    passage.elements.flatMap((element) =>
      element.kind === "none"
        ? [{ label: element.label, year: document.facts.year, ...extent(passage.view, element.start, element.end) }]
        : [],
    ),
  );
}
