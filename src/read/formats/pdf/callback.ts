/** A function of ours that the engine can call: WebAssembly calls only its own functions, so one of them stands in front of ours. */
import type { Engine } from "./engine.ts";

/** Called with three numbers (here: a structure, an address, a length); 0 says that it failed. */
export type Callback = (first: number, second: number, third: number) => number;

interface Table {
  get(index: number): unknown;
  set(index: number, value: unknown): void;
}

interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

/**
 * The smallest module: it imports e.f, a function of three 32-bit numbers that gives one, and exports the same as f. Sections: type (1),
 * import (2), export (7).
 */
const FRONT = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
]);

/**
 * The engine's table of functions cannot grow. Its first entry is the null pointer, empty and never called: ours stands there while it is
 * needed.
 */
const NULL_ENTRY = 0;

/** Hands `use` the number by which the engine calls `callback` while `use` runs; null where the engine takes none. */
export function withCallback<T>(engine: Engine, callback: Callback, use: (pointer: number) => T): T | null {
  const table = (engine.calls as unknown as { readonly __indirect_function_table?: Table }).__indirect_function_table;
  const api = (globalThis as unknown as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;
  if (!table || !api || table.get(NULL_ENTRY) !== null) return null;
  const { exports } = new api.Instance(new api.Module(FRONT), { e: { f: callback } });
  table.set(NULL_ENTRY, exports.f);
  try {
    return use(NULL_ENTRY);
  } finally {
    table.set(NULL_ENTRY, null);
  }
}
