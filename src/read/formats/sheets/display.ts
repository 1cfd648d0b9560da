/** What a cell prints: the stored value through its number format, as Excel shows it. The printed digits count, not the stored ones. */
// biome-ignore lint/correctness/noUnresolvedImports: its package.json names a file of types that is not there; the code is
import { format } from "numfmt";
import type { CellStyle, Stored } from "./model.ts";

const MAX_FORMAT = 255;
/** Days by which dates that count from 1904 are behind those that count from 1900. */
const DAYS_1904 = 1462;
/** Whole numbers below this print all their digits in the General format. */
const PLAIN_INTEGERS = 1e11;
const DATE_PARTS = /[ymdhse年月日时]/i;

/** Prints stored values; remembers the number formats of a workbook. */
export class Display {
  private readonly patterns = new Map<string, { pattern: string; isDate: boolean }>();
  private readonly from1904: boolean;

  constructor(from1904 = false) {
    this.from1904 = from1904;
  }

  /** What the cell shows. An error value is given as a text. */
  text(value: Stored, style: CellStyle): string {
    if (typeof value === "number") return this.number(value, style.format);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return value === null ? "" : this.string(value, style.format);
  }

  private number(value: number, code: string): string {
    if (!Number.isFinite(value)) return "";
    if (code === "General" && Number.isInteger(value) && Math.abs(value) < PLAIN_INTEGERS) return String(value);
    const { pattern, isDate } = this.pattern(code);
    const shown = isDate && this.from1904 ? value + DAYS_1904 : value;
    return attempt(pattern, shown) ?? attempt("General", value) ?? String(value);
  }

  /** A text goes through the format's last part where that adds anything to it. */
  private string(value: string, code: string): string {
    const part = code.split(";").at(-1) ?? "";
    if (!part.includes("@") || /^[\s_*@]*$/.test(part) || value.length > MAX_FORMAT) return value;
    return attempt(this.pattern(code).pattern, value) ?? value;
  }

  private pattern(code: string): { pattern: string; isDate: boolean } {
    let known = this.patterns.get(code);
    if (!known) {
      const pattern = code === "" || code.length > MAX_FORMAT ? "General" : escaped(code);
      const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|General|E[+-]/gi, "");
      known = { pattern, isDate: DATE_PARTS.test(bare) };
      this.patterns.set(code, known);
    }
    return known;
  }
}

/** "!" before a character is how Chinese versions write "\". */
function escaped(code: string): string {
  return code.replace(/"[^"]*"|\\.|!(.)/g, (found: string, character: string | undefined) =>
    character === undefined ? found : `\\${character}`,
  );
}

/** Null when the pattern is no sound one, or the value is out of its range (a negative date). */
function attempt(pattern: string, value: number | string): string | null {
  try {
    const text = format(pattern, value, { throws: true, dateErrorThrows: true, overflow: "" });
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
