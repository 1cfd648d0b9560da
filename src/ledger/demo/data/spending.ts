/**
 * How the money of projects and of units is spent: departmental economic classes with their parts in a hundred. Letters are those of
 * `kinds.ts`. What a project buys by procurement is said beside: kind, name, measure, and its part of the class in a hundred.
 */
export interface SpendingData {
  /** Class and parts; they come to a hundred. */
  readonly parts: readonly (readonly [economic: string, parts: number])[];
  readonly buys?: {
    readonly economic: string;
    readonly kind: "goods" | "works" | "services";
    readonly name: string;
    readonly measure: string;
    readonly parts: number;
  };
  readonly nature: "once" | "regular" | "phased";
}

export const spendingData: Readonly<Record<string, SpendingData>> = {
  /** Services that others do. */
  S: {
    parts: [
      ["30227", 72],
      ["30202", 8],
      ["30211", 10],
      ["30201", 10],
    ],
    buys: { economic: "30227", kind: "services", name: "委托服务", measure: "项", parts: 60 },
    nature: "regular",
  },
  /** Systems and networks. */
  I: {
    parts: [
      ["30213", 38],
      ["31007", 27],
      ["30227", 25],
      ["30207", 10],
    ],
    buys: { economic: "31007", kind: "goods", name: "软件和网络设备", measure: "套", parts: 80 },
    nature: "regular",
  },
  /** Equipment. */
  E: {
    parts: [
      ["31003", 64],
      ["30218", 26],
      ["30213", 10],
    ],
    buys: { economic: "31003", kind: "goods", name: "专用设备", measure: "台", parts: 90 },
    nature: "phased",
  },
  /** Works. */
  W: {
    parts: [
      ["31005", 86],
      ["30227", 14],
    ],
    buys: { economic: "31005", kind: "works", name: "工程施工", measure: "项", parts: 75 },
    nature: "phased",
  },
  /** Repairs. */
  R: {
    parts: [
      ["31006", 70],
      ["30213", 30],
    ],
    buys: { economic: "31006", kind: "works", name: "修缮工程", measure: "项", parts: 80 },
    nature: "phased",
  },
  /** Running of the work itself. */
  M: {
    parts: [
      ["30211", 34],
      ["30201", 22],
      ["30226", 26],
      ["30299", 18],
    ],
    nature: "regular",
  },
  /** Hired people. */
  L: {
    parts: [
      ["30226", 88],
      ["30299", 12],
    ],
    nature: "regular",
  },
  /** Allowances to people. */
  P: {
    parts: [
      ["30305", 96],
      ["30299", 4],
    ],
    nature: "regular",
  },
  /** Grants to pupils. */
  H: { parts: [["30308", 100]], nature: "regular" },
  /** Subsidies to firms. */
  C: {
    parts: [
      ["31204", 97],
      ["30227", 3],
    ],
    nature: "regular",
  },
  /** Training. */
  N: {
    parts: [
      ["30216", 70],
      ["30226", 18],
      ["30201", 12],
    ],
    buys: { economic: "30216", kind: "services", name: "培训服务", measure: "期", parts: 40 },
    nature: "regular",
  },
  /** Festivals, fairs and the like. */
  F: {
    parts: [
      ["30227", 58],
      ["30299", 24],
      ["30211", 18],
    ],
    buys: { economic: "30227", kind: "services", name: "活动承办服务", measure: "场", parts: 70 },
    nature: "regular",
  },
};

/** A project that any unit may have, beside those of its department: name, letter, 万元 for ten heads, purpose, what is counted. */
export const commonProjects: readonly (readonly [string, string, number, string, string, number, string])[] = [
  ["业务用房维修", "R", 6, "业务用房的屋面、门窗和管线维修", "维修面积", 900, "平方米"],
  ["业务设备购置", "E", 7, "业务设备的更新和配套", "购置设备", 12, "台"],
  ["业务系统运行维护", "I", 5, "业务系统的运行、等级保护和网络租用", "系统可用率", 99, "%"],
  ["专项业务活动", "M", 4, "专项业务的开展和检查", "开展活动", 20, "次"],
  ["购买社会服务", "S", 5, "向社会力量购买的专业服务", "服务事项", 6, "项"],
];

/** What units spend from money of their own: letter of `kinds.ts`, fund, 万元 a head, classes with parts in a hundred. */
export const ownMoney: Readonly<
  Record<string, { readonly fund: "service" | "special-account" | "business" | "other"; readonly perHead: number }>
> = {
  s: { fund: "service", perHead: 3 },
  a: { fund: "special-account", perHead: 1 },
  b: { fund: "business", perHead: 2 },
  o: { fund: "other", perHead: 1 },
};

export const ownSpending: readonly (readonly [economic: string, parts: number])[] = [
  ["30107", 46],
  ["30218", 22],
  ["30226", 14],
  ["30299", 18],
];
