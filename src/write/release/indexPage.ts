/** The page over all releases: statement, downloads, proof and log, one click away. One file, no network. */
import { readFileSync } from "node:fs";
import { escaped } from "../report/html/escape.ts";
import type { LoggedRelease } from "./record.ts";

/** What stands in the folder of a release, with the words for it. */
const DOWNLOADS = [
  ["statement.docx", "Word"],
  ["statement.pdf", "PDF"],
  ["statement.xlsx", "Excel 表"],
  ["statement.json", "JSON"],
  ["statement-data/facts.csv", "CSV 数据"],
  ["statement-data/datapackage.json", "数据说明"],
  ["statement-data/facts.parquet", "Parquet"],
  ["manifest.json", "文件清单"],
] as const;
/** Changes shown of a correction. */
const MOST_CHANGES = 20;

/** Something else to look at in the folder. */
export interface IndexExtra {
  readonly title: string;
  readonly about: string;
  readonly points: readonly string[];
  readonly links: readonly { readonly href: string; readonly words: string }[];
}

/** The newest release first; `others` after all of them. */
export function indexPage(releases: readonly LoggedRelease[], others: readonly IndexExtra[] = []): string {
  const style = readFileSync(new URL("./index.css", import.meta.url), "utf8");
  const replaced = new Set(releases.flatMap(({ replaces }) => replaces ?? []));
  const cards = [...releases].reverse().map((release) => card(release, replaced.has(release.release)));
  const more = others.map(extraCard);
  const body = cards.length === 0 ? '<p class="empty">还没有公开任何说明。</p>' : [...cards, ...more].join("\n");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="mingsuan">
<title>部门预算、决算公开</title>
<style>${style}</style>
</head>
<body>
<header><h1>部门预算、决算公开</h1>
<p>每一份都经过核对，各种格式读回来数字相同，登记在<a href="publications.jsonl">公开登记</a>里，可以离线验证：<code>mingsuan verify 本文件夹</code></p></header>
<main>
${body}
</main>
</body>
</html>
`;
}

function extraCard({ title, about, points, links }: IndexExtra, index: number): string {
  const id = `x${index + 1}`;
  const list = points.map((point) => `<li>${escaped(point)}</li>`).join("");
  const buttons = links.map(({ href, words }) => `<a class="button" href="${encodeURI(href)}">${escaped(words)}</a>`);
  return `<article aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
<p class="meta">${escaped(about)}</p>
${list === "" ? "" : `<ul>${list}</ul>`}
<p class="main">${buttons.join(" ")}</p>
</article>`;
}

function link(folder: string, name: string, words: string, kind = ""): string {
  return `<a${kind === "" ? "" : ` class="${kind}"`} href="${encodeURI(`${folder}/${name}`)}">${escaped(words)}</a>`;
}

function card(release: LoggedRelease, isReplaced: boolean): string {
  const { release: folder, title, organisation, at, signer, despite, replaces } = release;
  const standing = isReplaced ? '<span class="tag old">已被更正</span>' : '<span class="tag">现行</span>';
  const meta = [organisation ?? "", at.slice(0, 10), `签发：${signer}`, folder]
    .filter((each) => each !== "")
    .join(" · ");
  const downloads = DOWNLOADS.map(([name, words]) => link(folder, name, words)).join("");
  return `<article${isReplaced ? ' class="replaced"' : ""} aria-labelledby="r${release.sequence}">
<h2 id="r${release.sequence}">${link(folder, "statement.html", title)} ${standing}</h2>
<p class="meta">${escaped(meta)}</p>
<p class="main">${link(folder, "statement.html", "看说明、表和图", "button")} ${checkLink(release)}</p>
<p class="downloads">下载：${downloads}</p>
${despite === null ? "" : `<p class="despite">有错误仍予公开，理由：${escaped(despite)}</p>`}
${replaces === null ? "" : correction(replaces, release)}
${logged(release)}
</article>`;
}

function checkLink({ release, findings }: LoggedRelease): string {
  const { error, warning } = findings;
  const words = error + warning === 0 ? "核对：没有错误和警告" : `核对：错误 ${error} 处，警告 ${warning} 处`;
  return link(release, "check.html", words, error > 0 ? "button bad" : "button");
}

function logged({ hash, manifest }: LoggedRelease): string {
  const entry = (name: string, value: string) => `<dt>${name}</dt><dd><code>${escaped(value)}</code></dd>`;
  return `<details><summary>登记</summary><dl>${entry("校验值", hash)}${entry("文件清单", manifest)}</dl></details>`;
}

function correction(replaces: string, { difference, changes, rewordings }: LoggedRelease): string {
  const rows = difference.slice(0, MOST_CHANGES).map(({ fact, before, after }) => {
    const cells = [fact, before ?? "—", after ?? "—"].map((each) => `<td>${escaped(each)}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  const hidden = changes - rows.length;
  const more = hidden > 0 ? `<p>另有 ${hidden} 处，见公开登记。</p>` : "";
  const reworded = rewordings > 0 ? `<p>文字改动 ${rewordings} 段。</p>` : "";
  const head = ["数据项", "原为", "现为"].map((each) => `<th scope="col">${each}</th>`).join("");
  const table =
    `<div class="scroll" tabindex="0" role="group" aria-label="更正内容">` +
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  const summary = `<summary>更正 ${escaped(replaces)}：改动 ${changes} 个数</summary>`;
  const body = (rows.length === 0 ? "<p>数字没有变化。</p>" : table + more) + reworded;
  return `<details class="correction">${summary}${body}</details>`;
}
