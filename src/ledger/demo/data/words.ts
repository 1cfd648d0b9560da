/** Words of the fictional city: places, people, reasons, targets, documents. None is of a real place or person. */

/** Regions: code, name, level. The department's name follows the region's. */
export const regions: readonly (readonly [code: string, name: string, level: string])[] = [
  ["990100", "青澜市", "市"],
  ["990102", "青澜市东渚区", "区"],
  ["990103", "青澜市西岸区", "区"],
];

/** Budget years, the last of which is on its way through 两上两下. */
export const years: readonly number[] = [2024, 2025, 2026];

export const surnames =
  "丁 万 上官 于 云 仇 付 任 伍 余 佘 侯 傅 党 兰 关 冉 冯 凌 刁 包 卓 卜 卢 古 史 叶 司徒 后 吉 向 吕 喻 單 喬 奚 姚 孔 宁 宗 宣 容 尤 尹 屈 岑 岳 师 康 庞".split(
    " ",
  );
export const givenNames =
  "之恒 乐章 云舒 亦凡 以宁 修远 允和 其琛 初晴 千寻 嘉树 夏木 如晦 子衿 守拙 安澜 宜修 岫云 巧笑 希声 弘毅 思齐 怀瑾 惟清 应星 抱朴 知微 若谷 行简 言蹊".split(
    " ",
  );

/** Reasons of a change, by what changed, for more and for less. */
export const reasons: readonly (readonly [concept: string, fund: string, more: string, less: string])[] = [
  ["revenue.total", "", "人员和专项任务增加，财政拨款相应增加", "压减一般性项目，财政拨款相应减少"],
  ["expenditure.total", "", "人员经费按标准增长，新增了专项任务", "部分阶段性项目已经完成，相应减少安排"],
  ["expenditure.current", "gpb", "人员经费按标准增长，专项任务增加", "部分阶段性项目已经完成"],
  ["expenditure.current", "fiscal", "人员经费按标准增长，专项任务增加", "部分阶段性项目已经完成"],
  ["expenditure.total", "fiscal", "人员经费按标准增长，专项任务增加", "部分阶段性项目已经完成"],
  ["expenditure.current", "gov-fund", "本年建设任务增加", "上年建设任务已经完工"],
  ["expenditure.current.basic", "gpb", "在职人员增加，社会保险缴费相应增加", "人员退休，工资和缴费相应减少"],
  ["expenditure.current.project", "gpb", "新增了专项任务", "部分项目到期，不再安排"],
  ["running-costs", "", "在职人员增加，日常公用经费按定额增加", "严格控制办公、差旅等日常开支"],
  ["three-public", "", "更新了到期的公务用车", "从严控制公务用车和公务接待"],
  ["three-public.abroad", "", "本年有经批准的出国（境）任务", "本年出国（境）任务减少"],
  ["three-public.vehicles", "", "车辆使用年限较长，维修费用增加", "车辆减少，运行费用相应减少"],
  ["three-public.reception", "", "跨地区业务交流增加", "压减接待批次和人数"],
  ["meetings", "", "全市性工作会议增加", "更多会议改用视频方式召开"],
  ["training", "", "新任人员的岗位培训增加", "培训改为线上线下结合"],
];

/** What projects rest on. */
export const bases: readonly string[] = [
  "政府年度重点工作安排",
  "本行业五年规划的任务分解",
  "经批准的项目可行性研究报告",
  "主管部门关于专项工作的通知",
  "政府常务会议议定事项",
];

/** Targets beside the one of quantity: kind, name, direction, value, measure. */
export const commonTargets: readonly (readonly [string, string, string, string, string])[] = [
  ["quality", "验收合格率", "at-least", "95", "%"],
  ["timeliness", "年内完成率", "equal", "100", "%"],
  ["cost", "预算执行偏差率", "at-most", "5", "%"],
  ["social", "公共服务水平", "words", "持续提升", ""],
  ["sustainable", "管理机制", "words", "健全", ""],
  ["satisfaction", "服务对象满意度", "at-least", "90", "%"],
];

/** Reasons of entries. */
export const entryReasons = {
  draft: "按定员定额标准和项目库编报",
  resubmit: "按控制数调整",
  cut: "核减当年难以形成支出的部分",
  returned: "请补充立项依据，核实工程量后重新报送",
  corrected: "按退回意见核实后重新编报",
  ceiling: "按人员、标准和财力测算的控制数",
  approval: "按人民代表大会批准的预算核定",
  reallocation: "设备价格下降，结余调剂用于材料",
  supplement: "上级专项补助下达，追加当年支出",
  wages: "统一发放当月工资、缴存社会保险和公积金",
  payment: "按合同和进度支付",
  correction: "退回重复支付的款项",
} as const;

/** Festivals and the like that a project of that kind (`spending.ts`, F) pays for. */
export const festivalNames: readonly string[] = ["产业合作推介会", "文化旅游节", "美食节", "冬季展销会"];

/** Meetings and training that units plan. */
export const meetingNames: readonly string[] = ["年度工作会议", "业务工作推进会", "安全工作会议"];
export const trainingNames: readonly string[] = ["业务骨干培训班", "岗位技能培训班", "新任人员培训班"];
