/**
 * The ledger of obligations (义务台账): what a document of its kind, year and form has to fulfil, and for each what came of it. What is
 * not shown to hold is not called proved.
 */
import type { SectionKey, TableKey } from "../../codes/index.ts";
import type { Measure, Place, Relation, TableStructure } from "../../statement/model.ts";

/** proved 已证实, broken 不符合, open 不能判定, not-applicable 不适用. */
export type ObligationStatus = "proved" | "broken" | "open" | "not-applicable";

/**
 * identity 勾稽关系; section 应有的说明; table 应有的表; column 应有的栏目; detail 细化程度; disclosure 必须写明的事项; explanation 变动的原因;
 * form 格式与文字.
 */
export type ObligationGroup =
  | "identity"
  | "section"
  | "table"
  | "column"
  | "detail"
  | "disclosure"
  | "explanation"
  | "form";

/** One obligation of one document. */
export interface Obligation {
  /** B-01, S-duties: stable, the same in all documents. */
  readonly id: string;
  readonly group: ObligationGroup;
  readonly name: string;
  /** The law, the form, or the reason from which it follows. */
  readonly source: string;
  readonly status: ObligationStatus;
  /** Chinese: by what it is proved or broken, or why it could not be evaluated or does not apply. */
  readonly why: string;
  /** Ids of the relations that bear on it: those that hold for `proved`, those that do not for `broken`. */
  readonly relations: readonly string[];
  /** Ids of the figures of these relations, or that were compared, or that disclose what has to be disclosed. */
  readonly figures: readonly string[];
  /** Fingerprints of the findings that break it. */
  readonly findings: readonly string[];
  /** Where in the text it is seen to be met, or not to apply. */
  readonly places: readonly Place[];
}

/** What came of one test, of one claim, or of a whole obligation. */
export type Answer = Pick<Obligation, "status" | "why" | "relations" | "figures" | "findings" | "places">;

/** A table, or the text outside all tables. */
export type Where = TableKey | "text";

/**
 * `levels`: every row above others, and the total row, is the sum of those below it. `across`: every row adds up over the columns.
 * `sides`: the two sides of the table agree. `carry`: opening + year − closing. `same`: what two groups of tables both print agrees.
 * `relations`: relations of that sort are there, and all hold. `rules`: the rules ran over their subject and found nothing.
 */
export type Test =
  | { readonly test: "levels"; readonly table: TableKey; readonly concept?: string }
  | { readonly test: "across"; readonly table: TableKey; readonly concept?: string }
  | { readonly test: "structure"; readonly table: TableKey; readonly structure: TableStructure }
  | SameTest
  | RelationTest
  | RulesTest
  | { readonly test: "section"; readonly key: SectionKey }
  | { readonly test: "table"; readonly key: TableKey }
  | { readonly test: "table-set" }
  | { readonly test: "columns"; readonly table: TableKey; readonly columns: readonly string[] }
  | DetailTest
  | DisclosureTest
  | ExplanationTest;

export interface RulesTest {
  readonly test: "rules";
  readonly rules: readonly string[];
  readonly needs: Subject;
}

/** The table goes down to codes of so many digits: 7 for 项, 5 for 款 of economic classes. */
export interface DetailTest {
  readonly test: "detail";
  readonly table: TableKey;
  readonly digits: number;
  /** What the level is called. */
  readonly level: string;
}

/** A figure of this concept is printed, or a figure whose label matches, or it is said that there is none. */
export interface DisclosureTest {
  readonly test: "disclosed";
  readonly what: string;
  readonly concept?: string;
  readonly label?: string;
  /** Words that disclose it in any passage. */
  readonly words?: string;
  /** Words by which a passage says that there is none of it. */
  readonly none?: string;
  /** Rules whose findings break it, where their message has this word. */
  readonly rules?: readonly string[];
}

/** Each stated change of such a subject has its reason. */
export interface ExplanationTest {
  readonly test: "explained";
  /** Pattern of the subject. */
  readonly subject: string;
  readonly rules: readonly string[];
}

export interface SameTest {
  readonly test: "same";
  readonly tables: readonly [readonly TableKey[], readonly TableKey[]];
  /** Pattern of the concept. */
  readonly concept: string;
  /** Of which money, as a pattern of the fund; absent: any. */
  readonly fund?: string;
  readonly each: "total" | "function" | "economic";
}

export interface RelationTest {
  readonly test: "relations";
  readonly kinds?: readonly Relation["kind"][];
  readonly identities?: readonly string[];
  /** Pattern of the concept of the relation's first figure; of its label; of the cue. */
  readonly concept?: string;
  readonly label?: string;
  readonly cue?: string;
  /** Only relations with a figure of one of these measures, or of a functional class. */
  readonly measures?: readonly Measure[];
  readonly ofFunction?: boolean;
  /** It has a figure in one of each group. */
  readonly between?: readonly (readonly Where[])[];
  /** It has figures nowhere else. */
  readonly within?: readonly Where[];
}

/** What must be seen in a document before a rule that says nothing has proved anything. */
export type Subject =
  | { readonly of: "text" }
  | { readonly of: "pages" }
  | { readonly of: "contents" }
  | { readonly of: "year" }
  | { readonly of: "organisation" }
  | { readonly of: "codes" }
  | { readonly of: "changes"; readonly subject?: string; readonly reasoned?: boolean }
  | { readonly of: "tables"; readonly keys?: readonly TableKey[]; readonly what?: "all" | "units" | "empty" | "years" }
  | { readonly of: "words"; readonly words: readonly string[] };

/** One part of an obligation: met when any of its tests shows it. */
export interface Claim {
  readonly says?: string;
  readonly tests: readonly Test[];
}

/** When an obligation does not apply, by what is seen: it is said that there is none, or nothing of the sort is printed. */
export interface Exemption {
  /** A sentence says that there is none of it: pattern of what is said to be none. */
  readonly saidNone?: string;
  /** No figure of the text has any of these measures. */
  readonly noMeasure?: readonly Measure[];
  /** No figure has a concept of this pattern. */
  readonly noConcept?: { readonly pattern: string; readonly in?: readonly Where[] };
  /** Figures with a concept of this pattern are printed, and all of them are zero. */
  readonly zero?: string;
  /** The text states no change against last year. */
  readonly noChanges?: true;
  /** Something is carried over from an earlier year. */
  readonly carriesOver?: true;
  /** The text has no words of this pattern. */
  readonly noWords?: string;
  /** No figure in this table is of a functional class. */
  readonly noFunctionIn?: TableKey;
  readonly why: string;
}

/** An obligation as data. */
export interface ObligationData {
  readonly id: string;
  readonly group: ObligationGroup;
  readonly name: string;
  readonly source: string;
  readonly kinds: readonly ("budget" | "final")[];
  readonly firstYear: number;
  readonly lastYear: number | null;
  /** Ids of the profiles that alone have it; absent: all. */
  readonly profiles?: readonly string[];
  readonly claims: readonly Claim[];
  readonly exemptions?: readonly Exemption[];
  /** Set where one document cannot show it: why. */
  readonly never?: string;
}
