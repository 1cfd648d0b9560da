/** The known name that someone most likely meant. */

/** Number of characters to insert, delete or replace to make `b` of `a`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** Longest word that is compared; a longer one is no slip of the fingers. */
const LONGEST = 100;

/** The member of `known` nearest to `word`: one that contains it, else the one with the fewest changes; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const containing = known.filter((name) => word.length >= 3 && name.includes(word));
  const ranked = (containing.length > 0 ? containing : known).map((name) => ({ name, away: distance(word, name) }));
  ranked.sort((a, b) => a.away - b.away);
  const best = ranked[0];
  const near = best !== undefined && (containing.length > 0 || best.away <= Math.max(2, word.length * 0.6));
  return near ? best.name : null;
}
