/** The columns of a table: what role each has, what its headings say, and into which sides they fall. */
import type { DocumentFacts } from "../../statement/model.ts";
import { isBlank, isDash, plainDigits, wordsOf } from "./cells.ts";
import { type HeadingStep, headingsOf } from "./heading.ts";
import type { ColumnRole, Matrix, Part, ReadColumn, Side } from "./model.ts";
import { measureOf, periodOf, saysOnlyPeriod, unitIn } from "./periods.ts";
import { readStub, saysTotal } from "./stubText.ts";

const NAME =
  /名称|^(?:收入|支出)?(?:项目|科目|单位|预算单位|部门|内容|摘要|类别|明细|事项|功能分类|经济分类|支出功能分类|功能科目|经济科目|收入|支出)(?:科目)?(?:[（(].{0,20}[）)])?$|^项目按/;
const CODE = /编码|代码|编号|^[类款项目]$/;
const SERIAL = /^(?:行次|序号|栏次|行号|列次)$/;
const NOTE = /^(?:备注|说明|依据|备注说明|指标说明|指标值说明)$/;

/** What the body of one column holds. */
interface Content {
  readonly numbers: number;
  readonly words: number;
  readonly codes: number;
  readonly serial: boolean;
  readonly decimals: number;
}

/** Reads the columns of the first part of a table. */
export function columnsOf(
  { matrix, bodyStart, bodyEnd }: Pick<Part, "matrix" | "bodyStart" | "bodyEnd">,
  facts: DocumentFacts,
): ReadColumn[] {
  const headings = Array.from({ length: matrix.columns }, (_, column) => headingsOf(matrix, bodyStart, column));
  const contents = headings.map((_, column) => contentOf(matrix, bodyStart, bodyEnd, column));
  const roles = headings.map((steps, column) => roleOf(steps, contents[column] as Content));
  const sides = sideNumbers(roles);
  return headings.map((steps, index) => readColumn(index, steps, roles[index] ?? "note", sides[index] ?? 0, facts));
}

function contentOf(matrix: Matrix, bodyStart: number, bodyEnd: number, column: number): Content {
  let [numbers, words, codes, decimals] = [0, 0, 0, 0];
  const digits: number[] = [];
  for (let row = bodyStart; row < bodyEnd; row += 1) {
    const cell = matrix.at(row, column);
    if (cell === undefined || cell.row !== row || cell.column !== column) continue;
    if (isBlank(cell.text) || isDash(cell.text)) continue;
    const quantity = cell.columnSpan > 1 && /[\u3400-\u9fff]/.test(cell.text) ? null : matrix.numberIn(cell);
    const plain = plainDigits(cell.text);
    if (plain !== null) digits.push(Number.parseInt(plain, 10));
    if (plain !== null && (/^0\d/.test(plain) || /^[12357]\d{2}(?:\d{2}){0,2}$/.test(plain))) codes += 1;
    if (quantity === null && plain === null) words += 1;
    else numbers += 1;
    if (quantity !== null && quantity.decimals > 0) decimals += 1;
  }
  const serial =
    digits.length >= 3 &&
    digits.length === numbers &&
    words <= 1 &&
    digits.every((value, index) => index === 0 || value === (digits[index - 1] as number) + 1);
  return { numbers, words, codes, serial, decimals };
}

function roleOf(steps: readonly HeadingStep[], content: Content): ColumnRole {
  const leaf = (steps.at(-1)?.words ?? "").replace(/[:：]$/, "");
  const { numbers, words, codes, serial, decimals } = content;
  if (SERIAL.test(leaf)) return "serial";
  if (serial && (steps.length === 0 || /次|号/.test(leaf))) return "serial";
  const isCode = CODE.test(leaf) || (steps.length > 1 && CODE.test(steps.at(-2)?.words ?? "") && leaf.length <= 1);
  if (isCode && decimals * 2 <= numbers) return numbers >= words ? "code" : "name";
  if (NOTE.test(leaf) && numbers === 0) return "note";
  const headings = steps.map(({ words: heading }) => heading).join("›");
  const onlyCodes = codes > 0 && codes === numbers && words === 0 && decimals === 0;
  if (onlyCodes && !/[数额]|计|预算|决算/.test(headings) && (headings === "" || /科目|分类/.test(headings)))
    return "code";
  if (numbers === 0 && words === 0) return NAME.test(leaf) ? "name" : "figure";
  if (NAME.test(leaf) && words >= numbers) return "name";
  return numbers >= words && numbers > 0 ? "figure" : isFigureHeading(leaf, words) ? "figure" : "name";
}

/** A column whose only words are 无 or the like still holds figures when its heading is that of an amount. */
function isFigureHeading(leaf: string, words: number): boolean {
  return words <= 1 && /[数额]$|合计|小计|支出$|收入$|预算|决算|[费％%]$/.test(leaf);
}

/** A stub column that follows a figure column begins a new side, when figure columns follow it. */
function sideNumbers(roles: readonly ColumnRole[]): number[] {
  const lastFigure = roles.lastIndexOf("figure");
  let side = 0;
  let sawFigure = false;
  let sawStub = false;
  return roles.map((role, column) => {
    const isStub = role === "name" || role === "code" || role === "serial";
    if (isStub && sawFigure && sawStub && column < lastFigure) {
      side += 1;
      sawFigure = false;
    }
    if (isStub) sawStub = true;
    if (role === "figure") sawFigure = true;
    return side;
  });
}

function readColumn(
  index: number,
  steps: readonly HeadingStep[],
  role: ColumnRole,
  side: number,
  facts: DocumentFacts,
): ReadColumn {
  const path = steps.map(({ words }) => words);
  const branch = steps.filter(({ words }) => !saysOnlyPeriod(words));
  const unit = path.map(unitIn).findLast((found) => found !== null) ?? null;
  const { year, basis } = periodOf(path, facts);
  return {
    ...{ index, role, side, path, year, basis, unit },
    branch: branch.map(({ words }) => withoutUnit(words)),
    nodes: branch.map(({ node }) => node),
    measure: measureOf(path, unit),
  };
}

function withoutUnit(words: string): string {
  return words.replace(/[（(](?:亿元|万元|千元|元)[）)]$/, "");
}

/** The sides of a table, each with its stub and its figure columns. Columns without a stub before them go to the first side. */
export function sidesOf(columns: readonly ReadColumn[]): Side[] {
  const count = Math.max(0, ...columns.map(({ side }) => side)) + 1;
  return Array.from({ length: count }, (_, index) => {
    const own = columns.filter(({ side }) => side === index);
    const first = own.find(({ role }) => role === "figure")?.index ?? Infinity;
    const stub = own.filter(({ role }) => role === "name" || role === "code");
    const before = stub.filter(({ index: column }) => column < first);
    return {
      index,
      stub: before.length > 0 ? before : stub,
      figures: own.filter(({ role }) => role === "figure"),
    };
  });
}

/** True for headings that sum their neighbours: 合计, 小计, 本年支出合计. */
export function isTotalHeading(words: string): boolean {
  return saysTotal(readStub(wordsOf(words)).label);
}
