/** Functional classes named with their path in the prose: 一般公共服务支出（类）财政事务（款）行政运行（项）, 教育支出-普通教育-小学教育. */
import { functionClass, functionUnder, mainFunctionNamed } from "../../codes/index.ts";

const LONGEST = 200;
/** （类）, （201类）, （款）, （06款）, （项）, and the same in square or narrow brackets. */
const MARK = /[（(【[]\s*(\d{0,7})\s*([类款项])\s*[）)】\]]/g;
const EDGE = /^[“"”'‘’\-—–－─、，,\s]+|[“"”'‘’\-—–－─、，,\s]+$/g;
const DASHED_TAIL = /[“"”'’]*(?:科目)(?:支出)?(?:年初|当年|财政拨款|本年)*(?:预算|决算)?(?:安排|支出)?(?:数|金额|为)?$/;
const TAIL =
  /^[“”"’]?(?:科目)?(?:支出)?(?:年初|当年|财政拨款|本年|\d{4}年)*(?:预算|决算)?(?:安排|支出|执行)?(?:数|金额|为)?$/;

/**
 * The code of the innermost class that a label names by its path; null when it names none, or a class that the classification does not
 * have under those names.
 */
export function functionInLabel(label: string): string | null {
  if (label.length > LONGEST) return null;
  const marks = [...label.matchAll(MARK)];
  const last = marks.at(-1);
  if (last === undefined) return inDashedPath(label);
  if (!TAIL.test(label.slice(last.index + last[0].length))) return null;
  let code: string | null = null;
  let from = 0;
  let depth = 0;
  for (const mark of marks) {
    const level = "类款项".indexOf(mark[2] as string);
    if (level !== depth) return null;
    const name = label.slice(from, mark.index).replace(EDGE, "");
    code = level === 0 ? mainClass(name) : functionUnder(code as string, name);
    if (code === null || !fits(code, mark[1] as string)) return null;
    from = mark.index + mark[0].length;
    depth += 1;
  }
  return code;
}

/** 教育支出-普通教育-小学教育: two or three names joined by dashes. */
function inDashedPath(label: string): string | null {
  const names = label.split(/[-—–－─>＞→]+/);
  if (names.length < 2 || names.length > 3) return null;
  const [first = "", ...rest] = names.map((name) => name.replace(EDGE, ""));
  let code = mainClass(first);
  for (const [at, name] of rest.entries()) {
    if (code === null) return null;
    const isLast = at === rest.length - 1;
    code = functionUnder(code, name) ?? (isLast ? functionUnder(code, name.replace(DASHED_TAIL, "")) : null);
  }
  return code;
}

/** The 类 with which the words end: what stands before it is the subject of the sentence. */
function mainClass(words: string): string | null {
  for (let from = 0; from < words.length - 1; from += 1) {
    const code = mainFunctionNamed(words.slice(from));
    if (code !== null) return code;
  }
  return null;
}

/** A printed code must be that of the class: in full, or its own two digits. */
function fits(code: string, printed: string): boolean {
  return printed === "" || code.endsWith(printed.padStart(2, "0")) || functionClass(code, null)?.code === printed;
}
