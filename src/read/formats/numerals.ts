/** How an automatic list number is printed: 3 as 三, 叁, ③, iii, C … The names are those of the Office formats. */

const SIMPLE = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const LEGAL = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const STEMS = [..."甲乙丙丁戊己庚辛壬癸"];
const BRANCHES = [..."子丑寅卯辰巳午未申酉戌亥"];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** 1–9999 as a Chinese numeral: 12 → 十二 (not 一十二), 101 → 一百零一. */
function han(value: number, digits: readonly string[], units: readonly string[]): string {
  if (value === 0) return digits[0] ?? "";
  let text = "";
  let skipped = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) skipped = text !== "";
    else {
      text += (skipped ? digits[0] : "") + (digits[digit] ?? "") + (units[power] ?? "");
      skipped = false;
    }
  }
  return text;
}

function counting(value: number): string {
  const text = han(value, SIMPLE, ["", "十", "百", "千"]);
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** a … z, aa, bb …, as Word counts. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function circled(value: number): string {
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1);
  return value <= 35 ? String.fromCharCode(0x3251 + value - 21) : String(value);
}

const digitByDigit = (value: number, digits: readonly string[]): string =>
  [...String(value)].map((digit) => digits[Number(digit)] ?? "").join("");

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  koreanDigital2: counting,
  chineseLegalSimplified: (value) => han(value, LEGAL, ["", "拾", "佰", "仟"]),
  ideographLegalTraditional: (value) => han(value, LEGAL, ["", "拾", "佰", "仟"]),
  japaneseLegal: (value) => han(value, LEGAL, ["", "拾", "佰", "仟"]),
  ideographDigital: (value) => digitByDigit(value, ["〇", ...SIMPLE.slice(1)]),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, ["〇", ...SIMPLE.slice(1)]),
  taiwaneseDigital: (value) => digitByDigit(value, ["○", ...SIMPLE.slice(1)]),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCharCode(0x2488 + value - 1) : `${value}.`),
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCharCode(0x2474 + value - 1) : `(${value})`),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  bullet: () => "",
  none: () => "",
};

/** The number as printed in a format; unknown formats and numbers beyond reason print as decimals. */
export function numeral(value: number, format: string): string {
  const print = FORMATS[format];
  return print && (value > 0 || format === "decimalZero") && value < 10_000 ? print(value) : String(value);
}
