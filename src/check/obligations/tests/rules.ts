/** Tests by rules: they ran over what they are about, it was there, and they found nothing. */
import type { Place } from "../../../statement/model.ts";
import type { Finding } from "../../model.ts";
import { isOfAmounts } from "../../rules/tables/lib/view.ts";
import { passagesOf, spanOf } from "../../rules/wording/lib/passages.ts";
import { answer } from "../answers.ts";
import type { Answer, RulesTest, Subject } from "../model.ts";
import type { Scene } from "../scene.ts";
import { matches } from "./relations.ts";
import { toldBy } from "./verdicts.ts";

export function testRules({ rules, needs }: RulesTest, scene: Scene): Answer {
  const seen = look(needs, scene);
  if (seen.places === null) return answer(seen.none ? "not-applicable" : "open", seen.why);
  return byFindings(scene.findingsOf(rules), () => answer("proved", seen.why, { places: seen.places ?? [] }));
}

/** Broken by findings that are sure; open where there are only notices; else what `proof` says. */
export function byFindings(findings: readonly Finding[], proof: () => Answer): Answer {
  const grave = findings.filter(({ severity }) => severity !== "notice");
  const [first] = grave.length > 0 ? grave : findings;
  if (first === undefined) return proof();
  const evidence = {
    figures: first.figures,
    places: first.places.slice(0, 3),
    findings: (grave.length > 0 ? grave : findings).map(({ fingerprint }) => fingerprint),
  };
  return grave.length > 0
    ? answer("broken", toldBy(grave), evidence)
    : answer("open", `有${findings.length}条提示须人工核实：${first.message}`, evidence);
}

/** What was looked at; null places where it is not there. */
interface Seen {
  readonly places: readonly Place[] | null;
  readonly why: string;
  /** Where it is not there: nor could it be. */
  readonly none?: true;
}

const missing = (why: string): Seen => ({ places: null, why });

function look(subject: Subject, scene: Scene): Seen {
  const { statement } = scene;
  switch (subject.of) {
    case "text":
      return hasText(scene)
        ? { places: [], why: `已查正文${passagesOf(statement).length}段` }
        : missing("没有读到文字");
    case "pages": {
      const pages = statement.blocks.reduce((most, { page }) => Math.max(most, page ?? 0), 0);
      return pages === 0 ? { places: null, why: "这种格式没有页", none: true } : { places: [], why: `已查${pages}页` };
    }
    case "contents": {
      const contents = statement.blocks.filter((block) => block.kind === "furniture" && block.role === "contents");
      const places = contents.slice(0, 1).map((block) => scene.place(block));
      return contents.length === 0 ? missing("没有读到目录") : { places, why: `目录${contents.length}项已与正文核对` };
    }
    case "year":
      return statement.facts.year === null || !hasText(scene)
        ? missing("没有读到文字，或没有认出文件的年度")
        : { places: [], why: `全文按${statement.facts.year}年核对` };
    case "organisation":
      return statement.facts.organisation === null || !hasText(scene)
        ? missing("没有读到文字，或没有认出单位名称")
        : { places: [], why: `全文按“${statement.facts.organisation}”核对` };
    case "codes":
      return lookAtCodes(scene);
    case "changes":
      return lookAtChanges(subject, scene);
    case "tables":
      return lookAtTables(subject, scene);
    case "words":
      return lookForWords(subject.words, scene);
  }
}

const FEWEST_CHARACTERS = 40;

function hasText({ statement }: Scene): boolean {
  return passagesOf(statement).reduce((sum, { text }) => sum + text.length, 0) >= FEWEST_CHARACTERS;
}

function lookAtCodes({ statement }: Scene): Seen {
  const tables = statement.tables.filter(({ rows }) => rows.some(({ code }) => code !== null));
  const rows = tables.flatMap((table) => table.rows.filter(({ code }) => code !== null));
  return rows.length === 0
    ? missing("各表没有印科目编码")
    : { places: [], why: `已查${tables.length}张表的${rows.length}个科目` };
}

function lookAtChanges({ subject, reasoned }: Extract<Subject, { of: "changes" }>, scene: Scene): Seen {
  const changes = scene.statement.changes.filter(
    (change) =>
      (subject === undefined || matches(subject, change.subject)) &&
      (!reasoned || (change.reason !== null && change.reason.text !== "")),
  );
  const [first] = changes;
  if (first === undefined) return missing(reasoned ? "没有读到写了原因的增减" : "没有读到与上年的比较");
  return { places: [scene.place(first)], why: `已查${changes.length}处增减` };
}

function lookAtTables({ keys, what = "all" }: Extract<Subject, { of: "tables" }>, scene: Scene): Seen {
  const views = scene.views.filter((view) => keys === undefined || (view.key !== null && keys.includes(view.key)));
  const ofAmounts = views.filter(isOfAmounts);
  if (ofAmounts.length === 0) return missing(keys === undefined ? "没有读到金额表" : "没有读到这张表");
  const chosen = {
    all: ofAmounts,
    units: ofAmounts.filter(({ table }) => table.unit !== null),
    empty: ofAmounts.filter(({ state }) => state !== "amounts"),
    years: ofAmounts.filter(({ table }) => /\d{4}/u.test(table.title) || table.year !== null),
  }[what];
  const [first] = chosen;
  if (what === "empty" && first === undefined)
    return { places: [], why: `${ofAmounts.length}张金额表都有数，没有空表` };
  if (first === undefined) return missing("各表没有印出");
  const less = what === "units" && chosen.length < ofAmounts.length;
  if (less) return missing(`${ofAmounts.length}张金额表中${ofAmounts.length - chosen.length}张没有读到单位`);
  return { places: [scene.placeOf(first)], why: `已查${chosen.length}张表` };
}

function lookForWords(words: readonly string[], scene: Scene): Seen {
  for (const passage of passagesOf(scene.statement)) {
    for (const word of words) {
      const at = passage.text.indexOf(word);
      if (at >= 0)
        return { places: [scene.place(spanOf(passage, at, at + word.length))], why: `文中有“${word}”，已查` };
    }
  }
  return missing(`文中没有“${words[0] ?? ""}”`);
}
