/** workbook.xml of an xlsx: the sheets in their order, which are hidden, and where their parts are. */
import { readXml } from "../xml.ts";
import type { Archive } from "../zip.ts";

export interface WorkbookPart {
  /** `part` is null for sheets that hold no cells (charts). */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string | null }[];
  readonly strings: string;
  readonly styles: string;
  /** Dates count from 1904. */
  readonly from1904: boolean;
  /** The program that wrote the file left the calculating to whoever opens it. */
  readonly uncalculated: boolean;
}

const MAX_SHEETS = 1000;

/** The name without its prefix: programs differ in the prefixes they use. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function readWorkbook(archive: Archive): WorkbookPart {
  const targets = relationships(archive);
  const sheets: { name: string; hidden: boolean; part: string | null }[] = [];
  let [from1904, uncalculated] = [false, false];
  readXml(archive, "xl/workbook.xml", {
    open: (name, attributes) => {
      const local = localName(name);
      if (local === "sheet" && sheets.length < MAX_SHEETS) {
        const id = Object.entries(attributes).find(([key]) => localName(key) === "id" && key !== "id")?.[1];
        const target = targets.find((candidate) => candidate.id === id);
        const part = target?.type.endsWith("/worksheet") ? target.part : null;
        const { state } = attributes;
        sheets.push({ name: attributes.name ?? "", hidden: state === "hidden" || state === "veryHidden", part });
      } else if (local === "workbookPr") from1904 = isTrue(attributes.date1904);
      else if (local === "calcPr") uncalculated = isTrue(attributes.fullCalcOnLoad);
    },
    close: () => undefined,
    text: () => undefined,
  });
  const partOf = (type: string, usual: string): string =>
    targets.find((target) => target.type.endsWith(type))?.part ?? usual;
  const strings = partOf("/sharedStrings", "xl/sharedStrings.xml");
  return { sheets, strings, styles: partOf("/styles", "xl/styles.xml"), from1904, uncalculated };
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function relationships(archive: Archive): { id: string; type: string; part: string }[] {
  const found: { id: string; type: string; part: string }[] = [];
  readXml(archive, "xl/_rels/workbook.xml.rels", {
    open: (name, { Id = "", Type = "", Target = "" }) => {
      if (localName(name) !== "Relationship" || found.length > MAX_SHEETS * 2) return;
      const part = Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`;
      found.push({ id: Id, type: Type, part });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
