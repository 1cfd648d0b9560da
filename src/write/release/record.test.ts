/** The publication log: a chain that shows every change. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_HASH, logLine, type Release, readLog } from "./record.ts";

function release(sequence: number): Release {
  return {
    sequence,
    release: `000${sequence}-2030-budget`,
    title: "云岭市水务局2030年部门预算",
    organisation: "云岭市水务局",
    year: 2030,
    kind: "budget",
    at: "2030-02-14T08:00:00Z",
    signer: "李文",
    rulebook: "0.1.0",
    findings: { error: 0, warning: 0, notice: 1, accepted: 0 },
    despite: null,
    manifest: "ab".repeat(32),
    facts: "cd".repeat(32),
    replaces: sequence === 1 ? null : `000${sequence - 1}-2030-budget`,
    changes: sequence === 1 ? 0 : 1,
    rewordings: 0,
    difference: sequence === 1 ? [] : [{ fact: "公务接待费", before: "3万元", after: "2万元" }],
  };
}

function logOf(count: number): string[] {
  const lines: string[] = [];
  let previous = FIRST_HASH;
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const line = logLine(release(sequence), previous);
    previous = (JSON.parse(line) as { hash: string }).hash;
    lines.push(line);
  }
  return lines;
}

describe("the publication log", () => {
  test("what was written is read again", () => {
    const { releases, faults } = readLog(logOf(3).join(""));
    expect(faults).toEqual([]);
    expect(releases.map(({ sequence, replaces }) => [sequence, replaces])).toEqual([
      [1, null],
      [2, "0001-2030-budget"],
      [3, "0002-2030-budget"],
    ]);
  });

  test.each([
    ["a line left out", (lines: string[]) => [lines[0], lines[2]], "接不上前一行"],
    ["two lines changed over", (lines: string[]) => [lines[1], lines[0], lines[2]], "接不上前一行"],
    ["a name changed", (lines: string[]) => [lines[0], lines[1]?.replace("李文", "李雯"), lines[2]], "被改动过"],
    ["half a line", (lines: string[]) => [lines[0], lines[1]?.slice(0, 80)], "没有写完"],
    ["half a line, ended", (lines: string[]) => [lines[0], lines[1]?.slice(0, 80), "\n"], "不是登记记录"],
    ["no end to the last line", (lines: string[]) => [lines[0], lines[1]?.trimEnd()], "没有写完"],
    ["an empty line", (lines: string[]) => [lines[0], "\n", lines[1]], "第 2 行不是登记记录"],
    ["line ends of Windows", (lines: string[]) => lines.map((line) => line.replace("\n", "\r\n")), "不是原来的写法"],
    ["a space that changes nothing", (lines: string[]) => [lines[0]?.replace(":", ": ")], "不是原来的写法"],
    ["a name said twice", (lines: string[]) => [lines[0]?.replace("{", '{"signer":"王五",')], "不是原来的写法"],
    ["one more field", (lines: string[]) => [lines[0]?.replace("{", '{"more":1,')], "不是登记记录"],
  ])("%s is told", (_title, change, words) => {
    const { faults } = readLog(change(logOf(3)).join(""));
    expect(faults.join("\n")).toContain(words);
  });

  test("any changed character is told", () => {
    const whole = logOf(2).join("");
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom("0", "a", "万", " "), (at, other) => {
        const changed = whole.slice(0, at) + other + whole.slice(at + 1);
        expect(readLog(changed).faults.length > 0 || changed === whole).toBe(true);
      }),
    );
  });

  test("a sound chain of wrong records is told", () => {
    const wrong = { ...release(2), release: "0007-2030-budget", replaces: "0009-2030-budget" };
    const [first = ""] = logOf(1);
    const { faults } = readLog(first + logLine(wrong, (JSON.parse(first) as { hash: string }).hash));
    expect(faults).toEqual([
      "公开登记第 2 行的文件夹名 0007-2030-budget 不是它的序号",
      "公开登记第 2 行（0007-2030-budget）更正的 0009-2030-budget 不在它前面",
    ]);
  });

  test.each(["{}", "null", "[1]", '{"sequence":1}', "\u0000", '{"release":"../../etc"}'])(
    "hostile line %s is a fault, not a crash",
    (line) => {
      expect(readLog(`${line}\n`).faults).toHaveLength(1);
    },
  );
});
