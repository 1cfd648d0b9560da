/** Values of a JSON of unknown origin, taken with their type or refused with the place where they stand. */
import { Refused } from "../refusal.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Leaves the reader with a message: what is wrong, and what to do. */
export function fail(code: string, what: string): never {
  throw new Refused(code, `${what}。请用明算重新生成这个 JSON 文件，或改交原来的文件。`);
}

export function inconsistent(what: string): never {
  return fail("json-inconsistent", `JSON 的内容前后不符：${what}`);
}

export function objectOf(value: unknown, where: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) inconsistent(`${where}应为一个对象`);
  return value as Json;
}

export function listAt(json: Json, key: string, where: string): readonly unknown[] {
  const value = json[key];
  return Array.isArray(value) ? (value as unknown[]) : inconsistent(`${where}的 ${key} 应为列表`);
}

export function textAt(json: Json, key: string, where: string): string {
  const value = json[key];
  return typeof value === "string" ? value : inconsistent(`${where}的 ${key} 应为文字`);
}

/** A whole number from `least` to `most`. */
export function wholeNumber(value: unknown, least: number, most: number, where: string): number {
  const right = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
  return right ? value : inconsistent(`${where}应为 ${least} 到 ${most} 的整数`);
}
