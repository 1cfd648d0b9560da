/**
 * Who may import whom. `figures <- codes <- statement <- {read, check, ledger, write} <- {portal, bulk} <- {server, cli}`: an import runs
 * towards the left only, and the four in the middle do not import one another. Folders that are not there yet have their place already.
 */

/** For each folder of src/: the other folders it may import. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  figures: [],
  codes: ["figures"],
  statement: ["figures", "codes"],
  read: ["figures", "codes", "statement"],
  check: ["figures", "codes", "statement"],
  ledger: ["figures", "codes", "statement"],
  write: ["figures", "codes", "statement"],
  portal: ["figures", "codes", "statement", "read", "check", "ledger", "write"],
  bulk: ["figures", "codes", "statement", "read", "check", "ledger", "write"],
  server: ["figures", "codes", "statement", "read", "check", "ledger", "write", "portal", "bulk"],
  cli: ["figures", "codes", "statement", "read", "check", "ledger", "write", "portal", "bulk"],
};

/** For each package: the one place, by the beginning of the path, that may import it. */
export const packageHome: Readonly<Record<string, string>> = {
  "@hyzyla/pdfium": "src/read/formats/pdf",
  saxes: "src/read/",
  fflate: "src/read/",
  htmlparser2: "src/read/",
  numfmt: "src/read/formats/sheets/",
  "opencc-js": "src/read/",
  "@myriaddreamin/typst-ts-node-compiler": "src/write/pdf/",
  docx: "src/write/docx/",
  diff: "src/check/compare/",
  commander: "src/cli/",
  "hyparquet-writer": "src/write/parquet/",
  kysely: "src/ledger/",
  pg: "src/ledger/storage/",
  "@photostructure/sqlite": "src/ledger/storage/",
};

/** Folders that know nothing of files, network, processes and clocks, and may use of Node only what is named. */
export const nodeModulesAllowed: Readonly<Record<string, readonly string[]>> = {
  figures: [],
  codes: [],
  statement: [],
  check: ["node:crypto"],
};
