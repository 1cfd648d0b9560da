/**
 * The budget itself: departments and their units, what they have and do, what it costs. A `Budget` is plain data: one department, one
 * year, one stage, whatever it was made from (the ledger's entries, an example folder, a workbook). `compose` turns it into a Statement.
 * All money is in 分, as bigint (预算法实施条例 第十一条: 以人民币元为计算单位).
 */
import type { Concept, Fund } from "../codes/model.ts";

/** 行政单位, 参照公务员法管理的事业单位, 事业单位. Decides which government economic class a departmental class maps to. */
export type UnitKind = "administrative" | "civil-service" | "institution";

/** Budget unit (预算单位). */
export interface BudgetUnit {
  readonly id: string;
  /** Code in the finance bureau's register, 101001; sorts the units. */
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** The department proper (本级). */
  readonly proper: boolean;
  /** False for a unit without a budget of its own; its money is in the department proper's. */
  readonly budgeted: boolean;
  readonly staff: Staff;
  readonly vehicles: readonly VehicleCount[];
  readonly equipment: readonly EquipmentCount[];
}

/** Heads (人). 编制, 在职, 在岗, 离休, 退休; null where it is not told. */
export interface Staff {
  readonly established: number | null;
  readonly onPayroll: number | null;
  readonly onDuty: number | null;
  readonly lixiu: number | null;
  readonly retired: number | null;
}

/** Official vehicles of a kind (机要通信用车 …; kinds are data of the profile), at the end of the year before or as the profile says. */
export interface VehicleCount {
  readonly kind: string;
  readonly owned: number;
  readonly toBuy: number;
}

/** Equipment above a value per piece: general (通用) or special (专用), or all where the profile does not tell them apart. */
export interface EquipmentCount {
  readonly kind: "general" | "special" | "all";
  /** Lower bound of the value per piece, in 分, inclusive. */
  readonly fromFen: bigint;
  /** null where it is not told. */
  readonly owned: number | null;
  readonly toBuy: number;
}

/** Duty (职责), in the order of the document. */
export interface Duty {
  readonly id: string;
  readonly text: string;
}

/** Office (内设机构) or subordinate unit (所属单位) that need not be a budget unit. */
export interface Office {
  readonly name: string;
  readonly kind: "division" | "subordinate";
}

/** 人员类, 运转类 (公用经费 / 其他运转类), 特定目标类 (预算管理一体化规范). */
export type ProjectClass = "personnel" | "public" | "operation" | "specific";

/** Project of the library (项目库). */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly class: ProjectClass;
  /** 一次性, 经常性, 阶段性. */
  readonly nature: "once" | "regular" | "phased";
  readonly unit: string;
  /** What for, in words that follow 主要用于. */
  readonly purpose: string;
  /** 立项依据. */
  readonly basis: string;
  readonly firstYear: number;
  readonly lastYear: number | null;
  /** Ids of the duties it serves. */
  readonly duties: readonly string[];
  readonly goal: string;
  readonly targets: readonly Target[];
  /** False for one that is not published by name. */
  readonly published: boolean;
}

/** 一级 › 二级: 产出 (数量 质量 时效 成本), 效益 (经济 社会 生态 可持续影响), 满意度 (服务对象满意度). */
export type TargetKind =
  | "quantity"
  | "quality"
  | "timeliness"
  | "cost"
  | "economic"
  | "social"
  | "ecological"
  | "sustainable"
  | "satisfaction";

/** Performance target (绩效指标): ≥ 95 %, or words where it cannot be measured. */
export interface Target {
  readonly kind: TargetKind;
  readonly name: string;
  readonly direction: "at-least" | "at-most" | "equal" | "above" | "below" | "words";
  /** A decimal as printed, or the words. */
  readonly value: string;
  readonly unit: string;
}

/** What expenditure is where it is neither basic nor project: 经营支出, 上缴上级支出, 对附属单位补助支出. */
export type Outlay = Extract<Concept, `expenditure.current.${"business" | "remitted-up" | "subsidies-down"}`>;

/** What a line counts towards beyond its classes: published totals that cut across them, and an outlay beside basic and project. */
export type LineUse = Extract<Concept, `three-public.${string}` | "running-costs" | "meetings" | "training"> | Outlay;

/** What a line of the ledger says it is; beside its uses, that it is revenue from old surplus, or what is left over at the year's end. */
export type LineMark = LineUse | Extract<Concept, "surplus.used" | "carryover.closing">;

/** Budget line: what an entry moves. Its amount is the sum of its entries at the stage. */
export interface BudgetLine {
  readonly id: string;
  readonly unit: string;
  readonly fund: Fund;
  /** Functional class, to 项 (2010301); 类 or 款 only where no more is known. */
  readonly function: string;
  /** Departmental economic class, to 款 (30201); null where it is not known. */
  readonly economic: string | null;
  /** Id of the project; null for basic expenditure. */
  readonly project: string | null;
  /** Says what it counts towards where classes and kind of unit do not already (`codes` has the usual ones). */
  readonly uses?: readonly LineUse[];
  readonly amountFen: bigint;
}

