/** Migration 3: people and their roles, and the log of the process: what was done to each budget, by whom, and what was said about it. */
import { appendOnly, type Migration, table } from "./statements.ts";

const VERSION = "version bigint not null check (version > 0)";

export const process: Migration = {
  name: "0003-process",
  statements: [
    table("users", [
      "id text primary key",
      "login text not null unique",
      "name text not null",
      "active bigint not null check (active in (0, 1))",
      "password_hash text",
      VERSION,
    ]),
    table("role_assignments", [
      "user_id text not null references users (id)",
      "role text not null",
      "department text not null",
      "unit text not null",
      VERSION,
      "primary key (user_id, role, department, unit)",
    ]),
    table("process_log", [
      "department text not null references departments (id)",
      "year bigint not null",
      "sequence bigint not null check (sequence > 0)",
      "unit text not null",
      "action text not null",
      "stage text not null",
      "from_step text not null",
      "to_step text not null",
      "actor text not null",
      "at text not null",
      "day text not null",
      "reason text not null",
      "transaction_id text not null unique",
      "digest text not null",
      "detail text not null",
      "previous_hash text not null",
      "hash text not null",
      "primary key (department, year, sequence)",
    ]),
    ...appendOnly("process_log"),
  ],
};
