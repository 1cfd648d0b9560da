/** Rows of the ledger's tables as the nouns of the model. */
import type { Concept } from "../../codes/model.ts";
import type {
  BudgetUnit,
  EquipmentCount,
  KnownAmount,
  LineMark,
  Office,
  PlannedEvent,
  Procurement,
  Project,
  Staff,
  Target,
  UnitKind,
} from "../model.ts";
import type {
  EquipmentTable,
  EventTable,
  OfficeTable,
  ProcurementTable,
  ProjectTable,
  StaffTable,
  TargetTable,
  UnitTable,
  VehicleTable,
} from "./schema.ts";

/** A line that counts towards nothing says so; an empty text leaves it to its classes. */
const NO_USES = "none";

/** What a line of the table counts towards or is; undefined where its classes say. */
export function usesOf(text: string): LineMark[] | undefined {
  if (text === "") return undefined;
  return text === NO_USES ? [] : (text.split(" ") as LineMark[]);
}

/** What the table says of it. */
export function usesText(uses: readonly LineMark[] | undefined): string {
  if (uses === undefined) return "";
  return uses.length === 0 ? NO_USES : uses.join(" ");
}

/** Before the concept of an amount that was spent; what was budgeted has nothing before it. */
const SPENT = "execution ";

/** What an amount of last year measures, as the table says it. */
export const knownText = ({ concept, basis }: Pick<KnownAmount, "concept" | "basis">): string =>
  basis === undefined ? concept : SPENT + concept;

/** What the table's text says an amount of last year measures. */
export function knownConcept(text: string): Pick<KnownAmount, "concept" | "basis"> {
  if (!text.startsWith(SPENT)) return { concept: text as Concept };
  return { concept: text.slice(SPENT.length) as Concept, basis: "execution" };
}

/** Staff, vehicles and equipment of several units in one year. */
export interface Assets {
  readonly staff: readonly StaffTable[];
  readonly vehicles: readonly VehicleTable[];
  readonly equipment: readonly EquipmentTable[];
}

const countOf = (count: bigint | null | undefined): number | null => (count == null ? null : Number(count));

/** Heads of a unit; of one that the table does not have none are told. */
export const staffOf = (row: StaffTable | undefined): Staff => ({
  established: countOf(row?.established),
  onPayroll: countOf(row?.on_payroll),
  onDuty: countOf(row?.on_duty),
  lixiu: countOf(row?.lixiu),
  retired: countOf(row?.retired),
});

/** A unit with what it has. */
export function unitOf(row: UnitTable, assets: Assets): BudgetUnit {
  const own = (each: { readonly unit: string }) => each.unit === row.id;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as UnitKind,
    proper: row.proper === 1n,
    budgeted: row.budgeted === 1n,
    staff: staffOf(assets.staff.find(own)),
    vehicles: assets.vehicles.filter(own).map(({ kind, owned, to_buy }) => ({
      kind,
      owned: Number(owned),
      toBuy: Number(to_buy),
    })),
    equipment: assets.equipment.filter(own).map(({ kind, from_fen, owned, to_buy }) => ({
      kind: kind as EquipmentCount["kind"],
      fromFen: from_fen,
      owned: countOf(owned),
      toBuy: Number(to_buy),
    })),
  };
}

export const officeOf = ({ name, kind }: OfficeTable): Office => ({ name, kind: kind as Office["kind"] });

const targetOf = (row: TargetTable): Target => ({
  kind: row.kind as Target["kind"],
  name: row.name,
  direction: row.direction as Target["direction"],
  value: row.value,
  unit: row.measure,
});

/** A project; `duties` and `targets` are those of several projects, in order. */
export function projectOf(
  row: ProjectTable,
  duties: readonly { readonly project: string; readonly duty: string }[],
  targets: readonly TargetTable[],
): Project {
  return {
    id: row.id,
    name: row.name,
    class: row.class as Project["class"],
    nature: row.nature as Project["nature"],
    unit: row.unit,
    purpose: row.purpose,
    basis: row.basis,
    firstYear: Number(row.first_year),
    lastYear: countOf(row.last_year),
    duties: duties.filter(({ project }) => project === row.id).map(({ duty }) => duty),
    goal: row.goal,
    targets: targets.filter(({ project }) => project === row.id).map(targetOf),
    published: row.published === 1n,
  };
}

export const procurementOf = (row: ProcurementTable): Procurement => ({
  id: row.id,
  unit: row.unit,
  line: row.line,
  kind: row.kind as Procurement["kind"],
  name: row.name,
  quantity: row.quantity,
  unitPriceFen: row.unit_price_fen,
  amountFen: row.amount_fen,
  reservedMediumFen: row.reserved_medium_fen,
  reservedMicroFen: row.reserved_micro_fen,
});

export const eventOf = (row: EventTable): PlannedEvent => ({
  kind: row.kind as PlannedEvent["kind"],
  unit: row.unit,
  line: row.line,
  name: row.name,
  times: countOf(row.times),
  people: countOf(row.people),
  perHeadFen: row.per_head_fen,
  amountFen: row.amount_fen,
});
