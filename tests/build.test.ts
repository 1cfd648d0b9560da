/** The build in dist/ is that of src/ as it stands: `npm test` builds before it runs the tests, and shows why where that fails. */
import { expect, test } from "vitest";
import { buildIsCurrent } from "../scripts/build.mjs";

test("src/ compiles and dist/ is its build (npm run build shows what is wrong)", () => {
  expect(buildIsCurrent()).toBe(true);
});
