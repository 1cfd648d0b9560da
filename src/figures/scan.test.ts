/** The scanner, read like a page: a piece of text, and every figure, period and other number found in it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDecimal } from "./decimal.ts";
import type { Scan } from "./model.ts";
import { scan } from "./scan.ts";

/** `12.5 万元` for quantities with their hedge when there is one, `P2024 12-31` for periods, `code:204类` for the rest. */
function show(text: string): string {
  const found = scan(text);
  const lines = [
    ...found.quantities.map((one) => ({
      start: one.start,
      line: `${formatDecimal(one.value)} ${one.unit}${one.hedge === "none" ? "" : ` ${one.hedge}`}`.trim(),
    })),
    ...found.periods.map((one) => ({
      start: one.start,
      line: `P${one.year ?? (one.relative === null ? "" : `(${one.relative})`)} ${one.within ?? ""}`.trim(),
    })),
    ...found.notFigures.map((one) => ({ start: one.start, line: `${one.why}:${text.slice(one.start, one.end)}` })),
  ];
  return lines
    .sort((a, b) => a.start - b.start)
    .map((one) => one.line)
    .join(" | ");
}

const AMOUNTS: readonly [string, string][] = [
  ["收入预算8421.36万元", "8421.36 万元"],
  ["支出1,234,567.89元", "1234567.89 元"],
  ["增加3，518.85万元", "3518.85 万元"],
  ["共3，120人", "3120 人"],
  ["共计12人，0.045万元/人", "12 人 | 0.045 万元/人"],
  ["支出1 234.50万元，采购金额 1 234.00 万元", "1234.50 万元 | 1234.00 万元"],
  ["公共安全支出 12 345.00", "345.00"],
  ["１２，３４５．６７万元", "12345.67 万元"],
  ["2995.39 万元；共 2 台（套）", "2995.39 万元 | 2 台（套）"],
  ["专项217万，用于", "217 万元"],
  ["“3.8”慰问“12.4”宣传共1.50", "1.50"],
  ["3亿2000万元", "32000 万元"],
  ["2万3千元", "23 千元"],
  ["3亿元，1.5亿人民币", "3 亿元 | 1.5 亿元"],
  ["1.2万人，3.5万平方米，2万人次", "1.2 万人 | 3.5 万平方米 | 2 万人次"],
  ["300元/人·天", "300 元/人·天"],
  ["2024.00万元，2024人，2077.09。", "2024.00 万元 | 2024 人 | 2077.09"],
  ["增长-5.2%，为负12.3万元，减少－3.5％", "-5.2 % | -12.3 万元 | -3.5 %"],
  ["担负3项任务", "3 项"],
  ["12.5个百分点，3.2倍", "12.5 百分点 | 3.2 倍"],
  ["百分之十二点五，百分之5.5", "12.5 % | 5.5 %"],
  ["平均得分99.43分，其中", "99.43 分"],
  ["占76.23，为4.19。共计12。", "76.23 | 4.19 | 12"],
  ["5项目标，3名工作人员，22个内设机构", "5 项 | 3 名 | 22 个"],
  ["300㎡，100台(套)，20批次", "300 平方米 | 100 台（套） | 20 批次"],
  ["3-5人，10%—20%，100-200万元", "3 人 | 5 人 | 10 % | 20 % | 100 万元 | 200 万元"],
];

const HEDGED: readonly [string, string][] = [
  ["约100万元，100万元左右", "100 万元 about | 100 万元 about"],
  ["近50人，不足5人", "50 人 below | 5 人 below"],
  ["超过20%，100余人，3万多元", "20 % above | 100 人 above | 3 万元 above"],
  ["不超过3万元，5人以下，不超2万元", "3 万元 atMost | 5 人 atMost | 2 万元 atMost"],
  ["不低于50%，≥95%，100万元（含）以上", "50 % atLeast | 95 % atLeast | 100 万元 atLeast"],
  ["50万元（不含）以上", "50 万元 above"],
  ["节约100万元，近3年", "100 万元 | 3 年"],
];

const HAN: readonly [string, string][] = [
  ["两万三千元，二十万元，壹拾贰万叁仟元整", "23000 元 | 20 万元 | 123000 元"],
  ["十二人，由三部分构成，五百余人", "12 人 | 3 部分 | 500 人 above"],
  ["共设一个，共一家", "1 个 | 1 家"],
  ["三公经费，一般公共，一是，三定，双随机一公开，万里长城，千方百计", ""],
  ["一个良好环境，一次性，统一，一家人，每月一次，五位一体", ""],
  ["十四五规划，秘书一科，秘书二处，二期工程，公益二类", ""],
  ["两个维护，四个全面，八项规定，单位：万元", ""],
  ["为期三年，三年行动", "3 年"],
];

const PERIODS: readonly [string, string][] = [
  ["2024年，2024年度，２０２４年，二〇二四年", "P2024 | P2024 | P2024 | P2024"],
  ["2023-2025年，2015—2020年", "P2023 | P2025 | P2015 | P2020"],
  ["2023年12月31日，2023年12月底，8月31日", "P2023 12-31 | P2023 12 | P 8-31"],
  ["2025全年度，2024年1-6月，2024 年 12 月", "P2025 | P2024 1~6 | P2024 12"],
  [
    "上年，上年度，去年，上一年，前年，本年度，当年，次年",
    "P(-1) | P(-1) | P(-1) | P(-1) | P(-2) | P(0) | P(0) | P(1)",
  ],
  ["以前年度，说明年度，基本年金，提前年限", ""],
  ["202年度，2024年13月", "P202 | P2024 13"],
  ["2023年当年预算", "P2023"],
  ["2021.3-2022.5，2024-03-05", "P2021 3 | P2022 5 | P2024 3-5"],
  ["为期5年，历时1000年", "5 年 | 1000 年"],
];

