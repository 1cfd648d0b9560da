/** Which figures the document itself already holds to be equal: of such a group one figure stands for all. */
import type { Relation } from "../../statement/model.ts";

/** Groups of figures that equality relations hold together. */
export class Related {
  readonly #parent = new Map<string, string>();

  constructor(relations: readonly Relation[]) {
    for (const relation of relations) {
      if (relation.kind === "equality" && relation.why !== "balance") this.join(relation.figures);
    }
  }

  join(ids: readonly string[]): void {
    const [first, ...rest] = ids;
    if (first === undefined) return;
    const root = this.#root(first);
    for (const id of rest) {
      const other = this.#root(id);
      // A root never becomes its own parent: the way up to it would have no end.
      if (other !== root) this.#parent.set(other, root);
    }
  }

  /** One id for each group, the first in the given order. */
  representatives(ids: readonly string[]): string[] {
    const seen = new Set<string>();
    return ids.filter((id) => {
      const root = this.#root(id);
      return !seen.has(root) && seen.add(root);
    });
  }

  #root(id: string): string {
    let root = id;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    if (root !== id) this.#parent.set(id, root);
    return root;
  }
}
