/** The document as it reads, section by section, with the notes of each block beside it. */
import type { Block, Furniture, Grid, Heading } from "../../../statement/model.ts";
import type { Checked, Maker, ReportedRule } from "../model.ts";
import { escaped } from "./escape.ts";
import type { Marks } from "./marks.ts";
import { noteHtml } from "./note.ts";
import { TableRenderer } from "./table.ts";
import { locatedLine, TextRenderer } from "./text.ts";

const ROLE: Readonly<Record<Furniture["role"], string>> = {
  contents: "toc",
  "running-head": "fur",
  "page-number": "fur",
  cover: "cover",
};

/** Renders one document from its first block to its last. */
class Body {
  readonly #checked: Checked;
  readonly #marks: Marks;
  readonly #rules: ReadonlyMap<string, ReportedRule>;
  readonly #text: TextRenderer;
  readonly #table: TableRenderer;
  /** For each grid by its block, the title of its table and whether it begins it. */
  readonly #titles = new Map<number, { title: string; isFirst: boolean }>();
  readonly #notes = new Map<number | null, number[]>();
  #level = 1;
  #page: number | null = null;

  constructor(checked: Checked, marks: Marks, { rules }: Maker) {
    this.#checked = checked;
    this.#marks = marks;
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    this.#text = new TextRenderer(marks);
    this.#table = new TableRenderer(this.#text);
    for (const { title, grids } of checked.statement.tables) {
      for (const [i, block] of grids.entries()) {
        if (!this.#titles.has(block)) this.#titles.set(block, { title, isFirst: i === 0 });
      }
    }
    for (const [finding, block] of marks.blocks.entries()) {
      const of = this.#notes.get(block);
      if (of === undefined) this.#notes.set(block, [finding]);
      else of.push(finding);
    }
  }

  html(): string {
    const { blocks } = this.#checked.statement;
    const parts: string[] = [this.#notesOf(null)];
    let isOpen = false;
    for (let i = 0; i < blocks.length; i += 1) {
      const block = blocks[i] as Block;
      if (block.kind === "heading" || !isOpen) parts.push(`${isOpen ? "</div>" : ""}<div class="s">`);
      isOpen = true;
      parts.push(this.#pageMark(block));
      const last = contentsEnd(blocks, i);
      parts.push(last > i ? this.#contents(i, last) : this.#block(block, i));
      for (let each = i; each <= last; each += 1) parts.push(this.#notesOf(each));
      i = last;
    }
    return parts.join("\n") + (isOpen ? "</div>" : "");
  }

  #notesOf(block: number | null): string {
    const findings = this.#notes.get(block);
    if (findings === undefined) return "";
    const notes = findings.flatMap((index) => {
      const finding = this.#checked.findings[index];
      return finding === undefined ? [] : [noteHtml(finding, index, this.#rules.get(finding.rule))];
    });
    return `<div class="notes">${notes.join("")}</div>`;
  }

  #pageMark({ page }: Block): string {
    if (page === null || page === this.#page) return "";
    this.#page = page;
    return `<p class="pg"><span>第 ${page} 页</span></p>`;
  }

  #content(block: Exclude<Block, Grid>, index: number): string {
    const words = this.#marks.words.get(index) ?? [];
    return this.#text.line(locatedLine(block.content, block.start, block.end), words);
  }

  #contents(first: number, last: number): string {
    const blocks = this.#checked.statement.blocks.slice(first, last + 1);
    const lines = blocks.map((block, i) =>
      block.kind === "grid" ? "" : `<p id="b${first + i}">${this.#content(block, first + i)}</p>`,
    );
    return `<details class="toc"><summary>原文目录（${blocks.length} 行）</summary>${lines.join("")}</details>`;
  }

  #heading(heading: Heading, index: number): string {
    // Levels never skip one on the way down, whatever the document does.
    this.#level = Math.min(heading.level + 1, this.#level + 1, 6);
    return `<h${this.#level} id="b${index}">${this.#content(heading, index)}</h${this.#level}>`;
  }

  #block(block: Block, index: number): string {
    switch (block.kind) {
      case "heading":
        return this.#heading(block, index);
      case "paragraph":
        return `<p id="b${index}">${this.#content(block, index)}</p>`;
      case "furniture":
        return `<p class="${ROLE[block.role]}" id="b${index}">${this.#content(block, index)}</p>`;
      case "grid": {
        const { title, isFirst } = this.#titles.get(index) ?? { title: "", isFirst: true };
        const name = `${title || block.sheet || "表"}${isFirst ? "" : "（续）"}`;
        const caption = block.sheet === undefined ? "" : `<p class="sheet">工作表：${escaped(block.sheet)}</p>`;
        const words = this.#marks.words.get(index) ?? [];
        return `<div class="g" id="b${index}">${caption}${this.#table.grid(block, words, name, isFirst)}</div>`;
      }
    }
  }
}

/** The last of the lines of contents that go on from block `at`; `at` itself where it is none. */
function contentsEnd(blocks: readonly Block[], at: number): number {
  let end = at;
  while (isContents(blocks[end]) && isContents(blocks[end + 1])) end += 1;
  return end;
}

const isContents = (block: Block | undefined) => block?.kind === "furniture" && block.role === "contents";

/** The document; sets the elements of the marked words as it goes. */
export function bodyHtml(checked: Checked, marks: Marks, maker: Maker): string {
  return new Body(checked, marks, maker).html();
}
