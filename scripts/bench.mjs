// npm run bench -- [NAME [ARGS…]]: runs bench/NAME.ts (or .mjs) against a fresh build, in a process of its own, from the repository's
// root. Without a name: every benchmark that needs no arguments. TypeScript is compiled to .cache/bench, as Node 20 cannot run it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { compile } from "./build.mjs";
import { root, run } from "./process.mjs";
import { setUp } from "./setup.mjs";

const withoutArguments = ["startup", "check"];

/** The file to run for a name, compiled where it must be; null when there is none. */
function runnable(name) {
  if (!/^[\w-]+$/.test(name)) return null;
  if (existsSync(join(root, "bench", `${name}.mjs`))) return join("bench", `${name}.mjs`);
  return existsSync(join(root, "bench", `${name}.ts`)) ? join(".cache", "bench", "bench", `${name}.js`) : null;
}

setUp();
const [name, ...args] = process.argv.slice(2);
const names = name === undefined ? withoutArguments : [name];
const out = join(root, ".cache", "bench");
if (!compile("tsconfig.bench.json", out, join(out, "src"))) process.exit(1);

let status = 0;
for (const each of names) {
  const file = runnable(each);
  if (file === null) {
    console.error(`no benchmark ${each}: look in bench/`);
    process.exit(2);
  }
  status = run(process.execPath, [file, ...args], { orExit: false }) || status;
}
process.exit(status);
