/** The frame of a page: one self-contained file that loads nothing and runs nothing but its own script. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { escaped } from "./escape.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The two files that stand beside this module, read once. */
let parts: { style: string; script: string } | null = null;

function ownParts(): { style: string; script: string } {
  parts ??= { style: read("./page.css"), script: read("./page.client.js") };
  return parts;
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** By this, in its first lines, a report of ours is known. */
export const GENERATOR = '<meta name="generator" content="mingsuan';

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
  const { style: common, script } = ownParts();
  const style = common + more;
  const runs = data === null ? "'none'" : hashOf(script);
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${runs}; base-uri 'none'; form-action 'none'`;
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `${GENERATOR} ${escaped(version)}">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    body,
    data === null ? "" : `<script type="application/json" id="data">${data}</script>\n<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
