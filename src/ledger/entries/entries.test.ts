/** Entries: what they may hold, the chain over them, and what they sum up to. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../model.ts";
import {
  canonicalEntry,
  chainEntries,
  ENTRY_KINDS,
  entryFault,
  genesisHash,
  HASH_ALGORITHMS,
  type HashAlgorithm,
  hashText,
  LARGEST_FEN,
  lineAmounts,
  type NewEntry,
  STAGES,
  SUMMED_STAGES,
  verifyChain,
} from "./index.ts";

const text = fc.string({ unit: "grapheme", maxLength: 30 }).filter((each) => !each.includes("\0"));
const word = fc.string({ minLength: 1, maxLength: 8 });
const newEntry: fc.Arbitrary<NewEntry> = fc.record({
  year: fc.integer({ min: 1950, max: 2100 }),
  stage: fc.constantFrom(...STAGES),
  kind: fc.constantFrom(...ENTRY_KINDS),
  line: word,
  amountFen: fc.bigInt({ min: -LARGEST_FEN, max: LARGEST_FEN }),
  actor: word,
  at: fc.constant("1999-01-02T03:04:05Z"),
  reason: text,
  transaction: word,
});
const algorithms = fc.constantFrom(...HASH_ALGORITHMS);

async function* inPages(entries: readonly Entry[]) {
  for (let start = 0; start < entries.length; start += 2) yield entries.slice(start, start + 2);
}

const chainOf = (algorithm: HashAlgorithm, entries: readonly NewEntry[]) =>
  chainEntries(algorithm, { sequence: 0, hash: genesisHash(algorithm, "one") }, entries);

/** Verifies `entries` against the head of the chain as it was written. */
async function breakOf(algorithm: HashAlgorithm, entries: readonly Entry[], written: readonly Entry[] = entries) {
  const genesis = genesisHash(algorithm, "one");
  const end = { sequence: written.length, hash: written.at(-1)?.hash ?? genesis };
  return (await verifyChain(algorithm, genesis, inPages(entries), end)).broken;
}

