/** The oracle's clerk: enters into the books what an accepted request does. */
import type { LineInfo, Request } from "../model.ts";
import { Books, type OracleUnit, type Row, textOf, wordOf } from "./oracleBooks.ts";
import { YEAR } from "./world.ts";

export class Clerk extends Books {
  /** Notes an accepted request. */
  note(request: Request): void {
    const { actor } = request;
    this.done.set(request.id, textOf(request));
    const department = !("unit" in request) || request.unit === null;
    const about = department ? this.touched(request) : [this.unitOf(request.unit as string)];
    const places = about.map(({ place }) => place);
    this.noteMoney(request, places[0] ?? 0);
    for (const unit of about) {
      unit.version += 1;
      if (request.action === "edit" || (request.action === "cut" && unit.place === 9)) unit.prepared.push(actor);
      if (request.action === "submit") unit.submitted.push(actor);
      if (request.action === "approve" && unit.place !== 10) unit.approved.push(actor);
    }
    this.version += 1;
    this.noteMove(request, about);
    this.noteRest(request);
    if (request.action === "schedule")
      for (const { key, on, final } of request.dates) this.days.set(key, { on, final });
  }

  /** Units that a request about the department as a whole concerns. */
  touched(request: Request): OracleUnit[] {
    const all = [...this.units.values()];
    const at = (...places: number[]) => {
      const place = places.find((each) => all.some((unit) => unit.place === each));
      return all.filter((unit) => unit.place === place);
    };
    if (request.action === "submit") return at(2, 7);
    if (request.action === "approve") return at(3, 8, 9);
    if (request.action === "return") return at(3, 8);
    if (request.action === "issue" || request.action === "set-ceiling") return this.placed(4).length > 0 ? at(4) : all;
    if (request.action !== "settle") return all;
    const moves = this.applications.get(request.application)?.request.moves ?? [];
    const units = new Set(moves.map(({ line }) => this.lines.get(line)?.unit ?? ""));
    return units.size === 1 ? [this.unitOf([...units][0] ?? "")] : all;
  }

  noteMoney(request: Request, place: number): void {
    const set = (line: string, when: Row["when"], amountFen: bigint) => {
      const fen = amountFen - this.amount(line, when);
      if (fen !== 0n) this.rows.push({ line, when, fen });
    };
    if (request.action === "edit") for (const line of request.lines ?? []) this.lines.set(line.id, line);
    if (request.action === "edit" || request.action === "cut") {
      for (const { line, amountFen } of request.cells)
        set(line, place === 9 ? "二下" : place > 4 ? "二上" : "一上", amountFen);
    }
    if (request.action === "issue" && this.placed(4).length === 0) this.noteNewCeilings();
    if (request.action === "set-ceiling" && this.placed(4).length === 0) {
      for (const { unit, fund, kind, amountFen } of request.cells) {
        const id = `ceiling:${YEAR}:${unit}:${fund}:${kind}`;
        const rest = { function: null, economic: null, project: null, carried: false };
        const info: LineInfo = { id, unit, side: "ceiling", fund, kind, ...rest };
        const known = this.newCeilings.get(id) ?? { unit, info, fen: null, by: "", times: 0 };
        this.newCeilings.set(id, known);
        const old = this.lines.has(id) ? this.amount(id, "一下") : null;
        if (amountFen === (known.fen ?? old ?? 0n)) continue;
        known.fen = amountFen === old ? null : amountFen;
        known.by = request.actor;
        known.times += 1;
      }
    } else if (request.action === "set-ceiling") {
      if (!this.ceilingsBy.includes(request.actor)) this.ceilingsBy.push(request.actor);
      for (const { unit, fund, kind, amountFen } of request.cells) {
        const id = `ceiling:${YEAR}:${unit}:${fund}:${kind}`;
        const rest = { function: null, economic: null, project: null, carried: false };
        this.lines.set(id, { id, unit, side: "ceiling", fund, kind, ...rest });
        set(id, "一下", amountFen);
      }
    }
    if (request.action === "pay" || request.action === "correct")
      this.rows.push({ line: request.line, when: "执行", fen: request.amountFen });
    if (request.action === "settle" && request.verdict === "approve") {
      for (const { line, amountFen } of this.applications.get(request.application)?.request.moves ?? [])
        this.rows.push({ line, when: "调整", fen: amountFen });
    }
  }

  noteNewCeilings(): void {
    const over = this.overNew();
    for (const [id, each] of this.newCeilings) {
      if (each.fen === null) continue;
      const fen = each.fen - this.amount(id, "一下");
      this.lines.set(id, each.info);
      if (fen !== 0n) this.rows.push({ line: id, when: "一下", fen });
      each.fen = null;
    }
    for (const id of over) {
      const unit = this.unitOf(id);
      unit.place = 5;
      unit.submitted = [];
      unit.approved = [];
    }
  }

  noteMove(request: Request, about: readonly OracleUnit[]): void {
    for (const unit of about) {
      const { place } = unit;
      const onward = request.action === "submit" || request.action === "approve";
      if (onward || (request.action === "issue" && place === 4)) {
        unit.gone.push(place);
        unit.place += 1;
      }
      if (request.action === "return") unit.place = { 1: 0, 2: 0, 3: 1, 6: 5, 7: 5, 8: 6 }[place] ?? place;
      if (request.action === "approve" && place === 10) unit.approvedOn = this.today;
      if (request.action === "approve" && place === 9) this.approvedOn = this.today;
      if (unit.place !== place && (unit.place === 0 || unit.place === 5)) {
        unit.submitted = [];
        unit.approved = [];
      }
    }
  }

  noteRest(request: Request): void {
    if (request.action === "freeze") this.frozen.push(wordOf(request.stage));
    if (request.action === "thaw") this.frozen.splice(this.frozen.indexOf(wordOf(request.stage)), 1);
    if (request.action === "propose") this.applications.set(request.id, { request, settled: false });
    const application = request.action === "settle" ? this.applications.get(request.application) : undefined;
    if (application !== undefined) application.settled = true;
    if (request.action !== "publish") return;
    if (request.unit === null) this.published = true;
    else this.unitOf(request.unit).published = true;
  }
}
