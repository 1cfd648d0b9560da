/** The PDF by the rules of others: PDF/UA-1 as far as a machine can tell, and PDF/A-1b as Apache PDFBox judges it. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../read/tables/testing/tables.ts";
import type { Statement } from "../../statement/model.ts";
import { withGuide } from "../guide/appendix.ts";
import { guideOf } from "../guide/index.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { example } from "../testing/documents.ts";
import { installed, withFile } from "../testing/libreOffice.ts";
import { type PdfStandard, pdfOf } from "./index.ts";
import { matterhornFaults } from "./testing/matterhorn.ts";

const DATE = "2025-02-14";

function pdfFor(statement: Statement, standard: PdfStandard): Uint8Array {
  const manuscript = manuscriptOf(statement, DATE);
  return pdfOf(withGuide(manuscript, guideOf({ statement, manuscript })), { standard, date: DATE }).bytes;
}

const odd = `
一、概况
（一）职责
承担有关工作。
三、支出
1．项目
2025年支出预算1.00万元。
表1
支出预算总表
单位：万元
| 科目 | 2024年 | < | 2025年 | < |
| ^ | 基本 | 项目 | 基本 | 项目 |
| 教育支出 | 1.00 | 2.00 | 3.00 | |
| 合计 | 1.00 | 2.00 | 3.00 | |
`;

describe.skipIf(!installed("qpdf"))(
  "PDF/UA-1, as far as a machine can tell (skipped where qpdf is not installed)",
  () => {
    test.each(["2025-budget.txt", "2025-budget-with-tables.html", "2024-final-accounts.txt"])("%s", async (name) => {
      expect(matterhornFaults(pdfFor(await example(name), "ua-1"))).toEqual([]);
    });

    test("levels of headings that jump, and headings of tables over two rows", async () => {
      expect(matterhornFaults(pdfFor(await readDocument(odd), "ua-1"))).toEqual([]);
    });

    test("for the archive it is tagged as well, and lacks only what PDF/UA asks of a program's window", async () => {
      const faults = matterhornFaults(pdfFor(await example("2025-budget-with-tables.html"), "a-2a"));
      expect(faults).toEqual(["06-002 no PDF/UA identifier", "07-001 the title is not shown"]);
    });

    test("the check finds what is wrong: a PDF without language, title and tags", () => {
      const bare =
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n" +
        "4 0 obj<</Length 29>>stream\n/Artifact BMC f EMC 0 0 9 9 f\nendstream endobj\ntrailer<</Root 1 0 R>>\n";
      const numbers = matterhornFaults(Buffer.from(bare, "latin1")).map((fault) => fault.slice(0, 6));
      expect(numbers).toEqual(expect.arrayContaining(["01-005", "06-001", "06-002", "06-003", "07-001", "11-006"]));
    });

    let sound = "";
    beforeAll(async () => {
      sound = plain(pdfFor(await example("2025-budget-with-tables.html"), "ua-1"));
    });

    test.each([
      ["/S /H1", "/S /H4", "14-002"],
      ["/S /H2", "/S /H4", "14-003"],
      ["/S /TR", "/S /LI", "09-004"],
      ["/S /TBody", "/S /TBidy", "02-001"],
      ["/ToUnicode", "/ToUnixode", "31-027"],
      ["/FontFile2", "/FontFile9", "31-009"],
      ["/Contents <", "/Cintents <", "28-012"],
      ["/Tabs /S", "/Tubs /S", "28-009"],
      ["/Artifact", "/Artefact", "01-005"],
      ["/ID (U1x0y0)", "/ID (U9x0y0)", "15-003"],
      ["/Type /OBJR", "/Type /OBJX", "28-011"],
    ])("and in a sound one, where %s becomes %s", (right, wrong, number) => {
      expect(sound).toContain(right);
      const broken = Buffer.from(sound.replaceAll(right, wrong), "latin1");
      expect(matterhornFaults(broken).map((fault) => fault.slice(0, 6))).toContain(number);
    });
  },
);

/** The file with nothing packed, one character a byte. */
function plain(pdf: Uint8Array): string {
  return withFile("sound.pdf", pdf, (path) => {
    execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, `${path}.plain`]);
    return readFileSync(`${path}.plain`, "latin1");
  });
}

const JARS = [
  "preflight",
  "pdfbox2",
  "fontbox2",
  "xmpbox",
  "commons-logging",
  "commons-io",
  "javax.activation",
  "jaxb-api",
].map((name) => `/usr/share/java/${name}.jar`);

/** PDFBox 2 does not follow references to destinations, which ISO 32000-1, 12.3.2.3, allows; all its other verdicts count. */
const NOT_FOLLOWED = /can't convert to Destination COSObject/;

describe.skipIf(!installed("java") || !JARS.every((jar) => existsSync(jar)))(
  "PDF/A-1b as Apache PDFBox judges it (skipped where Debian's libpdfbox2-java, libactivation-java, libjaxb-api-java are not installed)",
  () => {
    test("it finds no fault", async () => {
      const pdf = pdfFor(await example("2025-budget-with-tables.html"), "a-1b");
      expect(verdict(pdf).filter((line) => !NOT_FOLLOWED.test(line))).toEqual([]);
    }, 60_000);

    test("and it would: the same document for readers is none for the archive", async () => {
      const pdf = pdfFor(await example("2025-budget.txt"), "ua-1");
      expect(verdict(pdf)).toEqual(expect.arrayContaining([expect.stringContaining("MetaData")]));
    }, 60_000);
  },
);

/** Numbered lines of the report: each a fault. */
function verdict(pdf: Uint8Array): string[] {
  const command = ["-cp", JARS.join(":"), "org.apache.pdfbox.preflight.Validator_A1b"];
  return withFile("archive.pdf", pdf, (path) => {
    try {
      return execFileSync("java", [...command, path], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      return `${stdout ?? ""}\n${stderr ?? ""}`;
    }
  })
    .split("\n")
    .filter((line) => /^\d(?:\.\d+)+ :/.test(line));
}
