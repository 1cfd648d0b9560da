/**
 * What is said to the user when a PDF, or part of it, cannot be read: where, what we saw, why, what to do.
 */
import type { Message } from "../../../statement/model.ts";
import type { Refusal } from "../../source.ts";
import type { OpenFault } from "./engine.ts";

type Fault = OpenFault | "not-pdf" | "empty" | "too-large" | "too-many-pages" | "no-pages" | "engine" | "too-complex";

const TEXTS: Record<Fault, string> = {
  password: "这份 PDF 设有打开密码，无法读取。请取消密码（用密码打开后另存为不加密的 PDF）再检查。",
  security: "这份 PDF 的加密方式无法识别，不能读取。请另存为不加密的 PDF 再检查。",
  broken: "这份 PDF 已损坏或不完整，打不开。请重新下载，或从原文件重新导出 PDF。",
  "not-pdf": "文件内容不是 PDF（开头没有“%PDF”标记）。请核对文件，或改用它真正的格式。",
  empty: "文件是空的，没有任何内容。请重新下载或重新导出。",
  "too-large": "这份 PDF 超过可读取的大小（200 MB）。请压缩其中的图片，或拆分成几份再检查。",
  "too-many-pages": "这份 PDF 超过可读取的页数（2000 页）。请拆分成几份再检查。",
  "no-pages": "这份 PDF 里一页也没有。请从原文件重新导出 PDF。",
  engine: "PDF 引擎无法启动，这份 PDF 没有读。请重新安装本程序。",
  "too-complex": "这份 PDF 太复杂，内存放不下，没有读完。请从原文件重新导出，或拆分成几份再检查。",
};

/** A document that is refused as a whole. */
export function refuse(fault: Fault): Refusal {
  return { refused: true, format: "pdf", message: { code: `pdf-${fault}`, text: TEXTS[fault] } };
}

/** No page has text: a scan, or nothing at all. */
export function noTextMessage(pictures: boolean): Message {
  const text = pictures
    ? "这份 PDF 是扫描图片，没有文字，无法读取数字。请换用由 Word、Excel 等原文件直接导出的 PDF，或先做文字识别（OCR）。"
    : "这份 PDF 里没有文字。请核对文件，或从原文件重新导出 PDF。";
  return { code: "pdf-no-text", text };
}

export function scannedPagesMessage(pages: readonly number[]): Message {
  return {
    code: "pdf-scanned-pages",
    text: `第${listPages(pages)}页是扫描图片，没有文字，未检查。请换用由原文件直接导出的 PDF，或人工核对这些页。`,
  };
}

export function unreadPagesMessage(pages: readonly number[]): Message {
  return {
    code: "pdf-unread-pages",
    text: `第${listPages(pages)}页已损坏，读不出来，未检查。请重新下载，或从原文件重新导出 PDF。`,
  };
}

export function cutTextMessage(lastPage: number): Message {
  return {
    code: "pdf-text-cut",
    text: `这份 PDF 的内容超过可读取的上限，只读到第${lastPage}页。请拆分成几份再检查。`,
  };
}

export function crowdedPagesMessage(pages: readonly number[]): Message {
  return {
    code: "pdf-crowded-pages",
    text: `第${listPages(pages)}页的字符多得不正常，只读了一部分。请从原文件重新导出 PDF，或人工核对这些页。`,
  };
}

export function truncatedMessage(): Message {
  const text = "这份 PDF 的结尾不完整（没有结束标记“%%EOF”），可能没有下载完，内容也许有缺漏。请重新下载后再检查一次。";
  return { code: "pdf-truncated", text };
}

/** The first pages by number, and how many there are in all. */
function listPages(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join("、");
  return pages.length > 10 ? `${shown}等${pages.length}` : shown;
}
