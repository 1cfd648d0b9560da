/** What a figure is called in a comparison: code and row, column, and for the text its label; in the document's own words. */
import type { Figure } from "../../statement/model.ts";

/** Longest name printed in full. */
const longest = 60;
const PLAIN_COLUMN = /^(?:金额|预算数|决算数|合计)$/;

export function figureName({ label, place, position, facets }: Figure): string {
  if (position === null) return short(label || place.section || "（未写名称）");
  const code = facets.function ?? facets.economic ?? "";
  const column = lastOf(place.column);
  const row = place.row ?? "";
  const tail = column === "" || column === row ? "" : row === "" ? (place.column ?? "") : column;
  const whole = code === "" && WHOLE.test(row) ? bareTable(place.table ?? "") : "";
  const name = [whole, code, row].filter((part) => part !== "").join(" ");
  return short(
    [name, PLAIN_COLUMN.test(tail) && name !== "" ? plain(place.column, tail) : tail].filter(Boolean).join(" · "),
  );
}

const WHOLE = /^(?:合计|总计|小计|共计)$/;
const bareTable = (title: string) => title.replace(/^.*?(?:19|20)\d{2}年度?(?:部门|单位)?/, "");

/** 支出预算›合计 is told by 支出预算. */
function plain(path: string | null, tail: string): string {
  const above = (path ?? "").split("›").slice(0, -1);
  return above.length === 0 ? (tail === "合计" ? tail : "") : `${above.join("›")}›${tail}`;
}

const lastOf = (path: string | null) => (path ?? "").split("›").at(-1) ?? "";

export function short(text: string): string {
  const characters = [...text.slice(0, 4 * longest)];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}