const NOT_FIGURES: readonly [string, string][] = [
  [
    "〔2016〕143号，【2016】168号，（2024）2号，[2017]89号",
    "document-number:〔2016〕143号 | document-number:【2016】168号 | document-number:（2024）2号 | document-number:[2017]89号",
  ],
  [
    "第12号，第十四条，第3款，第二部分",
    "document-number:第12号 | law-article:第十四条 | law-article:第3款 | ordinal:第二部分",
  ],
  ["支出（201类）事务（06款）其他（99项）5万元", "code:201类 | code:06款 | code:99项 | 5 万元"],
  ["2010301行政运行100万元", "code:2010301 | 100 万元"],
  ["电话：0731-12345678，邮编410000", "phone:0731-12345678 | phone:410000"],
  ["12345市长热线", "phone:12345"],
  ["X101、A4纸、5G网络", "identifier:X101 | identifier:A4 | identifier:5G"],
  ["XX局，××局，202X年", "placeholder:XX | placeholder:×× | placeholder:202X"],
  ["1. 总则\n2、预算3万元\n（3）其他", "list-number:1. | list-number:2、 | 3 万元 | list-number:3"],
  ["一览2.2025年预算", "list-number:2. | P2025"],
  ["比例1:3，上午9：30，版本1.2.3", "identifier:1:3 | identifier:9：30 | identifier:1.2.3"],
];

test.each(AMOUNTS)("amounts: %s", (text, expected) => expect(show(text)).toBe(expected));
test.each(HEDGED)("hedges: %s", (text, expected) => expect(show(text)).toBe(expected));
test.each(HAN)("Chinese numerals: %s", (text, expected) => expect(show(text)).toBe(expected));
test.each(PERIODS)("periods: %s", (text, expected) => expect(show(text)).toBe(expected));
test.each(NOT_FIGURES)("no figures: %s", (text, expected) => expect(show(text)).toBe(expected));

test("the unit is kept as printed beside its canonical name", () => {
  const [first, second, third] = scan("共100台(套)，217万，3万余元").quantities;
  expect([first?.unitPrinted, second?.unitPrinted, third?.unitPrinted]).toEqual(["台(套)", "万", "万元"]);
  expect([first?.dimension, second?.dimension]).toEqual(["count", "money"]);
});

function spansOf(found: Scan): { start: number; end: number }[] {
  return [...found.quantities, ...found.periods, ...found.notFigures].sort((a, b) => a.start - b.start);
}

/** Pieces that figures are made of, so that random text is dense with near-figures. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."0123456789.,，．:：-—~ （）()%％年月日万亿千百十元人个项类款第号〔〕X×○一两三〇点余多约近负上本当之分",
  ),
  fc.constantFrom("2024", "万元", "百分之", "以上", "平方米", "元/人·天", "\n", "2024年", "1,234.5"),
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join("")),
);

test("any text whatever is scanned without a throw, in spans that are sorted, apart, and cut from the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = scan(text);
      let last = 0;
      for (const { start, end } of spansOf(found)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      for (const list of [found.quantities, found.periods]) {
        for (const one of list) expect(text.slice(one.start, one.end)).toBe(one.printed);
        expect(list.map((one) => one.start)).toEqual([...list.map((one) => one.start)].sort((a, b) => a - b));
      }
    }),
    { numRuns: 2000 },
  );
});

const widen = (text: string): string =>
  text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test("an amount printed in any style is read back exactly", () => {
  const unit = fc.constantFrom("元", "万元", "亿元", "千元", "%", "人", "台（套）", "平方米", "百分点", "倍");
  const style = fc.record({ grouped: fc.boolean(), wide: fc.boolean(), spaced: fc.boolean(), negative: fc.boolean() });
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 13n }),
      fc.integer({ min: 0, max: 4 }),
      unit,
      style,
      (digits, scale, name, how) => {
        const plain = formatDecimal({ digits, scale });
        const [whole = "", fraction] = plain.split(".");
        const grouped = how.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
        const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
        const printed = `${how.negative ? "-" : ""}${how.wide ? widen(number) : number}${how.spaced ? " " : ""}${name}`;
        const found = scan(`本年支出${printed}，其中`).quantities;
        expect(found.map((one) => [one.printed, one.unit, one.decimals])).toEqual([[printed, name, scale]]);
        expect(found[0]?.value).toEqual({ digits: how.negative ? -digits : digits, scale });
      },
    ),
  );
});

test("a line of many thousand near-figures is read once, from left to right", () => {
  for (const part of ["1,", "1，234", "1-", "一", "百分之", "1万", "〔2016〕", "第", " ", "1 "]) {
    expect(spansOf(scan(part.repeat(20_000))).length).toBeLessThanOrEqual(20_000 * part.length);
  }
});
