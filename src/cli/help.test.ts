/** The help of every command: in Chinese throughout, and every option and argument told. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runProgram } from "./program.ts";

let said = "";
beforeAll(() => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
});
afterAll(() => {
  vi.restoreAllMocks();
});

async function helpOf(...names: string[]): Promise<string> {
  said = "";
  expect(await runProgram([...names, "--help"])).toBe(0);
  return said;
}

/** Names that a help lists under 命令. */
const namesIn = (help: string): string[] =>
  [...(help.split("命令：\n")[1] ?? "").matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name = ""]) => name);

test("says nothing in English, and leaves nothing unsaid", async () => {
  const top = namesIn(await helpOf());
  expect(top).toEqual(expect.arrayContaining(["check", "compose", "publish", "verify", "ledger", "import"]));
  const parts = namesIn(await helpOf("ledger"));
  for (const names of [...top.map((name) => [name]), ...parts.map((name) => ["ledger", name])]) {
    if (names.includes("help")) continue;
    const help = await helpOf(...names);
    expect(help).toMatch(new RegExp(`^用法： mingsuan ${names.join(" ")} .*\n\n[^\n]*[\\u4e00-\\u9fff]`));
    expect(
      help.split("\n").filter((line) => /\((?:default|choices|preset)|Usage|Options:|Arguments:/.test(line)),
    ).toEqual([]);
    expect(help.split("\n").filter((line) => /^ {2}(?:-\S.*>|\[.*\]|<.*>)$/.test(line))).toEqual([]);
  }
});

test.each([
  [["vrify", "公开"], "是不是 mingsuan verify？"],
  [["ledger", "vrify"], "是不是 mingsuan ledger verify？"],
  [["statsu"], "是不是 mingsuan ledger status？"],
])("a slip in the name of a command is told where it was made: %j", async (argv, words) => {
  said = "";
  expect(await runProgram(argv)).toBe(2);
  expect(said).toContain(words);
});
