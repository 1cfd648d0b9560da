/** What passes between the command, its workers and the printers: a job for one file, and what came of it. */
import type { KnownFinding } from "../check/baseline.ts";
import type { Severity } from "../check/model.ts";
import type { ScoreSheet } from "../check/score/index.ts";
import type { Statement } from "../statement/model.ts";
import type { OverviewRow } from "../write/report/html/overview.ts";
import type { FactSheet } from "./factSheet.ts";

export type OutputFormat = "pretty" | "json";

/** How text for people is set: width in columns, and whether escape sequences for colour may be used. */
export interface Paper {
  readonly width: number;
  readonly colour: boolean;
}

/** One file to work on. It is cloned to a worker, so it holds data only. */
export interface Job {
  /** `previous`: another year's document, read for its facts only. `statement`: read, and handed back whole. */
  readonly command: "check" | "read" | "previous" | "statement";
  /** As the user named it, with `/` between folders; `-` for standard input. */
  readonly path: string;
  /** The bytes where they are already at hand (standard input); else the file is read. */
  readonly bytes: Uint8Array | null;
  readonly format: OutputFormat;
  /** Put the extracted text into the JSON. */
  readonly text: boolean;
  /** For people: `read` sets tables in full, `all` or the one of this number; null for a list only. */
  readonly tables: "all" | { readonly only: string } | null;
  /** For people: `check` lists the relations that could not be evaluated, with the reasons. */
  readonly listOpen: boolean;
  /** For people: `check` lists every obligation of the document with its status. */
  readonly listObligations?: boolean;
  /** Hand back the facts, for holding documents against one another. */
  readonly withFacts: boolean;
  readonly paper: Paper;
  /** Hand back what the score card needs. */
  readonly withScore?: boolean;
  /** The files to which reports on this one are to be written; null for none. */
  readonly report: ReportFiles | null;
  /** For `check`: what is known of its findings beforehand. */
  readonly standing?: StandingJob;
  /** For people: `check` prints the fingerprints of findings. */
  readonly fingerprints?: boolean;
}

/** What a file's findings are held against: acceptances, a baseline, the first version. */
export interface StandingJob {
  /** The file of accepted findings; `isNamed`: by the user, so that it has to be there. */
  readonly accepted: { readonly path: string; readonly isNamed: boolean } | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What the baseline has of this file; null without baseline. */
  readonly baseline: readonly Pick<KnownFinding, "fingerprint" | "rule">[] | null;
  /** Hand back the findings, for writing a baseline. */
  readonly withFound: boolean;
  /** Path of the first version; null where this is no second round. */
  readonly against: string | null;
}

/** Paths of the reports on one file, by their formats; null for those not asked for. */
export interface ReportFiles {
  readonly html: string | null;
  readonly sarif: string | null;
  readonly xlsx: string | null;
  readonly docx: string | null;
  readonly pdf: string | null;
}

/** A file that could not be read, or one that was read with a remark. `text` is Chinese. */
export interface FileMessage {
  readonly path: string;
  readonly code: string;
  readonly text: string;
}

/** What was read and found, in numbers: of one file or of many. */
export interface Tally {
  readonly files: number;
  readonly figures: number;
  readonly relations: number;
  readonly holding: number;
  readonly broken: number;
  readonly open: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that do not count: accepted, known from the baseline; and those of the baseline that are gone. */
  readonly accepted?: number;
  readonly known?: number;
  readonly gone?: number;
}

/** What came of one job: its part of the output, ready to be written; `output` and `tally` are null when it could not be read. */
export interface Outcome {
  readonly output: string | null;
  readonly tally: Tally | null;
  readonly messages: readonly FileMessage[];
  /** Its facts, where they were asked for. */
  readonly sheet?: FactSheet;
  /** What the score card needs of it, where it was asked for. */
  readonly score?: ScoreSheet;
  /** The statement, where it was asked for. */
  readonly statement?: Statement;
  /** What the overview of the reports says of it, where reports were written. */
  readonly row?: OverviewRow;
  /** Its findings, where they were asked for. */
  readonly found?: readonly KnownFinding[];
}

export const NOTHING: Tally = {
  files: 0,
  figures: 0,
  relations: 0,
  holding: 0,
  broken: 0,
  open: 0,
  findings: { error: 0, warning: 0, notice: 0 },
};

/** The sum of two tallies. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    files: a.files + b.files,
    figures: a.figures + b.figures,
    relations: a.relations + b.relations,
    holding: a.holding + b.holding,
    broken: a.broken + b.broken,
    open: a.open + b.open,
    findings: {
      error: a.findings.error + b.findings.error,
      warning: a.findings.warning + b.findings.warning,
      notice: a.findings.notice + b.findings.notice,
    },
    accepted: (a.accepted ?? 0) + (b.accepted ?? 0),
    known: (a.known ?? 0) + (b.known ?? 0),
    gone: (a.gone ?? 0) + (b.gone ?? 0),
  };
}

/** An outcome for a file that could not be worked on. */
export function failure(path: string, code: string, text: string): Outcome {
  return { output: null, tally: null, messages: [{ path, code, text }] };
}
