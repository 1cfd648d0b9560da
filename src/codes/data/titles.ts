/**
 * Titles of tables: the words of a title as letters, and the sets of letters that name a table. A title is read by what it speaks of,
 * not by a part of it: 一般公共预算基本支出表 is {G, B, E} and no other set. What is not listed is a table we do not know.
 */

/** Longest first where one word begins another. An empty letter: the word says nothing. */
export const titleWords: readonly (readonly [pattern: string, letter: string])[] = [
  ["（含[^（）]{2,30}）", ""],
  ["一般公共预算(?:安排)?(?:当年|本年)?(?:财政)?(?:拨款|资金|补助)?|公共财政预算(?:财政)?(?:拨款)?", "G"],
  ["政府性基金(?:预算)?(?:当年)?(?:财政)?(?:拨款)?", "F"],
  ["国有资本经营(?:预算)?(?:财政)?(?:拨款)?", "S"],
  ["财政专户(?:管理)?的?(?:非税收入|教育收费)?(?:资金)?(?:拨款)?", "A"],
  ["社会保险基金(?:预算)?|社会保障基金(?:预算)?", "L"],
  ["财政拨款", "C"],
  ["三公(?:经费)?", "P"],
  ["机关(?:（机构）|机构)?运行(?:经费|信息|费)?|机构运行(?:经费|信息)", "R"],
  ["会议费", "H"],
  ["培训费", "T"],
  ["差旅费", "D"],
  ["行政经费", "V"],
  ["政府预算(?:支出)?经济(?:分类)?(?:科目)?|政府(?:支出)?经济分类(?:科目)?", "g"],
  ["部门预算(?:支出)?经济(?:分类)?(?:科目)?|部门(?:支出)?经济分类(?:科目)?", "d"],
  ["经济(?:分类)?(?:科目)", "e"],
  ["经济分类", "e"],
  ["功能(?:分类)?(?:科目)?", "n"],
  ["专项资金", "J"],
  ["部门整体|单位整体|整体", "W"],
  ["绩效(?:目标|指标)?", "K"],
  ["政府购买服务|购买服务", "Y"],
  ["政府采购|采购", "Q"],
  ["国有资产|资产", "Z"],
  ["人员经费|人员支出", "p"],
  ["公用经费|公用支出", "o"],
  ["工资福利(?:支出)?", "w"],
  ["商品和服务(?:支出)?", "v"],
  ["对个人和家庭(?:的)?(?:补助)?(?:支出)?", "y"],
  ["基本(?=支出|经费)", "B"],
  ["基本情况", "b"],
  ["(?:财政|其他)?项目", "X"],
  ["明细", "M"],
  ["收入支出|收入、支出|收支|收、支", "U"],
  ["结转(?:和)?(?:结余)?|结余", ""],
  ["收入", "I"],
  ["支出", "E"],
  ["占有?使?用|占用", "u"],
  ["构成|名单|范围", "O"],
  ["申报|填报|汇总", ""],
  ["部门|预算单位|单位|本级|年度|本年|当年|年初|预算|决算|情况|公开|总体|总|综合|财务|经费|资金|批复|编制|安排", ""],
  ["到项级|到款级|科目|分类|[表的按数级分及和与、，,（）“”：:—\\-]", ""],
];

/** Letters of a title in the order of the alphabet, after what they name. M (明细) is written only where it matters. */
export const titleKeys: Readonly<Record<string, readonly string[]>> = {
  overall: ["U"],
  revenue: ["I"],
  expenditure: ["E", "En"],
  "expenditure-gov": ["Eg"],
  "expenditure-dept": ["Ed"],
  fiscal: ["CU"],
  gpb: ["EG", "EGn", "EGMn"],
  "gpb-basic": ["BEG", "BEGM", "BEGd", "BEGe", "BEGg", "BEGMd", "BEGMe"],
  "gpb-basic-wages-gov": ["BEGgpw", "BEGMgpw", "BEGgw", "BEGMgw"],
  "gpb-basic-wages-dept": ["BEGdpw", "BEGMdpw", "BEGdw", "BEGMdw"],
  "gpb-basic-family-gov": ["BEGgpy", "BEGMgpy", "BEGgy", "BEGMgy"],
  "gpb-basic-family-dept": ["BEGdpy", "BEGMdpy", "BEGdy", "BEGMdy"],
  "gpb-basic-goods-gov": ["BEGgov", "BEGMgov", "BEGgv", "BEGMgv"],
  "gpb-basic-goods-dept": ["BEGdov", "BEGMdov", "BEGdv", "BEGMdv"],
  "gov-fund": ["F", "EF", "FU", "EFn", "EFI"],
  "gov-fund-gov": ["EFg"],
  "gov-fund-dept": ["EFd"],
  soe: ["S", "ES", "SU", "ESn", "EIS"],
  "special-account": ["A", "AE", "AEn"],
  "special-funds": ["J", "EJ"],
  "project-expenditure": ["EX", "EMX"],
  "performance-project": ["KX", "EKX", "JK", "EJK"],
  "performance-overall": ["KW", "EKW"],
  procurement: ["Q", "EQ", "MQ", "EMQ", "QYZ", "QYZ", "QY"],
  assets: ["Zu"],
  "running-costs": ["R", "ER", "GR", "EGR", "CR", "CER"],
  units: ["O", "Ob"],
};

/** Letters that a table of the three publics may have beside its P; funds other than the general budget make it another table. */
export const threePublicLetters = "PGCEIRHTDVM";

/** How the name of an organisation ends before the name of a table. */
export const organisationEnd =
  "局|委员会|委|办公室|办事处|办|厅|院|校|学校|中学|小学|大学|学院|幼儿园|中心|街道|镇|乡|站|所|馆|处|会|社|队|团|署|台|场|医院|部门|机关|本级|（本级）|政府|公司";
