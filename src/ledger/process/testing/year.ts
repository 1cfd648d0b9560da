/** A whole year of the small world as requests, written down beforehand: everything that people can do, each at least once. */
import type { Request } from "../model.ts";
import { type Asked, at, type Town } from "./town.ts";
import { DAY } from "./world.ts";

const moves = (from: string, to: string, amountFen: bigint) => [
  { line: from, amountFen: -amountFen },
  { line: to, amountFen },
];

function schedule(town: Town): void {
  const dates = [{ key: "first-up-unit", on: "2024-08-28", final: false, was: null }];
  town.must({ action: "schedule", actor: "chief", dates });
}

/** At 二上: ceilings lowered and issued again, and the way back to the bureau. */
function ceilingsAgain(town: Town): void {
  const cells = [{ unit: "u1", fund: "gpb", kind: "project", amountFen: 200n, expected: 1 }];
  town.must({ action: "set-ceiling", actor: "reviewer", cells, reason: "财力减少" });
  town.whole("issue", "chief");
  const lower = [town.cell("u1.project-a", 200n), town.cell("u1.in-gpb", 1_000n)];
  town.must({ action: "edit", actor: "prep1", unit: "u1", cells: lower });
  town.unit("u1", "submit", "head1");
  town.unit("u1", "approve", "finance");
  town.whole("submit", "boss");
}

function approval(town: Town): void {
  town.whole("approve", "reviewer");
  const cells = [town.cell("u2.project-a", 240n), town.cell("u2.in-gpb", 1_040n)];
  town.must({ action: "cut", actor: "reviewer", unit: "u2", cells });
  town.whole("approve", "chief", { on: "2025-02-20" });
  for (const unit of ["u1", "u2"]) town.unit(unit, "approve", "boss");
  town.must({ action: "publish", actor: "publisher", unit: null, on: DAY });
}

function inYear(town: Town): void {
  const propose: Asked = { action: "propose", actor: "prep1", unit: "u1", kind: "reallocation" };
  town.must({ ...propose, id: "app-1", moves: moves("u1.public-a", "u1.public-b", 50n) });
  town.must({ action: "settle", actor: "boss", application: "app-1", verdict: "approve" });
  const more = [
    { line: "u1.personnel", amountFen: 7n },
    { line: "u1.in-gpb", amountFen: 7n },
  ];
  town.must({ ...propose, id: "app-2", kind: "supplement", moves: more });
  town.must({ action: "settle", actor: "chief", application: "app-2", verdict: "approve" });
  const pay = (action: string, amountFen: bigint) => {
    const { expected } = town.cell("u1.public-b", 0n);
    town.must({ action, actor: "prep1", unit: "u1", line: "u1.public-b", amountFen, expected });
  };
  pay("pay", 40n);
  pay("correct", -15n);
}

/** The year's requests, in order. Edits that follow one another, of several units, are to be done together. */
export function scriptedYear(): readonly (Request | readonly Request[])[] {
  const town = at("first-up.department");
  schedule(town);
  const remarks = [{ unit: "u1", line: "u1.own", text: "请核对" }];
  town.must({ action: "comment", actor: "finance", unit: "u1", remarks });
  town.unit("u1", "return", "finance", { remarks });
  town.must({
    action: "edit",
    actor: "prep1",
    unit: "u1",
    cells: [town.cell("u1.own", 60n), town.cell("u1.in-own", 60n)],
  });
  town.unit("u1", "submit", "head1");
  town.must({
    action: "cut",
    actor: "finance",
    unit: "u1",
    cells: [town.cell("u1.own", 55n), town.cell("u1.in-own", 55n)],
  });
  town.must({ action: "freeze", actor: "chief", stage: "first-up" });
  town.must({ action: "thaw", actor: "chief", stage: "first-up" });
  at("second-up.finance", town, 2);
  ceilingsAgain(town);
  approval(town);
  inYear(town);
  return grouped(town.done);
}

function grouped(requests: readonly Request[]): (Request | readonly Request[])[] {
  const groups: Request[][] = [];
  for (const request of requests) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (request.action === "edit" && first?.action === "edit" && first.unit !== request.unit) last?.push(request);
    else groups.push([request]);
  }
  return groups.map((group) => (group.length > 1 ? group : (group[0] as Request)));
}
