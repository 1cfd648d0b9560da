/** Findings between documents: rule, severity and words, with places in the document that the finding is filed under. */
import type { Figure } from "../../statement/model.ts";
import { Fingerprints } from "../fingerprint.ts";
import type { Finding, PairRuleText, Severity } from "../model.ts";
import { Places } from "../places.ts";
import type { Member } from "./family.ts";

/** What a rule between documents looks at: one document, and those that belong to it. */
export interface PairContext {
  readonly member: Member;
  /** Documents of the same organisation and level, this one among them. */
  readonly family: readonly Member[];
  /** Of a department: the documents of its units of the same year and kind, one of each. */
  readonly units: readonly Member[];
  /** Of a unit: its department's document of the same year and kind; null when it is not there. */
  readonly department: Member | null;
}

/** One rule between documents: one file under `together/rules/`. */
export interface PairRule extends PairRuleText {
  run(context: PairContext): Iterable<PairFinding>;
}

export interface PairFinding {
  /** Absent: the rule's. */
  readonly severity?: Severity;
  readonly message: string;
  readonly figures?: readonly Figure[];
  /** Places in document offsets, for findings about words. */
  readonly spans?: readonly { readonly start: number; readonly end: number }[];
}

/** Files findings under one document. */
export class Docket {
  readonly #fingerprints = new Fingerprints();
  readonly #member: Member;
  #places: Places | null = null;

  constructor(member: Member) {
    this.#member = member;
  }

  file(
    rule: PairRule,
    { severity, message, figures = [], spans = [] }: PairFinding,
  ): { path: string; finding: Finding } {
    const { path, statement } = this.#member;
    if (spans.length > 0) this.#places ??= new Places(statement);
    const ofSpans = spans.flatMap(({ start, end }) => this.#places?.span(start, end) ?? []);
    const places = [...figures.map(({ place }) => place), ...ofSpans];
    const printed = [
      ...figures.map((figure) => figure.printed),
      ...spans.map((at) => statement.text.slice(at.start, at.end)),
    ];
    const finding: Finding = {
      ...{ rule: rule.id, severity: severity ?? rule.severity, message, source: rule.source, suggestion: rule.mend },
      figures: figures.map(({ id }) => id),
      places,
      fingerprint: this.#fingerprints.take(
        rule.id,
        places[0]?.section ?? null,
        printed,
        figures.length > 0 ? "" : message,
      ),
    };
    return { path, finding };
  }
}

/** The document of the year before of the same kind; null when it is not there. */
export function yearBefore({ member, family }: PairContext): Member | null {
  return family.find(({ year, kind }) => year === member.year - 1 && kind === member.kind) ?? null;
}

/** The last part of a path, for messages. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
