/** The forms that are composed by chance: profile, and whether the budget is a department's or a unit's. */
export const PROFILES = [
  ["shanghai-9", "department"],
  ["shanghai-9", "unit"],
  ["hunan-23", "department"],
  ["central-9", "department"],
  ["central-9", "unit"],
] as const;
