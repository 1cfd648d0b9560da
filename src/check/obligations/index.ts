/** The ledger of obligations of a document: for each that its kind, year and profile have, what came of it. Pure. */
import { appliesTo } from "../../codes/index.ts";
import type { Statement } from "../../statement/model.ts";
import type { CheckResult } from "../model.ts";
import { allOf, answer, anyOf } from "./answers.ts";
import { OBLIGATIONS } from "./data/obligations.ts";
import { exempted } from "./exemptions.ts";
import type { Answer, Obligation, ObligationData, ObligationStatus, Test } from "./model.ts";
import { Scene } from "./scene.ts";
import { testColumns, testDetail, testSection, testTable, testTableSet } from "./tests/content.ts";
import { testAcross, testLevels, testRelations, testStructure } from "./tests/relations.ts";
import { testRules } from "./tests/rules.ts";
import { testSame } from "./tests/same.ts";
import { testDisclosure, testExplanation } from "./tests/told.ts";

export type { Obligation, ObligationGroup, ObligationStatus } from "./model.ts";

export interface ObligationLedger {
  /** The profile (口径) that the document follows; null when none fits. */
  readonly profile: { readonly id: string; readonly name: string } | null;
  /** In the order of the data: identities first, then what must be there, then form and wording. */
  readonly obligations: readonly Obligation[];
}

const known = new WeakMap<CheckResult, ObligationLedger>();

/**
 * Every obligation of `statement` with its status, from what `checkStatement` found; worked out once a result. Of a document of no
 * known kind: an empty ledger.
 */
export function obligationsOf(statement: Statement, result: CheckResult): ObligationLedger {
  const ledger = known.get(result) ?? ledgerOf(statement, result);
  known.set(result, ledger);
  return ledger;
}

/** How many obligations have each status. */
export function countObligations({ obligations }: ObligationLedger): Readonly<Record<ObligationStatus, number>> {
  const counts = { proved: 0, broken: 0, open: 0, "not-applicable": 0 };
  for (const { status } of obligations) counts[status] += 1;
  return counts;
}

function ledgerOf(statement: Statement, result: CheckResult): ObligationLedger {
  const scene = new Scene(statement, result);
  const { profile } = scene;
  const asked = OBLIGATIONS.filter((data) => appliesTo(data, statement.facts, () => profile?.id ?? null));
  const obligations = asked.map((data): Obligation => {
    const { id, group, name, source } = data;
    return { id, group, name, source, ...answerTo(data, scene) };
  });
  return { profile: profile === null ? null : { id: profile.id, name: profile.name }, obligations };
}

function answerTo({ claims, exemptions = [], never }: ObligationData, scene: Scene): Answer {
  if (never !== undefined) return answer("open", never);
  const found = allOf(
    claims.map(({ says = "", tests }) => {
      const of = anyOf(tests.map((test) => run(test, scene)));
      return says === "" || of.why.includes("“") ? of : { ...of, why: `${says}：${of.why}` };
    }),
  );
  return found.status === "open" ? (exempted(exemptions, scene) ?? found) : found;
}

function run(test: Test, scene: Scene): Answer {
  switch (test.test) {
    case "levels":
      return testLevels(test.table, test.concept, scene);
    case "across":
      return testAcross(test.table, test.concept, scene);
    case "structure":
      return testStructure(test.table, test.structure, scene);
    case "same":
      return testSame(test, scene);
    case "relations":
      return testRelations(test, scene);
    case "rules":
      return testRules(test, scene);
    case "section":
      return testSection(test.key, scene);
    case "table":
      return testTable(test.key, scene);
    case "table-set":
      return testTableSet(scene);
    case "columns":
      return testColumns(test.table, test.columns, scene);
    case "detail":
      return testDetail(test, scene);
    case "disclosed":
      return testDisclosure(test, scene);
    case "explained":
      return testExplanation(test, scene);
  }
}
