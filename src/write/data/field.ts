/** What a column of the open data is: its name and type for machines, its title for people, and what it means fiscally. */
import type { Decimal } from "../../figures/model.ts";

/** Words that a column may have, each with what it is called. */
export type Categories = readonly (readonly [value: string, label: string])[];

export interface Field {
  readonly name: string;
  /** Chinese, short. */
  readonly title: string;
  readonly type: "string" | "integer" | "number";
  /** Chinese, where the title does not say it all. */
  readonly description?: string;
  /** Column type of the Fiscal Data Package, taxonomy of budgets: functional-classification:generic:code. */
  readonly columnType?: string;
  readonly categories?: Categories;
  readonly required?: true;
  readonly minimum?: number;
}

/** One value of a row: a number never as a float. null where there is none. */
export type Value = string | bigint | Decimal | null;
