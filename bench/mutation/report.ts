/** The benchmark's numbers: shares caught by kind of slip and by measure, and the figures that nothing guards. */
import type { Measure } from "../../src/statement/model.ts";
import { SLIPS } from "./slips.ts";
import type { FigureTrials, Trial } from "./trial.ts";

export interface Share {
  readonly caught: number;
  readonly total: number;
}

/** One file's numbers. */
export interface Summary {
  readonly file: string;
  readonly figures: number;
  readonly milliseconds: number;
  /** Amounts, changes, percentages, rates and shares, zeros left out. */
  readonly amountsAndPercentages: Share;
  /** The same, figures that some relation touches only. */
  readonly covered: Share;
  /** Of those, the slips that the printed places do not hide: after which some relation of the figure cannot hold. */
  readonly visible: Share;
  readonly zeros: Share;
  readonly bySlip: Readonly<Record<string, Share>>;
  readonly byMeasure: Readonly<Record<string, Share>>;
  /** Figures, zeros among them, that no relation touches. */
  readonly uncovered: readonly FigureTrials[];
  /** Figures that a relation touches and that kept at least one slip to themselves. */
  readonly missed: readonly FigureTrials[];
}

const MEASURES: readonly Measure[] = ["amount", "change", "percent", "rate", "share", "count"];

/** Caught and all trials of `figures`. */
function shareOf(
  figures: readonly FigureTrials[],
  slip?: string,
  counts: (trial: Trial) => boolean = () => true,
): Share {
  const trials = figures
    .flatMap((figure) => figure.trials)
    .filter((trial) => (slip === undefined || trial.slip === slip) && counts(trial));
  return { caught: trials.filter((trial) => trial.caught).length, total: trials.length };
}

/** Sums up what became of one file's figures. */
export function summarise(file: string, figures: readonly FigureTrials[], milliseconds: number): Summary {
  const tried = figures.filter((figure) => figure.trials.length > 0);
  const nonZero = tried.filter((figure) => !figure.zero);
  const money = nonZero.filter((figure) => figure.measure !== "count");
  const isCovered = (figure: FigureTrials) => figure.relations.length > 0;
  return {
    ...{ file, figures: figures.length, milliseconds },
    amountsAndPercentages: shareOf(money),
    covered: shareOf(money.filter(isCovered)),
    visible: shareOf(money.filter(isCovered), undefined, (trial) => !trial.hidden),
    zeros: shareOf(tried.filter((figure) => figure.zero)),
    bySlip: Object.fromEntries(SLIPS.map((slip) => [slip, shareOf(nonZero, slip)])),
    byMeasure: Object.fromEntries(
      MEASURES.map((measure) => [measure, shareOf(nonZero.filter((figure) => figure.measure === measure))]),
    ),
    uncovered: tried.filter((figure) => !isCovered(figure)),
    missed: tried.filter((figure) => isCovered(figure) && figure.trials.some((trial) => !trial.caught)),
  };
}

const shareText = ({ caught, total }: Share) =>
  total === 0 ? "none" : `${caught}/${total} (${((caught / total) * 100).toFixed(1)} %)`;

function figureLine(figure: FigureTrials): string {
  const missed = figure.trials.filter((trial) => !trial.caught).map((trial) => `${trial.slip} ${trial.printed}`);
  const where = figure.section === null ? "" : ` [${figure.section}]`;
  const uncaught = missed.length === 0 ? "all caught" : `not caught: ${missed.join(", ")}`;
  return `    ${figure.id} ${figure.printed} ${figure.label}${where} ${figure.measure}: ${uncaught}`;
}

/** The summary as text; with `all` the figures are listed one by one. */
export function reportText(summary: Summary): string {
  const { figures, milliseconds, uncovered, missed } = summary;
  const shares = (title: string, by: Readonly<Record<string, Share>>) => [
    `  ${title}`,
    ...Object.entries(by).map(([name, share]) => `    ${name.padEnd(14)} ${shareText(share)}`),
  ];
  return [
    summary.file,
    `  ${figures} figures in prose, ${(milliseconds / 1000).toFixed(1)} s`,
    `  amounts and percentages      ${shareText(summary.amountsAndPercentages)}`,
    `  … that a relation touches    ${shareText(summary.covered)}`,
    `  … and rounding does not hide ${shareText(summary.visible)}`,
    `  zeros                        ${shareText(summary.zeros)}`,
    ...shares("by slip (zeros apart)", summary.bySlip),
    ...shares("by measure (zeros apart)", summary.byMeasure),
    `  ${uncovered.length} figures that no relation touches`,
    ...uncovered.map(figureLine),
    `  ${missed.length} figures that a relation touches, with a slip not caught`,
    ...missed.map(figureLine),
    "",
  ].join("\n");
}
