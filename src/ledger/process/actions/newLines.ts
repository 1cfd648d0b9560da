/** Whether a line that is new with an edit can be: its id is free, its unit right, its classes in the classification. */
import { economicClass, FUNDS, functionClass } from "../../../codes/index.ts";
import { OUTLAYS } from "../../data/names.ts";
import type { LineMark } from "../../model.ts";
import { isClosing } from "../../sides.ts";
import type { LineInfo } from "../model.ts";
import type { DepartmentState } from "../state.ts";

/** Message of what is wrong with it; null when nothing is. */
export function newLineFault(state: DepartmentState, unit: string, info: LineInfo): string | null {
  const { id } = info;
  if (!/^[^\s:]{1,100}$/.test(id)) return `预算行编号“${id.slice(0, 40)}”不合规：须为1至100个字符，不含空白和冒号。`;
  if (state.lines.has(id)) return `预算行编号“${id}”已被使用，请换一个编号，或直接修改该行。`;
  if (info.unit !== unit || info.side === "ceiling") return `预算行“${id}”不属于本单位的收支，请核对。`;
  if (!FUNDS.includes(info.fund) || info.fund === "fiscal")
    return `预算行“${id}”的资金性质须为一般公共预算、政府性基金等具体来源，请改正。`;
  return markFault(info) ?? (info.side === "revenue" || isClosing(info) ? null : classFault(info, state.year));
}

/** Marks on the wrong side, or beside what they shut out: such a line would be counted twice or nowhere. */
function markFault({ id, side, function: code, economic, project, carried, uses = [] }: LineInfo): string | null {
  const [closing, surplus] = [uses.includes("carryover.closing"), uses.includes("surplus.used")];
  const bare = code === null && economic === null && project === null && !carried && uses.length === 1;
  if (closing && !(side === "expenditure" && bare))
    return `预算行“${id}”是年终结转（carryover.closing），side 须为 expenditure，科目、项目须为 null，carried 须为 false，不能另有标记，请改正。`;
  if (surplus && !(side === "revenue" && bare))
    return `预算行“${id}”是使用结余（surplus.used），side 须为 revenue，科目、项目须为 null，carried 须为 false，不能另有标记，请改正。`;
  if (side === "revenue" && uses.length > 0 && !surplus) return `收入行“${id}”不能另计入别的指标，请删去 uses。`;
  if (uses.filter((mark) => (OUTLAYS as readonly LineMark[]).includes(mark)).length > 1)
    return `预算行“${id}”同时写了几种支出（经营支出、上缴上级支出、对附属单位补助支出），请只留一种。`;
  return null;
}

function classFault({ id, function: code, economic }: LineInfo, year: number): string | null {
  if (code === null || functionClass(code, year) === null)
    return `预算行“${id}”的功能分类科目“${code ?? "空"}”不在当年科目中，请改为类、款、项编码。`;
  if (economic === null) return null;
  if (economicClass(economic)?.system === "dept") return null;
  return `预算行“${id}”的部门预算经济分类科目“${economic}”不存在，请改为3字头的款级编码。`;
}
