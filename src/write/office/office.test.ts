/** Packages and XML for writing: what is not touched stays, what is put in is there. */
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { Package } from "./package.ts";
import { attribute, escapeXml, tagsOf, unescapeXml } from "./xml.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a part that is replaced has the new content, all others stay byte for byte and in order", () => {
  const stored = bytesOf("not compressed");
  const before = zipSync({ "a.xml": bytesOf("<a/>"), "word/图.xml": [stored, { level: 0 }], "b.xml": bytesOf("<b/>") });
  const opened = Package.open(before);
  opened?.put("b.xml", "<new/>");
  opened?.put("c.xml", "<c/>");
  const after = unzipSync(opened?.bytes() ?? new Uint8Array());
  expect(Object.keys(after)).toEqual(["a.xml", "word/图.xml", "b.xml", "c.xml"]);
  expect(after["word/图.xml"]).toEqual(stored);
  expect(new TextDecoder().decode(after["b.xml"])).toBe("<new/>");
});

test.each([
  ["nothing", new Uint8Array()],
  ["no archive", bytesOf("%PDF-1.7 and so on, long enough for an end record")],
  ["half an archive", zipSync({ "a.xml": bytesOf("<a/>") }).subarray(0, 60)],
])("%s is no package", (_title, bytes) => {
  expect(Package.open(bytes)).toBeNull();
});

test("tags are found where they stand; comments and declarations are none", () => {
  const xml = `<?xml version="1.0"?><!-- <no/> --><a x='1>2'>t<b/><![CDATA[<raw>]]></a>`;
  const found = [...tagsOf(xml)].map((tag) => `${tag.kind} ${xml.slice(tag.start, tag.end)}`);
  expect(found).toEqual(["open <a x='1>2'>", "text t", "empty <b/>", "text <raw>", "close </a>"]);
  expect(attribute("<a x='1&gt;2'>", "x")).toBe("1>2");
});

test("text is escaped and read back; what XML cannot hold is left out", () => {
  expect(escapeXml('a<b>&"\u0001c')).toBe("a&lt;b&gt;&amp;&quot;c");
  expect(unescapeXml("&#x4e07;&#20803;&lt;&unknown;")).toBe("万元<&unknown;");
});
