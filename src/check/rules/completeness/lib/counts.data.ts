/** The counts that final accounts must disclose beside 三公 amounts, with the ways in which documents print them. */
import type { Concept } from "../../../../codes/index.ts";

export interface MandatoryCount {
  readonly name: string;
  /** The amount beside which it must stand. */
  readonly concept: Concept;
  /** Any of them, in one sentence of the text or a row of a table, discloses it. */
  readonly patterns: readonly RegExp[];
}

const N = "[0-9０-９][0-9０-９,，]{0,8}";

export const mandatoryCounts: readonly MandatoryCount[] = [
  {
    name: "因公出国（境）团组数",
    concept: "three-public.abroad",
    patterns: [
      new RegExp(`团组[^。；]{0,16}?${N}`),
      new RegExp(`${N}[^。；]{0,12}?团组`),
      /[无没未零][^。；]{0,14}团组/,
    ],
  },
  {
    name: "因公出国（境）人次",
    concept: "three-public.abroad",
    patterns: [
      new RegExp(`(?:团组|出国|出访|境外)[^。；]{0,60}?${N}\\s{0,2}(?:人次|人|名)`),
      /(?:人次|人数)[^。；]{0,10}?[0-9０-９]/,
      /[无没未零][^。；]{0,14}(?:团组|因公出国|出国)/,
    ],
  },
  {
    name: "公务用车购置数",
    concept: "three-public.vehicles.purchase",
    patterns: [
      new RegExp(`(?:购置|更新|购买|新购)[^。；]{0,40}?${N}\\s{0,2}(?:辆|台)`),
      new RegExp(`(?:购置|更新)[^。；]{0,8}?(?:数|量)[^。；]{0,12}?${N}`),
      new RegExp(`${N}\\s{0,2}辆[^。；]{0,10}(?:购置|更新)`),
      /[无没未][^。；]{0,12}(?:购置|更新|购买)[^。；]{0,12}(?:车|计划)/,
    ],
  },
  {
    name: "公务用车保有量",
    concept: "three-public.vehicles.operation",
    patterns: [
      new RegExp(`保有[^。；]{0,24}?${N}`),
      new RegExp(`${N}\\s{0,2}(?:辆|台)`),
      /[无没][^。；]{0,12}(?:公务用车|车辆)/,
    ],
  },
  {
    name: "国内公务接待批次",
    concept: "three-public.reception",
    patterns: [
      new RegExp(`${N}\\s{0,2}个?批`),
      new RegExp(`批次[^。；]{0,12}?${N}`),
      /[无没未][^。；]{0,12}(?:公务)?接待/,
    ],
  },
  {
    name: "国内公务接待人次",
    concept: "three-public.reception",
    patterns: [
      new RegExp(`(?:接待|批)[^。；]{0,80}?${N}\\s{0,2}(?:人次|人|名)`),
      new RegExp(`接待[^。；]{0,12}人[次数][^。；]{0,10}?${N}`),
      /[无没未][^。；]{0,12}(?:公务)?接待/,
    ],
  },
];
