/**
 * Reads our own JSON form of a Statement. Nothing in it is trusted: text, blocks and cells are taken, figures and relations are read from
 * them anew; what it says of its figures (concept, facets, exact amount) is used only where the text prints that very number.
 */
import { Buffer } from "node:buffer";
import type { ReadResult, Source } from "../../source.ts";
import { LIMITS } from "../../source.ts";
import { refusing } from "../refusal.ts";
import { blocksIn } from "./blocks.ts";
import { knownIn } from "./figures.ts";
import { fail, inconsistent, type Json, listAt, objectOf, textAt } from "./values.ts";

const KINDS = ["budget", "final", "unknown"] as const;
const VERSIONS: readonly unknown[] = [1];

/** Reads the JSON of a Statement; a Refusal with the place of what is wrong otherwise. */
export function readJson(bytes: Uint8Array): ReadResult | Promise<ReadResult> {
  return refusing("json", () => sourceIn(objectOf(parsed(bytes), "文件")));
}

function parsed(bytes: Uint8Array): unknown {
  if (bytes.length > LIMITS.inflatedBytes) fail("json-too-large", "文件超过 64 MB，没有读取");
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return fail("json-malformed", "文件不是完整的 JSON，可能没有保存完或被改动过");
  }
}

function sourceIn(json: Json): Source {
  if (!VERSIONS.includes(json.version)) {
    fail("json-version", `文件的格式版本是 ${shown(json.version)}，本程序读版本 1，请用新版程序打开`);
  }
  const text = textAt(json, "text", "文件");
  if (text.trim() === "") fail("no-text", "文件里没有文字（text 是空的）");
  if (text.length > LIMITS.textChars) fail("json-too-large", "正文超过上限，没有读取");
  const blocks = blocksIn(listAt(json, "blocks", "文件"), text);
  return {
    ...{ format: "json", text, blocks, messages: [] },
    known: knownIn(listAt(json, "figures", "文件"), text),
    facts: { kind: kindIn(json), year: yearIn(json), organisation: organisationIn(json) },
    locate: () => ({ page: null, box: null }),
  };
}

function kindIn({ kind }: Json): (typeof KINDS)[number] {
  return KINDS.find((each) => each === kind) ?? inconsistent("kind 应为 budget、final 或 unknown");
}

const FIRST_YEAR = 1949;
const LAST_YEAR = 2999;

function yearIn({ year }: Json): number | null {
  if (year === null) return null;
  const right = typeof year === "number" && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  return right ? year : inconsistent("year 应为年份或 null");
}

const LONGEST_NAME = 200;

function organisationIn({ organisation }: Json): string | null {
  if (organisation === null) return null;
  const right = typeof organisation === "string" && organisation.length <= LONGEST_NAME;
  return right ? organisation : inconsistent("organisation 应为部门或单位的名称，或 null");
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 40) ?? "（没有写）";
}
