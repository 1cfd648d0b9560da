/** Names of budget units and of projects, told from those of classes; and code and name printed in one cell. */
import { functionsNamed, remembered } from "../../codes/index.ts";

const UNIT_END =
  /(?:局|委员会|委|办公室|办事处|指挥部|厅|院|学校|中学|小学|大学|学院|幼儿园|中心|街道|镇|乡|站|所|馆|大队|支队|总队|联合会|工会|社|团|署|场|医院|本级|本部|机关|政府|公司|处|部)(?:（[^（）]{1,30}）)?$/u;
/** 粮食产能提升工程项目管理办公室 is a unit for all its 项目. */
const OFFICE_OF_PROJECT = /项目.{0,8}(?:办公室|指挥部|中心|处|所)$/u;
const NO_UNIT = /支出|经费|补助|补贴|收入|合计|总计|小计|专项/u;
const LONGEST_UNIT = 60;

export const isUnitName: (label: string) => boolean = remembered(readsLikeUnit);

function readsLikeUnit(label: string): boolean {
  return (
    label.length >= 4 &&
    label.length <= LONGEST_UNIT &&
    UNIT_END.test(label) &&
    !NO_UNIT.test(label) &&
    (!label.includes("项目") || OFFICE_OF_PROJECT.test(label)) &&
    functionsNamed(label).length === 0
  );
}

const LONGEST_PROJECT = 60;
const NO_PROJECT = /^(?:其他|其它|其中|合计|总计|小计|项目(?:支出|名称)?$|基本支出)|[。；：:]/u;

/** Whether a row of a table of projects bears a project's name, and not that of a unit, a class or a sum. */
export function isProjectName(label: string): boolean {
  const length = label.length;
  if (length < 4 || length > LONGEST_PROJECT || NO_PROJECT.test(label)) return false;
  return !isUnitName(label) && functionsNamed(label).length === 0;
}

const OTHERS = /^其[他它](.*)$/u;
/** Of these words alone, 其他… is what is left of a sum: 其他项目支出. */
const ONLY_REST = /^(?:专项|项目|支出|资金|经费|费用|预算|工作|事项|业务|各项|类|的)*$/u;

/** Whether a row of a table that has nothing but projects bears one's name: 其他专项业务费 may be one, 其他项目支出 is the rest. */
export function isListedName(label: string): boolean {
  const [, other] = OTHERS.exec(label) ?? [];
  if (other === undefined) return isProjectName(label);
  return isProjectName(other) && !ONLY_REST.test(other) && functionsNamed(label).length === 0;
}

const CODED = /^[[【（(]?(\d{3}|(?:1[01]|[2-7]\d)\d(?:\d{2}){1,2})[\]】）)]?[-—–_:： ]*(\D.*)$/u;

/** 205-教育支出, [205]教育支出: the code and the name of a label that prints both. */
export function codeInLabel(label: string): { readonly code: string; readonly name: string } | null {
  const [, code, name] = CODED.exec(label) ?? [];
  return code === undefined || name === undefined ? null : { code, name };
}
