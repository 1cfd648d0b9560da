/** Pixels as a PNG picture. */
import { crc32, deflateSync } from "node:zlib";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, alpha, row by row. */
  readonly data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** An opaque picture: what is transparent is left out. */
export function png({ width, height, data }: Pixels): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits a channel, colour without transparency.
  header.setUint8(8, 8);
  header.setUint8(9, 2);
  const rows = new Uint8Array(height * (1 + 3 * width));
  let at = 0;
  for (let y = 0; y < height; y++) {
    // Each row begins with the number of its filter: none.
    at++;
    for (let x = 0; x < width; x++) {
      const from = 4 * (y * width + x);
      rows.set(data.subarray(from, from + 3), at);
      at += 3;
    }
  }
  const head = chunk("IHDR", new Uint8Array(header.buffer));
  const parts = [Uint8Array.from(SIGNATURE), head, chunk("IDAT", deflateSync(rows)), chunk("IEND", new Uint8Array())];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + content.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(content, 8);
  view.setUint32(8 + content.length, crc32(whole.subarray(4, 8 + content.length)));
  return whole;
}
