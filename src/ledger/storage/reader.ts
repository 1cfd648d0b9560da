/** What reads and what writes: the database itself, or a transaction. */
import type { Kysely, Transaction } from "kysely";
import type { Schema } from "./schema.ts";

export type Reader = Kysely<Schema>;
export type LedgerTransaction = Transaction<Schema>;
