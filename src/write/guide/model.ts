/** The location guide (公开事项对照): which legally required item stands where in a statement. Plain data: every form shows it its own way. */
import type { OBLIGATION_GROUP } from "../../statement/words.ts";

/**
 * met 已公开, empty 已公开，空表, unmet 不符合要求, missing 未找到, open 未能判定, none 不适用. `unmet` and `none` are answers of the check
 * alone.
 */
export type GuideStatus = "met" | "empty" | "unmet" | "missing" | "open" | "none";

/** For people. */
export const STATUS_WORDS: Readonly<Record<GuideStatus, string>> = {
  met: "已公开",
  empty: "已公开（空表）",
  unmet: "不符合要求",
  missing: "未找到",
  open: "未能判定",
  none: "不适用",
};

/** Where an item stands. */
export interface GuidePlace {
  /** Anchor of the heading or table of the manuscript under which it stands; null for text before the first heading. */
  readonly anchor: string | null;
  /** The heading as printed. */
  readonly text: string;
  /** Number printed on its page of the PDF; only where that is written too. */
  readonly page?: number;
}

/** In the order in which they are shown: 情况说明, 必须写明的事项, 变动的原因, 公开表, 细化程度. */
export const GUIDE_GROUPS = [
  "section",
  "disclosure",
  "explanation",
  "table",
  "detail",
] as const satisfies readonly (keyof typeof OBLIGATION_GROUP)[];
export type GuideGroup = (typeof GUIDE_GROUPS)[number];

/** For people. */
export const GROUP_WORDS: Readonly<Record<GuideGroup, string>> = {
  section: "情况说明",
  disclosure: "必须写明的事项",
  explanation: "变动的原因",
  table: "公开表",
  detail: "细化程度",
};

export interface GuideItem {
  /** S-duties, T-overall, P-vehicles: stable, the same in all documents, and the same as in the ledger of obligations. */
  readonly id: string;
  readonly group: GuideGroup;
  readonly name: string;
  /** The law or the form that asks for it. */
  readonly source: string;
  readonly status: GuideStatus;
  /** The check's reason, in Chinese; empty where it was not asked. */
  readonly why: string;
  /** In the order of the document; the first is the one to show where there is room for one. */
  readonly places: readonly GuidePlace[];
}
