/** Names of concepts and funds for people. */
import { conceptDisplay, fundDisplay } from "./data/display.ts";
import type { Concept, Fund } from "./model.ts";

export type Language = "zh" | "en";

export function conceptName(concept: Concept, language: Language = "zh"): string {
  return conceptDisplay[concept][language === "zh" ? 0 : 1];
}

export function fundName(fund: Fund, language: Language = "zh"): string {
  return fundDisplay[fund][language === "zh" ? 0 : 1];
}
