/** The PDF among the published forms. */
import { withGuide } from "../guide/appendix.ts";
import { guideOf } from "../guide/index.ts";
import type { Writer } from "../writer.ts";
import { pdfOf, STAND_IN, type Unprintable } from "./index.ts";

export const pdfWriter: Writer = {
  write(work) {
    const { manuscript, stem, date } = work;
    const whole = withGuide(manuscript, guideOf(work));
    const { bytes, unprintable, pages } = pdfOf(whole, date === null ? {} : { date });
    return [{ name: `${stem}.pdf`, content: bytes, remarks: unprintable.map(remark), pages }];
  },
};

/** Characters of context on either side. */
const AROUND = 8;

function remark({ character, within }: Unprintable): string {
  const at = Math.max(0, within.indexOf(character));
  const around = within.slice(Math.max(0, at - AROUND), at + character.length + AROUND).replace(/\s+/g, " ");
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `PDF 的字体里没有“${character}”（U+${code}，见“${around}”），已用“${STAND_IN}”代替；其他格式照原字。请核对此字，能改用通用字的请改后重写`;
}
