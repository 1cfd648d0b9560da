/** Cuts a list into parts that a database takes in one statement: the number of its parameters is bounded. */
export function* parts<T>(list: readonly T[], length: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += length) yield list.slice(start, start + length);
}
