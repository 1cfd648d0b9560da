/** Functional classes as the text names them: 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）, also with codes in the brackets. */
import type { Statement } from "../../../../statement/model.ts";
import { type Passage, passagesOf, spanOf } from "../../wording/lib/passages.ts";

export type Level = "类" | "款" | "项";

export interface Step {
  readonly level: Level;
  readonly name: string;
  /** Digits printed in the bracket (210类), or "". */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** A 类 with the 款 and 项 named right after it. */
export type NamedPath = readonly Step[];

const MARK = /[（(]\s{0,2}(\d{0,7})\s{0,2}([类款项])\s{0,2}[）)]/g;
const LONGEST_NAME = 45;
/** What parts a name from the words before it; 、 and brackets may belong to a name. */
const BEFORE_NAME = /[。；，：:;,“”"‘’《》\s\d.．—-]/;
const JOINTS = /^[\s\u3000“”"‘’、—\-－·]+|[\s\u3000“”"‘’—\-－]+$/g;
const ORDER: readonly string[] = ["类", "款", "项"];

/** “一般公共服务支出-财政事务-行政运行”科目 */
const DASHED = /[“"]([^“”"。；]{2,45})[-－—]([^“”"。；\-－—]{2,45})(?:[-－—]([^“”"。；\-－—]{2,45}))?[”"](?=科目)/g;

/** All paths of the text. Linear in the text. */
export function pathsIn(statement: Statement): NamedPath[] {
  return [...bracketed(statement), ...dashed(statement)];
}

function dashed(statement: Statement): NamedPath[] {
  return passagesOf(statement)
    .filter(({ text }) => text.includes("科目"))
    .flatMap((passage) =>
      [...passage.text.matchAll(DASHED)].map((match) => {
        let from = match.index + 1;
        return match.slice(1).flatMap((name, index): Step[] => {
          if (name === undefined) return [];
          const step = { level: ORDER[index] as Level, name, digits: "", ...spanOf(passage, from, from + name.length) };
          from += name.length + 1;
          return [step];
        });
      }),
    );
}

function bracketed(statement: Statement): NamedPath[] {
  return passagesOf(statement).flatMap((passage) =>
    /[类款项]\s{0,2}[）)]/.test(passage.text) ? ofPassage(passage) : [],
  );
}

function ofPassage(passage: Passage): NamedPath[] {
  const paths: Step[][] = [];
  let open: Step[] | null = null;
  let behind = 0;
  for (const match of passage.text.matchAll(MARK)) {
    const [mark, digits = "", letter = ""] = match;
    const from: number = letter === "类" ? nameStart(passage.text, match.index, behind) : behind;
    const step = stepOf(passage, from, match.index, letter as Level, digits);
    const follows: boolean = open !== null && ORDER.indexOf(letter) === ORDER.indexOf(open.at(-1)?.level ?? "") + 1;
    if (step !== null && letter === "类") {
      open = [step];
      paths.push(open);
    } else if (step !== null && open !== null && follows) open.push(step);
    else open = null;
    behind = match.index + mark.length;
  }
  return paths;
}

function nameStart(text: string, mark: number, behind: number): number {
  let from = mark;
  while (from > behind && mark - from < LONGEST_NAME && !BEFORE_NAME.test(text.charAt(from - 1))) from -= 1;
  return from;
}

function stepOf(passage: Passage, from: number, to: number, level: Level, digits: string): Step | null {
  const words = passage.text.slice(from, to);
  const name = words.replace(JOINTS, "");
  if (name === "" || name.length > LONGEST_NAME || /[。；，：]/.test(name)) return null;
  const offset = from + words.indexOf(name);
  return { level, name, digits, ...spanOf(passage, offset, offset + name.length) };
}
