/** The list tables of a Word 97 document: what its automatic numbers look like and where they start. */
import type { List, ListLevel } from "../numbering.ts";
import type { Bytes } from "./bytes.ts";

/** Number formats by their code in the file. */
const FORMATS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  16: "japaneseLegal",
  17: "japaneseDigitalTenThousand",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  30: "ideographTraditional",
  31: "ideographZodiac",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  255: "none",
};

const MAX_LISTS = 20_000;
const SUFFIXES = ["tab", "space", "nothing"] as const;

interface Placed {
  readonly level: ListLevel;
  readonly next: number;
}

/** The lists by the 1-based index that paragraphs give, from the two list tables. */
export function docLists(table: Bytes, definitions: number, overrides: number): readonly (List | null)[] {
  const byIdentifier = listDefinitions(table, definitions);
  const count = Math.min(MAX_LISTS, table.u32(overrides), Math.floor(table.length / 16));
  const lists: (List | null)[] = [null];
  let at = overrides + 4 + count * 16;
  for (let index = 0; index < count; index++) {
    const entry = overrides + 4 + index * 16;
    const identifier = table.i32(entry);
    const levels = [...(byIdentifier.get(identifier) ?? [])];
    const startOverrides = new Map<number, number>();
    at += 4;
    for (let item = 0; item < Math.min(9, table.u8(entry + 12)); item++) {
      const flags = table.u32(at + 4);
      const level = flags & 0x0f;
      const formatted = (flags & 0x20) !== 0;
      if (formatted) {
        const placed = listLevel(table, at + 8);
        levels[level] = placed.level;
        at = placed.next;
      } else {
        if (flags & 0x10) startOverrides.set(level, table.u32(at));
        at += 8;
      }
    }
    lists.push(levels.length > 0 ? { counters: String(identifier), levels, startOverrides } : null);
  }
  return lists;
}

function listDefinitions(table: Bytes, position: number): Map<number, ListLevel[]> {
  const lists = new Map<number, ListLevel[]>();
  const count = Math.min(MAX_LISTS, table.u16(position));
  let at = position + 2 + count * 28;
  for (let index = 0; index < count && at < table.length; index++) {
    const entry = position + 2 + index * 28;
    const levels: ListLevel[] = [];
    const simple = (table.u8(entry + 26) & 1) === 1;
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const placed = listLevel(table, at);
      levels.push(placed.level);
      at = placed.next;
    }
    lists.set(table.i32(entry), levels);
  }
  return lists;
}

function listLevel(table: Bytes, at: number): Placed {
  const flags = table.u8(at + 5);
  const properties = table.u8(at + 24) + table.u8(at + 25);
  const text = at + 28 + properties;
  const units = Math.min(255, table.u16(text));
  const pattern = Array.from(table.utf16(text + 2, units), placeholder).join("");
  const level: ListLevel = {
    start: table.u32(at),
    format: FORMATS[table.u8(at + 4)] ?? "decimal",
    pattern,
    legal: (flags & 0x04) !== 0,
    restart: (flags & 0x08) !== 0 ? table.u8(at + 26) : null,
    suffix: SUFFIXES[table.u8(at + 15)] ?? "tab",
  };
  return { level, next: text + 2 + units * 2 };
}

/** In a number's pattern the characters 0–8 stand for the counters of the levels. */
function placeholder(character: string): string {
  const code = character.charCodeAt(0);
  return code <= 8 ? `%${code + 1}` : character;
}
