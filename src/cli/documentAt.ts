/** A published document as it stands on the disk, with what was read of it. */
import { readFile, stat } from "node:fs/promises";
import { LIMITS } from "../read/source.ts";
import type { Statement } from "../statement/model.ts";
import { fileErrorMessage } from "./files.ts";

export interface DocumentAt {
  readonly bytes: Uint8Array;
  readonly statement: Statement;
}

/** The document at `path`; a text says why it cannot be read. Never throws on what stands there. */
export async function documentAt(path: string): Promise<DocumentAt | string> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > LIMITS.fileBytes) return "文件超过大小上限";
    bytes = await readFile(path);
  } catch (error) {
    return fileErrorMessage(path, error).text;
  }
  const { isRefusal, readStatement } = await import("../read/index.ts");
  const statement = await readStatement(bytes);
  return isRefusal(statement) ? statement.message.text : { bytes, statement };
}
