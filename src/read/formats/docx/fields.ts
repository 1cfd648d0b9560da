/** Fields of a Word document (table of contents, page references, formulas …): their results are text, their codes are not. */

interface Field {
  code: string;
  inCode: boolean;
}

const MAX_CODE = 200;

export class Fields {
  private readonly open: Field[] = [];
  private readonly galleries: boolean[] = [];

  /** A field character: begin, separate or end. */
  mark(type: string | undefined): void {
    const top = this.open.at(-1);
    if (type === "begin") this.open.push({ code: "", inCode: true });
    else if (type === "separate" && top) top.inCode = false;
    else if (type === "end") this.open.pop();
  }

  code(content: string): void {
    const top = this.open.at(-1);
    if (top && top.code.length < MAX_CODE) top.code += content;
  }

  /** Text now belongs to the code of an outer field, where nothing is printed. */
  get suppressed(): boolean {
    return this.open.slice(0, -1).some((field) => field.inCode);
  }

  /** The code of some field is being read. */
  get inCode(): boolean {
    return this.open.some((field) => field.inCode);
  }

  /** Forgets fields whose code never ended. */
  abandonCode(): void {
    const first = this.open.findIndex((field) => field.inCode);
    if (first >= 0) this.open.length = first;
  }

  get inContentsField(): boolean {
    return this.open.some((field) => /^\s*TOC\b/i.test(field.code));
  }

  /** Content controls may say that they hold a table of contents. */
  enterControl(): void {
    this.galleries.push(false);
  }

  leaveControl(): void {
    this.galleries.pop();
  }

  gallery(name: string | undefined): void {
    if (/table of contents|目录/i.test(name ?? "") && this.galleries.length > 0)
      this.galleries[this.galleries.length - 1] = true;
  }

  get inContentsControl(): boolean {
    return this.galleries.includes(true);
  }
}
