/** Web pages: what a browser shows of the document is what is read. */
import { expect, test } from "vitest";
import { blocksOf, utf8 } from "./testing/blocks.ts";

interface Case {
  readonly title: string;
  readonly page: string;
  readonly read: readonly string[];
}

const PROSE =
  "本部门负责全市档案的收集、整理、保管和利用工作，指导各县区档案业务，开展档案宣传教育，承办市委、市政府交办的其他事项，并对全市重点建设项目档案进行验收。";

const CASES: readonly Case[] = [
  {
    title: "headings, paragraphs and line breaks",
    page: "<html><body><h2>一、部门职责</h2><p>收入10万元。<br>支出8万元。</p><div>其他<b>说</b>明</div>散落的字</body></html>",
    read: ["## 一、部门职责", "收入10万元。", "支出8万元。", "其他说明", "散落的字"],
  },
  {
    title: "scripts, styles, navigation, what stands beside the text, hidden and deleted parts are not the document",
    page: `<html><head><title>网站</title><style>p{}</style></head><body><nav>首页</nav>
      <aside><h2>图解</h2><table><tr><td>收入</td><td>1</td></tr></table><svg><text>2</text></svg></aside><script>var a="<p>假</p>";</script>
      <div style="display: none">藏<div>匿</div></div><p hidden>隐</p><p>收入<del>20</del>30万元</p></body></html>`,
    read: ["收入30万元"],
  },
  {
    title: "a hidden paragraph without an end tag ends at the next one",
    page: "<html><body><p style='display:none'>藏<p>收入30万元</body></html>",
    read: ["收入30万元"],
  },
  {
    title: "entities, and white space as a browser shows it",
    page: "<html><body><p>&nbsp;&nbsp;一般公共\n   预算&lt;含&#8220;三公&#8221;&gt;  支出\n10.5\n万元 Total\namount</p></body></html>",
    read: ["一般公共预算<含“三公”> 支出10.5万元 Total amount"],
  },
  {
    title: "a data table is a grid with its spans",
    page: `<html><body><table><tr><th rowspan=2>项目</th><th colspan="2">2024年</th></tr><tr><td>预算</td><td>决算</td></tr>
      <tr><td>办公费<td>10.00<td>9.50</table></body></html>`,
    read: ["| 0:项目〈2×1〉 | 1:2024年〈1×2〉", "| 1:预算 | 2:决算", "| 0:办公费 | 1:10.00 | 2:9.50"],
  },
  {
    title: "a table that lays out the page is prose: one cell, a table within, or mostly prose",
    page: `<html><body><table><tr><td><p>一、职责</p><p>${PROSE}</p></td></tr></table>
      <table><tr><td>左栏</td><td><table><tr><td>费</td><td>1</td></tr><tr><td>款</td><td>2</td></tr></table></td></tr></table>
      <table><tr><td>链接</td><td>${PROSE}</td></tr></table></body></html>`,
    read: ["一、职责", PROSE, "左栏", "| 0:费 | 1:1", "| 0:款 | 1:2", "链接", PROSE],
  },
  {
    title: "numbered lists print their numbers, other lists do not",
    page: "<html><body><ol><li>收入<li><p>支出</p></ol><ul><li>其他</ul><ol type=A start=3><li>附件</ol></body></html>",
    read: ["1. 收入", "2. 支出", "其他", "C. 附件"],
  },
  {
    title: "a centred short line is prominent",
    page: '<html><body><p align="center">某市档案馆2024年部门预算</p><center>说明</center><p>正文</p></body></html>',
    read: ["* 某市档案馆2024年部门预算", "* 说明", "正文"],
  },
];

test.each(CASES)("$title", async ({ page, read }) => {
  expect(await blocksOf(utf8(page))).toEqual(read);
});

const GBK = Uint8Array.of(0xca, 0xd5, 0xc8, 0xeb, 0xd4, 0xa4, 0xcb, 0xe3); // 收入预算

test.each([
  ["names GB2312", 'charset="gb2312"'],
  ["names the wrong charset", 'charset="utf-8"'],
  ["names none", ""],
])("a page in GBK that %s", async (_, charset) => {
  const bytes = Uint8Array.from([...utf8(`<html><head><meta ${charset}></head><p>`), ...GBK, ...utf8("10</p>")]);
  expect(await blocksOf(bytes)).toEqual(["收入预算10"]);
});

test.each([
  ["quoted-printable", "<html><body><p>=E6=94=B6=E5=85=A5=\r\n10</p></body></html>"],
  ["base64", btoa(String.fromCharCode(...utf8("<html><body><p>收入10</p></body></html>")))],
])("a single-file web page (MHTML) in %s", async (encoding, body) => {
  const file = `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=_x"\r\n\r\n
----=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_x\r
Content-Type: image/png\r\n\r\niVBOR\r\n----=_x--\r\n`;
  expect(await blocksOf(utf8(file))).toEqual(["收入10"]);
});
