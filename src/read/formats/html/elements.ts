/** What the elements of a web page mean for its text. Data for the html reader. */

/** Nothing in these is part of the document; an aside stands beside it. */
export const IGNORED = new Set(
  (
    "script style noscript template nav aside head select option datalist button textarea svg math canvas audio video object iframe map " +
    "dialog del"
  ).split(" "),
);

/** These begin and end a paragraph. */
export const BLOCK = new Set(
  (
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements without content: they are never closed. */
export const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
