/**
 * What functional classes that most departments have are for, in our own words, to follow 主要用于. Told by the whole name of the class: 01
 * is 行政运行 in one 款 and 学前教育 in another. `{costs}` stands for what the money is by economic class (人员经费 …). The first that fits
 * holds; a class that is not here is described by its name. Source: 政府收支分类科目, the explanations of these classes.
 */
export interface PurposeData {
  readonly name: RegExp;
  readonly says: string;
}

export const purposes: readonly PurposeData[] = [
  { name: /^行政运行$/, says: "保障行政单位和参照公务员法管理的事业单位正常运转的{costs}" },
  { name: /^事业运行$/, says: "保障事业单位正常运转的{costs}" },
  { name: /^机构运行$/, says: "保障所属机构正常运转的{costs}" },
  { name: /^机关服务$/, says: "为机关提供后勤服务的单位的{costs}" },
  { name: /^一般行政管理事务$/, says: "没有单列科目的行政管理工作的{costs}" },
  { name: /行政单位离退休$/, says: "行政单位离退休人员的待遇和管理服务" },
  { name: /^事业单位离退休$/, says: "事业单位离退休人员的待遇和管理服务" },
  { name: /^离退休人员管理机构$/, says: "离退休人员管理机构的{costs}" },
  { name: /^机关事业单位基本养老保险缴费支出$/, says: "单位为职工缴纳基本养老保险费" },
  { name: /^机关事业单位职业年金缴费支出$/, says: "单位为职工缴纳职业年金" },
  { name: /^其他行政事业单位(?:养老|离退休)支出$/, says: "行政事业单位养老方面的其他开支" },
  { name: /^行政单位医疗$/, says: "行政单位为职工缴纳基本医疗保险费" },
  { name: /^事业单位医疗$/, says: "事业单位为职工缴纳基本医疗保险费" },
  { name: /^公务员医疗补助$/, says: "公务员的医疗补助" },
  { name: /^其他行政事业单位医疗支出$/, says: "行政事业单位医疗方面的其他开支" },
  { name: /^住房公积金$/, says: "单位为职工缴存住房公积金" },
  { name: /^提租补贴$/, says: "按规定发给职工的提租补贴" },
  { name: /^购房补贴$/, says: "按规定发给职工的购房补贴" },
  { name: /^死亡抚恤$/, says: "对去世人员家属的抚恤和丧葬补助" },
  { name: /^培训支出$/, says: "干部职工的培训" },
];
