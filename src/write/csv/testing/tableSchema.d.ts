/** What of `tableschema` the tests use: it has no types of its own. */
declare module "tableschema" {
  import type { Readable } from "node:stream";

  interface ReadOptions {
    readonly keyed?: boolean;
    /** Rows of other resources, by name, for the foreign keys. */
    readonly relations?: Readonly<Record<string, readonly object[]>>;
  }
  interface LoadedTable {
    read(options?: ReadOptions): Promise<readonly object[]>;
  }
  const library: {
    readonly Table: { load(source: () => Readable, options: { readonly schema: object }): Promise<LoadedTable> };
  };
  export default library;
}
