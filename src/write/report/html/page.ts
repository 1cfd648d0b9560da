/** The frame of a report: its look and its script, read once. */
import { framed } from "../../web/frame.ts";
import { pagePartsBeside } from "../../web/parts.ts";

const ownParts = pagePartsBeside(import.meta.url);

export interface Page {
  readonly title: string;
  readonly version: string;
  readonly body: string;
  /** Data for the script, as JSON made fit for a script element; null for a page without script. */
  readonly data: string | null;
  /** What the page looks like beyond the look of all reports. */
  readonly style?: string;
}

export function pageHtml({ title, version, body, data, style: more = "" }: Page): string {
  const { style, script } = ownParts();
  return framed({
    title,
    generator: `mingsuan ${version}`,
    style: style + more,
    script: data === null ? null : script,
    body,
    data,
  });
}
