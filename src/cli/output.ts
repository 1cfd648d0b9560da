/** Writing to standard output: waits while the reader is slow, and ends quietly when the reader has gone (`| head`). */
import type { OutputFormat, Paper } from "./outcome.ts";

/** Widest line set: longer ones are hard to read. */
const WIDEST = 120;
const WITHOUT_TERMINAL = 100;

/** Ends the program without a word when standard output is closed; the exit status stays what it was by then. */
export function endQuietlyOnClosedPipe(): void {
  const leave = (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  };
  process.stdout.on("error", leave);
  process.stderr.on("error", leave);
}

/** Writes `text` to standard output; resolves when more can be written. */
export async function write(text: string): Promise<void> {
  if (text === "" || process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

/** Tells why a command could not be carried out, or not wholly; its exit status. */
export function refuse(message: string, status = 2): number {
  process.stderr.write(`${message}\n`);
  return status;
}

/** How text is to be set on the standard output that there is. `color` is false for --no-color. */
export function paperOf(format: OutputFormat, color: boolean): Paper {
  const terminal = process.stdout.isTTY === true;
  const width = Math.min(WIDEST, Math.max(40, terminal ? process.stdout.columns || 80 : WITHOUT_TERMINAL));
  const wanted = color && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  return { width, colour: format === "pretty" && terminal && wanted };
}

/** All of standard input, at most `limit` bytes; null when there is more. */
export async function standardInput(limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
