/**
 * What functional classes that most departments have are for, in our own words, to follow 主要用于. `code` is the class, or its end where
 * it means the same under every 款. The first that fits holds; a class that is not here is described by its name.
 */
export interface PurposeData {
  readonly code: RegExp;
  readonly says: string;
}

export const purposes: readonly PurposeData[] = [
  { code: /^2080501$/, says: "行政单位离退休人员的待遇" },
  { code: /^2080502$/, says: "事业单位离退休人员的待遇" },
  { code: /^2080505$/, says: "单位为职工缴纳基本养老保险费" },
  { code: /^2080506$/, says: "单位为职工缴纳职业年金" },
  { code: /^2080599$/, says: "职工养老方面的其他开支" },
  { code: /^2101101$/, says: "行政单位为职工缴纳基本医疗保险费" },
  { code: /^2101102$/, says: "事业单位为职工缴纳基本医疗保险费" },
  { code: /^2101103$/, says: "公务员的医疗补助" },
  { code: /^2210201$/, says: "单位为职工缴存住房公积金" },
  { code: /^2210202$/, says: "按规定发给职工的提租补贴" },
  { code: /^2210203$/, says: "按规定发给职工的购房补贴" },
  { code: /^\d{5}01$/, says: "行政单位的人员工资和日常公用" },
  { code: /^\d{5}50$/, says: "事业单位的人员工资和日常公用" },
];
