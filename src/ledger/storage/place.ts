/** Where a ledger is: a file of SQLite, or a database of PostgreSQL; and why it could not be used, in words for the user. */

export type Place = { readonly file: string } | { readonly url: string };

/** Why a ledger could not be opened, made, copied: a code, and a Chinese message that says what to do. */
export interface Refusal {
  readonly refused:
    | "no-such-file"
    | "not-a-ledger"
    | "newer-schema"
    | "locked"
    | "exists"
    | "no-hash"
    | "no-connection"
    | "not-postgres"
    | "not-writable"
    | "broken-chain";
  readonly message: string;
}

export const isRefusal = (value: object): value is Refusal => "refused" in value;

export const refusal = (refused: Refusal["refused"], message: string): Refusal => ({ refused, message });

/** How messages name a place: the file, or host and database without the password. */
export function placeName(place: Place): string {
  if ("file" in place) return place.file;
  const url = URL.canParse(place.url) ? new URL(place.url) : null;
  return url === null ? "DATABASE_URL 指定的数据库" : `${url.host}${url.pathname}`;
}

const codeOf = (error: unknown): string => {
  const { code, sqliteCodeStr, errcode } = error as { code?: unknown; sqliteCodeStr?: unknown; errcode?: unknown };
  return [code, sqliteCodeStr, errcode].map(String).join(" ");
};

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const LOCKED = /SQLITE_BUSY|SQLITE_LOCKED|55P03|database is locked/;

/** True where another process holds the lock of the database. */
export const isLocked = (error: unknown): boolean => LOCKED.test(`${codeOf(error)} ${textOf(error)}`);

const REASONS: readonly (readonly [RegExp, Refusal["refused"], (where: string) => string])[] = [
  [/SQLITE_NOTADB|file is not a database/, "not-a-ledger", (where) => `${where} 不是明算的账本文件，请核对文件名`],
  [
    /SQLITE_CORRUPT|malformed/,
    "not-a-ledger",
    (where) => `账本 ${where} 已损坏，请从备份恢复：mingsuan restore 备份文件`,
  ],
  [LOCKED, "locked", (where) => `账本 ${where} 正被另一个程序占用，请稍候再试`],
  [/SQLITE_READONLY|readonly database|25006|42501/, "not-writable", (where) => `没有写入 ${where} 的权限，请检查权限`],
  [
    /SQLITE_CANTOPEN|unable to open|ENOENT|EACCES|EISDIR/,
    "not-writable",
    (where) => `打不开 ${where}，请检查文件夹是否存在、有没有权限`,
  ],
  [
    /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ECONNRESET/,
    "no-connection",
    (where) => `连不上数据库 ${where}，请检查地址和服务`,
  ],
  [/28P01|28000/, "no-connection", (where) => `数据库 ${where} 不接受这个用户名或密码，请检查 DATABASE_URL`],
  [/3D000/, "no-connection", (where) => `没有数据库 ${where}，请先由数据库管理员建立`],
];

/** A refusal for what a database said; null where it is none that a user can do something about. */
export function refusalOf(error: unknown, place: Place): Refusal | null {
  const said = `${codeOf(error)} ${textOf(error)}`;
  const found = REASONS.find(([pattern]) => pattern.test(said));
  return found === undefined ? null : refusal(found[1], found[2](placeName(place)));
}
