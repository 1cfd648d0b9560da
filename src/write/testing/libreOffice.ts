/** LibreOffice and poppler, where they are installed: tests open with them what was written. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether a program is there; a test that needs it says in its name that it is skipped without. */
export function installed(program: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}

/** Runs `use` with a file of the given name and content in a folder of its own, which is removed again. */
export function withFile<T>(name: string, bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "mingsuan-"));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file converted by LibreOffice: to `pdf`, or `txt:Text (encoded):UTF8`. Throws where it cannot be opened. */
export function convertedByLibreOffice(name: string, bytes: Uint8Array, to: string): Uint8Array {
  return withFile(name, bytes, (path, folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const options = { stdio: "pipe", timeout: 110_000 } as const;
    // Not beside the file, which may have the same name.
    const out = join(folder, "out");
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, path], options);
    return new Uint8Array(readFileSync(join(out, name.replace(/\.\w+$/, `.${to.split(":")[0]}`))));
  });
}
