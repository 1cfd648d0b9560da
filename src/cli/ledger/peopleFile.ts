/**
 * A list of people and their posts as CSV, one line a post (编号, 姓名, 岗位, 部门代码, 单位代码, 登录名, 停用), becomes what the ledger
 * registers; or every fault at once, each with its line.
 */
import { csvRecords } from "../../ledger/folder/csv.ts";
import type { Role } from "../../ledger/model.ts";
import { levelOf, ROLES } from "../../ledger/process/permissions/permissions.ts";
import type { PostPlace, Registered } from "../../ledger/process/storage/people.ts";
import { roleNames } from "../../ledger/process/workflow/data/flow.ts";

export const COLUMNS = ["编号", "姓名", "岗位", "部门代码", "单位代码", "登录名", "停用"] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ["编号", "姓名", "岗位"];

/** Ids by code, and of units the department, too. */
export interface Places {
  readonly departments: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, { readonly id: string; readonly department: string }>;
}

interface Row {
  readonly line: number;
  readonly told: Readonly<Partial<Record<Column, string>>>;
}

/** People in the order of the file, or what is wrong with it. Never throws. */
export function peopleOf(
  text: string,
  places: Places,
): { readonly people: readonly Registered[] } | { readonly problems: readonly string[] } {
  const [head, ...records] = csvRecords(text);
  const names = head?.fields.map((field) => field.trim()) ?? [];
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0)
    return { problems: [`第 1 行应是列名：${COLUMNS.join("、")}（后四列可以没有）；缺少 ${missing.join("、")}`] };
  const strange = names.filter((name) => name !== "" && !COLUMNS.some((column) => column === name));
  if (strange.length > 0) return { problems: [`不认得列“${strange.join("”“")}”；应是 ${COLUMNS.join("、")}`] };
  const rows = records.map(({ line, fields }) => rowOf(line, names, fields));
  const problems: string[] = [];
  const people = new Map<string, Registered>();
  for (const row of rows) {
    const fault = addRow(people, row, places);
    if (fault !== null) problems.push(`第 ${row.line} 行：${fault}`);
  }
  if (rows.length === 0) problems.push("没有人员，请从第 2 行起一行填写一个岗位");
  problems.push(...sameLogins([...people.values()]));
  return problems.length > 0 ? { problems } : { people: [...people.values()] };
}

function rowOf(line: number, names: readonly string[], fields: readonly string[]): Row {
  const told = Object.fromEntries(names.map((name, at) => [name, (fields[at] ?? "").trim()]));
  return { line, told };
}

/** Adds the post of a row to its person; what is wrong with the row, or null. */
function addRow(people: Map<string, Registered>, { told }: Row, places: Places): string | null {
  const { 编号: id = "", 姓名: name = "", 登录名: login = "", 停用: left = "" } = told;
  if (!/^[^\s:,]{1,60}$/.test(id)) return `编号“${id}”不合规，须为1至60个字符，不含空白、冒号和逗号`;
  if (name === "") return `${id} 没有填写姓名`;
  if (!["", "是", "否"].includes(left)) return `停用填“是”或“否”，现为“${left}”`;
  const before = people.get(id);
  if (before !== undefined && before.name !== name) return `${id} 前面写作“${before.name}”，这里写作“${name}”`;
  const post = left === "是" ? null : postOf(told, places);
  if (typeof post === "string") return post;
  const posts = [...(before?.posts ?? []), ...(post === null ? [] : [post])];
  people.set(id, { id, login: login || before?.login || id, name, active: left !== "是", posts });
  return null;
}

/** The role that a word means, Chinese or the model's. */
const roleFrom = (word: string): Role | undefined => ROLES.find((role) => role === word || roleNames[role] === word);

/** The post of a row with its place, or what is wrong with it. */
function postOf(told: Row["told"], { departments, units }: Places): PostPlace | string {
  const { 岗位: word = "", 部门代码: department = "", 单位代码: unit = "" } = told;
  const role = roleFrom(word);
  if (role === undefined) return `岗位“${word}”不认得，应是 ${ROLES.map((each) => roleNames[each]).join("、")}`;
  const everywhere = role === "finance-head" || levelOf(role) === null;
  if (everywhere) return { role, department: "", unit: "" };
  if (levelOf(role) === "unit") {
    const found = units.get(unit);
    if (found === undefined) return unit === "" ? `${word}要填单位代码` : `账本中没有单位 ${unit}，请先导入单位`;
    return { role, department: found.department, unit: found.id };
  }
  const found = departments.get(department);
  if (found === undefined)
    return department === "" ? `${word}要填部门代码` : `账本中没有部门 ${department}，请先导入部门`;
  return { role, department: found, unit: "" };
}

function sameLogins(people: readonly Registered[]): string[] {
  const first = new Map<string, string>();
  return people.flatMap(({ id, login }) => {
    const other = first.get(login);
    if (other === undefined) first.set(login, id);
    return other === undefined ? [] : [`登录名“${login}”有两个人用：${other}、${id}`];
  });
}
