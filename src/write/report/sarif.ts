/** SARIF 2.1.0: the findings for tools that gather the results of many checkers. One log holds one run over any number of files. */
import { lineStarts } from "../../statement/lines.ts";
import type { Place, Statement } from "../../statement/model.ts";
import { lastAtMost } from "../../statement/sorted.ts";
import type { Checked, Maker, ReportedAcceptance, ReportedFinding, ReportedRule, Severity } from "./model.ts";
import { wellFormed } from "./wellFormed.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVEL: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", notice: "note" };

type Text = Pick<Statement, "format" | "text">;

/** What of a checked file the log needs; its hash and text may be unknown (null) where findings between files are told. */
export interface SarifFile extends Pick<Checked, "path" | "findings" | "lapsed" | "gone" | "round"> {
  readonly sha256: string | null;
  readonly statement: Text | null;
}

/** A path as a URI reference: each part encoded; absolute ones as file URIs. */
export function uriOf(path: string): string {
  if (path === "-") return "stdin";
  const parts = wellFormed(path).replaceAll("\\", "/").split("/").map(encodeURIComponent);
  const drive = /^[A-Za-z]:/.exec(path)?.[0];
  if (drive !== undefined) return `file:///${[drive, ...parts.slice(1)].join("/")}`;
  return path.startsWith("/") ? `file://${parts.join("/")}` : parts.join("/");
}

function ruleOf({ id, title, checks, why, source, mend, severity, group }: ReportedRule) {
  const basis = source === "" ? [] : [`依据：${source}`];
  const help = [`查什么：${checks}`, `为什么：${why}`, ...basis, `怎么改：${mend}`];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: checks },
    help: { text: help.join("\n\n") },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: [group] },
  };
}

/** Line and column, both from 1, of an offset in a text whose lines begin at `starts`. */
function spotAt(starts: readonly number[], offset: number): { line: number; column: number } {
  const index = lastAtMost(starts, offset, (each) => each);
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
}

/** Longest piece of the document that is repeated in the log. */
const LONGEST_SNIPPET = 400;

function snippetOf(statement: Text, { start, end }: Place) {
  return { text: wellFormed(statement.text.slice(start, Math.min(end, start + LONGEST_SNIPPET))) };
}

/** In a text file the offsets are the file's own. In any other the place is told by page or cell: SARIF has no regions for those. */
function regionOf(statement: Text, starts: readonly number[] | null, place: Place) {
  const snippet = snippetOf(statement, place);
  if (starts === null) return { snippet };
  const [from, to] = [spotAt(starts, place.start), spotAt(starts, place.end)];
  return {
    ...{ startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    ...{ charOffset: place.start, charLength: place.end - place.start, snippet },
  };
}

function logicalOf(place: Place) {
  const { page, section, table, row, column, sheet, cell } = place;
  const named = [
    { kind: "page", name: page === null ? null : `第 ${page} 页` },
    { kind: "section", name: section },
    { kind: "table", name: table },
    { kind: "row", name: row },
    { kind: "column", name: column },
    { kind: "cell", name: cell === undefined ? null : sheet === undefined ? cell : `${sheet}!${cell}` },
  ];
  return named.flatMap(({ kind, name }) => (name === null ? [] : [{ kind, name: wellFormed(name) }]));
}

function propertiesOf({ start, end, page, box, sheet, cell }: Place) {
  return { textOffset: start, textLength: end - start, page, box, sheet: sheet ?? null, cell: cell ?? null };
}

/** Locations of one file. */
function locator({ path, statement }: SarifFile, index: number) {
  const starts = statement?.format === "text" ? lineStarts(statement.text) : null;
  const artifactLocation = { uri: uriOf(path), index };
  return (place: Place) => {
    const logical = logicalOf(place);
    return {
      physicalLocation: {
        artifactLocation,
        ...(statement === null ? {} : { region: regionOf(statement, starts, place) }),
      },
      ...(logical.length > 0 ? { logicalLocations: logical } : {}),
      properties: propertiesOf(place),
    };
  };
}

/** Acceptance as a suppression; against a baseline or a first version, what the result was in it. */
function standingOf({ accepted, known, round }: ReportedFinding, file: SarifFile) {
  const remains = round?.status === "remaining" ? (round.how === "same" ? "unchanged" : "updated") : "new";
  const state = known === true ? "unchanged" : remains;
  return {
    ...(file.gone === undefined && file.round === undefined ? {} : { baselineState: state }),
    ...(accepted === undefined ? {} : { suppressions: [suppressionOf(accepted)] }),
  };
}

function suppressionOf({ reason, by, date, until }: ReportedAcceptance) {
  const properties = { by: wellFormed(by), date, until };
  return { kind: "external", status: "accepted", justification: wellFormed(reason), properties };
}

/** Acceptances that no longer hold, as notifications of the run. */
function invocationsOf(files: readonly SarifFile[]) {
  const told = files.flatMap(({ path, lapsed = [] }, index) =>
    lapsed.map(({ severity, message }) => ({
      level: LEVEL[severity],
      message: { text: wellFormed(message) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path), index } } }],
    })),
  );
  return told.length === 0 ? {} : { invocations: [{ executionSuccessful: true, toolExecutionNotifications: told }] };
}

function resultsOf(file: SarifFile, index: number, ruleIndexes: ReadonlyMap<string, number>) {
  const locate = locator(file, index);
  const whole = { physicalLocation: { artifactLocation: { uri: uriOf(file.path), index } } };
  return file.findings.map((finding: ReportedFinding) => {
    const [first, ...others] = finding.places;
    const advice = finding.suggestion === null ? "" : `\n建议：${finding.suggestion}`;
    const ruleIndex = ruleIndexes.get(finding.rule);
    return {
      ruleId: finding.rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: LEVEL[finding.severity],
      message: { text: wellFormed(finding.message + advice) },
      locations: [first === undefined ? whole : locate(first)],
      ...(others.length === 0 ? {} : { relatedLocations: others.map((place, id) => ({ id, ...locate(place) })) }),
      partialFingerprints: { "mingsuan/v1": finding.fingerprint },
      ...standingOf(finding, file),
    };
  });
}

/** The log, as JSON. */
export function sarifReport(files: readonly SarifFile[], { version, rules }: Maker): string {
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: { driver: { name: "mingsuan", fullName: "明算", version, language: "zh-CN", rules: rules.map(ruleOf) } },
    language: "zh-CN",
    columnKind: "utf16CodeUnits",
    ...invocationsOf(files),
    artifacts: files.map(({ path, sha256 }) => ({
      location: { uri: uriOf(path) },
      ...(sha256 === null ? {} : { hashes: { "sha-256": sha256 } }),
    })),
    results: files.flatMap((file, index) => resultsOf(file, index, ruleIndexes)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 1)}\n`;
}
