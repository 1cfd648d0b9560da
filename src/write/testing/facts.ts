/** For the tests: what must be equal after a form is read again. */
export { factsOf } from "../factLines.ts";
