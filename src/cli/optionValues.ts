/** What the values of options may be, with the words for what they may not. */
import { InvalidArgumentError } from "commander";
import { isDay } from "../figures/days.ts";

export function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("取值应为 1 到 9999 的整数");
  return Number(text);
}

export function folderName(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("取值应为文件夹的名字");
  return text;
}

export function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("取值应为 年-月-日，如 2030-06-30");
  return text;
}

export function licenceName(text: string): string {
  if (!/^[-A-Za-z0-9._]{1,80}$/.test(text)) throw new InvalidArgumentError("取值应为许可的简称，如 CC-BY-4.0");
  return text;
}

export function webAddress(text: string): string {
  if (!/^https?:\/\/[^\s"<>\\]{1,2000}$/.test(text)) throw new InvalidArgumentError("取值应为 http 或 https 网址");
  return text;
}

/** Those of `known` that a list with commas names, in their own order. */
export function chosen<T extends string>(text: string, known: readonly T[]): T[] {
  const asked = text.split(/[,，、]/).map((each) => each.trim().toLowerCase());
  if (asked.some((each) => !known.some((format) => format === each)))
    throw new InvalidArgumentError(`取值应为 ${known.join("、")}，几种用逗号隔开`);
  return known.filter((format) => asked.includes(format));
}
