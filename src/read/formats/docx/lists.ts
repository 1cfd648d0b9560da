/** numbering.xml of a docx: the lists that paragraphs and styles refer to by number. */
import type { List, ListLevel } from "../numbering.ts";
import { type Attributes, integer, isOn, readXml } from "../xml.ts";
import type { Archive } from "../zip.ts";
import type { Styles } from "./styles.ts";

interface Abstract {
  readonly levels: (ListLevel | undefined)[];
  /** Which level a style is tied to: the paragraph then need not name its level. */
  readonly styleLevels: Map<string, number>;
  /** Style whose list this definition really is. */
  link: string | null;
}

interface Draft {
  start: number;
  format: string;
  pattern: string;
  legal: boolean;
  restart: number | null;
  suffix: ListLevel["suffix"];
}

export class Lists {
  private readonly abstracts = new Map<string, Abstract>();
  private readonly lists = new Map<
    string,
    { abstract: string; overrides: Map<number, ListLevel>; starts: Map<number, number> }
  >();
  private readonly made = new Map<string, List | null>();
  private readonly styles: Styles;

  constructor(archive: Archive, styles: Styles) {
    this.styles = styles;
    readXml(archive, "word/numbering.xml", this.handler());
  }

  /** The list of a numId; null for 0 (no list) and for lists that are not defined. */
  list(id: string): List | null {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const list = this.make(id);
    this.made.set(id, list);
    return list;
  }

  /** The level that a list ties to a paragraph style; 0 when it ties none. */
  levelOfStyle(id: string, style: string): number {
    const abstract = this.abstracts.get(this.lists.get(id)?.abstract ?? "");
    return abstract?.styleLevels.get(style) ?? 0;
  }

  private make(id: string): List | null {
    const own = this.lists.get(id);
    if (!own) return null;
    let counters = own.abstract;
    let abstract = this.abstracts.get(counters);
    if (abstract?.link) {
      counters = this.lists.get(this.styles.format(abstract.link).list ?? "")?.abstract ?? counters;
      abstract = this.abstracts.get(counters);
    }
    if (!abstract) return null;
    const levels = abstract.levels.map((level, index) => own.overrides.get(index) ?? level);
    return { counters, levels, startOverrides: own.starts };
  }

  private handler() {
    let abstract: Abstract | null = null;
    let num: { abstract: string; overrides: Map<number, ListLevel>; starts: Map<number, number> } | null = null;
    let draft: Draft | null = null;
    let level = 0;
    const open = (name: string, attributes: Attributes): void => {
      const value = attributes["w:val"];
      if (name === "w:abstractNum") {
        abstract = { levels: [], styleLevels: new Map(), link: null };
        this.abstracts.set(attributes["w:abstractNumId"] ?? "", abstract);
      } else if (name === "w:num") {
        num = { abstract: "", overrides: new Map(), starts: new Map() };
        this.lists.set(attributes["w:numId"] ?? "", num);
      } else if (name === "w:lvl" || name === "w:lvlOverride") {
        level = Math.min(8, Math.max(0, integer(attributes["w:ilvl"]) ?? 0));
        if (name === "w:lvl")
          draft = { start: 1, format: "decimal", pattern: "", legal: false, restart: null, suffix: "tab" };
      } else if (name === "w:abstractNumId" && num) num.abstract = value ?? "";
      else if (name === "w:startOverride" && num) num.starts.set(level, integer(value) ?? 1);
      else if (name === "w:numStyleLink" && abstract) abstract.link = value ?? null;
      else if (name === "w:pStyle" && abstract && draft) abstract.styleLevels.set(value ?? "", level);
      else if (draft) describe(draft, name, attributes);
    };
    const close = (name: string): void => {
      if (name === "w:lvl" && draft) {
        if (num) num.overrides.set(level, draft);
        else if (abstract) abstract.levels[level] = draft;
        draft = null;
      } else if (name === "w:abstractNum") abstract = null;
      else if (name === "w:num") num = null;
    };
    return { open, close, text: () => undefined };
  }
}

function describe(draft: Draft, element: string, attributes: Attributes): void {
  const value = attributes["w:val"];
  if (element === "w:start") draft.start = integer(value) ?? 1;
  else if (element === "w:numFmt") draft.format = value ?? "decimal";
  else if (element === "w:lvlText") draft.pattern = value ?? "";
  else if (element === "w:isLgl") draft.legal = isOn(attributes);
  else if (element === "w:lvlRestart") draft.restart = integer(value);
  else if (element === "w:suff" && (value === "space" || value === "nothing")) draft.suffix = value;
}
