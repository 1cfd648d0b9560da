/** What the values of options may be, with the words for what they may not. */
import { CommanderError, InvalidArgumentError } from "commander";
import { isDay } from "../figures/days.ts";

export function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("取值应为 1 到 9999 的整数");
  return Number(text);
}

export function folderName(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("取值应为文件夹的名字");
  return text;
}

export function fileName(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("取值应为文件的名字");
  return text;
}

export function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("取值应为 年-月-日，如 2030-06-30");
  return text;
}

/** 2030-02-14T08:00:00Z. */
export function instant(text: string): string {
  const [, date = ""] = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/.exec(text) ?? [];
  if (!isDay(date)) throw new InvalidArgumentError("取值应为世界时，如 2030-02-14T08:00:00Z");
  return text;
}

export function someWords(text: string): string {
  if (text.trim() === "" || text.length > 2000) throw new InvalidArgumentError("取值应为一到两千个字");
  return text.trim();
}

/** SHA-256 in hex. */
export function hashValue(text: string): string {
  if (!/^[0-9a-fA-F]{64}$/.test(text)) throw new InvalidArgumentError("取值应为 64 位 0–9、a–f");
  return text.toLowerCase();
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

/** Throws where a folder for reports is named and none is asked for. */
export function needsReport({ report, out }: { readonly report?: readonly string[]; readonly out?: string }): void {
  if (out === undefined || report !== undefined) return;
  throw new CommanderError(2, "mingsuan.outWithoutReport", "--out 要与 --report 一起用，例如 --report html --out 报告");
}
