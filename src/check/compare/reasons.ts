/** What lost its reason: changes explained in A and not in B, and reasons that were copied though the change now goes the other way. */
import type { ReasonComparison, ReasonSide } from "../../statement/comparison.ts";
import type { StatedChange, Statement } from "../../statement/model.ts";
import { paragraphOf } from "../rules/explanation/lib/reasons.ts";
import { changeBetween } from "./change.ts";
import { factFigures } from "./figures.ts";
import { type Frame, foldedName } from "./frame.ts";
import { matched } from "./matching.ts";

/** A paragraph with one of these gives some reason, whichever of its changes it is for. */
const GIVES_REASON = /原因|由于|因为|主要是|主要为|系|用于|根据|按照/;
/** Shorter reasons are the same by chance. */
const leastCopied = 4;

export function compareReasons(a: Statement, b: Statement, frames: readonly [Frame, Frame]): ReasonComparison[] {
  if (frames[0].kinship === "other") return [];
  const keys = (key: (change: StatedChange, statement: Statement, frame: Frame) => string) =>
    [a.changes.map((each) => key(each, a, frames[0])), b.changes.map((each) => key(each, b, frames[1]))] as const;
  const subject = (change: StatedChange, frame: Frame) => foldedName(change.subject, frame);
  const { pairs, onlyA } = matched(
    keys((change, statement, frame) => `${sectionOf(change, statement, frame)}|${subject(change, frame)}`),
    keys((change, _, frame) => subject(change, frame)),
  );
  const compared = pairs.flatMap(([i, j]) =>
    compareTwo([a, a.changes[i] as StatedChange], [b, b.changes[j] as StatedChange], frames),
  );
  return [...compared, ...goneReasons(a, b, onlyA, frames)];
}

/** Explanations that B has no more: in drafts all; in another year those of amounts that changed once more. */
function goneReasons(
  a: Statement,
  b: Statement,
  only: readonly number[],
  frames: readonly [Frame, Frame],
): ReasonComparison[] {
  const explained = only.flatMap((i) =>
    isExplained(a.changes[i] as StatedChange) ? (a.changes[i] as StatedChange) : [],
  );
  if (explained.length === 0) return [];
  const moved = frames[0].kinship === "drafts" ? null : changedFacts(a, b, frames);
  return explained
    .filter(({ current }) => moved === null || (current !== null && moved.has(current)))
    .map((change) => ({ kind: "gone", subject: change.subject, a: sideOf(a, change), b: null }));
}

/** Ids of the figures of A whose fact has another amount in B. */
function changedFacts(a: Statement, b: Statement, frames: readonly [Frame, Frame]): Set<string> {
  const now = new Map(factFigures(b, frames[1]).map(({ key, figure }) => [key, figure]));
  const found = factFigures(a, frames[0]).filter(({ key, figure }) => {
    const other = now.get(key);
    return other !== undefined && changeBetween(figure, other)?.standing === "changed";
  });
  return new Set(found.map(({ figure }) => figure.id));
}

type Placed = readonly [Statement, StatedChange];

function compareTwo([a, first]: Placed, [b, second]: Placed, frames: readonly [Frame, Frame]): ReasonComparison[] {
  const told = { subject: second.subject, a: sideOf(a, first), b: sideOf(b, second) };
  if (!isExplained(first) || second.direction === 0) return [];
  if (!isExplained(second)) return GIVES_REASON.test(paragraphOf(b, second)) ? [] : [{ kind: "lost", ...told }];
  const [before, after] = [reasonKey(first, frames[0]), reasonKey(second, frames[1])];
  if (before !== after || before.length < leastCopied || first.direction === 0) return [];
  if (first.direction !== second.direction) return [{ kind: "copied-against", ...told }];
  return frames[0].kinship === "years" ? [{ kind: "copied", ...told }] : [];
}

const isExplained = ({ reason, direction }: StatedChange) => direction !== 0 && (reason?.text.trim() ?? "") !== "";

function reasonKey({ reason }: StatedChange, frame: Frame): string {
  return foldedName(reason?.text ?? "", frame).replace(/[，。；、,.;：:]/g, "");
}

function sideOf({ blocks }: Statement, { direction, reason, start, end }: StatedChange): ReasonSide {
  const block = blocks.find((each) => each.start <= start && start < each.end);
  const place = { page: block?.page ?? null, section: block?.section ?? null };
  return { direction, reason: reason?.text ?? null, start, end, place };
}

function sectionOf({ start }: StatedChange, { blocks }: Statement, frame: Frame): string {
  const heading = blocks.findLast((block) => block.kind === "heading" && block.start <= start);
  return heading?.kind === "heading" ? foldedName(heading.title, frame) : "";
}
