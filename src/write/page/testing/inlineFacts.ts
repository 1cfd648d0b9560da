/** Reads the inline facts of a page as any other machine would: by the vocabulary of docs/inline-facts.md, and nothing else. */

export interface InlineFact {
  readonly id: string;
  readonly value: string;
  /** The text between the tags. */
  readonly printed: string;
  /** Of the data- attributes, without `data-`. */
  readonly told: Readonly<Record<string, string>>;
}

const ELEMENT = /<data class="fact"([^>]*)>(.*?)<\/data>/gs;
const ATTRIBUTE = /\s([\w-]+)="([^"]*)"/g;

export function inlineFactsOf(html: string): InlineFact[] {
  return [...html.matchAll(ELEMENT)].map(([, attributes = "", content = ""]) => {
    const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
      ([, name = "", value = ""]) => [name, decoded(value)] as const,
    );
    const { id = "", value = "", ...others } = Object.fromEntries(pairs);
    const told = Object.fromEntries(Object.entries(others).map(([name, each]) => [name.replace("data-", ""), each]));
    return { id, value, printed: decoded(content.replace(/<br>/g, "\n")), told };
  });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

function decoded(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? "");
}
