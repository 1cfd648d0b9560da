/**
 * The process once more, written out plainly as a clerk would tell it, from the law and the brief alone. It shares neither tables nor code
 * with the process: tests ask both and compare. Money is a list of rows that is summed anew each time.
 */
import type { LineInfo, Request, RequestOf } from "../model.ts";
import { LARGEST, textOf, wordOf } from "./oracleBooks.ts";
import { Clerk } from "./oracleNotes.ts";
import { YEAR } from "./world.ts";

export class Oracle extends Clerk {
  /** Why a request must be refused, in short; null when it must be accepted. `repeat` for one that was accepted before. */
  verdict(request: Request): string | null {
    const before = this.done.get(request.id);
    if (before !== undefined) return before === textOf(request) ? "repeat" : "id used";
    if (request.department !== "d1") return "not this department";
    switch (request.action) {
      case "edit":
        return this.#edit(request);
      case "cut":
        return this.#cut(request);
      case "set-ceiling":
        return this.#setCeiling(request);
      case "submit":
        return this.#submit(request);
      case "approve":
        return this.#approve(request);
      case "return":
        return this.#return(request);
      case "issue":
        return this.#issue(request);
      case "comment":
        return this.#comment(request);
      case "freeze":
      case "thaw":
        return this.#freeze(request);
      case "schedule":
        return this.#schedule(request);
      case "publish":
        return this.#publish(request);
      case "propose":
        return this.#propose(request);
      case "settle":
        return this.#settle(request);
      case "pay":
      case "correct":
        return this.#pay(request);
    }
  }

