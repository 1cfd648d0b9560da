/** Documents that belong together: those of one organisation, and those of the organisations that they name, as a department's units. */
import { checkTogether, type PathedFinding } from "../check/together.ts";
import { type FactSheet, organisationKey, unpack } from "./factSheet.ts";
import type { FileMessage } from "./outcome.ts";

export interface Sheet {
  readonly path: string;
  readonly sheet: FactSheet;
}

/** Most bytes of packed sheets kept; a folder with more is not paired to its end. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Most documents held against one another at once. */
const MOST_IN_GROUP = 400;
/** What parts the names in a text or a table. */
const PARTING = /[\s、，。；：,;:|│“”"《》()（）〔〕0-9.．]+/u;
/** Shortest and longest name of an organisation that is looked for in the text of others. */
const NAME_LENGTH = { least: 4, most: 60 };

/** The documents of one organisation, and after them those of the organisations that they name. */
export interface Group {
  readonly own: readonly Sheet[];
  readonly named: readonly Sheet[];
}

const keyOf = ({ sheet }: Sheet) => (sheet.organisation === null ? null : organisationKey(sheet.organisation));

/** Which of the names in `present` stand apart in the texts of `sheets`. */
function namesIn(sheets: readonly Sheet[], present: ReadonlyMap<string, unknown>): Set<string> {
  const found = new Set<string>();
  for (const { sheet } of sheets) {
    for (const word of unpack(sheet).text.split(PARTING)) {
      if (word.length < NAME_LENGTH.least || word.length > NAME_LENGTH.most) continue;
      const key = organisationKey(word);
      if (present.has(key)) found.add(key);
    }
  }
  return found;
}

/** One group for each organisation with something to be held against, in the order of their first documents. */
export function* groupsOf(sheets: readonly Sheet[]): Generator<Group> {
  const byName = new Map<string, Sheet[]>();
  for (const each of sheets) {
    const key = keyOf(each);
    if (key === null) continue;
    const others = byName.get(key);
    if (others === undefined) byName.set(key, [each]);
    else others.push(each);
  }
  for (const [name, own] of byName) {
    const others = byName.size === 1 ? [] : [...namesIn(own, byName)].filter((other) => other !== name);
    const named = others.flatMap((other) => byName.get(other) ?? []);
    if (own.length + named.length > 1) yield { own, named };
  }
}

/** What was found between documents, and what was said of those that could not be paired. */
export interface Paired {
  readonly findings: readonly PathedFinding[];
  readonly messages: readonly FileMessage[];
  /** Paths of the documents that were held against others. */
  readonly paired: ReadonlySet<string>;
}

/** Gathers the sheets of the files as they come, and holds them against one another at the end. */
export class Pairing {
  readonly #sheets: Sheet[] = [];
  readonly #previous: Sheet[] = [];
  readonly #messages: FileMessage[] = [];
  #bytes = 0;

  /** `isPrevious`: given by --previous, so meant for the documents at hand, whatever name it bears. */
  add(path: string, sheet: FactSheet, isPrevious: boolean): void {
    const before = this.#bytes;
    this.#bytes += sheet.packed.length;
    if (this.#bytes <= MOST_BYTES) (isPrevious ? this.#previous : this.#sheets).push({ path, sheet });
    else if (before <= MOST_BYTES) this.#tell(path, "too-many-to-pair", "文件太多，从这一份起没有互相比较；请分批检查");
  }

  #tell(path: string, code: string, text: string): void {
    this.#messages.push({ path, code, text });
  }

  /** A previous document joins the documents of its organisation; where only one document is at hand, that one. */
  #withPrevious(): Sheet[] {
    const [only, ...more] = this.#sheets;
    const present = new Set(this.#sheets.map(keyOf));
    return this.#previous.flatMap((previous): Sheet[] => {
      const key = keyOf(previous);
      if (key !== null && present.has(key)) return [previous];
      const organisation = more.length === 0 ? (only?.sheet.organisation ?? null) : null;
      if (organisation !== null) return [{ ...previous, sheet: { ...previous.sheet, organisation } }];
      this.#tell(previous.path, "previous-unmatched", "上年文件的单位与所检查的文件都对不上，没有用来比较");
      return [];
    });
  }

  #between({ own, named }: Group): PathedFinding[] {
    const all = [...own, ...named];
    const [left] = all.slice(MOST_IN_GROUP);
    const text = `同一单位及其下属单位的文件超过 ${MOST_IN_GROUP} 份，从这一份起没有互相比较；请分批检查`;
    if (left !== undefined) this.#tell(left.path, "too-many-to-pair", text);
    const documents = all.slice(0, MOST_IN_GROUP).map(({ path, sheet }) => ({ path, statement: unpack(sheet) }));
    const paths = new Set(own.map(({ path }) => path));
    return checkTogether(documents).filter(({ path }) => paths.has(path));
  }

  finish(): Paired {
    const findings: PathedFinding[] = [];
    const paired = new Set<string>();
    for (const group of groupsOf([...this.#sheets, ...this.#withPrevious()])) {
      for (const { path } of group.own) paired.add(path);
      findings.push(...this.#between(group));
    }
    return { findings, messages: this.#messages, paired };
  }
}
