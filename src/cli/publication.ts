/** Under what terms a statement is published, from the options that say so. */
import type { Publication } from "../write/writer.ts";

export interface PublicationOptions {
  /** Licence of the data: CC-BY-4.0. */
  readonly licence?: string;
  /** Address of the published document. */
  readonly source?: string;
}

/** `title`: of the document. */
export function publicationOf({ licence, source }: PublicationOptions, title: string): Publication {
  return {
    licence: licence === undefined ? null : { name: licence },
    source: source === undefined ? null : { title, path: source },
  };
}
