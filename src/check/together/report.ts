/** Findings between documents: rule, severity and words, with places in the document that the finding is filed under. */
import type { Figure } from "../../statement/model.ts";
import { Fingerprints } from "../fingerprint.ts";
import type { Finding, Severity } from "../model.ts";
import type { Member } from "./family.ts";

export interface PairRule {
  readonly id: string;
  readonly source: string;
  readonly mend: string;
}

export const DIFFERS_FROM_LAST_YEAR: PairRule = {
  id: "differs-from-last-year",
  source:
    "《中华人民共和国预算法》第三十二条：编制预算应当参考上一年预算执行情况；公开的上年数应当与上年公开的一致，调整口径的应当说明。",
  mend: "核对上年公开的文件；上年数填错的改正，口径有调整的在文中写明。",
};

export const DIFFERS_FROM_UNITS: PairRule = {
  id: "differs-from-units",
  source: "《中华人民共和国预算法》第八条：各部门预算由本部门及其所属各单位预算组成。",
  mend: "核对部门和单位两份文件，改正不一致的一处；有内部往来抵销的应当说明。",
};

/** Ids of the rules that only several documents together can break. */
export const betweenRules: ReadonlySet<string> = new Set([DIFFERS_FROM_LAST_YEAR.id, DIFFERS_FROM_UNITS.id]);

export interface PairFinding {
  readonly rule: PairRule;
  readonly severity: Severity;
  readonly message: string;
  readonly figures: readonly Figure[];
}

/** Files findings under one document. */
export class Docket {
  readonly #fingerprints = new Fingerprints();

  file(member: Member, { rule, severity, message, figures }: PairFinding): { path: string; finding: Finding } {
    const section = figures[0]?.place.section ?? null;
    const printed = figures.map((figure) => figure.printed);
    const finding: Finding = {
      ...{ rule: rule.id, severity, message, source: rule.source, suggestion: rule.mend },
      figures: figures.map(({ id }) => id),
      places: figures.map(({ place }) => place),
      fingerprint: this.#fingerprints.take(rule.id, section, printed),
    };
    return { path: member.path, finding };
  }
}

/** The last part of a path, for messages. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
