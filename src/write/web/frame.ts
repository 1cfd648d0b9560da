/** The frame of every page we write: one self-contained file that loads nothing and runs nothing but its own script. */
import { createHash } from "node:crypto";
import { escaped } from "../report/html/escape.ts";

export interface Frame {
  readonly title: string;
  /** What the page says it was made with. */
  readonly generator: string;
  readonly style: string;
  /** null for a page without script. */
  readonly script: string | null;
  /** HTML of the body. */
  readonly body: string;
  /** Data for the script, as JSON made fit for a script element (`scriptJson`); null for none. */
  readonly data: string | null;
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The whole page. Its policy allows its own style and script by their hashes, and nothing else: no network, no forms, no other script. */
export function framed({ title, generator, style, script, body, data }: Frame): string {
  const runs = script === null ? "'none'" : hashOf(script);
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${runs}; base-uri 'none'; form-action 'none'`;
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta name="generator" content="${escaped(generator)}">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    body,
    data === null ? "" : `<script type="application/json" id="data">${data}</script>`,
    script === null ? "" : `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
