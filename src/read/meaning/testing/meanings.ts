/** For the tests of meaning: pages of a department read, and what their figures measure. */
import type { Statement } from "../../../statement/model.ts";
import { readStatement } from "../../index.ts";

/** `html`: of the body. */
export async function read(html: string): Promise<Statement> {
  const document = `<html><meta charset="utf-8"><title>某市水利局2025年部门预算</title><body>${html}</body></html>`;
  const result = await readStatement(new TextEncoder().encode(document));
  if ("refused" in result) throw new Error("refused");
  return result;
}

/** A figure's meaning on one line: expenditure.current fund=gpb function=201. */
export function meanings({ figures }: Statement): Record<string, string> {
  return Object.fromEntries(
    figures.map(({ printed, concept, facets }) => [
      printed.replace(/[万元,]/g, ""),
      [concept ?? "-", ...Object.entries(facets).map(([facet, value]) => `${facet}=${value}`)].join(" "),
    ]),
  );
}
