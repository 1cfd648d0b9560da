/** A headless Chromium for tests that look at a page; where there is none, those tests are left out, and say so. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
// biome-ignore lint/correctness/noUnresolvedImports: Biome does not follow the exports of this package
import playwright from "playwright-core";

type Browser = Awaited<ReturnType<typeof playwright.chromium.launch>>;
export type Page = Awaited<ReturnType<Browser["newPage"]>>;

const PLACES = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is; null where it is not installed. */
export const chromiumPath = PLACES.find((path) => path !== "" && existsSync(path)) ?? null;
if (chromiumPath === null) {
  process.stderr.write("no Chromium here: the tests that open reports in a browser are left out (install chromium)\n");
}

const OFFLINE = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const FLAGS = [...OFFLINE, "--disable-component-update", "--disable-sync"];

export interface Look {
  readonly dark?: boolean;
  readonly width?: number;
  readonly scripts?: boolean;
}

/** Opens pages from files, and gathers what goes wrong in them. */
export class TestBrowser {
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(join(tmpdir(), "mingsuan-page-"));
  /** Errors of scripts, refusals of the page's policy, and requests that are not for the file itself. */
  readonly faults: string[] = [];

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<TestBrowser> {
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const executablePath = chromiumPath ?? "";
    return new TestBrowser(await playwright.chromium.launch({ executablePath, args: [...FLAGS, ...sandbox] }));
  }

  async open(html: string, { dark = false, width = 1440, scripts = true }: Look = {}): Promise<Page> {
    const file = join(this.#folder, "page.html");
    writeFileSync(file, html);
    const page = await this.#browser.newPage({
      colorScheme: dark ? "dark" : "light",
      viewport: { width, height: 900 },
      javaScriptEnabled: scripts,
      reducedMotion: "reduce",
    });
    page.on("pageerror", (error) => this.faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.faults.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) this.faults.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
