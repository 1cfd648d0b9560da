/** `mingsuan accept`: writes into the file beside a document that one of its findings is accepted, why, by whom, and until when. */
import type { Finding } from "../check/model.ts";
import type { Acceptance } from "../check/standing.ts";
import {
  type AcceptedFile,
  acceptedPath,
  MOST_WORDS,
  readAccepted,
  replaceFile,
  withAcceptances,
} from "./acceptedFile.ts";
import { documentAt } from "./documentAt.ts";
import { listFiles } from "./files.ts";
import { printable } from "./pretty/width.ts";
import { today } from "./today.ts";

export interface AcceptOptions {
  readonly reason: string;
  readonly by: string;
  readonly until?: string;
  /** Documents to hold it against, for findings between documents. */
  readonly with?: readonly string[];
  readonly accepted?: string;
  readonly today?: string;
}

/** Shortest prefix of a fingerprint that is taken. */
const SHORTEST = 4;

/** The findings of the document at `path`, and those between it and `others`; a text says why there are none to be had. */
async function findingsOf(path: string, others: readonly string[]): Promise<readonly Finding[] | string> {
  const document = await documentAt(path);
  if (typeof document === "string") return `${printable(path)}：${document}`;
  const { checkStatement } = await import("../check/index.ts");
  const own = checkStatement(document.statement).findings;
  if (others.length === 0) return own;
  const { Pairing } = await import("./pairs.ts");
  const { factSheetOf } = await import("./factSheet.ts");
  const pairing = new Pairing();
  pairing.add(path, factSheetOf(document.statement), false);
  for (const other of (await listFiles(others)).paths) {
    const beside = await documentAt(other);
    if (typeof beside === "string") return `${printable(other)}：${beside}`;
    pairing.add(other, factSheetOf(beside.statement), false);
  }
  const between = pairing.finish().findings.filter((each) => each.path === path);
  return [...own, ...between.map(({ finding }) => finding)];
}

/** The one finding whose fingerprint begins with `prefix`; a text says why there is not one. */
function findingBy(prefix: string, findings: readonly Finding[]): Finding | string {
  const wanted = prefix.trim().toLowerCase();
  if (!/^[0-9a-f]{1,16}$/.test(wanted) || wanted.length < SHORTEST)
    return `指纹 ${printable(prefix)} 不对：应是 ${SHORTEST} 到 16 位 0–9、a–f，见 mingsuan check --fingerprints`;
  const found = findings.filter(({ fingerprint }) => fingerprint.startsWith(wanted));
  const [only, ...others] = found;
  if (only === undefined)
    return `没有指纹为 ${wanted} 的问题；数变了指纹也会变，请用 mingsuan check --fingerprints 再看一遍`;
  if (others.length === 0) return only;
  return `指纹 ${wanted} 不止一个问题，请多写几位：${found.map(({ fingerprint }) => fingerprint).join("、")}`;
}

function fail(text: string): number {
  process.stderr.write(`${text}，没有写入\n`);
  return 2;
}

/** What is wrong with the words of the options; null when nothing is. */
function faultOf({ reason, by, until }: AcceptOptions, day: string): string | null {
  if (reason.trim() === "") return "--reason 后面要写理由";
  if (by.trim() === "") return "--by 后面要写姓名";
  if (reason.length > MOST_WORDS || by.length > MOST_WORDS) return `理由和姓名各不能超过 ${MOST_WORDS} 字`;
  if (until !== undefined && until < day) return `--until ${until} 已经过去（今天是 ${day}）`;
  return null;
}

/** That a finding is accepted now, and which acceptance in `file` this replaces. */
function toldOf({ fingerprint, message }: Finding, until: string | null, { acceptances }: AcceptedFile): string {
  const accepted = `已接受：${printable(message)}（${fingerprint}，${until === null ? "没有期限" : `至 ${until}`}）\n`;
  const before = acceptances.find((each) => each.fingerprint === fingerprint);
  if (before === undefined) return accepted;
  return `${accepted}  替换了${printable(before.by)} ${before.date}的接受（理由：${printable(before.reason)}）\n`;
}

/** Accepts the findings of `path` whose fingerprints begin with `prefixes`. Exit status: 0, or 2 where nothing was written. */
export async function accept(path: string, prefixes: readonly string[], options: AcceptOptions): Promise<number> {
  const day = options.today ?? today();
  const wrong = faultOf(options, day);
  if (wrong !== null) return fail(wrong);
  const findings = await findingsOf(path, options.with ?? []);
  if (typeof findings === "string") return fail(findings);
  const chosen = prefixes.map((prefix) => findingBy(prefix, findings));
  const unknown = chosen.find((each) => typeof each === "string");
  if (typeof unknown === "string") return fail(unknown);
  const target = options.accepted ?? acceptedPath(path);
  const file = await readAccepted(target);
  if (file.content === null && file.fault !== null) return fail(`${printable(target)}：${file.fault}`);
  const until = options.until ?? null;
  const who = { reason: options.reason.trim(), by: options.by.trim(), date: day, until };
  const found = chosen.filter((each) => typeof each !== "string");
  const acceptances = found.map(
    ({ fingerprint, rule, message }): Acceptance => ({ fingerprint, rule, message, ...who }),
  );
  try {
    await replaceFile(target, withAcceptances(file, acceptances));
    process.stdout.write(found.map((finding) => toldOf(finding, until, file)).join(""));
  } catch (error) {
    return fail(`${printable(target)} 写不进去（${(error as NodeJS.ErrnoException).code ?? String(error)}）`);
  }
  process.stdout.write(`写在 ${printable(target)}\n`);
  return 0;
}
