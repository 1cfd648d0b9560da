/** The list of budget units is not last year's, and the text does not say why. */
import type { Statement } from "../../../statement/model.ts";
import { type ListedUnit, listedUnits, unitKey } from "../../unitList.ts";
import { fileName, type PairFinding, type PairRule, yearBefore } from "../report.ts";

const lines = (year: number, ...units: readonly string[]) =>
  `青溪县教育局${year}年部门预算\n一、部门预算单位构成\n纳入青溪县教育局${year}年部门预算编制范围的预算单位共${units.length}家，具体包括：${units.join("、")}。`;

/** What explains that a unit is new, gone or has another name. */
const EXPLAINED =
  /合并|并入|划转|划入|划出|转隶|新成立|新设|新增|增设|组建|撤销|撤并|更名|改名|改革|整合|注销|转制|移交/;

export const rule: PairRule = {
  id: "unit-appears-or-vanishes",
  group: "continuity",
  severity: "notice",
  title: "预算单位与上年不同，没有说明",
  checks:
    "部门文件列出的预算单位，与上年文件列出的是否相同；多出、少了的，本年文件有没有提到新设、撤并、划转、更名。两年都列全了单位名单才查。",
  why: "单位增减直接影响收支增减；没有说明的，可能是漏列单位，也可能是名单没有更新。",
  source: "《中华人民共和国预算法》第八条：各部门预算由本部门及其所属各单位预算组成；编制范围变动应当说明",
  mend: "核对预算单位名单；确有增减的，写明原因。",
  bad: [
    {
      title: "少了一家，也没有说明",
      documents: {
        "2030.txt": lines(2030, "青溪县教育局本级", "青溪县教师进修学校", "青溪县电化教育中心"),
        "2031.txt": lines(2031, "青溪县教育局本级", "青溪县教师进修学校"),
      },
      findings: [
        {
          file: "2031.txt",
          message: "少了青溪县电化教育中心，文中没有说明",
          at: "青溪县教育局本级、青溪县教师进修学校",
        },
      ],
    },
    {
      title: "多了一家",
      documents: {
        "2030.txt": lines(2030, "青溪县教育局本级", "青溪县教师进修学校"),
        "2031.txt": lines(2031, "青溪县教育局（本级）", "青溪县教师进修学校", "青溪县电化教育中心"),
      },
      findings: [{ file: "2031.txt", message: "多了青溪县电化教育中心", at: "青溪县电化教育中心" }],
    },
  ],
  good: [
    {
      title: "写明撤并",
      documents: {
        "2030.txt": lines(2030, "青溪县教育局本级", "青溪县教师进修学校", "青溪县电化教育中心"),
        "2031.txt": `${lines(2031, "青溪县教育局本级", "青溪县教师进修学校")}\n青溪县电化教育中心2030年并入青溪县教师进修学校。`,
      },
    },
    {
      title: "名单相同，次序不同",
      documents: {
        "2030.txt": lines(2030, "青溪县教育局本级", "青溪县教师进修学校", "青溪县电化教育中心"),
        "2031.txt": lines(2031, "青溪县教育局机关", "青溪县电化教育中心", "青溪县教师进修学校"),
      },
    },
  ],
  *run(context): Generator<PairFinding> {
    const { member } = context;
    const before = yearBefore(context);
    const own = listedUnits(member.statement);
    const last = before === null ? null : listedUnits(before.statement);
    if (before === null || own === null || last === null) return;
    const explained = explainedIn(member.statement);
    const added = missingFrom(last, own).filter(({ name }) => !explained(name));
    const gone = missingFrom(own, last).filter(({ name }) => !explained(name));
    if (added.length === 0 && gone.length === 0) return;
    const said = [named("多了", added), named("少了", gone)].filter((words) => words !== "");
    const spans = added.length > 0 ? added : [{ start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }];
    yield {
      message: `列出的预算单位比《${fileName(before.path)}》所列${said.join("，")}，文中没有说明。`,
      spans: spans.map(({ start, end }) => ({ start, end })),
    };
  },
};

function missingFrom(known: readonly ListedUnit[], units: readonly ListedUnit[]): ListedUnit[] {
  const keys = new Set(known.map(({ name }) => unitKey(name)));
  return units.filter(({ name }) => !keys.has(unitKey(name)));
}

/** Whether a paragraph that names a unit also says what became of it. */
function explainedIn({ blocks }: Statement): (name: string) => boolean {
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.content.text] : []));
  const telling = paragraphs.filter((text) => EXPLAINED.test(text)).map((text) => text.replace(/\s/g, ""));
  return (name) => telling.some((text) => text.includes(unitKey(name)));
}

const MOST_NAMED = 6;

function named(word: string, units: readonly ListedUnit[]): string {
  if (units.length === 0) return "";
  const names = units.slice(0, MOST_NAMED).map(({ name }) => name);
  return `${word}${names.join("、")}${units.length > MOST_NAMED ? `等${units.length}家` : ""}`;
}
