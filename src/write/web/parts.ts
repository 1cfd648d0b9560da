/** The look and the script of a page, in two files beside the module that makes it. */
import { readFileSync } from "node:fs";

interface PageParts {
  readonly style: string;
  readonly script: string;
}

/** Hands back page.css and page.client.js beside `module` (its import.meta.url); they are read when first asked for, and once. */
export function pagePartsBeside(module: string): () => PageParts {
  const read = (name: string) => readFileSync(new URL(name, module), "utf8");
  let parts: PageParts | null = null;
  return () => {
    parts ??= { style: read("./page.css"), script: read("./page.client.js") };
    return parts;
  };
}
