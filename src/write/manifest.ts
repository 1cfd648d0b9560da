/**
 * manifest.json: which files make up a published statement, with the hash of each and of its facts, so that anyone can see later whether
 * anything was changed. It says nothing of when and by whom; the publication log does.
 */
import { Buffer } from "node:buffer";
import type { Statement } from "../statement/model.ts";
import { factsHash, factsOf } from "./factLines.ts";
import { sha256 } from "./sha256.ts";
import type { Publication, WrittenFile } from "./writer.ts";

export const MANIFEST_NAME = "manifest.json";

export interface ManifestFile {
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
}

export interface Manifest {
  readonly mingsuan: "manifest";
  readonly version: 1;
  readonly statement: {
    readonly organisation: string | null;
    readonly year: number | null;
    readonly kind: Statement["facts"]["kind"];
    /** How many figures, and their hash (`factsHash`). */
    readonly facts: number;
    readonly factsSha256: string;
  };
  /** Version of the rules by which it was checked; null where it was not. */
  readonly rulebook: string | null;
  readonly licence: Publication["licence"];
  readonly source: Publication["source"];
  /** By name. */
  readonly files: readonly ManifestFile[];
}

export interface ManifestAbout {
  readonly statement: Statement;
  readonly rulebook: string | null;
  readonly publication: Publication | null;
}

/** Same files, same manifest, in whatever order they are given. Names must differ. */
export function manifestOf(
  files: readonly WrittenFile[],
  { statement, rulebook, publication }: ManifestAbout,
): Manifest {
  const { organisation, year, kind } = statement.facts;
  const lines = factsOf(statement);
  return {
    mingsuan: "manifest",
    version: 1,
    statement: { organisation, year, kind, facts: lines.length, factsSha256: factsHash(lines) },
    rulebook,
    licence: publication?.licence ?? null,
    source: publication?.source ?? null,
    files: files.map(entryOf).sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

/** The manifest as a file. */
export function manifestFile(manifest: Manifest): WrittenFile {
  return { name: MANIFEST_NAME, content: `${JSON.stringify(manifest, null, 2)}\n` };
}

function entryOf({ name, content }: WrittenFile): ManifestFile {
  const bytes = Buffer.from(content as string);
  return { name, bytes: bytes.length, sha256: sha256(bytes), mediaType: mediaTypeOf(name) };
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  css: "text/css; charset=utf-8",
  docx: `${OFFICE}.wordprocessingml.document`,
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

/** By the ending of a file's name. */
export function mediaTypeOf(name: string): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return MEDIA_TYPES[ending] ?? "application/octet-stream";
}
