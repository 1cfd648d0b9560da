/** Reads web pages (.html, .mht, and the many .doc files that are really web pages) with a tokenizer that keeps no tree. */
import { Tokenizer } from "htmlparser2";
import type { ReadResult } from "../source.ts";
import { LIMITS } from "../source.ts";
import { count, decode } from "./encoding.ts";
import { htmlPart, namedCharset } from "./html/charset.ts";
import { HtmlFlow } from "./html/flow.ts";
import { sourceOf } from "./nodes.ts";
import { refusal } from "./refusal.ts";

/** Reads a web page. Only a page without any text is refused. */
export function readHtml(bytes: Uint8Array): ReadResult {
  const part = htmlPart(bytes) ?? { bytes, charset: undefined };
  const page = part.bytes.subarray(0, LIMITS.inflatedBytes);
  const decoded = decode(page, part.charset ?? namedCharset(page));
  const flow = new HtmlFlow();
  tokenize(decoded.text, flow);
  const malformed = count(decoded.text, "\ufffd");
  const text = `网页中有 ${malformed} 处字符无法辨认（已显示为“\ufffd”），附近的数字可能读不准。请用浏览器核对原网页后重新保存。`;
  const messages = malformed > 0 ? [{ code: "malformed-characters", text }] : [];
  if (part.bytes.length > page.length) {
    messages.push({ code: "text-truncated", text: "网页过大，只读取了前面的 64 MB。请确认文件是否正确。" });
  }
  const source = sourceOf("html", flow.finish(), messages);
  if (source.text !== "") return source;
  return refusal(
    "no-text",
    "网页里没有正文文字（内容可能由脚本加载或是图片）。请在浏览器中打开后另存为完整网页或 PDF。",
    "html",
  );
}

/** Feeds the flow. The tokenizer alone is used: the parser above it keeps a stack that makes deep nesting quadratic. */
function tokenize(text: string, flow: HtmlFlow): void {
  let name = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  const opened = (selfClosing: boolean): void => flow.open(name, attributes, selfClosing);
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = text.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname: (start, end) => {
        attribute = text.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        value += text.slice(start, end);
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => flow.close(text.slice(start, end).toLowerCase()),
      ontext: (start, end) => flow.write(text.slice(start, end)),
      ontextentity: (code) => flow.write(String.fromCodePoint(code)),
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}
