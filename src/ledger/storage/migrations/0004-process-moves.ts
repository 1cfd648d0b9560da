/** Migration 4: finds in the log what moves budgets, past the edits and payments that make up most of it. */
import type { Migration } from "./statements.ts";

/** Actions that move no budget, set no day and no ceiling: where a budget stands does not depend on them. As a condition on the log. */
export const MOVES_NOTHING = "action in ('edit', 'cut', 'comment', 'pay', 'correct')";

export const processMoves: Migration = {
  name: "0004-process-moves",
  statements: [
    `create index process_log_moves on process_log (department, year, sequence) where not (${MOVES_NOTHING})`,
  ],
};
