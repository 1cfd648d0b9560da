/** Chinese ordinals of headings and lists: 一, 十二, 二十一. */
const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** From 1 to 99. */
function hanNumber(ordinal: number): string {
  const tens = Math.floor(ordinal / 10);
  const ones = DIGITS[ordinal % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones}`;
}

/** The number of a heading with what parts it from the title. */
export function headingNumber(style: "part" | "han-comma" | "han-paren", ordinal: number): string {
  const number = hanNumber(ordinal);
  if (style === "part") return `第${number}部分`;
  return style === "han-comma" ? `${number}、` : `（${number}）`;
}
