// Builds dist/ from src/: TypeScript by tsc, data files copied beside it, the command made executable. The new dist/ takes the old one's
// place only when the whole build has succeeded, so nothing stale stays in it and a failed build leaves the last good one.
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { root, run } from "./process.mjs";

const dist = join(root, "dist");
const stamp = join(root, ".cache", "build-stamp");
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const dataEndings = new Set([".json", ".csv", ".css", ".js", ".typ", ".xml"]);

/** Tests and what only tests use; tsconfig.build.json leaves out the same. */
const testCode = /\.test\.ts$|[\\/]test(?:ing|data)[\\/]/;

/** Every file under a folder of the repository, sorted, as absolute paths; test code left out. */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !testCode.test(path))
    .sort();
}

/** One hash of all that the build depends on. */
export function inputsHash() {
  const settings = ["tsconfig.json", "tsconfig.build.json", "package-lock.json", "scripts/build.mjs"];
  const hash = createHash("sha256");
  for (const file of [...settings.map((name) => join(root, name)), ...filesUnder(join(root, "src"))]) {
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** True when dist/ was built from src/ as it is now. */
export function buildIsCurrent() {
  return existsSync(dist) && existsSync(stamp) && readFileSync(stamp, "utf8") === inputsHash();
}

/** Compiles one tsconfig into a folder and copies the data files of src/ to `dataInto`; false when it does not compile. */
export function compile(project, outDir, dataInto) {
  rmSync(outDir, { recursive: true, force: true });
  const status = run(process.execPath, [tsc, "-p", project, "--outDir", outDir], { orExit: false });
  if (status !== 0) return false;
  for (const file of filesUnder(join(root, "src")).filter((name) => dataEndings.has(extname(name)))) {
    const target = join(dataInto, relative(join(root, "src"), file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
  return true;
}

/** Builds dist/; true when it succeeded. */
export function build() {
  const hash = inputsHash();
  const next = join(root, ".cache", `dist-${process.pid}`);
  if (!compile("tsconfig.build.json", next, next)) {
    rmSync(next, { recursive: true, force: true });
    console.error("构建失败：src/ 中有类型错误，见上。");
    return false;
  }
  const command = join(next, "cli", "main.js");
  if (existsSync(command)) chmodSync(command, 0o755);
  rmSync(dist, { recursive: true, force: true });
  renameSync(next, dist);
  writeFileSync(stamp, hash);
  return true;
}

/** Builds dist/ when it is missing or older than src/; true when dist/ is then current. */
export function ensureBuild() {
  if (buildIsCurrent()) return true;
  console.error("正在构建（tsc）…");
  return build();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(build() ? 0 : 1);
