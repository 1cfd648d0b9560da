/** Quotation marks and title marks that lack their partner. One finding a paragraph and kind: one slip unsettles all that follow. */
import type { Report, Rule } from "../../model.ts";
import { type Alphabet, type Mark, markSpan, type Pairing, pairMarks } from "./lib/brackets.ts";
import { excerpt, hitsOf, mention, type Passage, passagesOf, spanOf } from "./lib/passages.ts";

const OPENINGS = "“‘《〈「『";
const CLOSINGS = "”’》〉」』";
const LATIN = /[A-Za-z0-9]/;

const quotes: Alphabet = {
  marks: /[“”‘’《》〈〉「」『』]/g,
  kindOf: (mark) => {
    const closing = CLOSINGS.indexOf(mark);
    return closing >= 0 ? OPENINGS.charAt(closing) : mark;
  },
  opens: (mark) => OPENINGS.includes(mark),
  skip: (text, at, mark) =>
    (mark === "’" || mark === "‘") && LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + 1)),
};

const STRAIGHT = /["＂]/g;

export const rule: Rule = {
  id: "quotes-mismatched",
  group: "wording",
  severity: "notice",
  title: "引号或书名号不成对",
  checks: '每一段里引号“”‘’、书名号《》〈〉是否成对；直引号 " ＂ 是否成双。',
  why: "多出或缺少一个引号，读者分不清引用到哪里为止；科目名称缺右引号还会使金额认错归属。",
  source: "标点符号用法（GB/T 15834—2011）",
  mend: "补上缺少的一半，或删去多余的一半。",
  bad: [
    {
      title: "多出一个右引号",
      text: "一、实施方案\n开展“普法宣传周”、优秀案例”评选活动。",
      findings: [{ message: "多出一个“””", at: "”" }],
    },
    {
      title: "书名号没有收口",
      text: "一、立项依据\n《关于加强城市管理的意见（2031年印发）。",
      findings: [{ message: "没有收口", at: "《" }],
    },
  ],
  good: [
    { title: "成对的引号", text: "一、三公经费\n“三公”经费预算4.10万元，其中“公务接待费”0.60万元。" },
    {
      title: "引文连续分段，每段开头都有左引号",
      text: "一、说明\n“第一段引文，本段末尾不收口，下一段接着引用。\n“第二段引文，到此收口。”",
    },
  ],
  *run({ statement }) {
    const passages = passagesOf(statement);
    for (const [index, pairing] of pairMarks(passages, quotes).entries()) {
      yield* faultsOf(pairing, passages[index + 1]);
    }
    yield* straightQuotes(passages);
  },
};

function* faultsOf({ unclosed, unopened }: Pairing, next: Passage | undefined): Generator<Report> {
  const continued = next !== undefined && /^[“‘「『]/.test(next.text);
  const kinds = new Set<string>();
  const once = (mark: Mark) => !kinds.has(quotes.kindOf(mark.mark)) && kinds.add(quotes.kindOf(mark.mark));
  for (const mark of unopened) {
    if (!once(mark)) continue;
    yield {
      message: `“${excerpt(mark.passage, mark.at, mark.at + 1)}”多出一个“${mark.mark}”，前面没有与它配对的左引号。`,
      spans: [markSpan(mark)],
    };
  }
  for (const mark of unclosed) {
    if ((continued && mark.at === 0) || !once(mark)) continue;
    yield {
      message: `“${excerpt(mark.passage, mark.at, mark.at + 1)}”的“${mark.mark}”没有收口。`,
      spans: [markSpan(mark)],
    };
  }
}

/** Straight quotes cannot be told apart, only counted; the full-width one is always a slip of the keyboard. */
function* straightQuotes(passages: readonly Passage[]): Generator<Report> {
  if (!mention(passages, ['"', "＂"])) return;
  for (const passage of passages) {
    const hits = [...hitsOf([passage], STRAIGHT)];
    const wide = hits.find(({ words }) => words === "＂");
    const odd = wide ?? (hits.length % 2 === 1 ? hits.at(-1) : undefined);
    if (odd === undefined) continue;
    const why = wide === undefined ? "本段共有奇数个，不成对" : "不是规范的中文引号";
    yield {
      message: `“${excerpt(passage, odd.from, odd.to)}”用了直引号 ${odd.words}，${why}。`,
      spans: [spanOf(passage, odd.from, odd.to)],
    };
  }
}
