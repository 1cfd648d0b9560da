/** What `mingsuan import` is given → a budget and where it belongs, or what is wrong with it. */
import { readFile, stat } from "node:fs/promises";
import { checkStatement } from "../../check/index.ts";
import {
  budgetFromWorkbook,
  type CellFault,
  isTemplate,
  type PlacedBudget,
  placedFromBudget,
} from "../../ledger/workbook/index.ts";
import { budgetFromStatement } from "../../ledger/workbook/published/index.ts";
import { readCells, type StoredSheet } from "../../read/formats/cells.ts";
import { isRefusal, readStatement } from "../../read/index.ts";
import { budgetFromSource } from "../budgetSource.ts";
import { fileErrorMessage } from "../files.ts";
import { type Basis, basisOf } from "./basis.ts";
import { sheetFaults } from "./findings.ts";

/** What the user says of where it belongs. */
export interface Told {
  readonly department?: string;
  readonly unit?: string;
}

/** A workbook that has faults, as it was read: from it the marked one is made. */
export interface FaultySource {
  readonly faults: readonly CellFault[];
  readonly workbook: {
    readonly bytes: Uint8Array;
    readonly format: "xlsx" | "xls";
    readonly sheets: readonly StoredSheet[];
  };
}

export type LoadedSource =
  | {
      readonly placed: PlacedBudget;
      readonly kind: string;
      readonly notices: readonly string[];
      /** Which state of which ledger it shows, where it was exported from one. */
      readonly basis?: Basis | null;
    }
  | FaultySource
  /** The content is wrong, but not in cells. */
  | { readonly problems: readonly string[] }
  /** It could not be opened. */
  | { readonly unread: string };

/** Largest workbook that is taken: a budget of fifty thousand lines has a tenth of it. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Loads a source. Never throws on what stands there. */
export async function loadSource(path: string, told: Told): Promise<LoadedSource> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return await fromFolder(path, told);
    if (facts.size > MOST_BYTES)
      return {
        unread: `${path} 超过 ${MOST_BYTES / 1024 / 1024} MB，远大于正常的预算表，没有读取。请确认是否选错了文件`,
      };
    return await fromWorkbook(path, await readFile(path), told);
  } catch (error) {
    return { unread: `${path}：${fileErrorMessage(path, error).text}` };
  }
}

async function fromFolder(path: string, told: Told): Promise<LoadedSource> {
  const loaded = await budgetFromSource(path);
  if ("problems" in loaded) return loaded;
  const { department } = told;
  return {
    placed: placedFromBudget(loaded.budget, department === undefined ? {} : { department }),
    kind: "预算数据文件夹",
    notices: [],
  };
}

async function fromWorkbook(path: string, bytes: Uint8Array, told: Told): Promise<LoadedSource> {
  const read = await readCells(bytes);
  if (isRefusal(read)) return { unread: `${path}：${read.message.text}` };
  const workbook = { bytes, format: read.format, sheets: read.sheets };
  if (isTemplate(read.sheets)) {
    const result = budgetFromWorkbook(read.sheets);
    if ("faults" in result) return { faults: result.faults, workbook };
    return { ...result, kind: "模板", basis: basisOf(read.sheets) };
  }
  const statement = await readStatement(bytes);
  if (isRefusal(statement)) return { unread: `${path}：${statement.message.text}` };
  const faults = sheetFaults(statement, checkStatement(statement));
  if (faults.length > 0) return { faults, workbook };
  const result = budgetFromStatement(statement, told);
  return "problems" in result ? result : { ...result, kind: "预算公开表" };
}
