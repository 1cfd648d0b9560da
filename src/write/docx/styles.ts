/**
 * How a statement looks in Word: GB/T 9704-2012 (A4, 版心 156 mm × 225 mm, body 3号仿宋, titles 2号小标宋, 一、黑体 （一）楷体 1.仿宋). The fonts
 * are licensed to the office, so they are named, with others in their place where they are missing (`fontTable`), and never embedded.
 */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";

/** Fonts by what they are for. Digits and letters are set in the same font, as Chinese offices do. */
export const FONTS = {
  body: "仿宋",
  title: "方正小标宋简体",
  first: "黑体",
  second: "楷体",
  number: "宋体",
} as const;

/** Lengths are in twentieths of a point, as Word has them; letters in half points. */
export const MM = 56.6929;
export const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) } as const;
/** A3, for tables that A4 cannot hold; upright, as Word has it, and turned by its orientation. */
export const LARGE_PAGE = { width: Math.round(297 * MM), height: Math.round(420 * MM) } as const;
export const UPRIGHT_MARGIN = {
  top: Math.round(37 * MM),
  bottom: Math.round(35 * MM),
  left: Math.round(28 * MM),
  right: Math.round(26 * MM),
  footer: Math.round(25 * MM),
} as const;
export const TURNED_MARGIN = {
  top: Math.round(28 * MM),
  bottom: Math.round(26 * MM),
  left: Math.round(30 * MM),
  right: Math.round(30 * MM),
  footer: Math.round(16 * MM),
} as const;

/** 3号 and 2号 in half points; a line of 28.9 pt gives 22 lines a page. */
const BODY = 32;
const TITLE = 44;
const LINE = { line: 578, lineRule: LineRuleType.EXACT } as const;
/** Two characters of body text. */
export const TWO_CHARACTERS = 640;

function heading(font: string, size: number, bold: boolean, centred: boolean) {
  return {
    run: { font: fontOf(font), size, bold, color: "000000" },
    paragraph: {
      alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
      indent: { firstLine: centred ? 0 : TWO_CHARACTERS },
      spacing: centred
        ? { before: 400, after: 360, line: 700, lineRule: LineRuleType.AT_LEAST }
        : { ...LINE, before: 60, after: 60 },
      keepNext: true,
      keepLines: true,
    },
  };
}

export function fontOf(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name } as const;
}

function small(
  id: string,
  name: string,
  size: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    run: { size, font: fontOf(FONTS.number) },
    paragraph: { alignment, indent: { firstLine: 0 }, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
  };
}

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { size: BODY, font: fontOf(FONTS.body), language: { value: "en-US", eastAsia: "zh-CN" } },
      paragraph: { spacing: LINE, alignment: AlignmentType.BOTH },
    },
    title: {
      run: { size: 64, font: fontOf(FONTS.title), bold: false },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 900, lineRule: LineRuleType.AT_LEAST } },
    },
    heading1: heading(FONTS.title, TITLE, false, true),
    heading2: heading(FONTS.first, BODY, false, false),
    heading3: heading(FONTS.second, BODY, false, false),
    heading4: heading(FONTS.body, BODY, true, false),
    heading5: heading(FONTS.body, BODY, false, false),
    heading6: heading(FONTS.body, BODY, false, false),
  },
  paragraphStyles: [
    {
      id: "BodyText",
      name: "正文首行缩进",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: { firstLine: TWO_CHARACTERS }, spacing: LINE, alignment: AlignmentType.BOTH },
    },
    small("TableCaption", "表头说明", 21, AlignmentType.LEFT),
    small("TableText", "表格文字", 21, AlignmentType.LEFT),
    small("TableNote", "表注", 21, AlignmentType.LEFT),
    small("CoverLine", "封面行", 36, AlignmentType.CENTER),
    small("ContentsTitle", "目录标题", TITLE, AlignmentType.CENTER),
  ],
};

const SUBSTITUTES: Readonly<Record<string, string>> = {
  仿宋: "仿宋_GB2312,FangSong,STFangsong",
  方正小标宋简体: "方正小标宋_GBK,小标宋体,STZhongsong,宋体",
  黑体: "SimHei,STHeiti",
  楷体: "楷体_GB2312,KaiTi,STKaiti",
  宋体: "SimSun,STSong",
};

/** word/fontTable.xml: which fonts may take the place of those that a machine does not have. */
export function fontTable(): string {
  const chinese = '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>';
  const fonts = Object.entries(SUBSTITUTES).map(
    ([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/>${chinese}</w:font>`,
  );
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${declaration}<w:fonts xmlns:w="${main}">${fonts.join("")}</w:fonts>`;
}
