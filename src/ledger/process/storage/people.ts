/**
 * Registers people with their posts: who is named gets exactly the posts named, who is not stays as they are. It belongs to who holds the
 * ledger; the process itself never changes a post.
 */
import type { Role } from "../../model.ts";
import { type LedgerTransaction, type Reader, removeBase, rowsOf, type Schema, saveBase } from "../../storage/index.ts";

/** Where a role holds: ids, "" where it needs none. */
export interface PostPlace {
  readonly role: Role;
  readonly department: string;
  readonly unit: string;
}

export interface Registered {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** False for who has left: their posts are gone, their name stays with what they did. */
  readonly active: boolean;
  readonly posts: readonly PostPlace[];
}

export interface Registration {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

const keyOf = ({ role, department, unit }: Omit<PostPlace, "role"> & { readonly role: string }) =>
  JSON.stringify([role, department, unit]);

/**
 * Writes the people, all in the transaction given.
 * @returns how many are new, changed, and as they were. Throws where a login is another's: look with `loginsOf` first.
 */
export async function registerPeople(tx: LedgerTransaction, people: readonly Registered[]): Promise<Registration> {
  const found = { added: 0, changed: 0, same: 0 };
  for (const person of people) {
    const [row] = await rowsOf(tx, "users", { id: person.id }, ["id"]);
    const named = await saveName(tx, person, row);
    const posted = await savePosts(tx, person);
    found[row === undefined ? "added" : named || posted ? "changed" : "same"] += 1;
  }
  return found;
}

async function saveName(
  tx: LedgerTransaction,
  { id, login, name, active }: Registered,
  row: Schema["users"] | undefined,
): Promise<boolean> {
  const wanted = { id, login, name, active: active ? 1n : 0n, password_hash: row?.password_hash ?? null };
  if (row !== undefined && row.login === login && row.name === name && row.active === wanted.active) return false;
  await saveBase(tx, "users", wanted, Number(row?.version ?? 0n));
  return true;
}

async function savePosts(tx: LedgerTransaction, { id, posts }: Registered): Promise<boolean> {
  const rows = await rowsOf(tx, "role_assignments", { user_id: id }, ["role", "department", "unit"]);
  const wanted = new Map(posts.map((post) => [keyOf(post), post]));
  const held = new Set(rows.map(keyOf));
  const gone = rows.filter((row) => !wanted.has(keyOf(row)));
  for (const { role, department, unit, version } of gone)
    await removeBase(tx, "role_assignments", { user_id: id, role, department, unit }, Number(version));
  const fresh = [...wanted.values()].filter((post) => !held.has(keyOf(post)));
  for (const post of fresh) await saveBase(tx, "role_assignments", { user_id: id, ...post }, 0);
  return gone.length + fresh.length > 0;
}

/** Ids of people by login, of those who have one of the logins. */
export async function loginsOf(db: Reader, logins: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(db, "users", { login: logins }, ["id"]);
  return new Map(rows.map(({ login, id }) => [login, id]));
}
