/** Fingerprints of findings: the same finding keeps its name across runs and across small edits elsewhere in the document. */
import { createHash } from "node:crypto";

/** Hands out fingerprints for one document; a second finding that looks just the same gets its ordinal into the hash. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /**
   * 16 hexadecimal digits from the rule, the section and the printed figures or words (never offsets). A finding without figures says in
   * `message` what tells it from others at the same words; its numbers (pages, counts) are left out, as they change with edits elsewhere.
   */
  take(rule: string, section: string | null, printed: readonly string[], message = ""): string {
    const told = message.replace(/\d+/g, "#");
    const key = JSON.stringify([rule, section, ...printed, ...(told === "" ? [] : [told])]);
    const ordinal = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, ordinal);
    return createHash("sha256").update(`${key}#${ordinal}`).digest("hex").slice(0, 16);
  }
}
