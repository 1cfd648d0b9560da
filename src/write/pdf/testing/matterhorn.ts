/**
 * For the tests: what a machine can tell of PDF/UA-1, by the numbers of the Matterhorn Protocol 1.1 (PDF Association, 2021). What only
 * people can tell (whether the order is the right one, whether a heading says what follows) is looked at on the pages.
 */
import { contentFaults, type Marked } from "./markedContent.ts";
import { type PdfDictionary, PdfObjects, type PdfValue } from "./objects.ts";

const STANDARD = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH " +
    "TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
  ).split(" "),
);
/** Elements that stand in these alone. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  LI: ["L"],
  LBody: ["LI"],
  TOCI: ["TOC"],
};

interface Element {
  readonly role: string;
  readonly parent: string | null;
  readonly dictionary: PdfDictionary;
  readonly kids: readonly PdfValue[];
}

/** Faults, each with the number of its failure condition; empty when a machine finds none. Needs qpdf. */
export function matterhornFaults(pdf: Uint8Array): string[] {
  const file = new PdfObjects(pdf);
  const elements = elementsOf(file);
  const marked: Marked[] = [];
  return [
    ...documentFaults(file),
    ...elements.flatMap((element) => elementFaults(element, file)),
    ...headingFaults(elements),
    ...tableFaults(elements, file),
    ...file.pages().flatMap((page, index) => pageFaults(page, index + 1, file, marked)),
    ...fontFaults(file),
    ...parentFaults(file, elements, marked),
  ];
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : [];
}

function documentFaults(file: PdfObjects): string[] {
  const { root } = file;
  const metadata = file.content(root["/Metadata"]);
  const utf8 = Buffer.from(metadata, "latin1").toString("utf8");
  const mark = file.dictionary(root["/MarkInfo"]);
  return [
    ...when(mark["/Suspects"] === true, "01-007 the tags are suspect"),
    ...when(mark["/Marked"] !== true || root["/StructTreeRoot"] === undefined, "01-005 the document is not tagged"),
    ...when(metadata === "", "06-001 no XMP metadata"),
    ...when(!/<pdfuaid:part>1<\/pdfuaid:part>/.test(utf8), "06-002 no PDF/UA identifier"),
    ...when(!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<\s][^<]*<\/rdf:li>/.test(utf8), "06-003 no title"),
    ...when(file.dictionary(root["/ViewerPreferences"])["/DisplayDocTitle"] !== true, "07-001 the title is not shown"),
    ...when(file.text(root["/Lang"]) === "", "11-006 no language"),
    ...when(file.trailer["/Encrypt"] !== undefined, "26-001 encrypted"),
    ...when(file.dictionary(root["/Names"])["/EmbeddedFiles"] !== undefined, "21-001 files inside"),
    ...when(root["/OCProperties"] !== undefined, "20-001 layers"),
    ...when(root["/Outlines"] === undefined, "no bookmarks"),
  ];
}

function elementsOf(file: PdfObjects): Element[] {
  const tree = file.dictionary(file.root["/StructTreeRoot"]);
  const roles = file.dictionary(tree["/RoleMap"]);
  const found: Element[] = [];
  const walk = (value: PdfValue, parent: string | null): void => {
    const dictionary = file.dictionary(value);
    if (dictionary["/S"] === undefined) return;
    const kids = file.list(dictionary["/K"]);
    const role = roleOf(String(dictionary["/S"]), roles);
    found.push({ role, parent, dictionary, kids });
    for (const kid of kids) walk(kid, role);
  };
  for (const kid of file.list(tree["/K"])) walk(kid, null);
  return found;
}

/** Follows the role map, which may lead over several names. */
function roleOf(name: string, roles: PdfDictionary, steps = 5): string {
  const plain = name.slice(1);
  const next = roles[name];
  return STANDARD.has(plain) || typeof next !== "string" || steps === 0 ? plain : roleOf(next, roles, steps - 1);
}

function elementFaults({ role, parent, dictionary, kids }: Element, file: PdfObjects): string[] {
  const allowed = PARENTS[role];
  const described = file.text(dictionary["/Alt"]) + file.text(dictionary["/ActualText"]);
  return [
    ...when(!STANDARD.has(role), `02-001 ${role} is no standard type`),
    ...when(allowed !== undefined && !allowed.includes(parent ?? ""), `09-004 ${role} stands in ${parent}`),
    ...when(role === "Figure" && described === "", "13-004 a figure without alternative text"),
    ...when(role === "Link" && !kids.some((kid) => isObjectReference(kid, file)), "28-011 a link tag without its link"),
    ...when(role === "Note" && dictionary["/ID"] === undefined, "19-003 a note without id"),
  ];
}

