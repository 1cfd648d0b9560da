/** `mingsuan ledger act`: does what the requests of a file ask, and says of each what became of it. */
import { readFile } from "node:fs/promises";
import type { CellFault, Decision, Request, RequestOf } from "../../ledger/process/model.ts";
import { parseRequest } from "../../ledger/process/parse.ts";
import { openProcess, type Process } from "../../ledger/process/storage/process.ts";
import { type Ledger, rowsOf } from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { printable } from "../pretty/width.ts";
import { namingOf } from "./naming.ts";
import { type PlaceOptions, withLedger } from "./place.ts";
import { clock, errorsOf } from "./rulebook.ts";
import { noPerson } from "./scope.ts";

/** The requests of a file, or what is wrong with it. */
async function requestsFrom(file: string): Promise<readonly Request[] | string> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    return error instanceof SyntaxError ? `${file} 不是 JSON 文件` : `打不开 ${file}，请检查路径和权限`;
  }
  const requests: Request[] = [];
  for (const [index, each] of (Array.isArray(given) ? given : [given]).entries()) {
    const parsed = parseRequest(each);
    if ("fault" in parsed) return `${file} 的第 ${index + 1} 个请求：${parsed.fault}`;
    requests.push(parsed.request);
  }
  return requests;
}

/** What to send next where somebody was faster. */
const versionText = ({ version }: CellFault): string =>
  version === undefined ? "" : `核对后仍要写入的，expected 填 ${version}。`;

function outcomeText(decision: Decision): string {
  if (decision.outcome === "accepted") {
    const { late } = decision.change.record.detail;
    return late === undefined ? "已办理" : `已办理，逾期 ${late} 天，已记录`;
  }
  if (decision.outcome === "repeated") return "先前已办理，没有重复办理";
  const { message, cells } = decision.refusal;
  const more =
    cells.length > 1
      ? cells.map((cell) => `\n  第 ${cell.index + 1} 格：${cell.message}${versionText(cell)}`)
      : cells.map(versionText);
  return `未办理：${message}${more.join("")}`;
}

/** In place of a department: all of them, for what is the same for all. */
const ALL = "*";

/** Days for all departments, set in one transaction: for each or for none. */
async function forAll(ledger: Ledger, process: Process, request: RequestOf<"schedule">): Promise<Decision> {
  const departments = await rowsOf(ledger.db, "departments", {}, ["code"]);
  const requests = departments.map(({ id, code }) => ({ ...request, id: `${request.id}.${code}`, department: id }));
  const decisions = await process.together(async () => ({ requests }));
  const [first] = decisions;
  return decisions.find(({ outcome }) => outcome === "refused") ?? first ?? noDepartment;
}

const refusedFor = (message: string): Decision => ({
  outcome: "refused",
  refusal: { code: "unknown", message, cells: [] },
});
const noDepartment = refusedFor("账本中还没有部门。");
const notForAll = refusedFor("只有设定时限（schedule）可以对全部部门（*）一起办理，请指明部门。");

function ask(ledger: Ledger, process: Process, request: Request): Promise<Decision> | Decision {
  if (request.department !== ALL) return process.act(request);
  return request.action === "schedule" ? forAll(ledger, process, request) : notForAll;
}

/** Does requests in order, each by itself; a refused one does not stop the next. The exit status: 0 all done, 1 some refused, 2 no file. */
export async function act(file: string, options: PlaceOptions): Promise<number> {
  const requests = await requestsFrom(file);
  if (typeof requests === "string") return refuse(requests);
  return withLedger(options, async (ledger) => {
    const process = openProcess(ledger, { check: errorsOf, now: clock });
    let refused = 0;
    const { named, knows } = await namingOf(ledger);
    for (const request of requests.map(named)) {
      const decision = knows(request.actor)
        ? await ask(ledger, process, request)
        : refusedFor(`${noPerson(request.actor)}；登记用 mingsuan ledger people 人员.csv。`);
      if (decision.outcome === "refused") refused += 1;
      await write(`${printable(request.id)}  ${printable(outcomeText(decision))}\n`);
    }
    return refused === 0 ? 0 : 1;
  });
}
