/** Running text put together from words and figures: a tagged template, and lists. */
import type { DraftParagraph, Run } from "../../statement/draft.ts";

export type Piece = Run | readonly Run[];

/** line`收入预算${amount}。`: words and figures in their order, neighbouring words joined. */
export function line(words: TemplateStringsArray, ...pieces: readonly Piece[]): Run[] {
  return joined(words.flatMap((word, index) => (index < pieces.length ? [word, pieces[index] as Piece] : [word])));
}

/** All pieces as runs, empty words left out. */
export function joined(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) for (const run of isRuns(piece) ? piece : [piece]) push(runs, run);
  return runs;
}

function push(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (run === "") return;
  if (typeof run === "string" && typeof last === "string") runs[runs.length - 1] = last + run;
  else runs.push(run);
}

function isRuns(piece: Piece): piece is readonly Run[] {
  return Array.isArray(piece);
}

/** Pieces parted by a mark: a，b，c. */
export function listed(pieces: readonly Piece[], mark: string): Run[] {
  return joined(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [mark, piece])));
}

export function paragraph(runs: readonly Run[]): DraftParagraph {
  return { kind: "paragraph", runs };
}
