/** What a reader that sees the pages tells of them, for the rules of layout. */

/**
 * Something amiss with a page itself: words that a cell cuts off wholly or for the most part (`clipped`), and words set beyond the
 * edge of the page (`outside-page`), where no page shows them whole. They are not part of the document text, or only in part.
 */
export interface LayoutMark {
  readonly kind: "clipped" | "outside-page";
  /** The words concerned, without blanks. */
  readonly text: string;
  readonly page: number;
  /** The line of the document text nearest to them. */
  readonly start: number;
  readonly end: number;
}

/** What a table has and its reading has not: rows or columns with amounts that are hidden in the sheet. Its sums need not add up. */
export interface LeftOut {
  readonly rows: boolean;
  readonly columns: boolean;
}
