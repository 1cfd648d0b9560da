/** Migration 3: people and their roles, where each budget stands, what was done to it and what was said about it. */
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
    table("budgets", [
      "id text primary key",
      "department text not null references departments (id)",
      "unit text not null",
      "year bigint not null",
      "stage text not null",
      "state text not null",
      "changed_at text not null",
      VERSION,
      "unique (department, unit, year)",
    ]),
    table("budget_log", [
      "budget text not null references budgets (id)",
      "position bigint not null",
      "at text not null",
      "actor text not null",
      "action text not null",
      "stage text not null",
      "from_state text not null",
      "to_state text not null",
      "note text not null",
      "primary key (budget, position)",
    ]),
    ...appendOnly("budget_log"),
    table("comments", [
      "id text primary key",
      "budget text not null references budgets (id)",
      "line text references lines (id)",
      "section text",
      "stage text not null",
      "author text not null",
      "at text not null",
      "text text not null",
      "resolved_at text",
      "resolved_by text",
      VERSION,
    ]),
    "create index comments_budget on comments (budget)",
  ],
};
