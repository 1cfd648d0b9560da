/** Names of functional classes as the text prints them: 一般公共服务支出（类）财政事务（款）行政运行（项）, and how two prints are compared. */

export type Level = "class" | "section" | "item";

/** What an item of the text names; what it leaves out is null. */
export type Names = Readonly<Record<Level, string | null>>;

const MARKS: readonly (readonly [string, Level])[] = [
  ["类)", "class"],
  ["款)", "section"],
  ["项)", "item"],
];
/** Labels longer than this are no names. */
const longest = 200;

/** The names in a label by their marks （类）（款）（项）, codes beside the marks left out; null when there is none. */
export function namesIn(label: string): Names | null {
  if (label.length > longest) return null;
  const text = label.normalize("NFKC").replace(/\s/g, "");
  const names: Record<Level, string | null> = { class: null, section: null, item: null };
  let from = 0;
  for (const [mark, level] of MARKS) {
    const found = markAt(text, mark, from);
    if (found === null) continue;
    names[level] = plain(text.slice(from, found.start));
    from = found.end;
  }
  return names.class === null && names.section === null && names.item === null ? dashed(text) : names;
}

/** 一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行科目: three names with dashes between them. */
function dashed(text: string): Names | null {
  const parts = text
    .replace(/科目$/, "")
    .split(/[-—–]+/)
    .map(plain);
  const [first, second, third] = parts;
  if (parts.length !== 3 || !first || !second || !third || !parts.every((name) => /^\D{2,}$/.test(name))) return null;
  return { class: first, section: second, item: third };
}

/** The code of a 项 that a label prints beside its name: 行政运行（2010301）. */
export function codeIn(label: string): string | null {
  return /(?<!\d)2\d{6}(?!\d)/.exec(label.slice(0, longest))?.[0] ?? null;
}

/** The name alone of an item that is named by its code. */
export function nameBesideCode(label: string, code: string): string {
  return plain(
    label
      .replace(code, "")
      .replace(/[（(]\s*[）)]/g, "")
      .replace(/科目$/, ""),
  );
}

/** (类) or (204类): the mark with the code before it. */
function markAt(text: string, mark: string, from: number): { start: number; end: number } | null {
  const end = text.indexOf(mark, from);
  if (end < 0) return null;
  let start = end;
  while (start > from && /\d/.test(text.charAt(start - 1))) start -= 1;
  return text.charAt(start - 1) === "(" ? { start: start - 1, end: end + mark.length } : null;
}

/** A name without quotes, dashes between names, numbers before it, and the width of its brackets. */
export function plain(name: string): string {
  const bare = name.normalize("NFKC").replace(/[\s“”"'‘’《》"]/g, "");
  return bare.replace(/^[\d.、,，:：)(\-—–]+(?=\p{Script=Han})/u, "").replace(/[-—–]+$/, "");
}

/** One name cut short, or without the last word 支出 that some tables leave out, is the same name. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [squeezed(a), squeezed(b)];
  return (
    x === y ||
    (x.length >= fewestOfAbbreviation && y.startsWith(x)) ||
    (y.length >= fewestOfAbbreviation && x.startsWith(y))
  );
}

const fewestOfAbbreviation = 8;

function squeezed(name: string): string {
  return name.replace(/[、，,。.·及和与]/g, "");
}
