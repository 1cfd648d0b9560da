/** When an obligation does not apply to a document, and by what that is seen. */
import { carriesOver } from "../agreement/identities.ts";
import { bodyWords } from "../rules/completeness/lib/body-words.ts";
import { answer } from "./answers.ts";
import type { Answer, Exemption } from "./model.ts";
import type { Scene } from "./scene.ts";
import { matches } from "./tests/relations.ts";

/** The first exemption that is seen to hold; null where none is. */
export function exempted(exemptions: readonly Exemption[], scene: Scene): Answer | null {
  for (const exemption of exemptions) {
    const found = seen(exemption, scene);
    if (found !== null) return found;
  }
  return null;
}

function seen(exemption: Exemption, scene: Scene): Answer | null {
  const { saidNone, why } = exemption;
  if (saidNone !== undefined) {
    const said = scene.saidNone(new RegExp(saidNone, "u"));
    return said === undefined ? null : answer("not-applicable", why, { places: [scene.place(said)] });
  }
  if (exemption.zero !== undefined) return zeroAnswer(exemption.zero, why, scene);
  return holds(exemption, scene) ? answer("not-applicable", why) : null;
}

function zeroAnswer(pattern: string, why: string, scene: Scene): Answer | null {
  const printed = scene.withConcept((concept) => matches(pattern, concept));
  if (printed.length === 0 || printed.some(({ value }) => value.digits !== 0n)) return null;
  const places = printed.slice(0, 3).map(({ place }) => place);
  return answer("not-applicable", why, { figures: printed.map(({ id }) => id), places });
}

function holds(exemption: Exemption, scene: Scene): boolean {
  const { noMeasure, noConcept, noFunctionIn, noWords } = exemption;
  const { figures, changes } = scene.statement;
  return (
    (noMeasure !== undefined && !figures.some((each) => each.position === null && noMeasure.includes(each.measure))) ||
    (noConcept !== undefined && !hasConcept(noConcept, scene)) ||
    (exemption.noChanges === true && changes.length === 0) ||
    (exemption.carriesOver === true && carriesOver(scene)) ||
    (noWords !== undefined && !matches(noWords, bodyWords(scene.statement))) ||
    (noFunctionIn !== undefined && isWithoutFunctions(noFunctionIn, scene))
  );
}

function hasConcept({ pattern, in: where }: NonNullable<Exemption["noConcept"]>, scene: Scene): boolean {
  return scene
    .withConcept((concept) => matches(pattern, concept))
    .some(
      (figure) =>
        figure.value.digits !== 0n && (where === undefined || where.some((each) => each === scene.whereIs(figure))),
    );
}

/** A table that is there and whose rows are of something else than functional classes. */
function isWithoutFunctions(key: NonNullable<Exemption["noFunctionIn"]>, scene: Scene): boolean {
  const [view] = scene.tables(key);
  return view?.state === "amounts" && !view.figures.some(({ facets }) => facets.function !== undefined);
}
