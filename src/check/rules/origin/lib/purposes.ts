/** Items of the narrative by functional class, each with the purpose that its paragraph gives: 主要用于…. */
import { nameKey } from "../../../../codes/index.ts";
import type { Statement } from "../../../../statement/model.ts";
import { pathsIn } from "../../classification/lib/paths.ts";
import { blockIndexAt } from "../../explanation/lib/reasons.ts";

export interface Purpose {
  /** 款 and 项 of the item, as keys. */
  readonly group: string;
  readonly name: string;
  readonly printed: string;
  /** What it is used for, as printed and as a key. */
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const USED =
  /(?:主要)?(?:用于|用途[为是])[：:]?([^。；]{4,160}?)(?:等?(?:方面)?的?(?:支出|开支|费用|经费))?(?=[。；]|$)/;

/** One for each 项 whose paragraph is its own and says what it is used for. */
export function purposesIn(statement: Statement): Purpose[] {
  const paths = pathsIn(statement).filter((path) => path.length === 3);
  const blocks = paths.map(([top]) => blockIndexAt(statement, top?.start ?? 0));
  return paths.flatMap((path, index) => {
    const at = blocks[index] ?? -1;
    const block = statement.blocks[at];
    const alone = at >= 0 && blocks[index - 1] !== at && blocks[index + 1] !== at;
    if (!alone || block === undefined || block.kind === "grid") return [];
    const used = USED.exec(block.content.text);
    const [, group, item] = path;
    const text = used?.[1];
    if (used === null || text === undefined || group === undefined || item === undefined) return [];
    const from = used.index + used[0].indexOf(text);
    const start = block.content.at[from] ?? block.start;
    const end = (block.content.at[from + text.length - 1] ?? start) + 1;
    return [
      {
        group: nameKey(group.name),
        name: nameKey(item.name),
        printed: item.name,
        text,
        key: nameKey(text),
        start,
        end,
      },
    ];
  });
}
