/** Migration 1: the ledger itself and its base data, from regions to last year's published amounts. */
import { type Migration, oneOf, table } from "./statements.ts";

const OF_STATEMENT = `department text not null references departments (id), unit text not null, year bigint not null`;
const OF_UNIT = "unit text not null references units (id), year bigint not null";
const VERSION = "version bigint not null check (version > 0)";
const flag = (name: string) => `${name} bigint not null check (${name} in (0, 1))`;
const count = (name: string) => `${name} bigint check (${name} >= 0)`;

const organisations = [
  table("ledger", [
    "one bigint primary key check (one = 1)",
    "id text not null",
    "name text not null",
    `hash_algorithm text not null check (${oneOf("hash_algorithm", ["sha256", "sm3"])})`,
    "created_at text not null",
  ]),
  table("regions", [
    "id text primary key",
    "code text not null unique",
    "name text not null",
    "level text not null",
    VERSION,
  ]),
  table("departments", [
    "id text primary key",
    "region text not null references regions (id)",
    "code text not null unique",
    "name text not null",
    "profile text not null",
    VERSION,
  ]),
  table("units", [
    "id text primary key",
    "department text not null references departments (id)",
    "code text not null unique",
    "name text not null",
    "profile text not null",
    `kind text not null check (${oneOf("kind", ["administrative", "civil-service", "institution"])})`,
    flag("proper"),
    flag("budgeted"),
    VERSION,
  ]),
  "create index units_department on units (department)",
];

const assets = [
  table("staff", [
    OF_UNIT,
    ...["established", "on_payroll", "on_duty", "lixiu", "retired"].map(count),
    VERSION,
    "primary key (unit, year)",
  ]),
  table("vehicles", [
    OF_UNIT,
    "kind text not null",
    "owned bigint not null check (owned >= 0)",
    "to_buy bigint not null check (to_buy >= 0)",
    VERSION,
    "primary key (unit, year, kind)",
  ]),
  table("equipment", [
    OF_UNIT,
    `kind text not null check (${oneOf("kind", ["general", "special", "all"])})`,
    "from_fen bigint not null check (from_fen >= 0)",
    count("owned"),
    "to_buy bigint not null check (to_buy >= 0)",
    VERSION,
    "primary key (unit, year, kind, from_fen)",
  ]),
];

const chain = [
  table("duties", ["id text primary key", OF_STATEMENT, "position bigint not null", "text text not null", VERSION]),
  "create index duties_department on duties (department, unit, year)",
  table("offices", [
    OF_STATEMENT,
    "name text not null",
    "position bigint not null",
    `kind text not null check (${oneOf("kind", ["division", "subordinate"])})`,
    VERSION,
    "primary key (department, unit, year, name)",
  ]),
  table("projects", [
    "id text primary key",
    "unit text not null references units (id)",
    "name text not null",
    `class text not null check (${oneOf("class", ["personnel", "public", "operation", "specific"])})`,
    `nature text not null check (${oneOf("nature", ["once", "regular", "phased"])})`,
    "purpose text not null",
    "basis text not null",
    "first_year bigint not null",
    "last_year bigint check (last_year >= first_year)",
    "goal text not null",
    flag("published"),
    VERSION,
  ]),
  "create index projects_unit on projects (unit)",
  table("project_duties", [
    "project text not null references projects (id)",
    "duty text not null references duties (id)",
    VERSION,
    "primary key (project, duty)",
  ]),
  "create index project_duties_duty on project_duties (duty)",
  table("targets", [
    "project text not null references projects (id)",
    "year bigint not null",
    "position bigint not null",
    "kind text not null",
    "name text not null",
    "direction text not null",
    "value text not null",
    "measure text not null",
    VERSION,
    "primary key (project, year, position)",
  ]),
];

const money = [
  table("lines", [
    "id text primary key",
    OF_UNIT,
    `side text not null check (${oneOf("side", ["expenditure", "revenue", "ceiling"])})`,
    "fund text not null",
    "function_code text not null",
    "economic_code text not null",
    "project text references projects (id)",
    flag("carried"),
    "uses text not null",
    VERSION,
  ]),
  "create index lines_unit on lines (unit, year)",
  "create index lines_project on lines (project)",
  table("procurement", [
    "id text primary key",
    OF_UNIT,
    "line text references lines (id)",
    `kind text not null check (${oneOf("kind", ["goods", "works", "services"])})`,
    "name text not null",
    "quantity text",
    "unit_price_fen bigint",
    "amount_fen bigint not null",
    "reserved_medium_fen bigint not null",
    "reserved_micro_fen bigint not null",
    VERSION,
  ]),
  "create index procurement_unit on procurement (unit, year)",
  table("events", [
    "id text primary key",
    OF_UNIT,
    "line text references lines (id)",
    `kind text not null check (${oneOf("kind", ["meeting", "training", "festival"])})`,
    "name text not null",
    count("times"),
    count("people"),
    "per_head_fen bigint",
    "amount_fen bigint not null",
    VERSION,
  ]),
  "create index events_unit on events (unit, year)",
];

const words = [
  table("texts", [
    OF_STATEMENT,
    "section text not null",
    "text text not null",
    VERSION,
    "primary key (department, unit, year, section)",
  ]),
  table("reasons", [
    OF_STATEMENT,
    "concept text not null",
    "fund text not null",
    "text text not null",
    VERSION,
    "primary key (department, unit, year, concept, fund)",
  ]),
  table("previous_amounts", [
    OF_STATEMENT,
    "concept text not null",
    "fund text not null",
    "function_code text not null",
    "economic_code text not null",
    "amount_fen bigint not null",
    VERSION,
    "primary key (department, unit, year, concept, fund, function_code, economic_code)",
  ]),
];

export const baseData: Migration = {
  name: "0001-base-data",
  statements: [...organisations, ...assets, ...chain, ...money, ...words],
};
