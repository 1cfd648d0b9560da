/** What the narrative grammar works with: mentions and marks in the order of the text, before they become figures and relations. */
import type { Quantity } from "../../figures/index.ts";
import type { Basis, Direction, ItemNumber } from "../../statement/model.ts";
import type { View } from "./view.ts";

/**
 * What a quantity does in its sentence. `level` states how much something is; `change` and `rate` by how much it changed; `share`
 * what part it is of something; `completion` how much of the budget was carried out; `factor` a price or number per one;
 * `threshold` a limit that describes something else (单价100万元以上); `percent` any other percentage.
 */
export type Role = "level" | "change" | "rate" | "share" | "completion" | "factor" | "threshold" | "percent";

/** What a change is measured against: 比2023年预算执行数. */
export interface Base {
  readonly year: number | null;
  readonly basis: Basis | null;
  /** The base amount where it is printed inside the comparison: 较上年预算数4800万元增加…. */
  readonly mention: Mention | null;
}

export interface Mention {
  readonly kind: "mention";
  /** Order in the document; also the figure's number. */
  readonly index: number;
  /** null where a change is said to be none: 持平. */
  readonly quantity: Quantity | null;
  readonly role: Role;
  readonly direction: Direction | null;
  /** The noun phrase of this clause, stripped of period, subject and verbs; "" when the clause leaves it out. */
  readonly own: string;
  /** `own`, or what it inherits: the subject of the sentence, item or heading. */
  readonly subject: string;
  /** For people: what is measured, as the document words it. */
  readonly label: string;
  readonly year: number | null;
  readonly basis: Basis | null;
  readonly base: Base | null;
  /** Denominator of a share, budget of a completion, as printed; "" when left out. */
  readonly of: string;
  /** 占支出预算600万元的50%: the amount is the whole of the share after it. */
  readonly isWhole: boolean;
  /** 分别占80%、20%: one percentage for each of several amounts before it. */
  readonly respective: boolean;
  readonly passage: number;
  readonly sentence: number;
  readonly segment: number;
  readonly clause: number;
  /** Bracket group the mention stands in; 0 outside brackets that hold quantities. */
  readonly bracket: number;
  /** 合计/共计 directly before it and nothing else: it sums what was listed before. */
  readonly sumsUp: boolean;
  /** Part of a reason or a purpose: no member of a breakdown, no subject of a change. */
  readonly aside: boolean;
  readonly start: number;
  readonly end: number;
}

/** A word that opens a breakdown. */
export interface Opener {
  readonly kind: "open";
  readonly cue: string;
  readonly partial: boolean;
  /** What stands before 中 in 财政拨款支出预算中; "" for 其中 and the rest. */
  readonly anchor: string;
  /** Core of the words before the opener in its clause: 财政拨款支出 in 财政拨款支出主要内容如下. */
  readonly before: string;
  readonly sentence: number;
  readonly segment: number;
  readonly bracket: number;
  readonly start: number;
  readonly end: number;
}

/** 决算数大于预算数: two things compared in words. */
export interface Comparison {
  readonly kind: "comparison";
  readonly left: string;
  readonly right: string;
  readonly direction: Direction;
  readonly about: boolean;
  readonly word: string;
  readonly sentence: number;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** 主要原因是…: from `start`, the reason itself in [from, end). */
export interface ReasonMark {
  readonly kind: "reason";
  /** Core of what it says it explains: 公务接待费 in 公务接待费支出减少的主要原因是; "" when it names nothing. */
  readonly of: string;
  /** The direction it gives what it names; null when it names nothing or gives none. */
  readonly says: Direction | null;
  readonly sentence: number;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** 本部门无政府性基金安排的支出: said to be none. */
export interface None {
  readonly kind: "none";
  readonly label: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

export type Element = Mention | Opener | Comparison | ReasonMark | None;

/** One paragraph, or one heading with text: the unit in which sentences are read. */
export interface Passage {
  readonly index: number;
  readonly view: View;
  readonly number: ItemNumber | null;
  readonly level: number;
  /** Number path of the headings above. */
  readonly section: string | null;
  /** Title of the nearest heading above. */
  readonly heading: string;
  /** What a numbered paragraph is about: its words before the first colon, stop or quantity. */
  readonly topic: string;
  readonly elements: readonly Element[];
  readonly isHeading: boolean;
}
