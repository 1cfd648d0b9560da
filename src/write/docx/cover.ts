/** The cover in Word: the title in the upper third, office and day at the foot. */
import { LineRuleType, Paragraph, TextRun } from "docx";
import type { Cover } from "../manuscript/index.ts";
import { MM } from "./styles.ts";

/** Longer titles get smaller letters, so that a line of the title is hardly ever broken; in half points. */
const SIZES: readonly (readonly [longest: number, size: number])[] = [
  [13, 64],
  [16, 52],
  [20, 44],
];
const SMALLEST = 36;

/** Of the text on the page, and down to the title; in twentieths of a point, as all lengths here. */
const WIDTH = 156 * MM;
const HEIGHT = 225 * MM;
const TOP = 2000;
const TITLE_LINE = 960;
const FOOT_LINE = 640;
/** Left under the last line, also for a title that breaks where none was expected. */
const BELOW = 1200;

/** The gap is a spacing, not empty lines, so that the foot stays at the foot while the title is edited. */
export function coverParagraphs({ title, foot }: Cover): Paragraph[] {
  const longest = Math.max(...title.map(({ length }) => length));
  const size = (SIZES.find(([most]) => longest <= most) ?? [0, SMALLEST])[1];
  const lines = title.reduce((sum, { length }) => sum + Math.ceil((length * size * 10) / WIDTH), 0);
  const gap = Math.max(FOOT_LINE, Math.floor(HEIGHT - TOP - lines * TITLE_LINE - foot.length * FOOT_LINE - BELOW));
  return [
    ...title.map((text, index) => line("Title", text, { size, height: TITLE_LINE, before: index === 0 ? TOP : 0 })),
    ...foot.map((text, index) =>
      line("CoverLine", text, { size: 36, height: FOOT_LINE, before: index === 0 ? gap : 0 }),
    ),
  ];
}

interface Line {
  readonly size: number;
  readonly height: number;
  readonly before: number;
}

function line(style: string, text: string, { size, height, before }: Line): Paragraph {
  return new Paragraph({
    style,
    spacing: { before, after: 0, line: height, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, size })],
  });
}
