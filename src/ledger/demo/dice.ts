/** Chance that is none: whole numbers drawn from texts, so that the same city comes out of the same names, whatever is drawn before. */

/** A whole number from 0 to below `below`, the same for the same text (FNV-1a). */
export function drawn(text: string, below: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) % below;
}

/** A whole number from `least` to `most`, both inclusive. */
export const between = (text: string, least: number, most: number): number => least + drawn(text, most - least + 1);

/** One of a list. */
export const oneOf = <T>(text: string, list: readonly T[]): T => list[drawn(text, list.length)] as T;

/** True once in `times`. */
export const onceIn = (text: string, times: number): boolean => drawn(text, times) === 0;

/** Hundreds of 元 in 分: budgets are made in hundreds, so that 万元 to two decimals tell them whole. */
export const hundreds = (count: number): bigint => BigInt(count) * 10_000n;

/** Parts of an amount in a hundred, in hundreds of 元; the first part takes what rounding leaves. */
export function split<T>(fen: bigint, parts: readonly (readonly [T, number])[]): (readonly [T, bigint])[] {
  const shares = parts.map(([key, part]) => [key, ((fen * BigInt(part)) / 100n / 10_000n) * 10_000n] as const);
  const rest = fen - shares.reduce((sum, [, share]) => sum + share, 0n);
  return shares.map(([key, share], index) => [key, index === 0 ? share + rest : share] as const);
}
