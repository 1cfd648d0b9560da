/** The sizes and bans that `tidy.test.ts` keeps, and the exceptions from them. The list of exceptions may only shrink. */

/** In lines, but `lineWidth` in characters. Tables in `data/` have no length limit. */
export const limits = {
  lineWidth: 140,
  file: 400,
  ruleFile: 150,
  function: 70,
  fileMedian: 90,
  fileP90: 250,
  functionMedian: 10,
  functionP90: 30,
} as const;

/** Years that must come from dated data, never from the code. */
export const yearsFromData = { first: 2019, last: 2029 } as const;

/** Files that nobody needs to import: the command, the worker that it starts, and the programs that tests start and kill. */
export const entries: readonly string[] = [
  "src/cli/main.ts",
  "src/cli/worker.ts",
  "src/ledger/storage/testing/crashing.mjs",
  "src/ledger/process/testing/crashing.mjs",
];

export interface Ban {
  /** The call as written: `Date.now`, `parseFloat`, `console.*`, `new Date`. */
  readonly call: string;
  /** Beginnings of paths where it is banned. */
  readonly under: readonly string[];
  /** Beginnings of paths where it is allowed all the same. */
  readonly except?: readonly string[];
  readonly instead: string;
}

const amounts = ["src/figures/", "src/statement/", "src/check/"];

export const bans: readonly Ban[] = [
  { call: "console.*", under: ["src/"], except: ["src/cli/"], instead: "return a message and let src/cli print it" },
  { call: "parseFloat", under: amounts, instead: "read a Decimal; amounts are never floating point" },
  { call: "Number.parseFloat", under: amounts, instead: "read a Decimal; amounts are never floating point" },
  {
    call: "Number",
    under: amounts,
    except: ["src/figures/scan/period.ts"],
    instead: "keep amounts as Decimal or bigint; ordinals by Number.parseInt(text, 10)",
  },
  {
    call: "Math.random",
    under: ["src/"],
    except: ["src/cli/"],
    instead: "same input, same output: take what varies as an argument",
  },
  { call: "Date.now", under: ["src/"], except: ["src/cli/"], instead: "take the time as an argument" },
  { call: "new Date", under: ["src/"], except: ["src/cli/today.ts"], instead: "take the date as an argument" },
];

export interface Exception {
  /** The check's name, as the failure prints it. */
  readonly check: string;
  readonly path: string;
  readonly why: string;
}

export const exceptions: readonly Exception[] = [
  { check: "banned-call", path: "src/figures/numerals.ts", why: "one decimal digit of a bigint, as an index" },
];
