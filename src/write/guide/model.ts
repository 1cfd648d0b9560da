/** The location guide (公开事项对照): which legally required item stands where in a statement. Plain data: every form shows it its own way. */

/** met 已公开, empty 已公开，空表, missing 未找到, open 未能判定. */
export type GuideStatus = "met" | "empty" | "missing" | "open";

/** For people. */
export const STATUS_WORDS: Readonly<Record<GuideStatus, string>> = {
  met: "已公开",
  empty: "已公开（空表）",
  missing: "未找到",
  open: "未能判定",
};

/** Where an item stands. */
export interface GuidePlace {
  /** Anchor of the heading or table of the manuscript under which it stands; null for text before the first heading. */
  readonly anchor: string | null;
  /** The heading as printed. */
  readonly text: string;
}

export interface GuideItem {
  /** S-duties, T-overall: stable, the same in all documents, and the same as in the ledger of obligations. */
  readonly id: string;
  /** 说明 or 表. */
  readonly group: "section" | "table";
  readonly name: string;
  /** The law or the form that asks for it. */
  readonly source: string;
  readonly status: GuideStatus;
  /** In the order of the document; the first is the one to show where there is room for one. */
  readonly places: readonly GuidePlace[];
}