/** Revenue by source: a fund of the budget, 事业收入, 其他收入 … ; `carried` for 上年结转. */
export interface RevenueLine {
  readonly id: string;
  readonly unit: string;
  readonly fund: Fund;
  readonly carried: boolean;
  /** 使用非财政拨款结余: neither this year's nor carried over for a purpose; then `carried` is false. */
  readonly surplus?: true;
  readonly amountFen: bigint;
}

/** 年终结转结余 (结转下年): what is planned to be left over of a fund at the end of the year. With it both sides balance. */
export interface ClosingLine {
  readonly id: string;
  readonly unit: string;
  readonly fund: Fund;
  readonly amountFen: bigint;
}

/** Procurement item (政府采购), tied to the line that pays. */
export interface Procurement {
  readonly id: string;
  readonly unit: string;
  readonly line: string | null;
  readonly kind: "goods" | "works" | "services";
  readonly name: string;
  readonly quantity: string | null;
  readonly unitPriceFen: bigint | null;
  readonly amountFen: bigint;
  /** Reserved for small and medium-sized firms, and of that for small and micro ones (中小企业促进法 第四十条). */
  readonly reservedMediumFen: bigint;
  readonly reservedMicroFen: bigint;
}

/** Meeting, training, or festival, forum and the like (会议, 培训, 节庆论坛赛事), tied to the line that pays. */
export interface PlannedEvent {
  readonly kind: "meeting" | "training" | "festival";
  readonly unit: string;
  readonly line: string | null;
  readonly name: string;
  readonly times: number | null;
  readonly people: number | null;
  readonly perHeadFen: bigint | null;
  readonly amountFen: bigint;
}

/** A published amount of a year, by what it measures: last year's, where only the published figures are known. */
export interface KnownAmount {
  /** `execution`: what was spent (执行数); absent: what was budgeted. */
  readonly basis?: "execution";
  readonly concept: Concept;
  readonly fund?: Fund;
  readonly function?: string;
  readonly economic?: string;
  readonly amountFen: bigint;
}

/** Why a figure changed against last year, in words that follow 主要原因是. Taken from the reasons of entries. */
export interface ChangeReason {
  readonly concept: Concept;
  readonly fund?: Fund;
  readonly text: string;
}

/** Text that only people can write, by section (key of `codes/sections`), with references to figures as {{concept}} or {{concept:fund}}. */
export interface TextPart {
  readonly section: string;
  readonly text: string;
}

/** The budget of one department, or of one of its units, for one year at one stage. */
export interface Budget {
  readonly year: number;
  /** Id of the profile (口径) by which it is published. */
  readonly profile: string;
  /** Whose statement it is: a department with its units, or a single unit. */
  readonly scope: "department" | "unit";
  readonly organisation: string;
  /** Level of government, as in 本级: 省, 市, 区, 县. */
  readonly level: string;
  readonly units: readonly BudgetUnit[];
  readonly duties: readonly Duty[];
  readonly offices: readonly Office[];
  readonly projects: readonly Project[];
  readonly lines: readonly BudgetLine[];
  readonly revenue: readonly RevenueLine[];
  /** Absent: nothing is planned to be left over. */
  readonly closing?: readonly ClosingLine[];
  readonly procurement: readonly Procurement[];
  readonly events: readonly PlannedEvent[];
  /** Last year's published amounts; empty for a first year. What is not in it is not compared. */
  readonly previous: readonly KnownAmount[];
  readonly reasons: readonly ChangeReason[];
  readonly texts: readonly TextPart[];
}

/**
 * Where in 两上两下 an entry belongs: 一上 proposal, 一下 ceilings, 二上 submission, 二下 approval, then 调整 and 执行. A line's amount at
 * 二上 is the sum of its entries of 一上 and 二上, at 二下 those of 二下 too, and adjusted those of 调整; ceilings and payments are
 * sums of their own.
 */
export type Stage = "first-up" | "first-down" | "second-up" | "second-down" | "adjustment" | "execution";

/** draft: an edit; review: a reviewer's cut; ceiling: 控制数; approval: 批复; reallocation: 调剂; supplement: 追加/追减; payment: 支付. */
export type EntryKind =
  | "draft"
  | "review"
  | "ceiling"
  | "approval"
  | "reallocation"
  | "supplement"
  | "payment"
  | "correction";

/** Entry (分录): an append-only change to one line. Nothing is ever deleted; a correction is an entry. */
export interface Entry {
  /** Position in the chain, from 1 without gaps. */
  readonly sequence: number;
  readonly year: number;
  readonly stage: Stage;
  readonly kind: EntryKind;
  readonly line: string;
  /** Signed. */
  readonly amountFen: bigint;
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
  /** Entries written together: all or none. */
  readonly transaction: string;
  readonly previousHash: string;
  /** Hash, in hex, over all the above. */
  readonly hash: string;
}

/** preparer 经办, unit-head 单位负责人, department-finance 部门财务, department-head 部门负责人, finance-reviewer 财政审核, finance-head. */
export type Role =
  | "preparer"
  | "unit-head"
  | "department-finance"
  | "department-head"
  | "finance-reviewer"
  | "finance-head"
  | "publisher"
  | "auditor"
  | "administrator";
