/**
 * The process once more, written out plainly as a clerk would tell it, from the law and the brief alone. It shares neither tables nor code
 * with the process: tests ask both and compare. Money is a list of rows that is summed anew each time.
 */
import type { LineInfo, Person, Request, RequestOf } from "../model.ts";

interface Row {
  readonly line: string;
  readonly when: "一上" | "一下" | "二上" | "二下" | "调整" | "执行";
  readonly fen: bigint;
}

interface OracleUnit {
  /** 0 一上 unit, 1 department, 2 joined, 3 finance; 4 一下; 5–8 二上 alike; 9 congress, 10 to pass on, 11 the year. */
  place: number;
  version: number;
  prepared: string[];
  submitted: string[];
  approved: string[];
  approvedOn: string;
  published: boolean;
}

interface OracleApplication {
  readonly request: RequestOf<"propose">;
  settled: boolean;
}

const FISCAL = ["gpb", "gov-fund", "soe"];
const LARGEST = 10n ** 15n;

export class Oracle {
  readonly rows: Row[] = [];
  readonly lines = new Map<string, LineInfo>();
  readonly units = new Map<string, OracleUnit>();
  readonly applications = new Map<string, OracleApplication>();
  readonly done = new Map<string, string>();
  readonly frozen: string[] = [];
  readonly ceilingsBy: string[] = [];
  version = 0;
  approvedOn = "";
  published = false;
  readonly #people: readonly Person[];
  readonly #today: string;

  constructor(units: readonly string[], lines: readonly LineInfo[], people: readonly Person[], today: string) {
    for (const id of units) {
      const hands = { prepared: [], submitted: [], approved: [] };
      this.units.set(id, { place: 0, version: 0, approvedOn: "", published: false, ...hands });
    }
    for (const line of lines) this.lines.set(line.id, line);
    this.#people = people;
    this.#today = today;
  }

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

  has(actor: string, role: string, where?: string): boolean {
    const posts = this.#people.find(({ id }) => id === actor)?.posts ?? [];
    return posts.some(
      (post) =>
        post.role === role &&
        (where === undefined || (post.units ?? []).includes(where) || (post.departments ?? []).includes(where)),
    );
  }

  /** Sum of a line over the stages that its amount at a stage takes in. */
  amount(line: string, when: Row["when"]): bigint {
    const counted: Record<string, string[]> = {
      一上: ["一上"],
      一下: ["一下"],
      二上: ["一上", "二上"],
      二下: ["一上", "二上", "二下"],
      调整: ["一上", "二上", "二下", "调整"],
      执行: ["执行"],
    };
    return this.rows
      .filter((row) => row.line === line && counted[when]?.includes(row.when))
      .reduce((sum, row) => sum + row.fen, 0n);
  }

  entriesOf(line: string): number {
    return this.rows.filter((row) => row.line === line).length;
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
    if (![...this.units.values()].some(({ place }) => place === 4)) return "not at 一下";
    if (this.frozen.includes("一下")) return "frozen";
    const ids = request.cells.map(({ unit, fund, kind }) => `ceiling:${unit}:${fund}:${kind}`);
    for (const [index, { unit, amountFen, expected }] of request.cells.entries()) {
      const id = ids[index] ?? "";
      if (!this.units.has(unit) || ids.indexOf(id) !== index) return "no such ceiling";
      if (amountFen < 0n || amountFen > LARGEST || expected !== this.entriesOf(id)) return "amount or conflict";
    }
    const changes = request.cells.some(({ amountFen }, index) => this.amount(ids[index] ?? "", "一下") !== amountFen);
    return changes || ids.some((id) => !this.lines.has(id)) ? null : "nothing changes";
  }

