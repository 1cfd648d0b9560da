/** `mingsuan ledger people`: who is registered with which posts; with a file, registers people. */
import { readFile } from "node:fs/promises";
import { loginsOf, type Registered, registerPeople } from "../../ledger/process/storage/people.ts";
import { roleNames } from "../../ledger/process/workflow/data/flow.ts";
import { type Ledger, type Reader, rowsOf } from "../../ledger/storage/index.ts";
import { plainField } from "../../write/csv/text.ts";
import { refuse, write } from "../output.ts";
import { plainText } from "../plainText.ts";
import { printable } from "../pretty/width.ts";
import { COLUMNS, type Places, peopleOf } from "./peopleFile.ts";
import { type PlaceOptions, withLedger } from "./place.ts";

const MOST_SHOWN = 20;

async function placesOf(db: Reader): Promise<Places> {
  const departments = await rowsOf(db, "departments", {}, ["code"]);
  const units = await rowsOf(db, "units", {}, ["code"]);
  return {
    departments: new Map(departments.map(({ code, id }) => [code, id])),
    units: new Map(units.map(({ code, id, department }) => [code, { id, department }])),
  };
}

/** Logins in the list that are somebody else's in the ledger. */
async function takenLogins(db: Reader, people: readonly Registered[]): Promise<string[]> {
  const known = await loginsOf(
    db,
    people.map(({ login }) => login),
  );
  const listed = new Set(people.map(({ id }) => id));
  return people.flatMap(({ id, login }) => {
    const other = known.get(login);
    return other === undefined || other === id || listed.has(other)
      ? []
      : [`${id} 的登录名“${login}”已由 ${other} 使用，请换一个`];
  });
}

/** Registers the people of a file, all or none. */
async function register(ledger: Ledger, text: string): Promise<number> {
  const read = peopleOf(text, await placesOf(ledger.db));
  const problems = "problems" in read ? read.problems : await takenLogins(ledger.db, read.people);
  if ("problems" in read || problems.length > 0) {
    const more = problems.length > MOST_SHOWN ? `共 ${problems.length} 处，其余没有列出。` : "";
    const told = problems.slice(0, MOST_SHOWN).map(printable).join("\n");
    return refuse(`${told}\n${more}没有登记任何人员。`, 1);
  }
  const { added, changed, same } = await ledger.transaction((tx) => registerPeople(tx, read.people));
  await write(`已登记人员：新增 ${added} 人，改动 ${changed} 人，不变 ${same} 人\n`);
  return 0;
}

/** All people as the CSV that registers them, one line a post. */
async function list(db: Reader): Promise<void> {
  const codes = async (table: "departments" | "units") =>
    new Map((await rowsOf(db, table, {}, ["code"])).map(({ id, code }) => [id, code]));
  const [departments, units] = [await codes("departments"), await codes("units")];
  const assigned = await rowsOf(db, "role_assignments", {}, ["user_id", "role", "department", "unit"]);
  const users = await rowsOf(db, "users", {}, ["id"]);
  await write(`${COLUMNS.join()}\n`);
  for (const { id, login, name, active } of users) {
    const posts = assigned.filter(({ user_id }) => user_id === id);
    const rows = posts.map(({ role, department, unit }) => [
      roleNames[role as keyof typeof roleNames] ?? role,
      departments.get(department) ?? "",
      units.get(unit) ?? "",
    ]);
    for (const [role = "", department = "", unit = ""] of rows.length > 0 ? rows : [[]]) {
      const row = [id, name, role, department, unit, login, active === 1n ? "" : "是"];
      await write(`${printable(row.map(plainField).join())}\n`);
    }
  }
}

/** Lists or registers people; the exit status: 0, 1 where the file is wrong, 2 where it or the ledger could not be opened. */
export async function people(file: string | undefined, options: PlaceOptions): Promise<number> {
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => null);
  if (bytes === null) return refuse(`打不开 ${file}，请检查路径和权限`);
  return withLedger(options, async (ledger) => {
    if (bytes !== undefined) return register(ledger, plainText(bytes));
    await list(ledger.db);
    return 0;
  });
}
