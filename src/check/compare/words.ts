/** What differs between two paragraphs, character by character; numbers and Latin words stay whole. */
import { diffArrays } from "diff";
import type { Piece } from "../../statement/comparison.ts";
import { type Frame, foldedName } from "./frame.ts";

/** Longer paragraphs are told as one gone and one new. */
const mostTokens = 6000;
const mostEdits = 3000;
/** A number, a word of Latin letters, or one character. */
const TOKEN = "\\d[\\d,.]*%?|[A-Za-z]+|[\\s\\S]";

interface Token {
  readonly text: string;
  readonly key: string;
  readonly plain: string;
}

/** The pieces of both, in order; null where they are too long or too different. Years are the same that are as far from their own. */
export function differingWords(a: string, b: string, frames: readonly [Frame, Frame]): Piece[] | null {
  const [left, right] = [tokens(a, frames[0]), tokens(b, frames[1])];
  if (left.length > mostTokens || right.length > mostTokens) return null;
  const changes = diffArrays<Token>(left, right, {
    comparator: (x, y) => x.key === y.key || x.plain === y.plain,
    maxEditLength: mostEdits,
  });
  if (changes === undefined) return null;
  const text = (list: readonly Token[]) => list.map((token) => token.text).join("");
  const pieces = changes.map(({ added, removed, value }): Piece => {
    return { side: added ? "b" : removed ? "a" : "both", text: text(value) };
  });
  return joined(withoutCrumbs(pieces));
}

function tokens(text: string, frame: Frame): Token[] {
  const token = new RegExp(frame.names === null ? TOKEN : `${frame.names.source}|${TOKEN}`, "gu");
  const found = text.match(token) ?? [];
  return found.map((each) => ({ text: each, key: foldedName(each, frame), plain: each.normalize("NFKC") }));
}

/** One character that two changes have in common by chance belongs to both of them. */
function withoutCrumbs(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const between = before !== undefined && after !== undefined && before.side !== "both" && after.side !== "both";
    const isCrumb =
      between && piece.side === "both" && [...piece.text].length === 1 && !/[\d，。；、：]/.test(piece.text);
    return isCrumb
      ? [
          { ...piece, side: "a" },
          { ...piece, side: "b" },
        ]
      : [piece];
  });
}

/** Within one change what is gone stands first, in one piece, and then what is new. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [gone, fresh] = ["", ""];
  const close = () => {
    if (gone !== "") result.push({ side: "a", text: gone });
    if (fresh !== "") result.push({ side: "b", text: fresh });
    [gone, fresh] = ["", ""];
  };
  for (const { side, text } of pieces) {
    if (side === "a") gone += text;
    else if (side === "b") fresh += text;
    else {
      close();
      result.push({ side, text });
    }
  }
  close();
  return result;
}
