/** Documents that belong together: those of one organisation, and those of a department and its units. */
import { checkTogether, type PathedFinding } from "../check/together.ts";
import { type FactSheet, unpack } from "./factSheet.ts";
import type { FileMessage } from "./outcome.ts";

export interface Sheet {
  readonly path: string;
  readonly sheet: FactSheet;
}

/** Most bytes of packed sheets kept; a folder with more is not paired to its end. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Most documents of one group held against one another. */
const MOST_IN_GROUP = 400;

/** Joins what belongs together: the root of each name is the name first seen. */
class Families {
  readonly #parent = new Map<string, string>();

  root(name: string): string {
    let root = name;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    if (root !== name) this.#parent.set(name, root);
    return root;
  }

  join(name: string, other: string): void {
    const [root, from] = [this.root(name), this.root(other)];
    if (root !== from) this.#parent.set(from, root);
  }
}

/** Groups of two documents or more, in the order of their first documents. Documents without an organisation are in none. */
export function groupsOf(sheets: readonly Sheet[]): Sheet[][] {
  const present = new Set(sheets.map(({ sheet }) => sheet.organisation));
  const families = new Families();
  for (const { sheet } of sheets) {
    if (sheet.organisation === null) continue;
    for (const unit of sheet.units) if (present.has(unit)) families.join(sheet.organisation, unit);
  }
  const groups = new Map<string, Sheet[]>();
  for (const each of sheets) {
    if (each.sheet.organisation === null) continue;
    const root = families.root(each.sheet.organisation);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [each]);
    else group.push(each);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What was found between documents, and what was said of those that could not be paired. */
export interface Paired {
  readonly findings: readonly PathedFinding[];
  readonly messages: readonly FileMessage[];
}

/** Gathers the sheets of the files as they come, and holds them against one another at the end. */
export class Pairing {
  readonly #sheets: Sheet[] = [];
  readonly #previous: Sheet[] = [];
  #bytes = 0;
  #full = false;

  /** `isPrevious`: given by --previous, so meant for the documents at hand, whatever name it bears. */
  add(path: string, sheet: FactSheet, isPrevious: boolean): void {
    this.#bytes += sheet.packed.length;
    this.#full ||= this.#bytes > MOST_BYTES;
    if (!this.#full) (isPrevious ? this.#previous : this.#sheets).push({ path, sheet });
  }

  /** A previous document joins the documents of its organisation; where only one document is at hand, that one. */
  #withPrevious(messages: FileMessage[]): Sheet[] {
    const [only, ...more] = this.#sheets;
    const at = new Set(this.#sheets.map(({ sheet }) => sheet.organisation));
    return this.#previous.flatMap((previous): Sheet[] => {
      if (previous.sheet.organisation !== null && at.has(previous.sheet.organisation)) return [previous];
      if (only !== undefined && more.length === 0 && only.sheet.organisation !== null) {
        return [{ ...previous, sheet: { ...previous.sheet, organisation: only.sheet.organisation } }];
      }
      const text = "上年文件的单位与所检查的文件都对不上，没有用来比较";
      messages.push({ path: previous.path, code: "previous-unmatched", text });
      return [];
    });
  }

  finish(): Paired {
    const messages: FileMessage[] = [];
    if (this.#full) {
      const path = this.#sheets.at(-1)?.path ?? "-";
      messages.push({ path, code: "too-many-to-pair", text: "文件太多，此后的文件没有互相比较；请分批检查" });
    }
    const findings = groupsOf([...this.#sheets, ...this.#withPrevious(messages)]).flatMap((group) => {
      const taken = group.slice(0, MOST_IN_GROUP);
      const [left] = group.slice(MOST_IN_GROUP);
      const text = `同一单位及其下属单位的文件超过 ${MOST_IN_GROUP} 份，从这一份起没有互相比较；请分批检查`;
      if (left !== undefined) messages.push({ path: left.path, code: "too-many-to-pair", text });
      return checkTogether(taken.map(({ path, sheet }) => ({ path, statement: unpack(sheet) })));
    });
    return { findings, messages };
  }
}
