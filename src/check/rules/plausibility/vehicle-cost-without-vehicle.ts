/** Money for running official cars, and not one car; or cars bought, and no money for buying them. */
import type { Figure, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { hitsOf, passagesOf, type Span, spanOf } from "../wording/lib/passages.ts";
import { factsOf, isZero } from "./lib/facts.ts";

const COUNT =
  "(?:共有车辆|车辆共|共有公务用车|公务用车保有量|车辆保有量|保有公务用车|机动车|实有车辆|车辆总数|保有量)(?:[为是：共有]|合计){0,2}";
const ZERO = "\\s{0,2}[0０零]\\s{0,2}[辆台]";
const NONE = "(?:没有|无)(?:任何)?(?:公务用车|公务车辆|机动车辆)(?![购更新费支购置])";
/** 房屋…平方米；车辆0辆: the count of a list, where nothing is bought or given up. */
const IN_LIST = "(?<=[，,；;：:]|有)车辆(?:共计|合计|总数|共)?";
const NO_VEHICLE = new RegExp(`${COUNT}${ZERO}|${IN_LIST}${ZERO}|${NONE}`, "g");
const PLANNED = /购|新增|更新|报废|处置|配备/;
const NONE_PLANNED = /租|平台|统一|集中/;

export const rule: Rule = {
  id: "vehicle-cost-without-vehicle",
  group: "plausibility",
  severity: "notice",
  title: "没有车辆却有公务用车运行费",
  checks: "公务用车运行维护费不为零，而国有资产或“三公”经费说明写车辆为0辆或没有公务用车。写明由平台统管、租赁的不算。",
  why: "没有车就没有运行费；不是车辆数写错，就是费用列错了项目。",
  source: "《党政机关公务用车管理办法》；财政部部门预决算公开模板：公务用车运行维护费与保有量一并说明",
  mend: "核对车辆数和运行费；由平台统管的，在文中说明。",
  bad: [
    {
      title: "资产逐项列出，车辆为零",
      text: "青溪县档案馆2031年部门预算\n一、“三公”经费\n2031年公务用车运行维护费预算2.00万元。\n二、国有资产\n截至2030年12月31日，房屋300平方米；车辆0辆；设备2台。",
      findings: [{ message: "写着“车辆0辆”", at: "2.00万元" }],
    },
    {
      title: "零辆",
      text: "青溪县档案馆2031年部门预算\n一、“三公”经费\n2031年公务用车运行维护费预算2.00万元。\n二、国有资产占有使用情况\n截至2030年底，本部门共有车辆0辆。",
      findings: [{ message: "写着“共有车辆0辆”", at: "2.00万元" }],
    },
  ],
  good: [
    {
      title: "不购置车辆",
      text: "青溪县档案馆2031年部门预算\n一、“三公”经费\n2031年公务用车运行维护费预算2.00万元。\n二、国有资产\n2031年计划购置房屋0平方米，车辆0辆。",
    },
    {
      title: "有车",
      text: "青溪县档案馆2031年部门预算\n一、“三公”经费\n2031年公务用车运行维护费预算2.00万元。\n二、国有资产占有使用情况\n截至2030年底，本部门共有车辆1辆。",
    },
    {
      title: "平台统管",
      text: "青溪县档案馆2031年部门预算\n一、“三公”经费\n2031年公务用车运行维护费预算2.00万元。\n二、国有资产占有使用情况\n本部门共有车辆0辆，用车由县公务用车平台统一保障。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const cost = factsOf(statement, { concept: "three-public.vehicles.operation" }).find((figure) => !isZero(figure));
    const none = cost === undefined ? null : noVehicle(statement);
    if (cost === undefined || none === null) return;
    yield reportOf(cost, none);
  },
};

function noVehicle(statement: Statement): (Span & { words: string }) | null {
  const passages = passagesOf(statement);
  if (passages.some(({ text }) => /车/.test(text) && NONE_PLANNED.test(text))) return null;
  for (const { passage, from, to, words } of hitsOf(passages, NO_VEHICLE, ["车", "保有"])) {
    const before = passage.text.slice(passage.text.lastIndexOf("。", from) + 1, from);
    if (words.startsWith("车辆") && PLANNED.test(before)) continue;
    return { ...spanOf(passage, from, to), words };
  }
  return null;
}

function reportOf(cost: Figure, { words, start, end }: Span & { words: string }): Report {
  return {
    message: `公务用车运行维护费${cost.printed}，文中却写着“${words.replace(/\s/g, "")}”。`,
    figures: [cost.id],
    spans: [{ start, end }],
  };
}
