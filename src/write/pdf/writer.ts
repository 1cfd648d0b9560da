/** The PDF among the published forms. */
import { withGuide } from "../guide/appendix.ts";
import { guideOf } from "../guide/index.ts";
import type { Writer } from "../writer.ts";
import { pdfOf } from "./index.ts";

export const pdfWriter: Writer = {
  write(work) {
    const { manuscript, stem, date } = work;
    const whole = withGuide(manuscript, guideOf(work));
    return [{ name: `${stem}.pdf`, content: pdfOf(whole, date === null ? {} : { date }) }];
  },
};
