/** The oracle's books: money as a list of rows that is summed anew each time, where each unit stands, whose hands it was in. */
import type { LineInfo, Person, Request, RequestOf } from "../model.ts";
import { YEAR } from "./world.ts";

export interface Row {
  readonly line: string;
  readonly when: "一上" | "一下" | "二上" | "二下" | "调整" | "执行";
  readonly fen: bigint;
}

export interface OracleUnit {
  /** 0 一上 unit, 1 department, 2 joined, 3 finance; 4 一下; 5–8 二上 alike; 9 congress, 10 to pass on, 11 the year. */
  place: number;
  version: number;
  prepared: string[];
  submitted: string[];
  approved: string[];
  approvedOn: string;
  published: boolean;
  /** Places it has gone on from. */
  gone: number[];
}

/** A new ceiling that the bureau's head has still to issue. */
export interface OracleCeiling {
  readonly unit: string;
  readonly info: LineInfo;
  fen: bigint | null;
  by: string;
  times: number;
}

export interface OracleApplication {
  readonly request: RequestOf<"propose">;
  settled: boolean;
}

const FISCAL = ["gpb", "gov-fund", "soe"];
export const LARGEST = 10n ** 15n;

export class Books {
  readonly rows: Row[] = [];
  readonly lines = new Map<string, LineInfo>();
  readonly units = new Map<string, OracleUnit>();
  readonly applications = new Map<string, OracleApplication>();
  readonly done = new Map<string, string>();
  readonly frozen: string[] = [];
  readonly ceilingsBy: string[] = [];
  readonly newCeilings = new Map<string, OracleCeiling>();
  readonly days = new Map<string, { on: string; final: boolean }>();
  version = 0;
  approvedOn = "";
  published = false;
  readonly #people: readonly Person[];
  readonly today: string;

  constructor(units: readonly string[], lines: readonly LineInfo[], people: readonly Person[], today: string) {
    for (const id of units) {
      const hands = { prepared: [], submitted: [], approved: [], gone: [] };
      this.units.set(id, { place: 0, version: 0, approvedOn: "", published: false, ...hands });
    }
    for (const line of lines) this.lines.set(line.id, line);
    this.#people = people;
    this.today = today;
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

  unitOf(id: string): OracleUnit {
    return this.units.get(id) as OracleUnit;
  }

  placed(place: number): string[] {
    return [...this.units].filter(([, unit]) => unit.place === place).map(([id]) => id);
  }

  anyBefore(place: number): boolean {
    return [...this.units.values()].some((unit) => unit.place < place);
  }

  /** Whether the day that a place was to be left by was the last, and has passed. */
  closed(place: number, units: readonly string[]): boolean {
    const key = { 0: "first-up-unit", 2: "first-up-department", 5: "second-up-unit", 7: "second-up-department" }[place];
    const day = this.days.get(key ?? "");
    if (day === undefined || !day.final || day.on >= this.today) return false;
    return units.some((id) => !this.unitOf(id).gone.includes(place));
  }

  /** Units that have submitted more than their ceilings will be. */
  overNew(): string[] {
    const spent = (unit: string, info: LineInfo) =>
      [...this.lines.values()]
        .filter((line) => line.unit === unit && line.side === "expenditure" && line.fund === info.fund)
        .filter((line) => sortOf(line) === info.kind)
        .reduce((sum, { id }) => sum + this.amount(id, "二上"), 0n);
    const tooMuch = ({ unit, info, fen }: OracleCeiling) => fen !== null && spent(unit, info) > fen;
    const submitted = [...this.units].filter(([, { place }]) => place > 5 && place < 9).map(([id]) => id);
    return submitted.filter((unit) =>
      [...this.newCeilings.values()].some((each) => each.unit === unit && tooMuch(each)),
    );
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
          const id = `ceiling:${YEAR}:${unit}:${fund}:${sort}`;
          if (!this.lines.has(id) && !FISCAL.includes(fund)) continue;
          const asked = sum(spent.filter((line) => line.fund === fund && sortOf(line) === sort));
          if (asked > this.amount(id, "一下")) return "over the ceiling";
        }
      }
      if (findings && sum(spent) % 100n === 13n) return "findings";
    }
    return null;
  }
}

function sortOf({ project, economic }: LineInfo): string {
  if (project !== null) return "project";
  return economic?.startsWith("301") || economic?.startsWith("303") ? "personnel" : "public";
}

export function wordOf(stage: string): string {
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

export function textOf(request: Request): string {
  return JSON.stringify(request, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
