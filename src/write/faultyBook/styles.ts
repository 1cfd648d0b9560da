/** styles.xml of a user's workbook, to which the marked forms of its cell styles are added. */
import { listOf } from "./elements.ts";
import { MARK_FILL } from "./model.ts";

const FILL = `<fill><patternFill patternType="solid"><fgColor rgb="${MARK_FILL}"/><bgColor indexed="64"/></patternFill></fill>`;
const WRAPPED =
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">' +
  '<alignment vertical="top" wrapText="1"/></xf>';

export class Styles {
  private readonly source: string;
  private readonly forms: readonly string[];
  private readonly added: string[] = [];
  private readonly numbers = new Map<number, number>();
  private readonly fill: number;

  /** Null where there are no lists of fills and cell formats as programs write them. */
  static open(xml: string): Styles | null {
    const fills = listOf(xml, "fills", "fill");
    const forms = listOf(xml, "cellXfs", "xf");
    return fills === null || forms === null || forms.items.length === 0 ? null : new Styles(xml);
  }

  private constructor(xml: string) {
    const fills = listOf(xml, "fills", "fill") as NonNullable<ReturnType<typeof listOf>>;
    const old = new Set(
      fills.items.flatMap(({ start, end }, index) => (xml.slice(start, end).includes(MARK_FILL) ? [index] : [])),
    );
    this.fill = fills.items.length;
    this.source = unmarked(xml.slice(0, fills.end) + FILL + xml.slice(fills.end), old);
    const { items } = listOf(this.source, "cellXfs", "xf") as NonNullable<ReturnType<typeof listOf>>;
    this.forms = items.map(({ start, end }) => this.source.slice(start, end));
  }

  /** Number of the marked form of a cell style. */
  marked(style: number): number {
    const known = this.numbers.get(style);
    if (known !== undefined) return known;
    const form = this.forms[style] ?? (this.forms[0] as string);
    const number = this.add(withFill(form, this.fill));
    this.numbers.set(style, number);
    return number;
  }

  /** Number of a style that wraps its text. */
  wrapped(): number {
    return this.add(WRAPPED);
  }

  private add(form: string): number {
    this.added.push(form);
    return this.forms.length + this.added.length - 1;
  }

  xml(): string {
    const end = listOf(this.source, "cellXfs", "xf")?.end ?? 0;
    const xml = this.source.slice(0, end) + this.added.join("") + this.source.slice(end);
    // Counts are hints; a wrong one makes some programs refuse the file, none does them harm.
    return xml.replace(/<(fills|cellXfs)(\s[^>]*?)?\scount\s*=\s*["']\d+["']/g, "<$1$2");
  }
}

function withFill(form: string, fill: number): string {
  const plain = form
    .replace(/^(<xf[^>]*?)\sfillId\s*=\s*["']\d+["']/, "$1")
    .replace(/^(<xf[^>]*?)\sapplyFill\s*=\s*["']\w+["']/, "$1");
  return plain.replace(/^<xf/, `<xf fillId="${fill}" applyFill="1"`);
}

/** Cell formats with a fill of an earlier round lose it. */
function unmarked(xml: string, fills: ReadonlySet<number>): string {
  const forms = fills.size === 0 ? null : listOf(xml, "cellXfs", "xf");
  if (forms === null) return xml;
  let [out, from] = ["", 0];
  for (const { start, end } of forms.items) {
    const form = xml.slice(start, end);
    const fill = Number(/^<xf[^>]*?\sfillId\s*=\s*["'](\d+)["']/.exec(form)?.[1] ?? "0");
    if (!fills.has(fill)) continue;
    out += xml.slice(from, start) + withFill(form, 0);
    from = end;
  }
  return out + xml.slice(from);
}
