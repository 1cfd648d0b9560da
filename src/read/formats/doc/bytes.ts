/** Little-endian reading of a stream that may be cut off or lie about its sizes: what is not there reads as 0 or as empty. */
import { Buffer } from "node:buffer";

export class Bytes {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.view.getUint32(at, true) : 0;
  }

  i16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.view.getInt16(at, true) : 0;
  }

  i32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.view.getInt32(at, true) : 0;
  }

  f64(at: number): number {
    return at >= 0 && at + 8 <= this.length ? this.view.getFloat64(at, true) : 0;
  }

  /** `length` characters of one byte each. */
  latin(at: number, length: number): string {
    return Buffer.from(this.bytes.subarray(at, at + length)).toString("latin1");
  }

  /** `length` UTF-16 units from `at`. */
  utf16(at: number, length: number): string {
    return new TextDecoder("utf-16le").decode(this.bytes.subarray(at, at + length * 2));
  }

  part(at: number, length: number): Bytes {
    return new Bytes(this.bytes.subarray(at, at + length));
  }
}