function isObjectReference(value: PdfValue, file: PdfObjects): boolean {
  return file.dictionary(value)["/Type"] === "/OBJR";
}

function headingFaults(elements: readonly Element[]): string[] {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number.parseInt(role.slice(1), 10)] : []));
  const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const documents = elements.filter(({ role, parent }) => role === "Document" && parent === null);
  return [
    ...when(levels.length > 0 && levels[0] !== 1, "14-002 the first heading is not of the first level"),
    ...when(skips, "14-003 a level of headings is left out"),
    ...when(
      elements.some(({ role }) => role === "H"),
      "14-006 headings without level",
    ),
    ...when(documents.length !== 1, "09-001 not one document at the top"),
  ];
}

/** Every cell below a heading must find it: by the scope of the heading, or by its own list of headings. */
function tableFaults(elements: readonly Element[], file: PdfObjects): string[] {
  const ids = new Set(elements.flatMap(({ dictionary }) => file.text(dictionary["/ID"]) || []));
  return elements.flatMap(({ role, dictionary }) => {
    const own = file.list(dictionary["/A"]).map((attribute) => file.dictionary(attribute));
    const headers = own.flatMap((attribute) => file.list(attribute["/Headers"]).map((id) => file.text(id)));
    const scope = own.some((attribute) => attribute["/Scope"] !== undefined);
    return [
      ...when(role === "TH" && !scope && dictionary["/ID"] === undefined, "15-003 a heading cell without scope or id"),
      ...headers.flatMap((id) => when(!ids.has(id), `15-003 a cell names ${id}, which is not there`)),
    ];
  });
}

function pageFaults(page: PdfDictionary, number: number, file: PdfObjects, marked: Marked[]): string[] {
  const annotations = file.list(page["/Annots"]).map((each) => file.dictionary(each));
  const content = file.list(page["/Contents"]).map((each) => file.content(each));
  const found = contentFaults(content.join("\n"), page, file);
  for (const id of found.ids) marked.push({ page, id });
  return [
    ...found.faults.map((fault) => `${fault} (page ${number})`),
    ...when(annotations.length > 0 && page["/Tabs"] !== "/S", `28-009 page ${number} has no order of tabs`),
    ...annotations.flatMap((each) => [
      ...when(each["/StructParent"] === undefined, `28-002 a link of page ${number} is not tagged`),
      ...when(
        file.text(each["/Contents"]).trim() === "",
        `28-012 a link of page ${number} does not say where it leads`,
      ),
    ]),
  ];
}

function fontFaults(file: PdfObjects): string[] {
  return file.dictionaries.flatMap((font) => {
    if (font["/Type"] === "/FontDescriptor") {
      const isInside = ["/FontFile", "/FontFile2", "/FontFile3"].some((key) => font[key] !== undefined);
      return when(!isInside, `31-009 ${font["/FontName"]} is not embedded`);
    }
    if (font["/Type"] !== "/Font" || font["/Subtype"] !== "/Type0") return [];
    return when(font["/ToUnicode"] === undefined, `31-027 ${font["/BaseFont"]} has no characters for its glyphs`);
  });
}

/** Every piece of marked content belongs to an element, and no two elements share one. */
function parentFaults(file: PdfObjects, elements: readonly Element[], marked: readonly Marked[]): string[] {
  const owners = new Map<string, number>();
  const count = (key: string) => owners.set(key, (owners.get(key) ?? 0) + 1);
  for (const { dictionary, kids } of elements) {
    for (const kid of kids) {
      const reference = file.dictionary(kid);
      if (typeof kid === "number") count(`${keyOf(dictionary["/Pg"], file)} ${kid}`);
      else if (reference["/Type"] === "/MCR")
        count(`${keyOf(reference["/Pg"] ?? dictionary["/Pg"], file)} ${reference["/MCID"]}`);
    }
  }
  return marked.flatMap(({ page, id }) => {
    const owned = owners.get(`${page["/StructParents"]} ${id}`) ?? 0;
    return when(owned !== 1, `01-005 content ${id} of a page belongs to ${owned} elements`);
  });
}

function keyOf(page: PdfValue | undefined, file: PdfObjects): string {
  return String(file.dictionary(page)["/StructParents"]);
}
