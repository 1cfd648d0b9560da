/** Relations (勾稽关系) between the figures of a statement, and the changes that its text states. Figures are named by their ids. */

/** +1 增加, −1 减少, 0 持平. */
export type Direction = -1 | 0 | 1;

/** How sure the text makes it that the parts are all the parts. */
export type Exhaustive = "certain" | "likely" | "partial";

interface RelationBase {
  readonly id: string;
  /** The sentence or passage that states the relation, in document offsets. */
  readonly start: number;
  readonly end: number;
  /** Why this is a relation, in the document's own words: 其中, 占…比重, 比上年减少. For messages. */
  readonly cue: string;
  /** Set for a relation that the structure of a table states: which structure. The cue then says it in words: 款等于所属各项之和. */
  readonly structure?: TableStructure;
  /** Set for an identity between facts of several tables (勾稽公式): its number, B-25. The cue then says it in words. */
  readonly identity?: string;
  /** How sure it is that the relation is meant at all; absent for certain. A relation that is `possible` is worth a look at most. */
  readonly scope?: "likely" | "possible";
}

/**
 * `children`: a row and the rows under it in the stub; `total-row`: 合计 and the rows it sums; `columns`: a heading and the columns
 * under it (合计 = 基本支出 + 项目支出); `sides`: the two sides of a two-sided table; `carry`: opening + year − closing.
 */
export type TableStructure = "children" | "total-row" | "columns" | "sides" | "carry";

/** total = Σ sign × part. Changes are signed by their direction word; a part said to be 持平 or 无 has no figure and counts as 0. */
export interface SumRelation extends RelationBase {
  readonly kind: "sum";
  readonly total: SignedFigure;
  readonly parts: readonly SignedFigure[];
  readonly exhaustive: Exhaustive;
}
export interface SignedFigure {
  readonly figure: string;
  readonly sign: -1 | 1;
}

/** share = part ÷ whole. Also 完成预算的…%: part is the final figure, whole the budget. */
export interface ShareRelation extends RelationBase {
  readonly kind: "share";
  readonly share: string;
  readonly part: string;
  readonly whole: string;
}

/** change = |current − previous|, and `direction` is its sign. `change` is null for 持平. */
export interface ChangeRelation extends RelationBase {
  readonly kind: "change";
  readonly current: string;
  readonly previous: string;
  readonly change: string | null;
  readonly direction: Direction;
  readonly reason: Reason | null;
}

/** rate = |current − previous| ÷ previous; with `previous` null, previous = current ∓ change. */
export interface RateRelation extends RelationBase {
  readonly kind: "rate";
  readonly rate: string;
  readonly current: string;
  readonly previous: string | null;
  readonly change: string | null;
  readonly direction: Direction;
  readonly reason: Reason | null;
}

/** product = Π factors: 12人 × 0.033万元/人 = 0.4万元. */
export interface ProductRelation extends RelationBase {
  readonly kind: "product";
  readonly factors: readonly string[];
  readonly product: string;
}

/** The same fact printed more than once, or two facts that must be equal (收支平衡). */
export interface EqualityRelation extends RelationBase {
  readonly kind: "equality";
  readonly figures: readonly string[];
  /** `same-fact`: one fact twice; `balance`: revenue and expenditure; `stated`: the text says they are equal. */
  readonly why: "same-fact" | "balance" | "stated";
}

/** 决算数大于/小于/等于预算数: `left` stands to `right` as `direction` says. `about` for 基本持平. */
export interface ComparisonRelation extends RelationBase {
  readonly kind: "comparison";
  readonly left: string;
  readonly right: string;
  readonly direction: Direction;
  readonly about: boolean;
  /** With a direction: the two may also be equal (不大于). */
  readonly orEqual?: boolean;
  /** The printed word: 大于, 持平. */
  readonly word: string;
}

/** 科室19个，分别是：…: the count against the list. `min`..`max` names were counted (和/及 inside a name leave doubt). */
export interface CountRelation extends RelationBase {
  readonly kind: "count";
  readonly count: readonly string[];
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
}

export type Relation =
  | SumRelation
  | ShareRelation
  | ChangeRelation
  | RateRelation
  | ProductRelation
  | EqualityRelation
  | ComparisonRelation
  | CountRelation;

/** 主要原因是…: the reason as printed, with its place. Empty text: the words are there and nothing follows. */
export interface Reason {
  readonly text: string;
  /** The direction that the words before it give the change: −1 in 公务接待费减少的主要原因是; null or absent where they give none. */
  readonly says?: Direction | null;
  readonly start: number;
  readonly end: number;
}

/** 较上年增加…: every change the text states, with the figures where printed and the reason where given. */
export interface StatedChange {
  readonly subject: string;
  readonly current: string | null;
  readonly previous: string | null;
  readonly change: string | null;
  readonly rate: string | null;
  readonly direction: Direction;
  /** What the word before the rate says; it should agree with `direction`. null where no rate is printed. */
  readonly rateDirection: Direction | null;
  readonly baseYear: number | null;
  readonly reason: Reason | null;
  readonly start: number;
  readonly end: number;
}

/** 2024年本部门无政府性基金安排的支出: said to be none. */
export interface ZeroStatement {
  readonly label: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}
