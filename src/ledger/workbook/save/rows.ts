/** Brings the rows of one table to what they should be: new ones are put in, others changed, those no longer told of taken out. */
import type { BaseKind, BaseRow, LedgerTransaction, Schema } from "../../storage/index.ts";
import { insertRows, KEYS, removeBase, saveBase } from "../../storage/index.ts";

/** What is to be done to the rows of one kind. */
export interface RowChanges<Kind extends BaseKind = BaseKind> {
  readonly kind: Kind;
  readonly added: readonly BaseRow<Kind>[];
  /** With the version that was seen. */
  readonly changed: readonly { readonly row: BaseRow<Kind>; readonly version: number }[];
  readonly removed: readonly { readonly row: BaseRow<Kind>; readonly version: number }[];
}

/** Another writer was faster: nothing may be kept of this one's work. */
export class Overtaken extends Error {}

const keyOf = (kind: BaseKind, row: object): string =>
  JSON.stringify(KEYS[kind].map((column) => String((row as Record<string, unknown>)[column])));

/**
 * Compares rows as they are with rows as they should be.
 * @param keep rows that are no longer told of stay
 */
export function rowChanges<Kind extends BaseKind>(
  kind: Kind,
  are: readonly Schema[Kind][],
  wanted: readonly BaseRow<Kind>[],
  keep = false,
): RowChanges<Kind> {
  const before = new Map(are.map((row) => [keyOf(kind, row), row]));
  const added: BaseRow<Kind>[] = [];
  const changed: { row: BaseRow<Kind>; version: number }[] = [];
  for (const row of wanted) {
    const key = keyOf(kind, row);
    const old = before.get(key);
    before.delete(key);
    if (old === undefined) added.push(row);
    else if (differs(old, row)) changed.push({ row, version: versionOf(old) });
  }
  const gone = keep ? [] : [...before.values()].map((old) => ({ row: old as BaseRow<Kind>, version: versionOf(old) }));
  return { kind, added, changed, removed: gone };
}

const versionOf = (row: object): number => Number((row as { version: bigint }).version);

function differs(old: object, row: object): boolean {
  return Object.entries(row).some(([column, value]) => (old as Record<string, unknown>)[column] !== value);
}

/** Takes out what goes. Rows that others refer to go after those. */
export async function removeRows({ kind, removed }: RowChanges, tx: LedgerTransaction): Promise<void> {
  for (const { row, version } of removed) if (!(await removeBase(tx, kind, row, version))) throw new Overtaken();
}

/** Puts in what is new and changes what differs. */
export async function putRows({ kind, added, changed }: RowChanges, tx: LedgerTransaction): Promise<void> {
  const rows = added.map((row) => ({ ...row, version: 1n })) as unknown as Schema[typeof kind][];
  if (rows.length > 0) await insertRows(tx, kind, rows);
  for (const { row, version } of changed) if (!(await saveBase(tx, kind, row, version)).saved) throw new Overtaken();
}
