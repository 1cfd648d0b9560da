/** Tests of what the text must say: amounts and counts that are disclosed, and reasons for changes. */
import type { Figure } from "../../../statement/model.ts";
import { bodyWords } from "../../rules/completeness/lib/body-words.ts";
import { passagesOf, spanOf } from "../../rules/wording/lib/passages.ts";
import { answer } from "../answers.ts";
import type { Answer, DisclosureTest, ExplanationTest } from "../model.ts";
import type { Scene } from "../scene.ts";
import { matches } from "./relations.ts";
import { byFindings } from "./rules.ts";

/** A figure, a sentence, or word that there is none. */
export function testDisclosure(test: DisclosureTest, scene: Scene): Answer {
  const { what, concept, label, words, none, rules = [] } = test;
  const findings = scene.findingsOf(rules).filter(({ message }) => message.includes(what));
  return byFindings(findings, () => {
    const { year } = scene.statement.facts;
    const current = (figure: Figure) => year === null || figure.year === null || figure.year === year;
    const found = [
      ...(concept === undefined ? [] : scene.withConcept((each) => matches(concept, each))),
      ...(label === undefined ? [] : scene.counts.filter((figure) => matches(label, figure.label))),
    ].filter(current);
    const told = found.find(({ position }) => position === null) ?? found[0];
    if (told !== undefined)
      return answer("proved", `印有${printedOf(told)}`, { figures: [told.id], places: [told.place] });
    if (words !== undefined) {
      const place = findWords(words, scene);
      if (place !== null) return answer("proved", "文中写明", { places: [place] });
    }
    const said = none === undefined ? undefined : scene.saidNone(new RegExp(none, "u"));
    if (said !== undefined)
      return answer("not-applicable", `文中写明没有${said.label}`, { places: [scene.place(said)] });
    const place = none === undefined ? null : findWords(`[无没未不][^。；，]{0,16}(?:${none})`, scene);
    if (place !== null) return answer("not-applicable", "文中写明没有", { places: [place] });
    return answer("open", `没有读到${what}`);
  });
}

function printedOf({ printed, unit }: Figure): string {
  return printed.endsWith(unit) ? printed : `${printed}${unit}`;
}

function findWords(pattern: string, scene: Scene) {
  if (!matches(pattern, bodyWords(scene.statement))) return null;
  for (const passage of passagesOf(scene.statement)) {
    const match = new RegExp(pattern, "u").exec(passage.text);
    if (match !== null) return scene.place(spanOf(passage, match.index, match.index + match[0].length));
  }
  return null;
}

/** Every change of the subject that is stated has a reason in words. */
export function testExplanation({ subject, rules }: ExplanationTest, scene: Scene): Answer {
  const changes = scene.statement.changes.filter((change) => matches(subject, change.subject));
  const spans = changes.map(({ start, end }) => ({ start, end }));
  const findings = scene
    .findingsOf(rules)
    .filter(({ places }) => places.some((at) => spans.some(({ start, end }) => at.start < end && start < at.end)));
  return byFindings(findings, () => {
    const [first] = changes;
    if (first === undefined) return answer("open", "没有读到与上年的比较");
    const moved = changes.filter(({ direction }) => direction !== 0);
    if (moved.length === 0) return answer("not-applicable", "与上年持平，不需要原因", { places: [scene.place(first)] });
    const bare = moved.filter(({ reason }) => reason === null || reason.text.trim() === "");
    const places = moved.flatMap(({ reason }) => (reason === null ? [] : [scene.place(reason)])).slice(0, 6);
    if (bare.length > 0) return answer("open", `${moved.length}处增减中${bare.length}处没有读到原因`, { places });
    const [{ reason } = { reason: null }] = moved;
    const said = reason?.text.slice(0, 30) ?? "";
    return answer("proved", `${moved.length}处增减都写了原因：${said}`, { places });
  });
}
