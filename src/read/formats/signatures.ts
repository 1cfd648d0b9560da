/** Files that are no readable document, by their first bytes, and what to tell the user about each. Data for `detect.ts`. */

export interface Signature {
  /** Bytes at `offset` (0 unless said), as a string of character codes. */
  readonly bytes: string;
  readonly offset?: number;
  readonly code: string;
  readonly text: string;
}

const picture = (kind: string): string =>
  `这是一张图片（${kind}），不是文档，无法读出文字。请提供 Word、PDF、网页或文本格式的原文件；只有扫描件时请先做文字识别（OCR）。`;
const program = "这是一个程序文件，不是文档，没有读取。请确认是否选错了文件。";
const packed = (kind: string): string => `这是一个 ${kind} 压缩包，不是文档。请先解压，再提交其中的预算说明文件。`;

export const SIGNATURES: readonly Signature[] = [
  {
    bytes: "{\\rtf",
    code: "rtf",
    text: "这是 RTF 格式的文档，暂不支持。请用 Word 或 WPS 打开，另存为 .docx 后再提交。",
  },
  { bytes: "\x89PNG", code: "not-a-document", text: picture("PNG") },
  { bytes: "\xff\xd8\xff", code: "not-a-document", text: picture("JPEG") },
  { bytes: "GIF8", code: "not-a-document", text: picture("GIF") },
  { bytes: "II*\0", code: "not-a-document", text: picture("TIFF") },
  { bytes: "MM\0*", code: "not-a-document", text: picture("TIFF") },
  { bytes: "WEBP", offset: 8, code: "not-a-document", text: picture("WebP") },
  { bytes: "MZ\x90\0", code: "not-a-document", text: program },
  { bytes: "\x7fELF", code: "not-a-document", text: program },
  { bytes: "\xcf\xfa\xed\xfe", code: "not-a-document", text: program },
  { bytes: "7z\xbc\xaf\x27\x1c", code: "packed", text: packed("7z") },
  { bytes: "Rar!\x1a\x07", code: "packed", text: packed("RAR") },
  { bytes: "\x1f\x8b\x08", code: "packed", text: packed("gzip") },
  { bytes: "\xfd7zXZ\0", code: "packed", text: packed("xz") },
];

/** Zip archives that are documents of a kind that is not read, by the name of a member. */
export const ZIP_KINDS: readonly { readonly member: RegExp; readonly code: string; readonly text: string }[] = [
  {
    member: /^OFD\.xml$/i,
    code: "ofd",
    text: "这是 OFD 版式文件，暂不支持。请用 OFD 阅读器导出为 PDF，或提供 Word 原文件。",
  },
  {
    member: /^ppt\//,
    code: "not-a-statement",
    text: "这是演示文稿（PPT），不是预算说明。请提供 Word、PDF、网页或文本格式的预算说明。",
  },
  {
    member: /^content\.xml$/,
    code: "opendocument",
    text: "这是 OpenDocument（odt/ods）文档，暂不支持。请另存为 .docx 或导出为 PDF 后再提交。",
  },
];
