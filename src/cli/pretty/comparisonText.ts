/** What differs in the text of a section, on a terminal: the changed words with a little around them. */
import type { ParagraphChange, Piece, SectionComparison } from "../../statement/comparison.ts";
import { PARAGRAPH } from "../../write/compare/words.ts";
import type { Paper } from "../outcome.ts";
import { clip, displayWidth, printable, wrap } from "./width.ts";
import { paint } from "./words.ts";

/** Characters of unchanged text kept on each side of a change, and the most of a changed piece. */
const AROUND = 14;
const LONGEST_PIECE = 120;
/** Paragraphs shown of one section. */
const MOST = 4;

export function sectionLines(
  { title, titleA, titleB, changes }: SectionComparison,
  paper: Paper,
  all: boolean,
): string[] {
  const mark = titleA === null ? "（B 新增）" : titleB === null ? "（B 没有）" : "";
  const head = `  ${paint(paper, ["bold"], clip(printable(title), paper.width - 14))}${mark}`;
  const telling = all ? changes : changes.filter(({ kind }) => kind !== "figures");
  const shown = all ? telling : telling.slice(0, MOST);
  const rest = changes.length - shown.length;
  const onlyFigures = changes.length - telling.length;
  const more = [
    telling.length > shown.length ? `另有 ${telling.length - shown.length} 段` : "",
    onlyFigures > 0 ? `${onlyFigures} 段只改了数字` : "",
  ].filter((part) => part !== "");
  return [
    head,
    ...shown.flatMap((change) => paragraphLines(change, paper, all)),
    ...(rest > 0 ? [paint(paper, ["dim"], `    （${more.join("，")}）`)] : []),
  ];
}

function paragraphLines(change: ParagraphChange, paper: Paper, all: boolean): string[] {
  const text =
    change.kind === "moved"
      ? `${pieceText(change.pieces[0])}（原在“${change.from ?? ""}”）`
      : piecesText(change.pieces, all);
  const word = PARAGRAPH[change.kind];
  const indent = " ".repeat(displayWidth(word) + 6);
  const lines = wrap(printable(text), paper.width - indent.length);
  return lines.map(
    (line, index) => (index === 0 ? `    ${paint(paper, ["dim"], word)}  ` : indent) + coloured(line, paper),
  );
}

const pieceText = (piece: Piece | undefined) => shortened(piece?.text ?? "", LONGEST_PIECE);

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}

function piecesText(pieces: readonly Piece[], all: boolean): string {
  return pieces
    .map(({ side, text }, index) => {
      const whole = all ? text : shortened(text, LONGEST_PIECE);
      if (side === "a") return `[-${whole}-]`;
      if (side === "b") return `{+${whole}+}`;
      return all ? text : around(text, index === 0, index === pieces.length - 1);
    })
    .join("");
}

/** The ends of an unchanged piece that stand next to changes. */
function around(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...text];
  const kept = (isFirst ? 0 : AROUND) + (isLast ? 0 : AROUND);
  if (characters.length <= kept + 1) return text;
  const head = isFirst ? "" : characters.slice(0, AROUND).join("");
  const tail = isLast ? "" : characters.slice(-AROUND).join("");
  return `${head}…${tail}`;
}

/** The marks of a line in colour; a change that goes on over lines is coloured where its marks stand. */
function coloured(line: string, paper: Paper): string {
  if (!paper.colour) return line;
  return line
    .replace(/\[-[^\]]*-\]/g, (text) => paint(paper, ["red"], text))
    .replace(/\{\+[^}]*\+\}/g, (text) => paint(paper, ["green"], text));
}
