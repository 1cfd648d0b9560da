/**
 * Characters of the symbol fonts of word processors (Wingdings, Symbol), which stand in documents as code points of no meaning, and what
 * they look like. Source: Unicode Technical Committee L2/12-368, mapping of Wingdings and Wingdings 2; Adobe's Symbol encoding.
 */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["\uf06c", "●"],
  ["\uf06e", "■"],
  ["\uf06f", "□"],
  ["\uf071", "□"],
  ["\uf075", "◆"],
  ["\uf0a1", "○"],
  ["\uf0a8", "□"],
  ["\uf0a3", "□"],
  ["\uf0b7", "•"],
  ["\uf0d8", "➢"],
  ["\uf0fb", "✗"],
  ["\uf0fc", "✓"],
  ["\uf0fd", "☒"],
  ["\uf0fe", "☑"],
  ["\uf050", "✓"],
  ["\uf052", "☑"],
  ["\uf054", "☒"],
]);