  #submit(request: RequestOf<"submit">): string | null {
    if (request.unit !== null) {
      const unit = this.units.get(request.unit);
      if (unit === undefined || (unit.place !== 0 && unit.place !== 5)) return "not on the unit's desk";
      if (!this.has(request.actor, "unit-head", request.unit)) return "not the head of the unit";
      if (request.expected !== unit.version) return "conflict";
      return this.sums([request.unit], unit.place === 5 ? "二上" : "一上", unit.place === 5, true);
    }
    if (!this.has(request.actor, "department-head", "d1")) return "not the head of the department";
    for (const place of [2, 7]) {
      const there = this.#at(place);
      if (there.length === 0) continue;
      if (this.#anyBefore(place)) return "units are missing";
      if (request.expected !== this.version) return "conflict";
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
    const place = [3, 8, 9].find((each) => this.#at(each).length > 0 && (each === 9 ? chief : reviewer));
    if (place === undefined) return "nothing theirs to approve";
    if (this.#anyBefore(place)) return "units are missing";
    const there = this.#at(place);
    for (const id of there) {
      const { prepared, submitted, approved } = this.#unit(id);
      if ([...prepared, ...submitted, ...approved].includes(actor)) return "own work";
    }
    if (request.expected !== this.version) return "conflict";
    const sums = this.sums(there, place === 9 ? "二下" : place === 8 ? "二上" : "一上", place !== 3, false);
    if (sums !== null || place !== 9) return sums;
    return request.on !== undefined && request.on <= this.#today ? null : "no day of the congress";
  }

  #return(request: RequestOf<"return">): string | null {
    const place = request.unit === null ? undefined : this.units.get(request.unit)?.place;
    if (request.unit !== null && place === undefined) return "no such unit";
    const finance = this.has(request.actor, "finance-reviewer", "d1");
    const department =
      this.has(request.actor, "department-finance", "d1") || this.has(request.actor, "department-head", "d1");
    const atDepartment = place !== undefined && [1, 2, 6, 7].includes(place);
    const atFinance = place === undefined ? this.#at(3).length + this.#at(8).length > 0 : place === 3 || place === 8;
    if (!(atDepartment && department) && !(atFinance && finance)) return "not theirs to return";
    const second = place === undefined ? this.#at(3).length === 0 : place > 4;
    if (this.frozen.includes(second ? "二上" : "一上")) return "frozen";
    const version = request.unit === null ? this.version : this.#unit(request.unit).version;
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
    if (this.#at(4).length === 0) return "not at 一下";
    if (this.#anyBefore(4)) return "units are missing";
    if (this.ceilingsBy.includes(request.actor)) return "own work";
    return request.expected === this.version ? null : "conflict";
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
      return !this.published && on >= this.approvedOn && on <= this.#today ? null : "no such day";
    }
    const about = this.units.get(unit);
    if (about === undefined || about.place !== 11) return "not approved";
    return !about.published && on >= about.approvedOn && on <= this.#today ? null : "no such day";
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

  /** What is wrong with moves as they stand now. */
  movesFault(kind: string, moves: RequestOf<"propose">["moves"]): string | null {
    if (moves.length === 0) return "nothing";
    for (const { line, amountFen } of moves) {
      const info = this.lines.get(line);
      if (info === undefined || info.side === "ceiling") return "no such line";
      if (this.units.get(info.unit)?.place !== 11) return "a unit that is not in the year";
      if (amountFen === 0n || moves.filter((each) => each.line === line).length > 1) return "no such move";
      const after = this.amount(line, "调整") + amountFen;
      if (after < 0n || after > LARGEST || after < this.amount(line, "执行")) return "less than nothing, or than paid";
    }
    const infos = moves.map(({ line, amountFen }) => ({ info: this.lines.get(line) as LineInfo, fen: amountFen }));
    for (const { info } of infos) {
      const same = infos.filter((each) => each.info.fund === info.fund);
      const sum = (list: typeof infos, side: string) =>
        list.filter((each) => each.info.side === side).reduce((total, each) => total + each.fen, 0n);
      if (kind === "reallocation" && (sum(same, "expenditure") !== 0n || sum(same, "revenue") !== 0n))
        return "makes money";
      const ofUnit = same.filter((each) => each.info.unit === info.unit);
      if (sum(ofUnit, "expenditure") !== sum(ofUnit, "revenue")) return "unbalanced";
    }
    return kind === "reallocation" && this.needs(moves) === "nobody" ? "may not mix" : null;
  }

  /** Who must decide on a reallocation: the department only for like money of one function within a unit. */
  needs(moves: RequestOf<"propose">["moves"]): "department" | "finance" | "nobody" {
    const spending = moves.map(({ line, amountFen }) => ({ info: this.lines.get(line) as LineInfo, fen: amountFen }));
    let answer: "department" | "finance" = "department";
    for (const from of spending.filter(({ info, fen }) => info.side === "expenditure" && fen < 0n)) {
      for (const to of spending.filter(({ info, fen }) => info.side === "expenditure" && fen > 0n)) {
        if (from.info.fund !== to.info.fund) continue;
        if (sortOf(from.info) !== sortOf(to.info)) return "nobody";
        const near = from.info.unit === to.info.unit && from.info.function === to.info.function;
        if (!near || sortOf(from.info) === "personnel") answer = "finance";
      }
    }
    return answer;
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

  #unit(id: string): OracleUnit {
    return this.units.get(id) as OracleUnit;
  }

  #at(place: number): string[] {
    return [...this.units].filter(([, unit]) => unit.place === place).map(([id]) => id);
  }

  #anyBefore(place: number): boolean {
    return [...this.units.values()].some((unit) => unit.place < place);
  }

  sums(units: readonly string[], when: "一上" | "二上" | "二下", ceilings: boolean, findings: boolean): string | null {
    for (const unit of units) {
      const lines = [...this.lines.values()].filter((line) => line.unit === unit);
      const spent = lines.filter(({ side }) => side === "expenditure");
      const sum = (list: readonly LineInfo[]) => list.reduce((total, { id }) => total + this.amount(id, when), 0n);
      for (const fund of new Set(lines.map((line) => line.fund))) {
        const income = sum(lines.filter((line) => line.side === "revenue" && line.fund === fund));
        if (income !== sum(spent.filter((line) => line.fund === fund))) return "unbalanced";
        for (const sort of ceilings ? ["personnel", "public", "project"] : []) {
          const id = `ceiling:${unit}:${fund}:${sort}`;
          if (!this.lines.has(id) && !FISCAL.includes(fund)) continue;
          const asked = sum(spent.filter((line) => line.fund === fund && sortOf(line) === sort));
          if (asked > this.amount(id, "一下")) return "over the ceiling";
        }
      }
      if (findings && sum(spent) % 100n === 13n) return "findings";
    }
    return null;
  }

  /** Notes an accepted request. */
  note(request: Request): void {
    const { actor } = request;
    this.done.set(request.id, textOf(request));
    const department = !("unit" in request) || request.unit === null;
    const about = department ? this.#touched(request) : [this.#unit(request.unit as string)];
    const places = about.map(({ place }) => place);
    this.#noteMoney(request, places[0] ?? 0);
    for (const unit of about) {
      unit.version += 1;
      if (request.action === "edit" || (request.action === "cut" && unit.place === 9)) unit.prepared.push(actor);
      if (request.action === "submit") unit.submitted.push(actor);
      if (request.action === "approve" && unit.place !== 10) unit.approved.push(actor);
    }
    this.version += 1;
    this.#noteMove(request, about);
    this.#noteRest(request);
  }

  /** Units that a request about the department as a whole concerns. */
  #touched(request: Request): OracleUnit[] {
    const all = [...this.units.values()];
    const at = (...places: number[]) => {
      const place = places.find((each) => all.some((unit) => unit.place === each));
      return all.filter((unit) => unit.place === place);
    };
    if (request.action === "submit") return at(2, 7);
    if (request.action === "approve") return at(3, 8, 9);
    if (request.action === "return") return at(3, 8);
    if (request.action === "issue" || request.action === "set-ceiling") return at(4);
    if (request.action !== "settle") return all;
    const moves = this.applications.get(request.application)?.request.moves ?? [];
    const units = new Set(moves.map(({ line }) => this.lines.get(line)?.unit ?? ""));
    return units.size === 1 ? [this.#unit([...units][0] ?? "")] : all;
  }

  #noteMoney(request: Request, place: number): void {
    const set = (line: string, when: Row["when"], amountFen: bigint) => {
      const fen = amountFen - this.amount(line, when);
      if (fen !== 0n) this.rows.push({ line, when, fen });
    };
    if (request.action === "edit") for (const line of request.lines ?? []) this.lines.set(line.id, line);
    if (request.action === "edit" || request.action === "cut") {
      for (const { line, amountFen } of request.cells)
        set(line, place === 9 ? "二下" : place > 4 ? "二上" : "一上", amountFen);
    }
    if (request.action === "set-ceiling") {
      if (!this.ceilingsBy.includes(request.actor)) this.ceilingsBy.push(request.actor);
      for (const { unit, fund, kind, amountFen } of request.cells) {
        const id = `ceiling:${unit}:${fund}:${kind}`;
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

  #noteMove(request: Request, about: readonly OracleUnit[]): void {
    for (const unit of about) {
      const { place } = unit;
      if (request.action === "submit" || request.action === "approve" || request.action === "issue") unit.place += 1;
      if (request.action === "return") unit.place = { 1: 0, 2: 0, 3: 1, 6: 5, 7: 5, 8: 6 }[place] ?? place;
      if (request.action === "approve" && place === 10) unit.approvedOn = this.#today;
      if (request.action === "approve" && place === 9) this.approvedOn = this.#today;
      if (unit.place !== place && (unit.place === 0 || unit.place === 5)) {
        unit.submitted = [];
        unit.approved = [];
      }
    }
  }

  #noteRest(request: Request): void {
    if (request.action === "freeze") this.frozen.push(wordOf(request.stage));
    if (request.action === "thaw") this.frozen.splice(this.frozen.indexOf(wordOf(request.stage)), 1);
    if (request.action === "propose") this.applications.set(request.id, { request, settled: false });
    const application = request.action === "settle" ? this.applications.get(request.application) : undefined;
    if (application !== undefined) application.settled = true;
    if (request.action !== "publish") return;
    if (request.unit === null) this.published = true;
    else this.#unit(request.unit).published = true;
  }
}

function sortOf({ project, economic }: LineInfo): string {
  if (project !== null) return "project";
  return economic?.startsWith("301") || economic?.startsWith("303") ? "personnel" : "public";
}

function wordOf(stage: string): string {
  const words: Record<string, string> = {
    "first-up": "一上",
    "first-down": "一下",
    "second-up": "二上",
    "second-down": "二下",
    adjustment: "调整",
    execution: "执行",
  };
  return words[stage] ?? stage;
}

function textOf(request: Request): string {
  return JSON.stringify(request, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
