/** Maps of lists, and functions that keep what they have answered: for every layer from here up. */

/** Fills a map of lists. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Things by what they have in common, both in the order in which they come; those without a key are left out. */
export function grouped<K, T>(things: Iterable<T>, keyOf: (thing: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) append(groups, key, thing);
  }
  return groups;
}

/** A value made at its first use and kept: tables are parsed only when somebody asks. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 48;

/** The same function, which remembers what it answered for short texts: the same few labels come again in every table. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return answer(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
