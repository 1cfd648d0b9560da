/**
 * Backup and restoring. A backup is a ledger file of SQLite, whatever the ledger it was taken from: it can be looked into and verified
 * like any other, and restored to either database. What is taken is one moment's view, while others write. Nothing is ever overwritten.
 */
import { closeSync, constants, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { backup as backupPages } from "@photostructure/sqlite";
import { Kysely } from "kysely";
import { copyLedger } from "./copy.ts";
import { isNewer, migrate, migrationsOf } from "./migrate.ts";
import { dialectOf, type Ledger, openLedger } from "./open.ts";
import { isRefusal, type Place, placeName, type Refusal, refusal, refusalOf } from "./place.ts";
import type { Schema } from "./schema.ts";
import { openSqlite, settleFile } from "./sqlite.ts";
import { type LedgerReport, verifyLedger } from "./verify.ts";

/** A copy that has been proven. */
export interface Copied {
  readonly entries: number;
  readonly hash: string;
}

const taken = (file: string) => refusal("exists", `${file} 已经存在，不会覆盖；请换一个文件名，或先移走它`);

/** Pages copied at one go: all, so that writers cannot make the copy start again and again. */
const ALL_PAGES = 0x7fff_ffff;

/** Copies a SQLite file as it is at one moment, whoever writes to it. */
async function copyFile(from: string, to: string): Promise<void> {
  const { database } = openSqlite(from, true);
  try {
    await backupPages(database, to, { rate: ALL_PAGES });
  } finally {
    database.close();
  }
}

/** Gives a file its name, once it is on the disk. Where it is still held open (Windows), its content is copied to that name. */
function giveName(part: string, file: string): void {
  const handle = openSync(part, "r+");
  fsyncSync(handle);
  closeSync(handle);
  try {
    renameSync(part, file);
  } catch (error) {
    if (!["EPERM", "EBUSY", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    copyFileSync(part, file, constants.COPYFILE_EXCL);
  }
}

/** Fills a new file or database with the rows of a ledger, in one transaction. */
async function copyRows(from: Ledger, place: Place): Promise<void> {
  const db = new Kysely<Schema>({ dialect: dialectOf(place, false) });
  try {
    await from.snapshot((view) =>
      db.transaction().execute(async (tx) => {
        await migrate(tx, "file" in place ? "sqlite" : "postgres");
        await copyLedger(view, tx);
      }),
    );
    if ("file" in place) await settleFile(db);
  } finally {
    await db.destroy();
  }
}

function brokenChain(name: string, { broken, differences }: LedgerReport): Refusal | null {
  if (broken === null && differences.length === 0) return null;
  const where = broken === null ? "合计与分录之和不符" : `分录链在第 ${broken.sequence} 笔处不能通过验证`;
  return refusal("broken-chain", `${name} 中的${where}，没有继续；详情见 mingsuan ledger verify`);
}

/** Opens a copy, brings it up to date, and proves it. */
async function prove(place: Place, name: string): Promise<Copied | Refusal> {
  const ledger = await openLedger(place);
  if (isRefusal(ledger)) return ledger;
  try {
    const report = await verifyLedger(ledger);
    if ("file" in place) await settleFile(ledger.db);
    return brokenChain(name, report) ?? { entries: report.head.sequence, hash: report.head.hash };
  } finally {
    await ledger.close();
  }
}

/** Runs `work` on a file beside the one wanted, which is gone in the end whatever happens. */
async function besides<T>(
  file: string,
  place: Place,
  work: (part: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    return await work(part);
  } catch (error) {
    const told = refusalOf(error, place);
    if (told === null) throw error;
    return told;
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(`${part}${ending}`, { force: true });
  }
}

/**
 * Takes a backup to a file that is not there yet. The copy is verified before it gets its name.
 * @returns what the backup holds, or why there is none
 */
export function backupLedger(ledger: Ledger, file: string): Promise<Copied | Refusal> {
  if (existsSync(file)) return Promise.resolve(taken(file));
  return besides(file, { file }, async (part) => {
    if ("file" in ledger.place) await copyFile(ledger.place.file, part);
    else await copyRows(ledger, { file: part });
    const proven = await prove({ file: part }, "备份");
    if (!isRefusal(proven)) giveName(part, file);
    return proven;
  });
}

/** Restores into a database of PostgreSQL in which there is no ledger. */
async function restoreRows(part: string, place: Place): Promise<Copied | Refusal> {
  const target = new Kysely<Schema>({ dialect: dialectOf(place, false) });
  try {
    const had = await migrationsOf(target, "postgres");
    if (had !== null && isNewer(had))
      return refusal("newer-schema", `${placeName(place)} 由更新版本的明算建立，请先升级明算`);
    if (had !== null) return refusal("exists", `${placeName(place)} 中已有账本，不会覆盖；请恢复到一个空的数据库`);
  } finally {
    await target.destroy();
  }
  const source = await openLedger({ file: part });
  if (isRefusal(source)) return source;
  try {
    await copyRows(source, place);
  } finally {
    await source.close();
  }
  return prove(place, "恢复的账本");
}

/**
 * Restores a backup to a place where there is no ledger yet; the backup is not changed. It is verified first, and so is what comes of it.
 * @returns what was restored, or why nothing was
 */
export function restoreLedger(file: string, place: Place): Promise<Copied | Refusal> {
  if (!existsSync(file)) return Promise.resolve(refusal("no-such-file", `没有备份文件 ${file}，请核对文件名`));
  if ("file" in place && existsSync(place.file)) return Promise.resolve(taken(place.file));
  const beside = "file" in place ? place.file : join(tmpdir(), basename(file));
  return besides(beside, place, async (part) => {
    const copied = await copyFile(file, part).then(
      () => null,
      (error) => refusalOf(error, { file }) ?? Promise.reject(error),
    );
    if (copied !== null) return copied;
    const proven = await prove({ file: part }, "备份");
    if (isRefusal(proven)) return { ...proven, message: proven.message.replaceAll(part, file) };
    if ("url" in place) return restoreRows(part, place);
    giveName(part, place.file);
    return proven;
  });
}
