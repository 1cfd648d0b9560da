/** For tests of written forms: statements from bytes and from the examples. A refusal is the test's failure. */
import { readFileSync } from "node:fs";
import { isRefusal, readStatement } from "../../read/index.ts";
import type { Statement } from "../../statement/model.ts";

export async function read(bytes: Uint8Array): Promise<Statement> {
  const result = await readStatement(bytes);
  if (isRefusal(result)) throw new Error(result.message.text);
  return result;
}

/** `name`: of a file in `examples/`. */
export async function example(name: string): Promise<Statement> {
  return await read(readFileSync(new URL(`../../../examples/${name}`, import.meta.url)));
}
