/** For tests of written forms: the facts of a statement as lines. */
export { factsOf } from "../../statement/facts.ts";