describe("the hash", () => {
  test.each([
    ["sm3", "abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"],
    ["sha256", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ] as const)("%s of %s is the one in its standard", (algorithm, of, hash) => {
    expect(hashText(algorithm, of)).toBe(hash);
  });

  test("the canonical form is a JSON array without blanks, the amount in quotes", () => {
    const entry = { sequence: 7, previousHash: "00", ...sample, amountFen: -123n, reason: '压减"会议费"\n' };
    expect(canonicalEntry(entry)).toBe(
      '["mingsuan-entry-1",7,1999,"first-up","draft","l1","-123","u1","1999-01-02T03:04:05Z","压减\\"会议费\\"\\n","t1","00"]',
    );
  });
});

const sample: NewEntry = {
  year: 1999,
  stage: "first-up",
  kind: "draft",
  line: "l1",
  amountFen: 1n,
  actor: "u1",
  at: "1999-01-02T03:04:05Z",
  reason: "",
  transaction: "t1",
};

describe("an entry that is to be written", () => {
  test.each<[string, Partial<NewEntry>, RegExp | null]>([
    ["as it should be", {}, null],
    ["of the largest amount", { amountFen: -LARGEST_FEN }, null],
    ["of more than that", { amountFen: LARGEST_FEN + 1n }, /10 万亿元/],
    ["with fractions of a second", { at: "1999-01-02T03:04:05.678Z" }, null],
    ["at a local time", { at: "1999-01-02T03:04:05+08:00" }, /UTC/],
    ["without a line", { line: "" }, /预算行/],
    ["without an actor", { actor: "" }, /经手人/],
    ["without a transaction", { transaction: "" }, /事务/],
    ["of a year that is none", { year: 19.5 }, /年份/],
    ["of a stage that is none", { stage: "third-up" as "first-up" }, /没有阶段/],
    ["of a kind that is none", { kind: "gift" as "draft" }, /没有分录类型/],
    ["with a NUL in its reason", { reason: "a\0b" }, /不能保存/],
    ["with half a character in its reason", { reason: "a\ud800b" }, /不能保存/],
    ["with a whole one beyond the basic plane", { reason: "𠮷" }, null],
    ["with a novel for a reason", { reason: "长".repeat(4_001) }, /写短/],
  ])("%s", (_, more, fault) => {
    const found = entryFault({ ...sample, ...more });
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatch(fault);
  });
});

describe("a chain", () => {
  test("verifies as written, in parts or at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        algorithms,
        fc.array(newEntry, { maxLength: 12 }),
        fc.nat(12),
        async (algorithm, entries, cut) => {
          const whole = chainOf(algorithm, entries);
          const first = whole.slice(0, cut);
          const last = first.at(-1);
          const head = last ?? { sequence: 0, hash: genesisHash(algorithm, "one") };
          expect([...first, ...chainEntries(algorithm, head, entries.slice(cut))]).toEqual(whole);
          expect(await breakOf(algorithm, whole)).toBeNull();
        },
      ),
    );
  });

  test("breaks at the entry of which anything was changed", async () => {
    const change = fc.constantFrom<(entry: Entry) => Entry>(
      (entry) => ({ ...entry, amountFen: entry.amountFen + 1n }),
      (entry) => ({ ...entry, line: `${entry.line}x` }),
      (entry) => ({ ...entry, actor: `${entry.actor}x` }),
      (entry) => ({ ...entry, reason: `${entry.reason} ` }),
      (entry) => ({ ...entry, year: entry.year + 1 }),
      (entry) => ({ ...entry, at: "1999-01-02T03:04:06Z" }),
      (entry) => ({ ...entry, transaction: `${entry.transaction}x` }),
      (entry) => ({ ...entry, line: "", actor: entry.line + entry.actor }),
      (entry) => ({ ...entry, stage: STAGES[(STAGES.indexOf(entry.stage) + 1) % STAGES.length] ?? "first-up" }),
    );
    const chains = fc.array(newEntry, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(algorithms, chains, fc.nat(), change, async (algorithm, entries, seed, changed) => {
        const whole = chainOf(algorithm, entries);
        const at = seed % whole.length;
        const faked = whole.map((entry, index) => (index === at ? changed(entry) : entry));
        expect(await breakOf(algorithm, faked, whole)).toMatchObject({ sequence: at + 1, what: "hash" });
      }),
    );
  });

  test.each<[string, (chain: Entry[]) => Entry[], object]>([
    ["an entry is gone", (chain) => chain.toSpliced(1, 1), { sequence: 2, what: "missing" }],
    ["the last one is gone", (chain) => chain.slice(0, -1), { sequence: 4, what: "cut-off" }],
    ["all are gone", () => [], { sequence: 1, what: "cut-off" }],
    ["two have changed places", ([a, b, c, d]) => [a, c, b, d] as Entry[], { sequence: 2, what: "missing" }],
    [
      "one was changed and its hash made anew",
      (chain) => [...chain.slice(0, 1), ...chainEntries("sha256", chain[0] as Entry, [sample]), ...chain.slice(2)],
      { sequence: 3, what: "previous" },
    ],
    [
      "all from one on were made anew",
      (chain) => [...chain.slice(0, 1), ...chainEntries("sha256", chain[0] as Entry, [sample, sample, sample])],
      { sequence: 5, what: "cut-off" },
    ],
  ])("breaks where %s", async (_, fake, broken) => {
    const chain = chainOf(
      "sha256",
      [1n, 2n, 3n, 4n].map((amountFen) => ({ ...sample, amountFen })),
    );
    expect(await breakOf("sha256", fake(chain), chain)).toMatchObject(broken);
  });
});

test("amounts at a stage are sums of the entries of the stages that it takes in", () => {
  fc.assert(
    fc.property(fc.array(newEntry, { maxLength: 30 }), fc.constantFrom(...STAGES), (entries, stage) => {
      const chain = chainOf("sha256", entries);
      const amounts = lineAmounts(chain, stage);
      const sum = [...amounts.values()].reduce((all, amount) => all + amount, 0n);
      const counted = chain.filter((entry) => SUMMED_STAGES[stage].includes(entry.stage));
      expect(sum).toBe(counted.reduce((all, { amountFen }) => all + amountFen, 0n));
      expect(new Set(amounts.keys())).toEqual(new Set(counted.map(({ line }) => line)));
    }),
  );
});
