/** For the tests: whether all that a page shows is either tagged or marked as artifact (Matterhorn Protocol, checkpoint 01). */
import type { PdfDictionary, PdfObjects, PdfValue } from "./objects.ts";

/** A piece of marked content: `id` counts within its page. */
export interface Marked {
  readonly page: PdfDictionary;
  readonly id: number;
}

/** Operators that show something; those that only build a path do not. */
const SHOWS = new Set("Tj TJ ' \" S s f F f* B B* b b* sh Do EI".split(" "));
/** Strings, names, dictionaries, arrays, numbers, operators. */
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s<>[\](){}/%]*|[[\]]|[^\s<>[\](){}/%]+/g;

interface Open {
  readonly artifact: boolean;
  readonly id: number | null;
}

/** Faults, and the ids of the tagged pieces. */
export function contentFaults(
  content: string,
  page: PdfDictionary,
  file: PdfObjects,
): { readonly faults: readonly string[]; readonly ids: readonly number[] } {
  const named = file.dictionary(file.dictionary(page["/Resources"])["/Properties"]);
  const faults = new Set<string>();
  const ids: number[] = [];
  const open: Open[] = [];
  let operands: string[] = [];
  for (const token of content.match(TOKEN) ?? []) {
    if (!/^[A-Za-z'"*]/.test(token) || token === "true" || token === "false") {
      operands.push(token);
      continue;
    }
    if (token === "BMC" || token === "BDC") {
      const begun = begin(operands, named, file);
      if (begun.artifact && open.some(({ id }) => id !== null)) faults.add("01-003 an artifact within tagged content");
      if (begun.id !== null && open.some(({ artifact }) => artifact)) faults.add("01-004 a tag within an artifact");
      if (begun.id !== null) ids.push(begun.id);
      open.push(begun);
    } else if (token === "EMC") open.pop();
    else if (SHOWS.has(token) && !open.some(({ artifact, id }) => artifact || id !== null))
      faults.add(`01-005 ${token} shows what is neither tagged nor an artifact`);
    operands = [];
  }
  if (open.length > 0) faults.add("01-005 marked content is left open");
  return { faults: [...faults], ids };
}

function begin(operands: readonly string[], named: PdfDictionary, file: PdfObjects): Open {
  const at = operands.indexOf("/MCID");
  const property: PdfValue | undefined = named[operands.at(-1) ?? ""];
  const id = at >= 0 ? Number.parseInt(operands[at + 1] ?? "", 10) : file.dictionary(property)["/MCID"];
  return { artifact: operands[0] === "/Artifact", id: typeof id === "number" ? id : null };
}
