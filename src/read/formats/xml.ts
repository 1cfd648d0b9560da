/**
 * Streaming XML of Office files: names come with the usual prefixes whatever the file calls them. A DOCTYPE is refused, so no
 * entity is ever declared, let alone fetched.
 */
import { SaxesParser } from "saxes";
import { Refused } from "./refusal.ts";
import type { Archive } from "./zip.ts";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(content: string): void;
}

/** Bytes parsed at once, so that only a little of a large part is text at any time. */
const CHUNK = 64 * 1024;
const WORD = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\//;

/** Reads one part of an archive through `handler`. False when there is no such part; throws Refused when it is no sound XML. */
export function readXml(archive: Archive, part: string, handler: XmlHandler): boolean {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let rename: ((name: string) => string) | null = null;
  let atRoot = true;
  parser.on("doctype", () => {
    throw new Refused(
      "xml-doctype",
      "文件内部带有 DOCTYPE 声明（正常的 Office 文档没有），可能是恶意构造的，没有读取。请确认文件来源。",
    );
  });
  parser.on("error", () => {
    throw new Refused(
      "damaged",
      `文件内部结构已损坏（${part} 有错误），读取中断。请用 Office 或 WPS 打开后另存一份，再重新提交。`,
    );
  });
  parser.on("opentag", (tag) => {
    if (atRoot) rename = renaming(tag.attributes);
    atRoot = false;
    if (rename) handler.open(rename(tag.name), renamed(tag.attributes, rename));
    else handler.open(tag.name, tag.attributes);
  });
  parser.on("closetag", (tag) => handler.close(rename ? rename(tag.name) : tag.name));
  parser.on("text", (content) => handler.text(content));
  const decoder = new TextDecoder("utf-8");
  const content = archive.content(part);
  if (!content) return false;
  for (let at = 0; at < content.length; at += CHUNK) {
    parser.write(decoder.decode(content.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode()).close();
  return true;
}

/** Null when the root binds the word namespace to `w`, as all but a few programs do. */
function renaming(attributes: Attributes): ((name: string) => string) | null {
  const binding = Object.entries(attributes).find(([name, value]) => name.startsWith("xmlns") && WORD.test(value));
  const prefix = binding?.[0].slice("xmlns:".length);
  if (prefix === undefined || prefix === "w") return null;
  if (prefix === "") return (name) => (name.includes(":") ? name : `w:${name}`);
  return (name) => (name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name);
}

function renamed(attributes: Attributes, rename: (name: string) => string): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [rename(name), value]));
}

/** An on/off property: present means on unless its value says otherwise. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes["w:val"];
  return value !== "0" && value !== "false" && value !== "off" && value !== "none";
}

/** A whole number from an attribute; null when missing or no number. */
export function integer(value: string | undefined): number | null {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isSafeInteger(number) ? number : null;
}
