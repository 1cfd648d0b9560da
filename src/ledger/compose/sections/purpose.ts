/** What money under a functional class is for, in the words that follow 主要用于: by the class's name and by its economic classes. */
import type { Concept } from "../../../codes/model.ts";
import type { Slice } from "../../facts/index.ts";
import type { Composer } from "../composer.ts";
import { purposes } from "../data/purposes.ts";
import { functionName } from "../tables/codes.ts";

const PERSONNEL: Concept = "expenditure.current.basic.personnel";
const PUBLIC: Concept = "expenditure.current.basic.public";

/** The purpose of basic expenditure under a class of that name; `costs` says what is paid: 人员经费, 日常公用经费, or both. */
export function purposeOf(name: string, costs: string): string {
  const known = purposes.find((purpose) => purpose.name.test(name));
  return (known?.says ?? `${bareName(name)}方面的{costs}`).replace("{costs}", costs);
}

/** The purpose of the basic expenditure of one class. */
export function basicPurpose(composer: Composer, slice: Slice & { readonly function: string }): string {
  const [personnel, publicUse] = [composer.fen(PERSONNEL, slice) !== 0n, composer.fen(PUBLIC, slice) !== 0n];
  const costs = personnel
    ? publicUse
      ? "人员经费和日常公用经费"
      : "人员经费"
    : publicUse
      ? "日常公用经费"
      : "基本支出";
  return purposeOf(functionName(slice.function, composer.year), costs);
}

/** 其他人大事务支出 as a field of work: 其他人大事务; 用于教育事业的彩票公益金支出: 教育事业. */
export function bareName(name: string): string {
  return name.replace(/^用于(.+?)(?:的彩票公益金)?支出$/u, "$1").replace(/支出$/u, "");
}
