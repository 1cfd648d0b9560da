/** The benchmark's numbers: shares caught and named by kind of slip, by measure and by table, and the figures that nothing guards. */
import type { Measure } from "../../src/statement/model.ts";
import { MAIN_SLIPS, SLIPS } from "./slips.ts";
import type { FigureTrials, Trial } from "./trial.ts";

export interface Share {
  readonly caught: number;
  readonly total: number;
  /** Of those caught: how often the changed figure was named first. */
  readonly suspected: number;
  /** Not caught, but worth a notice: 只差末位. */
  readonly noticed: number;
}

/** The shares of the figures of the text, or of those in tables. */
export interface Group {
  readonly figures: number;
  /** Amounts, changes, percentages, rates and shares, zeros left out. */
  readonly amountsAndPercentages: Share;
  /** The same, figures that some relation touches only. */
  readonly covered: Share;
  /** Of those, the slips that the printed places do not hide: after which some relation of the figure cannot hold. */
  readonly visible: Share;
  readonly zeros: Share;
  readonly bySlip: Readonly<Record<string, Share>>;
  readonly byMeasure: Readonly<Record<string, Share>>;
}

/** One file's numbers. */
export interface Summary {
  readonly file: string;
  readonly milliseconds: number;
  readonly text: Group;
  readonly tables: Group;
  readonly all: Group;
  readonly byTable: readonly { readonly title: string; readonly cells: number; readonly share: Share }[];
  /** Slips after which a new error or warning speaks of something else, and how often each rule does. */
  readonly stray: { readonly trials: number; readonly byRule: Readonly<Record<string, number>> };
  /** Cells for which the document was also read anew, and for how many slips in them that came to something else. */
  readonly confirmed: { readonly trials: number; readonly differing: number };
  /** Figures, zeros among them, that no relation touches. */
  readonly uncovered: readonly FigureTrials[];
  /** Figures that a relation touches and that kept at least one slip to themselves. */
  readonly missed: readonly FigureTrials[];
}

const MEASURES: readonly Measure[] = ["amount", "change", "percent", "rate", "share", "count"];
const isMain = ({ slip }: Trial) => (MAIN_SLIPS as readonly string[]).includes(slip);

/** Caught and all of the trials of `figures` that `counts` lets count. */
function shareOf(figures: readonly FigureTrials[], counts: (trial: Trial) => boolean = isMain): Share {
  const trials = figures.flatMap((figure) => figure.trials).filter(counts);
  const caught = trials.filter((trial) => trial.caught);
  const suspected = caught.filter((trial) => trial.suspected).length;
  const noticed = trials.filter((trial) => trial.noticed).length;
  return { caught: caught.length, total: trials.length, suspected, noticed };
}

const isCovered = (figure: FigureTrials) => figure.relations.length > 0;

function groupOf(figures: readonly FigureTrials[]): Group {
  const nonZero = figures.filter((figure) => !figure.zero);
  const money = nonZero.filter((figure) => figure.measure !== "count");
  const byMeasure = MEASURES.map((measure) => [measure, shareOf(nonZero.filter((each) => each.measure === measure))]);
  return {
    figures: figures.length,
    amountsAndPercentages: shareOf(money),
    covered: shareOf(money.filter(isCovered)),
    visible: shareOf(money.filter(isCovered), (trial) => isMain(trial) && !trial.hidden),
    zeros: shareOf(figures.filter((figure) => figure.zero)),
    bySlip: Object.fromEntries(SLIPS.map((slip) => [slip, shareOf(nonZero, (trial) => trial.slip === slip)])),
    byMeasure: Object.fromEntries(byMeasure),
  };
}

function tablesOf(figures: readonly FigureTrials[]): Summary["byTable"] {
  const titles = [...new Set(figures.flatMap(({ table }) => table ?? []))];
  return titles.map((title) => {
    const cells = figures.filter(({ table }) => table === title);
    return { title, cells: cells.length, share: shareOf(cells.filter(({ zero }) => !zero)) };
  });
}

function strayOf(trials: readonly Trial[]): Summary["stray"] {
  const byRule: Record<string, number> = {};
  for (const rule of trials.flatMap(({ stray }) => stray)) byRule[rule] = (byRule[rule] ?? 0) + 1;
  return { trials: trials.filter(({ stray }) => stray.length > 0).length, byRule };
}

