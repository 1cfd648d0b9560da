/** Whatever is marked, and however marks run into one another, a line's words come out whole, in order, and its elements nest. */
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import type { FigureMark, Marks, WordMark } from "./marks.ts";
import { locatedLine, plainLine, TextRenderer } from "./text.ts";

/** What a reader sees of `html`: hidden words left out; throws where elements do not nest. */
function seen(html: string): string {
  const open: string[] = [];
  let text = "";
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, { class: names }) => {
      open.push(names === "vh" ? "hidden" : name);
      if (names === "vh") hidden += 1;
    },
    onclosetag: (name) => {
      const last = open.pop();
      if (last === "hidden") hidden -= 1;
      else if (last !== name) throw new Error(`${name} closes ${last}`);
    },
    ontext: (words) => {
      if (hidden === 0) text += words;
    },
  });
  parser.end(html);
  if (open.length > 0) throw new Error(`open: ${open.join(" ")}`);
  return text;
}

const noMarks: Marks = { figures: [], states: [], words: new Map(), targets: [], blocks: [] };

/** Figures from pairs of start and length, none over another. */
function figuresFrom(spans: readonly (readonly [number, number])[]): FigureMark[] {
  let end = 0;
  return [...spans]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, length], index) => {
      if (start < end) return [];
      end = start + length;
      return [{ index, start, end, state: index % 2 === 0 ? "fault" : "proved", touched: true } as const];
    });
}

const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 8 });

test("the words of a line stay as they are under any marks", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."1.0万元<&\"'其中 ，"), maxLength: 60 }),
      spans,
      spans,
      (text, a, b) => {
        const words = b.map(
          ([start, length]): WordMark => ({ start, end: start + length, severity: "notice", element: null }),
        );
        const renderer = new TextRenderer({ ...noMarks, figures: figuresFrom(a) });
        const html = renderer.line(plainLine(text, 0, text.length), words);
        expect(seen(html)).toBe(text);
        for (const word of words) expect(word.element !== null).toBe(word.start < text.length);
      },
    ),
  );
});

test("characters that lie apart in the document are marked where they are shown", () => {
  const figure: FigureMark = { index: 3, start: 104, end: 110, state: "proved", touched: false };
  const at = Int32Array.from([100, 101, 104, 105, 108, 109, 120]);
  const html = new TextRenderer({ ...noMarks, figures: [figure] }).line(
    locatedLine({ text: "预算5.80元", at }, 100, 121),
    [],
  );
  expect(html).toBe('预算<span class="f p" id="f3" role="button" tabindex="-1">5.80</span>元');
});

test("where text and offsets do not fit, a mark takes the whole", () => {
  const figure: FigureMark = { index: 0, start: 7, end: 9, state: "plain", touched: false };
  const html = new TextRenderer({ ...noMarks, figures: [figure] }).line(plainLine("5.80", 7, 30), []);
  expect(html).toBe('<span class="f u" id="f0" role="button" tabindex="-1">5.80</span>');
});
