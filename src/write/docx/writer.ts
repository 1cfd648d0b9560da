/** The Word document among the published forms. */
import { withGuide } from "../guide/appendix.ts";
import { guideOf } from "../guide/index.ts";
import type { Writer } from "../writer.ts";
import { docxOf } from "./index.ts";

export const docxWriter: Writer = {
  async write(work) {
    const { manuscript, stem, date } = work;
    const whole = withGuide(manuscript, guideOf(work));
    return [{ name: `${stem}.docx`, content: await docxOf(whole, date) }];
  },
};
