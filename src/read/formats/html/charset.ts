/** The charset that a web page names for itself, and the page inside an MHTML file ("single file web page"). */

const HEAD_BYTES = 4096;
const MHTML_HEAD = 8192;

/** charset=… of a meta element or XML declaration near the top. */
export function namedCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  return /(?:charset|encoding)\s{0,5}=\s{0,5}["']?([\w-]{2,20})/i.exec(head)?.[1];
}

/** The bytes of the html part of an MHTML file; null when the file is none or has no such part. */
export function htmlPart(bytes: Uint8Array): { bytes: Uint8Array; charset: string | undefined } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, MHTML_HEAD).toString("latin1");
  if (head.trimStart().startsWith("<") || !/^MIME-Version:/im.test(head)) return null;
  const type = indexOfHtmlType(buffer);
  if (type < 0) return null;
  const bodyStart = endOfHeaders(buffer, type);
  const boundary = buffer.lastIndexOf("\n--", type);
  const headers = buffer.subarray(Math.max(0, boundary, type - MHTML_HEAD), bodyStart).toString("latin1");
  const mark =
    boundary < 0
      ? null
      : buffer
          .subarray(boundary + 1, boundary + 201)
          .toString("latin1")
          .split(/\r?\n/)[0];
  const end = mark ? buffer.indexOf(`\n${mark}`, bodyStart, "latin1") : -1;
  const body = buffer.subarray(bodyStart, end < 0 ? buffer.length : end);
  const charset = /charset\s{0,5}=\s{0,5}["']?([\w-]{2,20})/i.exec(headers)?.[1];
  return { bytes: transferDecoded(body, headers), charset };
}

function indexOfHtmlType(buffer: Buffer): number {
  for (let at = buffer.indexOf("text/html"); at >= 0; at = buffer.indexOf("text/html", at + 1)) {
    const line = buffer.subarray(Math.max(0, at - 100), at).toString("latin1");
    if (/content-type:\s{0,5}$/i.test(line)) return at;
  }
  return -1;
}

function endOfHeaders(buffer: Buffer, from: number): number {
  const unix = buffer.indexOf("\n\n", from);
  const windows = buffer.indexOf("\r\n\r\n", from);
  if (windows >= 0 && (unix < 0 || windows < unix)) return windows + 4;
  return unix >= 0 ? unix + 2 : buffer.length;
}

function transferDecoded(body: Buffer, headers: string): Uint8Array {
  const encoding = /content-transfer-encoding:\s{0,5}([\w-]{1,20})/i.exec(headers)?.[1]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body.toString("latin1"), "base64");
  return encoding === "quoted-printable" ? quotedPrintable(body) : body;
}

function quotedPrintable(body: Buffer): Uint8Array {
  const decoded = new Uint8Array(body.length);
  let filled = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      decoded[filled++] = byte;
      continue;
    }
    const pair = body.subarray(at + 1, at + 3).toString("latin1");
    if (/^[0-9a-fA-F]{2}$/.test(pair)) decoded[filled++] = Number.parseInt(pair, 16);
    at += pair.startsWith("\n") ? 1 : 2;
  }
  return decoded.subarray(0, filled);
}
