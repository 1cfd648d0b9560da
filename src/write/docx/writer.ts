/** The Word document among the published forms. */
import { withGuide } from "../guide/appendix.ts";
import { guideOf } from "../guide/index.ts";
import type { Writer } from "../writer.ts";
import { docxOf } from "./index.ts";

export const docxWriter: Writer = {
  async write({ statement, manuscript, stem, date }) {
    const whole = withGuide(manuscript, guideOf(statement, manuscript));
    return [{ name: `${stem}.docx`, content: await docxOf(whole, date) }];
  },
};
