/** The ledger of obligations for people: one line of counts, and on request every obligation with what came of it. */
import { countObligations, type ObligationLedger, type ObligationStatus } from "../../check/obligations/index.ts";
import type { Paper } from "../outcome.ts";
import { printable, wrap } from "./width.ts";
import { OBLIGATION_GROUP, OBLIGATION_MARK, OBLIGATION_STATUS, paint } from "./words.ts";

const STYLE: Readonly<Record<ObligationStatus, "green" | "red" | "yellow" | "dim">> = {
  proved: "green",
  broken: "red",
  open: "yellow",
  "not-applicable": "dim",
};

/** 应查 87 项：已证实 69、不符合 0、不能判定 12、不适用 6; empty where there are no obligations. */
export function obligationsSummary(ledger: ObligationLedger): string {
  const { obligations } = ledger;
  if (obligations.length === 0) return "";
  const counts = countObligations(ledger);
  const told = (Object.keys(STYLE) as ObligationStatus[]).map(
    (status) => `${OBLIGATION_STATUS[status]} ${counts[status]}`,
  );
  return `应查 ${obligations.length} 项：${told.join("、")}`;
}

/** Every obligation by group. Empty when there are none. */
export function obligationLines(ledger: ObligationLedger, paper: Paper): string[] {
  const { profile, obligations } = ledger;
  if (obligations.length === 0) return ["没有认出是预算还是决算，列不出应查的事项"];
  const title = `义务台账（${profile === null ? "没有认出公开表的种类" : profile.name}）`;
  const groups = [...new Set(obligations.map(({ group }) => group))];
  const lines = groups.flatMap((group) => {
    const own = obligations.filter((each) => each.group === group);
    const rows = own.flatMap(({ id, name, status, why }) => {
      const said = status === "proved" ? why : `${OBLIGATION_STATUS[status]}：${why}`;
      const [first = "", ...rest] = wrap(printable(`${id} ${name}——${said}`), paper.width - 5);
      return [
        `  ${paint(paper, [STYLE[status]], OBLIGATION_MARK[status])} ${first}`,
        ...rest.map((line) => `     ${line}`),
      ];
    });
    return [paint(paper, ["bold"], OBLIGATION_GROUP[group]), ...rows];
  });
  return [paint(paper, ["bold"], title), ...lines];
}
