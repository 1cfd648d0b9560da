/**
 * What the beginning or end of a line says about paragraphs: list numbers, full stops, leader dots, page numbers.
 */

const HAN = "[一二三四五六七八九十百零〇]{1,5}";
const NUMBERED = new RegExp(
  `^(?:[（(] ?(?:${HAN}|\\d{1,2}) ?[）)]|${HAN} ?[、．.]|\\d{1,3} ?(?:[、．]|\\.(?!\\d)|\\.(?=(?:19|20)\\d\\d年))|` +
    `第 ?(?:${HAN}|\\d{1,3}) ?(?:部分|[编章节条])(?![款第（(])|[①-⑳]|注 ?[:：1-9]|[●■◆□○•◇※])`,
);

/** Opens with a list number or bullet: 一、 （一） 1. 1、 第一条 ① 注：. */
export function isNumbered(text: string): boolean {
  return NUMBERED.test(text.slice(0, 16));
}

const HAN_NUMBER = new RegExp(`^(?:[（(] ?${HAN} ?[）)]|${HAN} ?、)`);

/** Opens with a list number in Chinese: 一、 （一）. */
export function startsWithNumber(text: string): boolean {
  return HAN_NUMBER.test(text.slice(0, 16));
}

/** Ends as a sentence ends; a closing quote or bracket after the stop counts. */
export function endsSentence(text: string): boolean {
  return /[。！？!?][”’」』）)]?$/.test(text.slice(-3));
}

/** Ends as a sentence or a list item ends. */
export function endsItem(text: string): boolean {
  return /[。；：！？;:!?][”’」』）)]?$/.test(text.slice(-3));
}

/** A list number left over at the end of a sentence, whose item follows on the next line: 。（八）. Its length, or 0. */
export function danglingNumber(text: string): number {
  const found = new RegExp(`[。；]([（(]${HAN}[）)])$`).exec(text.slice(-10));
  return found?.[1]?.length ?? 0;
}

/** Dots that lead to a page number. */
export function hasLeader(text: string): boolean {
  return /(?:[.．·•‥_]{4}|…{2}|(?:[.．·] ){4}|(?:… ){2})/.test(text.slice(0, 400));
}

/** A page number alone: 3, - 3 -, 第3页, 第3页 共20页, 3/20, iii. */
export function isPageNumber(text: string): boolean {
  if (text.length > 24) return false;
  const bare = text.replace(/\s/g, "");
  return (
    /^[-—–－―~·•]{0,2}\d{1,4}[-—–－―~·•]{0,2}$/.test(bare) ||
    /^第(?:\d{1,4}|[一二三四五六七八九十百]{1,5})页[，,、/／]?(?:[（(]?共\d{1,4}页[）)]?)?$/.test(bare) ||
    /^\d{1,4}[/／]\d{1,4}$/.test(bare) ||
    /^(?:Page|page|P|p)\.?\d{1,4}(?:of\d{1,4})?$/.test(bare) ||
    /^[ivxIVX]{1,6}$/.test(bare)
  );
}

/** A printed amount, share or count standing alone in a column. */
export function isNumeric(text: string): boolean {
  return /^[-－—–+△(（￥¥]?\d[\d,，.]*[%％)）]?$/.test(text) || /^[-－—–]$/.test(text);
}

/** The text without blanks and leader dots, and without a page number at its end: to compare titles. */
export function bareTitle(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[\s.．·•‥…_]/g, "")
    .replace(/[-—–]?\d{1,3}[-—–]?$/, "");
}

/** 目录, 目 次, CONTENTS. */
export function isContentsTitle(text: string): boolean {
  return text.length <= 16 && /^[【[]?(?:目录|目錄|目次|CONTENTS)[】\]]?$/i.test(text.replace(/\s/g, ""));
}
