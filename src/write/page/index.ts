/** A statement as one public web page: the document with its figures marked up as facts, charts before it, the location guide after. */
import { CONCEPTS, conceptName, FUNDS, fundName } from "../../codes/index.ts";
import type { Statement } from "../../statement/model.ts";
import { BASIS } from "../../statement/words.ts";
import { type GuideItem, guideOf } from "../guide/index.ts";
import type { HeadingPart, Manuscript, Part } from "../manuscript/index.ts";
import { allHeadings, levelsOf } from "../manuscript/levels.ts";
import { escaped, scriptJson } from "../report/html/escape.ts";
import { framed } from "../web/frame.ts";
import { pagePartsBeside } from "../web/parts.ts";
import type { Work } from "../writer.ts";
import { type Chart, chartHtml, chartsOf } from "./charts/index.ts";
import { contentsHtml } from "./contents.ts";
import { FactMarker } from "./facts.ts";
import { guideHtml, placeHtml } from "./guide.ts";
import { tableHtml } from "./table.ts";

const ownParts = pagePartsBeside(import.meta.url);

const DEEPEST_HEADING = 6;
/** Items of the guide that tell the targets of projects, the closest first. */
const TARGETS: readonly string[] = ["T-performance-project", "S-performance"];

/** The page as HTML: it loads nothing. Same statement, same page. */
export function pageOf(statement: Statement, manuscript: Manuscript, obligations?: Work["obligations"]): string {
  const levels = levelsOf(allHeadings(manuscript.parts));
  const charts = chartsOf(statement);
  const guide = guideOf({ statement, manuscript, ...(obligations && { obligations }) });
  const before = charts.length > 0 ? [{ anchor: "charts", text: "图解" }] : [];
  const after = guide.length > 0 ? [{ anchor: "guide", text: "公开事项对照" }] : [];
  const body = [
    '<a class="skip" href="#text">跳到正文</a>',
    headHtml(manuscript),
    contentsHtml(manuscript, levels, before, after),
    charts.length > 0 ? chartsHtml(charts, guide) : "",
    `<main id="text" tabindex="-1">${new Setter(statement, levels).html(manuscript.parts)}</main>`,
    guide.length > 0 ? guideHtml(guide) : "",
    '<div id="fact" role="status" hidden></div>',
  ];
  const data = scriptJson({ concepts: named(CONCEPTS, conceptName), funds: named(FUNDS, fundName), bases: BASIS });
  return framed({ title: manuscript.title, generator: "Mingsuan", ...ownParts(), body: body.join("\n"), data });
}

function headHtml({ cover: { title, foot } }: Manuscript): string {
  const lines = title.map((line) => `<span>${escaped(line)}</span>`).join(" ");
  const others = foot.map((line) => `<p>${escaped(line)}</p>`).join("");
  const button = '<button type="button" id="facts" class="js" aria-pressed="false">逐个查看数据项</button>';
  return `<header class="cover"><h1>${lines}</h1>${others}${button}</header>`;
}

function chartsHtml(charts: readonly Chart[], guide: readonly GuideItem[]): string {
  const figures = charts.map((chart) => chartHtml(chart, chart.id === "projects" ? targetsHtml(guide) : "")).join("");
  return `<aside class="charts" aria-labelledby="charts"><h2 id="charts">图解</h2><div class="figs">${figures}</div></aside>`;
}

/** Where the targets of the projects stand. */
function targetsHtml(guide: readonly GuideItem[]): string {
  const told = guide.filter(({ id, status }) => TARGETS.includes(id) && status === "met");
  const [place] = told.flatMap(({ places }) => places);
  return place === undefined ? "" : `<p class="see">绩效目标见${placeHtml(place)}。</p>`;
}

class Setter {
  readonly #facts: FactMarker;
  readonly #levels: ReadonlyMap<HeadingPart, number>;

  constructor(statement: Statement, levels: ReadonlyMap<HeadingPart, number>) {
    this.#facts = new FactMarker(statement);
    this.#levels = levels;
  }

  html(all: readonly Part[]): string {
    return all.map((part) => this.#part(part)).join("\n");
  }

  #part(part: Part): string {
    if (part.kind === "heading") return this.#heading(part);
    if (part.kind === "paragraph") return `<p>${this.#facts.runs(part.runs)}</p>`;
    return tableHtml(part, { facts: this.#facts, heading: (each) => this.#heading(each) });
  }

  /** h1 is the title of the page. */
  #heading(part: HeadingPart): string {
    const level = Math.min((this.#levels.get(part) ?? 1) + 1, DEEPEST_HEADING);
    return `<h${level} id="${part.anchor}">${this.#facts.runs(part.runs)}</h${level}>`;
  }
}

/** Each value with what it is called. */
function named<T extends string>(values: readonly T[], nameOf: (value: T) => string): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, nameOf(value)]));
}
