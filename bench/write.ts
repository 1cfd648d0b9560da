/**
 * Writing: milliseconds of processor time of each form, the first time in a process and again, and peak memory, at about 30, 300 and
 * 3,000 pages; the baseline is the JSON form of the same statement. Wall time says little where others share the machine. Each form and
 * size runs in a process of its own. Arguments: pages (30 300 unless told), and the names of forms, where not all are wanted.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { manuscriptOf } from "../src/write/manuscript/index.ts";
import { WRITE_FORMATS, type WriteFormat } from "../src/write/writer.ts";
import { writers } from "../src/write/writers.ts";

const EXAMPLE = "examples/2025-budget-with-tables.html";
/** Pages of the example as PDF, cover and contents left out. */
const PAGES_OF_EXAMPLE = 8;
/** Longer documents are written once, without a second time. */
const TWICE_UP_TO = 300;

interface Measured {
  readonly first: number;
  readonly again: number | null;
  readonly kilobytes: number;
  /** Before writing: what reading the document took. */
  readonly readMegabytes: number;
  readonly peakMegabytes: number;
}

/** The body of the example so often that it fills about so many pages. */
function documentOf(pages: number): Uint8Array {
  const html = readFileSync(EXAMPLE, "utf8");
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "";
  const times = Math.max(1, Math.round(pages / PAGES_OF_EXAMPLE));
  return new TextEncoder().encode(html.replace(body, () => body.repeat(times)));
}

async function one(format: WriteFormat, pages: number): Promise<Measured> {
  const statement = await readStatement(documentOf(pages));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  const readMegabytes = peak();
  const writer = await writers[format]();
  const write = async () => {
    const began = process.cpuUsage();
    const manuscript = manuscriptOf(statement);
    const files = await writer.write({ statement, manuscript, stem: "statement", date: null });
    const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
    const { user, system } = process.cpuUsage(began);
    return { ms: (user + system) / 1000, bytes };
  };
  const { ms: first, bytes } = await write();
  const again = pages <= TWICE_UP_TO ? (await write()).ms : null;
  return { first, again, kilobytes: Math.round(bytes / 1024), readMegabytes, peakMegabytes: peak() };
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function measured(format: WriteFormat, pages: number): Measured | null {
  const done = spawnSync(process.execPath, [process.argv[1] ?? "", "--one", format, String(pages)], {
    encoding: "utf8",
  });
  return done.status === 0 ? (JSON.parse(done.stdout) as Measured) : null;
}

function line(format: WriteFormat, found: Measured | null, base: Measured | null): string {
  if (found === null) return `${format.padEnd(8)}  failed`;
  const ms = (value: number | null) => (value === null ? "–" : `${value.toFixed(0)} ms`).padStart(9);
  const ratio = base === null ? "–" : (found.first / base.first).toFixed(1);
  const size = `${found.kilobytes} kB`.padStart(9);
  const memory = [found.readMegabytes, found.peakMegabytes].map((each) => `${each} MB`.padStart(8));
  return [format.padEnd(8), ms(found.first), ms(found.again), ratio.padStart(7), size, ...memory].join(" ");
}

const [flag, format, size] = process.argv.slice(2);
if (flag === "--one") {
  console.log(JSON.stringify(await one(format as WriteFormat, Number(size))));
} else {
  const told = process.argv.slice(2);
  const sizes = told.filter((each) => /^\d+$/.test(each)).map(Number);
  const forms = WRITE_FORMATS.filter((each) => told.includes(each));
  for (const pages of sizes.length > 0 ? sizes : [30, 300]) {
    console.log(
      `\nWriting about ${pages} pages (first time in a process, again, ratio of the first to json, size, memory before, peak)`,
    );
    const base = measured("json", pages);
    for (const each of forms.length > 0 ? forms : WRITE_FORMATS)
      console.log(line(each, each === "json" ? base : measured(each, pages), base));
  }
}
