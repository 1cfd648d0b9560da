/**
 * A throw-away PostgreSQL for tests and benchmarks: a cluster in a temporary folder, reached by a socket in that folder, so no port is
 * taken. It ends with the process that started it, however that ends (on Linux, by the parent's death signal).
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface Cluster {
  /** To the database `postgres` of the cluster. */
  readonly url: string;
  stop(): Promise<void>;
}

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where the newest PostgreSQL's programs are; null where none are installed. */
function programs(): string | null {
  const versions = "/usr/lib/postgresql";
  const debian = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, "bin")) : [];
  const folders = [...debian.sort().reverse(), ...(process.env.PATH ?? "").split(delimiter)];
  return folders.find((folder) => canRun(join(folder, "initdb")) && canRun(join(folder, "postgres"))) ?? null;
}

const idOf = (flag: string): number =>
  Number(spawnSync("id", [flag, "postgres"]).stdout?.toString().trim() || Number.NaN);

/** The words before a command that run it as another user (PostgreSQL refuses root) and end it with this process. */
function wrapper(): { readonly words: string[]; readonly owner: [number, number] | null } | null {
  const isRoot = process.getuid?.() === 0;
  const hasSetpriv = spawnSync("setpriv", ["--version"]).status === 0;
  if (!isRoot) return { words: hasSetpriv ? ["setpriv", "--pdeathsig", "INT"] : [], owner: null };
  const [user, group] = [idOf("-u"), idOf("-g")];
  if (!hasSetpriv || Number.isNaN(user) || Number.isNaN(group)) return null;
  const as = ["setpriv", `--reuid=${user}`, `--regid=${group}`, "--init-groups", "--pdeathsig", "INT"];
  return { words: as, owner: [user, group] };
}

/** Nothing here needs to survive a power cut. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const SETTINGS = ["listen_addresses=", "max_connections=200", "shared_buffers=128MB", "log_min_messages=panic"];

async function answers(child: ChildProcess, folder: string): Promise<boolean> {
  for (let tries = 0; tries < 1_000 && child.exitCode === null; tries++) {
    if (existsSync(join(folder, ".s.PGSQL.5432")) && existsSync(join(folder, "data", "postmaster.pid"))) return true;
    await pause(10);
  }
  return false;
}

/**
 * Starts a cluster.
 * @param durable true for benchmarks: commits reach the disk
 * @returns the cluster, or why there is none
 */
export async function startCluster(durable = false): Promise<Cluster | { readonly absent: string }> {
  const bin = programs();
  if (bin === null) return { absent: "PostgreSQL is not installed" };
  const wrapped = wrapper();
  if (wrapped === null)
    return { absent: "PostgreSQL cannot run as root, and there is no user postgres (or no setpriv)" };
  const folder = mkdtempSync(join(tmpdir(), "mingsuan-pg-"));
  if (wrapped.owner !== null) chownSync(folder, ...wrapped.owner);
  const command = (program: string, args: readonly string[]): [string, string[]] => {
    const [first = "", ...rest] = [...wrapped.words, join(bin, program), ...args];
    return [first, rest];
  };
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const data = join(folder, "data");
  const init = ["-D", data, "-A", "trust", "-U", "mingsuan", "-E", "UTF8", "--locale=C", "--no-sync"];
  const made = spawnSync(...command("initdb", init), { cwd: folder });
  if (made.status !== 0) {
    clear();
    return { absent: `initdb failed: ${made.stderr}` };
  }
  const settings = [...SETTINGS, ...(durable ? [] : FAST)].flatMap((setting) => ["-c", setting]);
  const child = spawn(...command("postgres", ["-D", data, "-k", folder, ...settings]), {
    cwd: folder,
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGQUIT");
    await ended;
    clear();
  };
  if (!(await answers(child, folder))) {
    await stop();
    return { absent: "PostgreSQL did not start" };
  }
  return { url: `postgres:///postgres?host=${encodeURIComponent(folder)}&user=mingsuan`, stop };
}
