/** Migration 2: the chain of entries, which nothing may change or delete, and the totals kept beside it. */
import { appendOnly, LINE_CLASSES_STAY, type Migration, oneOf, table } from "./statements.ts";

const stages = ["first-up", "first-down", "second-up", "second-down", "adjustment", "execution"];
const kinds = ["draft", "review", "ceiling", "approval", "reallocation", "supplement", "payment", "correction"];

export const entries: Migration = {
  name: "0002-entries",
  statements: [
    table("chain_head", [
      "one bigint primary key check (one = 1)",
      "hash_algorithm text not null",
      "sequence bigint not null check (sequence >= 0)",
      "hash text not null",
    ]),
    table("entries", [
      "sequence integer primary key check (sequence > 0)",
      "year bigint not null",
      `stage text not null check (${oneOf("stage", stages)})`,
      `kind text not null check (${oneOf("kind", kinds)})`,
      "line text not null references lines (id)",
      "amount_fen bigint not null",
      "actor text not null",
      "at text not null",
      "reason text not null",
      "transaction_id text not null",
      "previous_hash text not null",
      "hash text not null",
    ]),
    "create index entries_line on entries (line)",
    "create index entries_transaction on entries (transaction_id)",
    ...appendOnly("entries"),
    table("class_totals", [
      "year bigint not null",
      "stage text not null",
      "side text not null",
      "unit text not null",
      "fund text not null",
      "function_code text not null",
      "amount_fen bigint not null",
      "primary key (year, stage, side, unit, fund, function_code)",
    ]),
    ...LINE_CLASSES_STAY,
  ],
};
