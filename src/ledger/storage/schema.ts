/**
 * The tables of a ledger, as types. All whole numbers come back as bigint on both databases, truth values are 0n or 1n, an empty text
 * stands for `none` in keys (`unit` "" is the department itself). The migrations make these tables.
 */

/** Every base row carries a version that grows by one with each change; who writes says which version was seen. */
interface Versioned {
  version: bigint;
}

/** Belongs to the statement of a department (`unit` "") or of one of its units, for a year. */
interface OfStatement extends Versioned {
  department: string;
  unit: string;
  year: bigint;
}

/** The ledger itself: one row. */
export interface LedgerTable {
  one: bigint;
  id: string;
  name: string;
  hash_algorithm: string;
  created_at: string;
}

export interface ChainHeadTable {
  one: bigint;
  hash_algorithm: string;
  sequence: bigint;
  hash: string;
}

export interface RegionTable extends Versioned {
  id: string;
  code: string;
  name: string;
  /** 省, 市, 区, 县: as in 本级. */
  level: string;
}

export interface DepartmentTable extends Versioned {
  id: string;
  region: string;
  code: string;
  name: string;
  /** Id of the profile (口径) by which it publishes. */
  profile: string;
}

export interface UnitTable extends Versioned {
  id: string;
  department: string;
  code: string;
  name: string;
  /** Id of the profile of its own statement; "" for the department's. */
  profile: string;
  kind: string;
  proper: bigint;
  budgeted: bigint;
}

export interface StaffTable extends Versioned {
  unit: string;
  year: bigint;
  established: bigint | null;
  on_payroll: bigint | null;
  on_duty: bigint | null;
  lixiu: bigint | null;
  retired: bigint | null;
}

export interface VehicleTable extends Versioned {
  unit: string;
  year: bigint;
  kind: string;
  owned: bigint;
  to_buy: bigint;
}

export interface EquipmentTable extends Versioned {
  unit: string;
  year: bigint;
  kind: string;
  from_fen: bigint;
  /** null where it is not told. */
  owned: bigint | null;
  to_buy: bigint;
}

export interface DutyTable extends OfStatement {
  id: string;
  position: bigint;
  text: string;
}

export interface OfficeTable extends OfStatement {
  name: string;
  position: bigint;
  kind: string;
}

export interface ProjectTable extends Versioned {
  id: string;
  unit: string;
  name: string;
  class: string;
  nature: string;
  purpose: string;
  basis: string;
  first_year: bigint;
  last_year: bigint | null;
  goal: string;
  published: bigint;
}

export interface ProjectDutyTable extends Versioned {
  project: string;
  duty: string;
}

export interface TargetTable extends Versioned {
  project: string;
  year: bigint;
  position: bigint;
  kind: string;
  name: string;
  direction: string;
  value: string;
  measure: string;
}

/** Budget lines, lines of revenue, and ceilings (控制数) by unit, fund and kind: whatever an entry may move. */
export interface LineTable extends Versioned {
  id: string;
  unit: string;
  year: bigint;
  side: string;
  fund: string;
  /** "" for revenue. */
  function_code: string;
  /** "" where it is not known. */
  economic_code: string;
  project: string | null;
  /** 上年结转, of revenue. */
  carried: bigint;
  /** Concepts it counts towards, with blanks between them; "" leaves it to the classes, `none` says that it counts towards nothing. */
  uses: string;
}

export interface ProcurementTable extends Versioned {
  id: string;
  unit: string;
  year: bigint;
  line: string | null;
  kind: string;
  name: string;
  quantity: string | null;
  unit_price_fen: bigint | null;
  amount_fen: bigint;
  reserved_medium_fen: bigint;
  reserved_micro_fen: bigint;
}

export interface EventTable extends Versioned {
  id: string;
  unit: string;
  year: bigint;
  line: string | null;
  kind: string;
  name: string;
  times: bigint | null;
  people: bigint | null;
  per_head_fen: bigint | null;
  amount_fen: bigint;
}

export interface TextTable extends OfStatement {
  section: string;
  text: string;
}

export interface ReasonTable extends OfStatement {
  concept: string;
  fund: string;
  text: string;
}

/** A published amount of the year before `year`. */
export interface PreviousAmountTable extends OfStatement {
  concept: string;
  fund: string;
  function_code: string;
  economic_code: string;
  amount_fen: bigint;
}

export interface EntryTable {
  sequence: bigint;
  year: bigint;
  stage: string;
  kind: string;
  line: string;
  amount_fen: bigint;
  actor: string;
  at: string;
  reason: string;
  transaction_id: string;
  previous_hash: string;
  hash: string;
}

/**
 * Sums of entries by unit, side, fund and function, and (`unit` "") of all units together, kept in the transaction that writes the entries.
 */
export interface ClassTotalTable {
  year: bigint;
  stage: string;
  side: string;
  unit: string;
  fund: string;
  function_code: string;
  amount_fen: bigint;
}

export interface UserTable extends Versioned {
  id: string;
  login: string;
  name: string;
  active: bigint;
  /** Made by the server; null for who cannot sign in. */
  password_hash: string | null;
}

/** Role of a user in a unit, in a department, or (both "") everywhere. */
export interface RoleAssignmentTable extends Versioned {
  user_id: string;
  role: string;
  department: string;
  unit: string;
}

/** What was done to the budgets of a department in a year, request by request: append-only. Where they stand is a fold over it. */
export interface ProcessLogTable {
  department: string;
  year: bigint;
  /** From 1 without gaps. */
  sequence: bigint;
  /** "" for the department as a whole. */
  unit: string;
  action: string;
  stage: string;
  /** "" where the request moves nothing. */
  from_step: string;
  to_step: string;
  actor: string;
  at: string;
  /** The day where the ledger is kept. */
  day: string;
  reason: string;
  /** The request's id; its entries bear it. */
  transaction_id: string;
  /** Hash of the request, so that a retry is told from another request under the same id. */
  digest: string;
  /** JSON. */
  detail: string;
  previous_hash: string;
  hash: string;
}

export interface MigrationTable {
  name: string;
}

/** All tables by name. */
export interface Schema {
  migrations: MigrationTable;
  ledger: LedgerTable;
  chain_head: ChainHeadTable;
  regions: RegionTable;
  departments: DepartmentTable;
  units: UnitTable;
  staff: StaffTable;
  vehicles: VehicleTable;
  equipment: EquipmentTable;
  duties: DutyTable;
  offices: OfficeTable;
  projects: ProjectTable;
  project_duties: ProjectDutyTable;
  targets: TargetTable;
  lines: LineTable;
  procurement: ProcurementTable;
  events: EventTable;
  texts: TextTable;
  reasons: ReasonTable;
  previous_amounts: PreviousAmountTable;
  entries: EntryTable;
  class_totals: ClassTotalTable;
  users: UserTable;
  role_assignments: RoleAssignmentTable;
  process_log: ProcessLogTable;
}
