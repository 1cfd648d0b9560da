/**
 * Reading zip archives (docx and its kin): the directory of members, and inflating them up to a limit on
 * all of them together, so that a zip bomb is refused before it fills the memory.
 */
import { inflateRawSync } from "node:zlib";
import { LIMITS } from "../source.ts";
import { Refused } from "./refusal.ts";

export interface Member {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where the member's local header stands, and how many compressed bytes follow it. */
  readonly offset: number;
  readonly compressed: number;
  /** How many bytes the directory says that the member inflates to. */
  readonly size: number;
}

const MAX_MEMBERS = 20_000;

/** The archive's members from its central directory; null when the directory is missing (a truncated file) or broken. */
export function members(bytes: Uint8Array): Member[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const found: Member[] = [];
  let at = view.getUint32(end + 16, true);
  const total = view.getUint16(end + 10, true);
  while (found.length < Math.min(total, MAX_MEMBERS)) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameBytes = view.getUint16(at + 28, true);
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)).replaceAll("\\", "/"),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/** Where the end record stands: within the last 64 kB, after which only a comment may come. */
function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

/** One archive being read: counts what all its members inflate to together. */
export class Archive {
  private readonly bytes: Uint8Array;
  private readonly byName: ReadonlyMap<string, Member>;
  private inflated = 0;

  constructor(bytes: Uint8Array, list: readonly Member[]) {
    this.bytes = bytes;
    this.byName = new Map(list.map((member) => [member.name.toLowerCase(), member]));
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** Names of the members, as the archive spells them. */
  get names(): readonly string[] {
    return [...this.byName.values()].map((member) => member.name);
  }

  /** Throws Refused when the directory says that these members together inflate to too much. Inflates nothing. */
  expect(names: readonly string[]): void {
    const sizes = names.map((name) => this.byName.get(name.toLowerCase())?.size ?? 0);
    if (sizes.reduce((sum, size) => sum + size, this.inflated) > LIMITS.inflatedBytes) throw bomb();
  }

  /** The member's content; null when there is no such member. Throws Refused on a bomb or damage. */
  content(name: string): Uint8Array | null {
    const member = this.byName.get(name.toLowerCase());
    if (!member) return null;
    const packed = this.packed(member);
    const left = LIMITS.inflatedBytes - this.inflated;
    if (left <= 0 || member.size > left || (member.method === 0 && packed.length > left)) throw bomb();
    if (member.method !== 0 && member.method !== 8) throw damaged();
    const content = member.method === 0 ? packed : inflate(packed, member.size);
    this.inflated += content.length;
    return content;
  }

  private packed(member: Member): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const header = member.offset;
    if (header + 30 > this.bytes.length || view.getUint32(header, true) !== 0x04034b50) throw damaged();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + member.compressed > this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + member.compressed);
  }
}

/** Inflates at most the `size` that the directory gives: the engine stops there, however much would follow in a file that lies. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged();
  }
}

function damaged(): Refused {
  return new Refused(
    "damaged",
    "压缩包内的内容不完整或已损坏，可能是下载、拷贝中断造成的。请重新下载或用原来的软件打开后另存一份。",
  );
}

function bomb(): Refused {
  const most = LIMITS.inflatedBytes / 1024 / 1024;
  return new Refused(
    "inflates-too-much",
    `文件解压后超过 ${most} MB，远大于正常的部门预算文档，为安全起见没有继续读取。请确认文件来源，或删去大段无关内容后另存。`,
  );
}
