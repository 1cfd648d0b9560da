/** The text of a formula → an Expression; null for whatever cannot be worked out exactly. Linear in the length. */
import { columnNumber, rowNumber } from "../sheets/address.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../sheets/model.ts";
import { type Corner, type Expression, FUNCTIONS, MAX_DEPTH, type Operator } from "./model.ts";

const MAX_LENGTH = 8192;
/** Most operators: a long chain of them nests as deep as it is long. */
const MAX_OPERATORS = 500;
/** Not in the middle of a name, nor the name of a function or a sheet. */
const ENDS = "(?![\\p{L}\\p{N}_(!])";
const TOKENS = [
  `\\$?[A-Za-z]{1,3}\\$?\\d{1,7}${ENDS}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${ENDS}|\\$?\\d{1,7}:\\$?\\d{1,7}`,
  "\\d{1,20}(?:\\.\\d{0,20})?|\\.\\d{1,20}",
].map((pattern) => `(${pattern})`);
const TEXTS = ['"((?:[^"]|"")*)"', "'((?:[^']|'')*)'!", "([\\p{L}_][\\p{L}\\p{N}_.]*)!"];
const MARKS = ["([A-Za-z]+)\\(", "(<=|>=|<>|[-+*/=<>%(),:])"];
const TOKEN = new RegExp(`\\s*(?:${[...TOKENS, ...TEXTS, ...MARKS].join("|")})`, "uy");

type Token =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "sheet"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "function"; readonly text: string }
  | { readonly kind: "mark"; readonly text: string };

const KINDS = ["reference", "number", "text", "sheet", "sheet", "function", "mark"] as const;

export function parseFormula(text: string): Expression | null {
  const tokens = text.length <= MAX_LENGTH ? tokensOf(text.replace(/^=/, "")) : null;
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const expression = parser.comparison(0);
  return parser.atEnd ? expression : null;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return null;
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const printed = match[index + 1] ?? "";
    const kind = KINDS[index] ?? "mark";
    const quote = kind === "text" ? '"' : "'";
    tokens.push({
      kind,
      text: kind === "text" || kind === "sheet" ? printed.replaceAll(quote + quote, quote) : printed,
    });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

const COMPARISONS = ["=", "<>", "<", "<=", ">", ">="];

/** Recursive descent. Every method gives null when the formula is not one of ours. */
class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private operators = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  comparison(depth: number): Expression | null {
    return depth > MAX_DEPTH ? null : this.chain(COMPARISONS, () => this.sum(depth));
  }

  private sum(depth: number): Expression | null {
    return this.chain(["+", "-"], () => this.chain(["*", "/"], () => this.signed(depth)));
  }

  private chain(operators: readonly string[], operand: () => Expression | null): Expression | null {
    let left = operand();
    while (left && operators.includes(this.mark)) {
      if (++this.operators > MAX_OPERATORS) return null;
      const operator = this.mark as Operator;
      this.at++;
      const right = operand();
      left = right && { kind: "binary", operator, left, right };
    }
    return left;
  }

  private signed(depth: number): Expression | null {
    const signs: ("+" | "-")[] = [];
    while (this.mark === "-" || this.mark === "+") {
      signs.push(this.mark);
      this.at++;
    }
    if (signs.length > MAX_DEPTH) return null;
    let operand = this.primary(depth);
    for (let percents = 0; operand && this.mark === "%" && percents < MAX_DEPTH; percents++) {
      this.at++;
      operand = { kind: "sign", sign: "%", operand };
    }
    return signs.reduceRight<Expression | null>(
      (inner, sign) => inner && { kind: "sign", sign, operand: inner },
      operand,
    );
  }

  private primary(depth: number): Expression | null {
    const token = this.tokens[this.at++];
    if (token?.kind === "number") return { kind: "number", value: Number(token.text) };
    if (token?.kind === "text") return { kind: "text", value: token.text };
    if (token?.kind === "reference") return this.reference(null, token.text);
    if (token?.kind === "function") return this.call(token.text.toUpperCase(), depth);
    if (token?.kind === "sheet") {
      const next = this.tokens[this.at++];
      return next?.kind === "reference" && !/[[\]:]/.test(token.text) ? this.reference(token.text, next.text) : null;
    }
    return token?.text === "(" ? this.closed(this.comparison(depth + 1)) : null;
  }

  private call(name: string, depth: number): Expression | null {
    if (!FUNCTIONS.has(name)) return null;
    const operands: Expression[] = [];
    do {
      const operand = this.comparison(depth + 1);
      if (!operand) return null;
      operands.push(operand);
    } while (this.mark === "," && ++this.at > 0);
    return this.closed({ kind: "call", name, operands });
  }

  private closed(expression: Expression | null): Expression | null {
    return expression && this.mark === ")" && ++this.at > 0 ? expression : null;
  }

  /** The reference that `first` begins: a cell, an area A1:B2, whole columns A:B or whole rows 1:2. */
  private reference(sheet: string | null, first: string): Expression | null {
    const [one = "", other] = first.split(":");
    if (other !== undefined) return whole(sheet, one, other);
    const from = corner(one);
    if (!from || this.mark !== ":") return from && { kind: "reference", sheet, from, to: from };
    const last = this.tokens[this.at + 1];
    this.at += 2;
    const to = last?.kind === "reference" ? corner(last.text) : null;
    return to && { kind: "reference", sheet, from, to };
  }

  private get mark(): string {
    const token = this.tokens[this.at];
    return token?.kind === "mark" ? token.text : "";
  }
}

function corner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(text);
  const column = columnNumber(match?.[2] ?? "");
  const row = rowNumber(match?.[4] ?? "");
  if (!match || column === null || row === null) return null;
  return { row, column, fixedRow: match[3] === "$", fixedColumn: match[1] === "$" };
}

function whole(sheet: string | null, one: string, other: string): Expression | null {
  const [first, last] = [one, other].map((part) => part.replace("$", ""));
  const fixedOne = one.startsWith("$");
  const fixedOther = other.startsWith("$");
  const columns = [columnNumber(first ?? ""), columnNumber(last ?? "")];
  if (/^\d/.test(first ?? "")) {
    const rows = [rowNumber(first ?? ""), rowNumber(last ?? "")];
    if (rows[0] == null || rows[1] == null) return null;
    const from = { row: rows[0], column: 0, fixedRow: fixedOne, fixedColumn: true };
    const to = { row: rows[1], column: MAX_COLUMNS - 1, fixedRow: fixedOther, fixedColumn: true };
    return { kind: "reference", sheet, from, to };
  }
  if (columns[0] == null || columns[1] == null) return null;
  const from = { row: 0, column: columns[0], fixedRow: true, fixedColumn: fixedOne };
  const to = { row: MAX_ROWS - 1, column: columns[1], fixedRow: true, fixedColumn: fixedOther };
  return { kind: "reference", sheet, from, to };
}
