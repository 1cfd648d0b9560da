/** Scanned and damaged pages: what is not found in the text may stand on them. The user is told of them when the file is read. */
import type { Statement } from "../../../../statement/model.ts";

/** True when some page was not read: then nothing proves that a section, a table or a sentence is missing. */
export function mayStandOnUnreadPage({ unreadPages = [] }: Statement): boolean {
  return unreadPages.length > 0;
}
