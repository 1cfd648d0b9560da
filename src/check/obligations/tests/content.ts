/** Tests of what a document must contain: sections, tables, their columns, and how far down they go. */
import { allSections, headingMeaning, type SectionKey, type TableKey } from "../../../codes/index.ts";
import type { Table } from "../../../statement/model.ts";
import { isDefinition } from "../../rules/completeness/lib/body-words.ts";
import { type Passage, passagesOf, spanOf } from "../../rules/wording/lib/passages.ts";
import { answer } from "../answers.ts";
import type { Answer, DetailTest } from "../model.ts";
import type { Scene } from "../scene.ts";
import { noTable, ofTable } from "./relations.ts";
import { byFindings } from "./rules.ts";

/** How far into a paragraph its own heading may stand: （一）机关运行经费情况说明：…. */
const HEAD_REACH = 24;

/** A section is there when a heading names it, or the opening of a paragraph. */
export function testSection(key: SectionKey, scene: Scene): Answer {
  const section = allSections.find((each) => each.key === key);
  if (section === undefined) return answer("open", "");
  const bare = section.name.replace(/[“”]/gu, "");
  const findings = scene.findingsOf(["section-missing"]).filter(({ message }) => message.includes(`“${bare}”`));
  return byFindings(findings, () => {
    const [change] = scene.statement.changes;
    if (key === "explanation" && change !== undefined)
      return answer("proved", `文中说明增减${scene.statement.changes.length}处`, { places: [scene.place(change)] });
    const found = passagesOf(scene.statement).filter(
      ({ block, text }) =>
        block.kind !== "furniture" && !isDefinition(text) && section.words.some((word) => text.includes(word)),
    );
    const head = key === "explanation" ? undefined : headOf(found, section.words);
    if (head === undefined)
      return answer("open", found.length > 0 ? "文中提到，没有认出单独的一段" : "没有认出这项说明");
    const title = head.text.slice(0, HEAD_REACH).trim();
    const place = scene.place(spanOf(head, 0, Math.min(head.text.length, HEAD_REACH)));
    return answer("proved", `见“${title}”`, { places: [place] });
  });
}

/** The heading with one of the words; else the paragraph that opens with it. */
function headOf(passages: readonly Passage[], words: readonly string[]): Passage | undefined {
  return (
    passages.find(({ block, text }) => block.kind === "heading" && !/表$/u.test(text.trim())) ??
    passages.find(({ text }) => words.some((word) => text.slice(0, HEAD_REACH).includes(word)))
  );
}

/** A table is there when it is recognised, with amounts or with word that there are none. */
export function testTable(key: TableKey, scene: Scene): Answer {
  const [view] = scene.tables(key);
  const named = scene.findingsOf(["table-missing", "table-empty-without-note"]);
  const name = scene.nameOf(key);
  const own = named.filter(({ message, places }) =>
    view === undefined ? message.includes(name) : places.some((place) => place.start === scene.placeOf(view).start),
  );
  return byFindings(own, () => {
    if (view === undefined) return answer("open", `没有认出“${name}”`);
    const places = [scene.placeOf(view)];
    if (view.state === "amounts") return answer("proved", `有表，${view.figures.length}个数`, { places });
    if (view.state === "zeros" || view.state === "dashes")
      return answer("proved", "有表，各数为零或注明没有", { places });
    const [note] = view.notes;
    if (note !== undefined)
      return answer("proved", `空表，有说明：${note.text.slice(0, 40)}`, { places: [...places, scene.place(note)] });
    return answer("open", "表是空的，没有读到表下的说明", { places });
  });
}

/** All the tables of the profile that the document follows are there. */
export function testTableSet(scene: Scene): Answer {
  const { profile } = scene;
  if (profile === null) {
    const count = scene.views.filter(({ key }) => key !== null).length;
    return answer("open", `没有认出是哪一套公开表（认出${count}张表），应有哪些表须人工核对`);
  }
  const missing = profile.tables.filter(({ key }) => scene.tables(key).length === 0);
  const there = profile.tables.filter(({ key }) => scene.tables(key).length > 0);
  const places = there.flatMap(({ key }) =>
    scene
      .tables(key)
      .slice(0, 1)
      .map((view) => scene.placeOf(view)),
  );
  if (missing.length === 0) return answer("proved", `${profile.name}：${there.length}张都在`, { places });
  return answer("open", `${profile.name}：没有认出${missing.map(({ title }) => title).join("、")}`, { places });
}

/** Headings that the profile asks of a table, by what they mean. */
export function testColumns(key: TableKey, columns: readonly string[], scene: Scene): Answer {
  return ofTable(key, scene, ({ table, key: known }) => {
    const missing = columns.filter((column) => !hasColumn(table, column));
    const [view] = scene.tables(known ?? key);
    const places = view === undefined ? [] : [scene.placeOf(view)];
    if (missing.length === 0)
      return answer("proved", `有${columns.map((column) => `“${column}”`).join("、")}`, { places });
    return answer("open", `没有认出${missing.map((column) => `“${column}”`).join("、")}一栏`, { places });
  });
}

/** By what a heading means, or by its words; a total may be called by any of its names. */
function hasColumn({ columns, rows }: Table, wanted: string): boolean {
  const meaning = headingMeaning(wanted);
  const labels = [...columns.flatMap(({ path }) => path), ...rows.flatMap(({ path }) => path)];
  return labels.some((label) => {
    if (plain(label).includes(plain(wanted))) return true;
    if (/^(?:合计|本年.{2}合计)$/u.test(wanted)) return /合计|小计|总计|总额/u.test(label);
    const own = headingMeaning(label);
    return meaning?.concept !== undefined && own?.concept === meaning.concept && own.fund === meaning.fund;
  });
}

const plain = (label: string) => label.normalize("NFKC").replace(/[\s“”"()]/gu, "");

/** Every code at the end of its branch has the digits of the level. */
export function testDetail({ table: key, digits, level }: DetailTest, scene: Scene): Answer {
  const none = noTable(key, scene);
  if (none !== null) return none;
  const [view] = scene.tables(key);
  const rows = view?.table.rows ?? [];
  const codes = rows.flatMap(({ code }) => code ?? []);
  const [first] = codes;
  if (view === undefined || first === undefined) return answer("open", `“${scene.nameOf(key)}”没有印科目编码`);
  const places = [scene.placeOf(view)];
  const leaves = codes.filter((code) => !codes.some((other) => other.length > code.length && other.startsWith(code)));
  const short = leaves.filter((code) => code.length < digits);
  if (short.length === 0) return answer("proved", `${leaves.length}个末级科目都到${level}`, { places });
  return answer("open", `${short.slice(0, 5).join("、")}没有列到${level}`, { places });
}