/** Sums up what became of one file's figures. */
export function summarise(file: string, figures: readonly FigureTrials[], milliseconds: number): Summary {
  const tried = figures.filter((figure) => figure.trials.length > 0);
  const trials = tried.flatMap((figure) => figure.trials);
  const confirmed = trials.filter((trial) => trial.confirmed !== null);
  return {
    ...{ file, milliseconds },
    text: groupOf(tried.filter(({ table }) => table === null)),
    tables: groupOf(tried.filter(({ table }) => table !== null)),
    all: groupOf(tried),
    byTable: tablesOf(tried),
    stray: strayOf(trials),
    confirmed: { trials: confirmed.length, differing: confirmed.filter((trial) => !trial.confirmed).length },
    uncovered: tried.filter((figure) => !isCovered(figure)),
    missed: tried.filter(
      (figure) => isCovered(figure) && figure.trials.some((trial) => isMain(trial) && !trial.caught),
    ),
  };
}

const percent = (part: number, whole: number) => (whole === 0 ? "none" : `${((part / whole) * 100).toFixed(1)} %`);

function shareText({ caught, total, suspected, noticed }: Share): string {
  if (total === 0) return "none";
  const also = noticed > 0 ? `, and a notice of ${noticed} more` : "";
  return `${caught}/${total} (${percent(caught, total)}), named first ${percent(suspected, caught)}${also}`;
}

function figureLine(figure: FigureTrials): string {
  const missed = figure.trials.filter((trial) => isMain(trial) && !trial.caught);
  const where = [figure.table ?? figure.section, figure.row, figure.column].filter(
    (part) => part !== null && part !== "",
  );
  const slips = missed.map((trial) => `${trial.slip} ${trial.printed}`).join(", ");
  const uncaught = missed.length === 0 ? "all caught" : `not caught: ${slips}`;
  const told = where.length === 0 ? "" : ` [${where.join(" | ")}]`;
  return `    ${figure.id} ${figure.printed} ${figure.label}${told} ${figure.measure}: ${uncaught}`;
}

function groupLines(title: string, group: Group): string[] {
  if (group.figures === 0) return [];
  const shares = (by: Readonly<Record<string, Share>>) =>
    Object.entries(by)
      .filter(([, share]) => share.total > 0)
      .map(([name, share]) => `      ${name.padEnd(20)} ${shareText(share)}`);
  return [
    `  ${title}: ${group.figures} figures`,
    `    amounts and percentages      ${shareText(group.amountsAndPercentages)}`,
    `    … that a relation touches    ${shareText(group.covered)}`,
    `    … and rounding does not hide ${shareText(group.visible)}`,
    `    zeros                        ${shareText(group.zeros)}`,
    "    by slip (zeros apart)",
    ...shares(group.bySlip),
    "    by measure (zeros apart)",
    ...shares(group.byMeasure),
  ];
}

/** Most figures listed one by one. */
const MOST_LISTED = 40;

function listLines(title: string, figures: readonly FigureTrials[], most: number): string[] {
  const rest = figures.length - most;
  const lines = figures.slice(0, most).map(figureLine);
  return [`  ${figures.length} ${title}`, ...lines, ...(rest > 0 ? [`    … and ${rest} more`] : [])];
}

/** The summary as text; `everything` lists all figures that nothing guards. */
export function reportText(summary: Summary, everything: boolean): string {
  const { all, text, tables, confirmed, stray } = summary;
  const strayRules = Object.entries(stray.byRule)
    .map(([rule, count]) => `${rule} ${count}`)
    .join(", ");
  const most = everything ? Number.MAX_SAFE_INTEGER : MOST_LISTED;
  return [
    `${summary.file}: ${all.figures} figures tried, ${(summary.milliseconds / 1000).toFixed(1)} s`,
    ...groupLines("text", text),
    ...groupLines("tables", tables),
    ...(summary.byTable.length > 0 ? ["  by table (zeros apart)"] : []),
    ...summary.byTable.map(
      ({ title, cells, share }) => `    ${title || "(no title)"}: ${cells} cells, ${shareText(share)}`,
    ),
    `  slips after which something else is reported too: ${stray.trials}${strayRules === "" ? "" : ` (${strayRules})`}`,
    `  slips in cells with the document read anew as well: ${confirmed.trials}, otherwise: ${confirmed.differing}`,
    ...listLines("figures that no relation touches", summary.uncovered, most),
    ...listLines("figures that a relation touches, with a slip not caught", summary.missed, most),
    "",
  ].join("\n");
}
