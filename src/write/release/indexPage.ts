/** The page over all releases: statement, downloads, proof and log, one click away. One file, no network. */
import { readFileSync } from "node:fs";
import { escaped } from "../report/html/escape.ts";
import type { Difference, LoggedRelease } from "./record.ts";

/** What stands in the folder of a release, with the words for it. */
const DOWNLOADS = [
  ["statement.docx", "Word"],
  ["statement.pdf", "PDF"],
  ["statement.xlsx", "Excel 表"],
  ["statement.json", "JSON"],
  ["statement.csv/datapackage.json", "CSV 数据包"],
  ["statement.parquet", "Parquet"],
  ["manifest.json", "文件清单"],
] as const;
/** Changes shown of a correction. */
const MOST_CHANGES = 20;

/** `files`: names of the files of each release, where the caller knows them; else all usual ones are linked. */
export function indexPage(
  releases: readonly LoggedRelease[],
  files?: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const style = readFileSync(new URL("./index.css", import.meta.url), "utf8");
  const replaced = new Set(releases.flatMap(({ replaces }) => replaces ?? []));
  const cards = [...releases]
    .reverse()
    .map((release) => card(release, replaced.has(release.release), files?.get(release.release)));
  const body = cards.length === 0 ? '<p class="empty">还没有公开任何说明。</p>' : cards.join("\n");
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
<p>每一份都经过核对，各种格式读回来数字相同，登记在<a href="publications.jsonl">公开登记</a>里，可以离线验证：<code>mingsuan verify .</code></p></header>
<main>
${body}
</main>
</body>
</html>
`;
}

function card(release: LoggedRelease, isReplaced: boolean, files: ReadonlySet<string> | undefined): string {
  const { release: folder, title, organisation, at, signer, findings, despite, replaces, difference } = release;
  const link = (name: string, words: string, kind = "") =>
    `<a${kind === "" ? "" : ` class="${kind}"`} href="${encodeURI(`${folder}/${name}`)}">${escaped(words)}</a>`;
  const there = DOWNLOADS.filter(([name]) => files === undefined || files.has(name));
  const standing = isReplaced ? '<span class="tag old">已被更正</span>' : '<span class="tag">现行</span>';
  const found =
    findings.error + findings.warning === 0
      ? "核对：没有错误和警告"
      : `核对：错误 ${findings.error} 处，警告 ${findings.warning} 处`;
  return `<article${isReplaced ? ' class="replaced"' : ""} aria-labelledby="r${release.sequence}">
<h2 id="r${release.sequence}">${link("statement.html", title)} ${standing}</h2>
<p class="meta">${escaped([organisation ?? "", at.slice(0, 10), `签发：${signer}`, folder].filter((each) => each !== "").join(" · "))}</p>
<p class="main">${link("statement.html", "看说明、表和图", "button")} ${link("check.html", found, findings.error > 0 ? "button bad" : "button")}</p>
<p class="downloads">下载：${there.map(([name, words]) => link(name, words)).join("")}</p>
${despite === null ? "" : `<p class="despite">有错误仍予公开，理由：${escaped(despite)}</p>`}
${replaces === null ? "" : correction(replaces, difference)}
<details><summary>登记</summary><dl><dt>校验值</dt><dd><code>${release.hash}</code></dd><dt>文件清单</dt><dd><code>${release.manifest}</code></dd></dl></details>
</article>`;
}

function correction(replaces: string, difference: readonly Difference[]): string {
  const rows = difference
    .slice(0, MOST_CHANGES)
    .map(
      ({ fact, before, after }) =>
        `<tr><td>${escaped(fact)}</td><td>${escaped(before ?? "—")}</td><td>${escaped(after ?? "—")}</td></tr>`,
    );
  const more =
    difference.length > MOST_CHANGES ? `<p>另有 ${difference.length - MOST_CHANGES} 处，见公开登记。</p>` : "";
  const table =
    rows.length === 0
      ? "<p>数字没有变化。</p>"
      : `<div class="scroll" tabindex="0" role="group" aria-label="更正内容"><table><thead><tr><th scope="col">数据项</th><th scope="col">原为</th><th scope="col">现为</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  return `<details class="correction"><summary>更正 ${escaped(replaces)}：改动 ${difference.length} 处</summary>${table}${more}</details>`;
}
