/** Reads Word documents (.docx): unpacks what is needed of the archive and makes a Source of the body. */
import type { Message } from "../../statement/model.ts";
import type { ReadResult } from "../source.ts";
import { Body } from "./docx/body.ts";
import { Lists } from "./docx/lists.ts";
import { Styles } from "./docx/styles.ts";
import { sourceOf } from "./nodes.ts";
import { Refused, refusal, refusing } from "./refusal.ts";
import { readXml } from "./xml.ts";
import { Archive, members } from "./zip.ts";

/** Reads a docx. What is damaged, hostile or empty comes back as a Refusal. */
export function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  return refusing("docx", () => {
    const archive = new Archive(bytes, members(bytes) ?? []);
    if (!archive.has("word/document.xml")) {
      const text = "Word 文件里没有正文（缺少 word/document.xml），可能已损坏。请用 Word 或 WPS 打开后另存一份再提交。";
      return refusal("damaged", text, "docx");
    }
    const messages: Message[] = [];
    const styles = supporting(messages, "样式", () => new Styles(archive)) ?? new Styles(new Archive(bytes, []));
    const lists =
      supporting(messages, "编号", () => new Lists(archive, styles)) ?? new Lists(new Archive(bytes, []), styles);
    const body = new Body(styles, lists);
    readXml(archive, "word/document.xml", body);
    const source = sourceOf("docx", body.finish(), messages);
    if (source.text !== "") return source;
    return refusal(
      "no-text",
      "文档里没有文字（可能只有图片）。请提供带文字的原文件；只有扫描件时请先做文字识别（OCR）。",
      "docx",
    );
  });
}

/** A damaged styles or numbering part is no reason to refuse the text; anything hostile in it is. */
function supporting<T>(messages: Message[], what: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused) || error.reason.code !== "damaged") throw error;
    const text = `文档的${what}信息已损坏，标题级别和自动编号可能读不出来。请用 Word 或 WPS 打开后另存一份。`;
    messages.push({ code: "part-damaged", text });
    return null;
  }
}
