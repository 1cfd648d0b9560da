/** For the tests: the command line run in this process, and what it says on both streams. */
import { vi } from "vitest";
import { runProgram } from "../program.ts";

/** Nothing of it reaches the terminal. */
export async function overheard(args: readonly string[]): Promise<{ status: number; said: string }> {
  const said: string[] = [];
  const hear = (text: string | Uint8Array) => said.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write").mockImplementation(hear));
  try {
    const status = await runProgram([...args]);
    return { status, said: said.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