  #edit(request: RequestOf<"edit">): string | null {
    const unit = this.units.get(request.unit);
    if (!this.has(request.actor, "preparer", request.unit)) return "not the preparer of the unit";
    if (unit === undefined || (unit.place !== 0 && unit.place !== 5)) return "not on the unit's desk";
    const when = unit.place === 0 ? "一上" : "二上";
    if (this.frozen.includes(when)) return "frozen";
    for (const line of request.lines ?? []) {
      if (this.lines.has(line.id) || line.unit !== request.unit || line.side === "ceiling") return "no such new line";
    }
    const known = new Map([...this.lines, ...(request.lines ?? []).map((line) => [line.id, line] as const)]);
    const fault = this.#cellsFault(request.unit, request.cells, known);
    if (fault !== null) return fault;
    const changes = request.cells.some(({ line, amountFen }) => this.amount(line, when) !== amountFen);
    return changes || (request.lines ?? []).length > 0 ? null : "nothing changes";
  }

  #cellsFault(unit: string, cells: RequestOf<"edit">["cells"], known: ReadonlyMap<string, LineInfo>): string | null {
    for (const { line, amountFen, expected } of cells) {
      const info = known.get(line);
      if (info === undefined || info.unit !== unit || info.side === "ceiling") return "no such line";
      if (cells.filter((each) => each.line === line).length > 1) return "twice";
      if (expected !== this.entriesOf(line)) return "conflict";
      if (amountFen < 0n || amountFen > LARGEST) return "no such amount";
    }
    return null;
  }

  #cut(request: RequestOf<"cut">): string | null {
    const place = this.units.get(request.unit)?.place ?? -1;
    const atDepartment = place === 1 || place === 6;
    const atFinance = place === 3 || place === 8 || place === 9;
    if (!atDepartment && !atFinance) return "nobody cuts here";
    const role = atDepartment ? "department-finance" : "finance-reviewer";
    if (!this.has(request.actor, role, "d1")) return "not the reviewer's desk";
    const when = place === 9 ? "二下" : place > 4 ? "二上" : "一上";
    if (this.frozen.includes(when)) return "frozen";
    if (request.reason.trim() === "") return "no reason";
    const fault = this.#cellsFault(request.unit, request.cells, this.lines);
    if (fault !== null) return fault;
    if (place !== 9 && request.cells.some(({ line, amountFen }) => amountFen > this.amount(line, when)))
      return "more, not less";
    return request.cells.some(({ line, amountFen }) => this.amount(line, when) !== amountFen)
      ? null
      : "nothing changes";
  }

  #setCeiling(request: RequestOf<"set-ceiling">): string | null {
    if (!this.has(request.actor, "finance-reviewer", "d1")) return "not the department's reviewer";
    const first = this.placed(4).length > 0;
    if (!first && ![5, 6, 7, 8].some((place) => this.placed(place).length > 0)) return "not at 一下, nor at 二上";
    if (this.frozen.includes("一下")) return "frozen";
    if (!first && request.reason.trim() === "") return "no reason";
    const ids = request.cells.map(({ unit, fund, kind }) => `ceiling:${YEAR}:${unit}:${fund}:${kind}`);
    for (const [index, { unit, amountFen, expected }] of request.cells.entries()) {
      const id = ids[index] ?? "";
      const place = this.units.get(unit)?.place ?? -1;
      if (ids.indexOf(id) !== index || (first ? place !== 4 : place < 5 || place > 8)) return "no such ceiling";
      const version = this.entriesOf(id) + (first ? 0 : (this.newCeilings.get(id)?.times ?? 0));
      if (amountFen < 0n || amountFen > LARGEST || expected !== version) return "amount or conflict";
    }
    if (!first) {
      const now = (id: string) => this.newCeilings.get(id)?.fen ?? this.amount(id, "一下");
      return request.cells.some(({ amountFen }, index) => amountFen !== now(ids[index] ?? ""))
        ? null
        : "nothing changes";
    }
    const changes = request.cells.some(({ amountFen }, index) => this.amount(ids[index] ?? "", "一下") !== amountFen);
    return changes || ids.some((id) => !this.lines.has(id)) ? null : "nothing changes";
  }

  #submit(request: RequestOf<"submit">): string | null {
    if (request.unit !== null) {
      const unit = this.units.get(request.unit);
      if (unit === undefined || (unit.place !== 0 && unit.place !== 5)) return "not on the unit's desk";
      if (!this.has(request.actor, "unit-head", request.unit)) return "not the head of the unit";
      if (unit.prepared.includes(request.actor)) return "own work";
      if (request.expected !== unit.version) return "conflict";
      if (this.closed(unit.place, [request.unit])) return "closed";
      return this.sums([request.unit], unit.place === 5 ? "二上" : "一上", unit.place === 5, true);
    }
    if (!this.has(request.actor, "department-head", "d1")) return "not the head of the department";
    for (const place of [2, 7]) {
      const there = this.placed(place);
      if (there.length === 0) continue;
      if (this.anyBefore(place)) return "units are missing";
      if (there.some((id) => [...this.unitOf(id).prepared, ...this.unitOf(id).approved].includes(request.actor)))
        return "own work";
      if (request.expected !== this.version) return "conflict";
      if (this.closed(place, there)) return "closed";
      return this.sums(there, place === 7 ? "二上" : "一上", place === 7, true);
    }
    return "nothing joined";
  }

  #approve(request: RequestOf<"approve">): string | null {
    const { actor } = request;
    if (request.unit !== null) {
      const unit = this.units.get(request.unit);
      if (unit === undefined) return "no such unit";
      const { place, prepared, submitted, version } = unit;
      const passOn = place === 10;
      if (place !== 1 && place !== 6 && !passOn) return "nothing to approve";
      if (!this.has(actor, passOn ? "department-head" : "department-finance", "d1")) return "not theirs to approve";
      if (prepared.includes(actor) || (!passOn && submitted.includes(actor))) return "own work";
      if (request.expected !== version) return "conflict";
      return this.sums([request.unit], passOn ? "二下" : place === 6 ? "二上" : "一上", place === 6, false);
    }
    const reviewer = this.has(actor, "finance-reviewer", "d1");
    const chief = this.has(actor, "finance-head");
    const place = [3, 8, 9].find((each) => this.placed(each).length > 0 && (each === 9 ? chief : reviewer));
    if (place === undefined) return "nothing theirs to approve";
    if (this.anyBefore(place)) return "units are missing";
    const there = this.placed(place);
    for (const id of there) {
      const { prepared, submitted, approved } = this.unitOf(id);
      if ([...prepared, ...submitted, ...approved].includes(actor)) return "own work";
    }
    if (request.expected !== this.version) return "conflict";
    if (place === 8 && [...this.newCeilings.values()].some(({ fen }) => fen !== null)) return "ceilings wait";
    const sums = this.sums(there, place === 9 ? "二下" : place === 8 ? "二上" : "一上", place !== 3, false);
    if (sums !== null || place !== 9) return sums;
    return request.on !== undefined && request.on <= this.today ? null : "no day of the congress";
  }

  #return(request: RequestOf<"return">): string | null {
    const place = request.unit === null ? undefined : this.units.get(request.unit)?.place;
    if (request.unit !== null && place === undefined) return "no such unit";
    const finance = this.has(request.actor, "finance-reviewer", "d1");
    const department =
      this.has(request.actor, "department-finance", "d1") || this.has(request.actor, "department-head", "d1");
    const atDepartment = place !== undefined && [1, 2, 6, 7].includes(place);
    const atFinance =
      place === undefined ? this.placed(3).length + this.placed(8).length > 0 : place === 3 || place === 8;
    if (!(atDepartment && department) && !(atFinance && finance)) return "not theirs to return";
    const second = place === undefined ? this.placed(3).length === 0 : place > 4;
    if (this.frozen.includes(second ? "二上" : "一上")) return "frozen";
    const version = request.unit === null ? this.version : this.unitOf(request.unit).version;
    if (request.expected !== version) return "conflict";
    if (request.reason.trim() === "" && request.remarks.length === 0) return "no reason";
    return request.remarks.some((remark) => this.#remarkFault(request.unit, remark)) ? "no such remark" : null;
  }

  #remarkFault(unit: string | null, remark: { unit: string; line?: string; text: string }): boolean {
    const { line, text } = remark;
    if (!this.units.has(remark.unit) || (unit !== null && remark.unit !== unit)) return true;
    return text.trim() === "" || (line !== undefined && this.lines.get(line)?.unit !== remark.unit);
  }

  #issue(request: RequestOf<"issue">): string | null {
    if (request.unit !== null || !this.has(request.actor, "finance-head")) return "not the bureau's head";
    if (this.placed(4).length === 0) return this.#issueAgain(request);
    if (this.anyBefore(4)) return "units are missing";
    if (this.ceilingsBy.includes(request.actor)) return "own work";
    return request.expected === this.version ? null : "conflict";
  }

  #issueAgain({ actor, expected }: RequestOf<"issue">): string | null {
    if (![5, 6, 7, 8].some((place) => this.placed(place).length > 0)) return "not at 一下, nor at 二上";
    if (expected !== this.version) return "conflict";
    const waiting = [...this.newCeilings.values()].filter(({ fen }) => fen !== null);
    if (waiting.length === 0) return "nothing waits";
    if (this.frozen.includes("一下")) return "frozen";
    return waiting.some(({ by }) => by === actor) ? "own work" : null;
  }

  #schedule({ actor, dates, reason }: RequestOf<"schedule">): string | null {
    if (!this.has(actor, "finance-head")) return "not the bureau's head";
    const order = ["first-up-unit", "first-up-department", "ceilings", "second-up-unit", "second-up-department"];
    const days = new Map([...this.days].map(([key, { on }]) => [key, on]));
    for (const { key, on, final, was } of dates) {
      if (dates.filter((each) => each.key === key).length > 1) return "twice";
      if ((this.days.get(key)?.on ?? null) !== was) return "conflict";
      if (!/^202[45]-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(on)) return "no such day";
      if (final && key === "ceilings") return "cannot close the bureau";
      days.set(key, on);
    }
    const inOrder = order.flatMap((key) => days.get(key) ?? []);
    if (inOrder.join() !== [...inOrder].sort().join()) return "out of order";
    const changed = dates.filter(({ key, on, final }) => {
      const before = this.days.get(key);
      return before?.on !== on || before.final !== final;
    });
    if (changed.length === 0) return "nothing changes";
    return reason.trim() === "" && dates.some(({ was }) => was !== null) ? "no reason" : null;
  }

  #comment({ actor, unit, remarks }: RequestOf<"comment">): string | null {
    const mine =
      ["preparer", "unit-head"].some((role) => this.has(actor, role, unit)) ||
      ["department-finance", "department-head", "finance-reviewer"].some((role) => this.has(actor, role, "d1")) ||
      this.has(actor, "finance-head");
    if (!mine || !this.units.has(unit)) return "not theirs to comment";
    return remarks.length > 0 && !remarks.some((remark) => this.#remarkFault(unit, remark)) ? null : "no such remark";
  }

  #freeze({ actor, action, stage, reason }: RequestOf<"freeze"> | RequestOf<"thaw">): string | null {
    if (!this.has(actor, "finance-head")) return "not the bureau's head";
    if (this.frozen.includes(wordOf(stage)) === (action === "freeze")) return "nothing changes";
    return reason.trim() === "" ? "no reason" : null;
  }

  #publish({ actor, unit, on }: RequestOf<"publish">): string | null {
    if (!this.has(actor, "publisher", "d1")) return "not the publisher";
    if (unit === null) {
      if (this.approvedOn === "") return "not approved";
      return !this.published && on >= this.approvedOn && on <= this.today ? null : "no such day";
    }
    const about = this.units.get(unit);
    if (about === undefined || about.place !== 11) return "not approved";
    return !about.published && on >= about.approvedOn && on <= this.today ? null : "no such day";
  }

  #propose(request: RequestOf<"propose">): string | null {
    const { actor, unit, moves, kind } = request;
    const wide = this.has(actor, "department-finance", "d1") || this.has(actor, "finance-reviewer", "d1");
    if (!wide && !this.has(actor, "preparer", unit)) return "not theirs to propose";
    if (this.units.get(unit)?.place !== 11) return "not in the year";
    if (this.frozen.includes("调整")) return "frozen";
    if (request.reason.trim() === "") return "no reason";
    if (!wide && moves.some(({ line }) => this.lines.get(line)?.unit !== unit)) return "money of others";
    return this.movesFault(kind, moves);
  }

  #settle({ actor, application: id, verdict, reason }: RequestOf<"settle">): string | null {
    const chief = this.has(actor, "finance-head");
    if (!chief && !this.has(actor, "department-head", "d1")) return "not theirs to decide";
    const application = this.applications.get(id);
    if (application === undefined || application.settled) return "no such application";
    if (this.frozen.includes("调整")) return "frozen";
    if (application.request.actor === actor) return "own work";
    if (verdict === "reject") return reason.trim() === "" ? "no reason" : null;
    const { kind, moves } = application.request;
    const fault = this.movesFault(kind, moves);
    if (fault !== null) return fault;
    return !chief && (kind === "supplement" || this.needs(moves) === "finance") ? "the bureau decides" : null;
  }

  #pay({
    action,
    actor,
    unit,
    line,
    amountFen,
    expected,
    reason,
  }: RequestOf<"pay"> | RequestOf<"correct">): string | null {
    if (!this.has(actor, "preparer", unit) || this.units.get(unit)?.place !== 11) return "not theirs to pay";
    if (this.frozen.includes("执行")) return "frozen";
    const info = this.lines.get(line);
    if (info === undefined || info.unit !== unit || info.side !== "expenditure") return "no such line";
    if (expected !== this.entriesOf(line)) return "conflict";
    const after = this.amount(line, "执行") + amountFen;
    if (action === "correct")
      return amountFen < 0n && after >= 0n && reason.trim() !== "" ? null : "no such correction";
    return amountFen > 0n && after <= this.amount(line, "调整") ? null : "beyond the budget";
  }
}
