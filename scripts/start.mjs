// npm start: sets up what is missing, then checks the examples and prints the report. One of the examples has faults on purpose, so the
// status that says "faults were found" is no failure here; anything else is handed on.
import { run } from "./process.mjs";
import { setUp } from "./setup.mjs";

setUp();
const args = process.argv.slice(2);
const status = run(process.execPath, ["dist/cli/main.js", "check", ...(args.length > 0 ? args : ["examples"])], {
  orExit: false,
});
const foundFaults = 1;
if (args.length === 0 && status <= foundFaults) {
  console.log(
    "\n以上是对 examples/ 中示例的检查结果（其中一份有意留有差错）。检查自己的文件：npx mingsuan check 文件或文件夹",
  );
  process.exit(0);
}
process.exit(status);
