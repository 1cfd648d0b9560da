/** Reads the kinds of departments from their data. */
import type { Fund } from "../../codes/model.ts";
import type { UnitKind } from "../model.ts";
import { kindLines } from "./data/kinds.ts";

export interface ProjectKind {
  readonly name: string;
  readonly function: string;
  /** Key of `spendingData`. */
  readonly spending: string;
  /** 万元. */
  readonly wan: number;
  /** Index of the duty that it serves. */
  readonly duty: number;
  readonly purpose: string;
  readonly target: { readonly name: string; readonly value: string; readonly measure: string };
  readonly fund: Fund;
}

export interface SubordinateKind {
  readonly name: string;
  readonly function: string;
  readonly kind: UnitKind;
  readonly heads: number;
  /** Key of `ownMoney`; "-" for none. */
  readonly own: string;
  readonly duties: readonly string[];
}

export interface DepartmentKind {
  readonly name: string;
  readonly function: string;
  /** Functional class of projects that have none of their own. */
  readonly general: string;
  readonly kind: UnitKind;
  readonly heads: number;
  readonly duties: readonly string[];
  readonly divisions: readonly string[];
  readonly subordinates: readonly SubordinateKind[];
  readonly projects: readonly ProjectKind[];
}

const LETTERS: Readonly<Record<string, UnitKind>> = { A: "administrative", C: "civil-service", I: "institution" };

const whole = (text: string | undefined): number => Number.parseInt(text ?? "", 10);
const listOf = (text: string | undefined): string[] => (text ?? "").split(";").map((each) => each.trim());

function subordinateOf([name = "", code = "", letter = "", heads, own = "-", duties]: readonly string[]) {
  return {
    name,
    function: code,
    kind: LETTERS[letter] ?? "institution",
    heads: whole(heads),
    own,
    duties: listOf(duties),
  };
}

function projectOf(cells: readonly string[]): ProjectKind {
  const [name = "", code = "", spending = "", wan, duty, purpose = "", target = "", value = "", measure = "", fund] =
    cells;
  return {
    ...{ name, function: code, spending, wan: whole(wan), duty: whole(duty) - 1, purpose },
    ...{ target: { name: target, value, measure }, fund: (fund ?? "gpb") as Fund },
  };
}

function kindOf(block: string): DepartmentKind {
  const lines = block
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(/^[=+*] /, "").split(/ *\| */));
  const marks = block.split("\n").filter((line) => line !== "");
  const marked = (mark: string) => lines.filter((_, index) => marks[index]?.startsWith(mark));
  const [head = []] = marked("=");
  const [name = "", code = "", general = "", letter = "", heads] = head;
  return {
    ...{ name, function: code, general, kind: LETTERS[letter] ?? "administrative", heads: whole(heads) },
    duties: listOf(marked("职责")[0]?.[1]),
    divisions: listOf(marked("科室")[0]?.[1]),
    subordinates: marked("+").map(subordinateOf),
    projects: marked("*").map(projectOf),
  };
}

/** All kinds, in the order of the data. */
export const departmentKinds: readonly DepartmentKind[] = kindLines.trim().split("\n\n").map(kindOf);
