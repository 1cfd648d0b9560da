/**
 * Titles of tables without what varies between documents: number, year, organisation, brackets and quotation marks. Titles that
 * are the same then name the same table.
 */

const LONGEST = 90;
const PART = /^第[一二三四五六七八九十\d]{1,3}(?:部分|章|节|篇)/;
/** 一、 （一） 1. 9．(2) 表3-1 附件2： 公开01表; a numeral of the title itself (一般公共预算, 2031年) is not one. */
const BEFORE_NUMBER = "(?:附件|附表|附|部门公开表|公开表|公开|预算|决算|财决)?(?:表(?!外))?[（(]?";
const COUNTED = "(?:\\d{1,2}(?:[-－—.．]\\d{1,2})?(?![\\d年])|[一二三四五六七八九十]{1,3}(?=[、.．）)：:]))";
const NUMBER = new RegExp(`^${BEFORE_NUMBER}${COUNTED}[）)]?(?:表(?=.))?[、.．：:]?`);
const FORM_NUMBER =
  /[（(](?:公开|预算|决算|财决|部门)?\d{1,2}(?:[-－—]\d{1,2})?表[）)]|[（(](?:续表?|续[一二三\d])[）)]/g;
const YEAR = /(?:19|20)\d{2}年度?/g;
const LEADERS_AND_PAGE = /[\s….．·⋯_]{2,}\d{0,3}$|\s\d{1,3}$/;
const OWNER = /^(?:本级)?(?:预算单位|本?部门|本?单位)(?!(?:预算|决算)?(?:支出)?经济分类)/;
const DROPPED = /[\s\u3000“”"'‘’＂《》〈〉【】[\]（）()「」、，,：:；;.．·…—–_-]/g;
/** What is left of 第二部分 部门预算表 and the like: the heading of all tables together. */
const ALL_TABLES =
  /^(?:年度)?(?:部门|单位|年度)?(?:预算|决算|预决算|收支)?(?:信息)?(?:公开)?(?:情况)?(?:报|附|明细|数据|表格)?表格?$/;

/** True of the words of a title such as 2031年部门收入预算总表; false of the heading of all tables together. */
export function namesTable(text: string, organisation: string | null): boolean {
  if (text.length > LONGEST || PART.test(text.trim()) || /[。；]/.test(text)) return false;
  const plain = plainTitle(text, organisation);
  return (
    plain.length >= 3 &&
    /表(?:格)?[一二三四\d]?$/.test(bare(text)) &&
    !/(?:代|报|附|公开|数据)表$/.test(plain) &&
    !ALL_TABLES.test(plain)
  );
}

/** The title as all documents would print it. */
export function plainTitle(text: string, organisation: string | null): string {
  let title = bare(text).replace(/\s/g, "").replace(FORM_NUMBER, "");
  if (organisation !== null) title = title.split(organisation).join("");
  title = title.replace(NUMBER, "").replace(YEAR, "").replace(NUMBER, "");
  return title.replace(OWNER, "").replace(DROPPED, "").replace(/^度/, "");
}

/** Without leaders, page number, and a remark in brackets at the end. */
function bare(text: string): string {
  const title = text.trim().replace(LEADERS_AND_PAGE, "").replace(LEADERS_AND_PAGE, "").trim();
  return title.replace(/表[（(][^（()）]{1,24}[）)]$/, (remark) =>
    /分类|经费|支出|补助/.test(remark) ? `${remark.slice(1)}表` : "表",
  );
}

/** How far two titles share their pairs of characters: 1 all, 0 none. */
export function likeness(left: string, right: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
  const mine = pairs(left);
  const theirs = pairs(right);
  const shared = [...mine].filter((pair) => theirs.has(pair)).length;
  return mine.size + theirs.size === 0 ? 0 : (2 * shared) / (mine.size + theirs.size);
}
