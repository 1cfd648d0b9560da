/** Looking something up in a sorted list. */

/** Index of the last item whose key is at most `key`; −1 when there is none. */
export function lastAtMost<T>(sorted: readonly T[], key: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(sorted[middle] as T) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many of the sorted values are less than `value`: the index of the first that is not. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
