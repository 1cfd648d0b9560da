/** Saying no: every way a file can be refused ends in one value with one Chinese message, never in an exception that leaves the reader. */
import type { Format, Message } from "../../statement/model.ts";
import type { Refusal } from "../source.ts";

/** The refusal of a file; `format` is null when the format could not be told. */
export function refusal(code: string, text: string, format: Format | null = null): Refusal {
  return { refused: true, format, message: { code, text } };
}

/** Thrown inside a reader to leave deep parsing at once; `readSource` and the readers turn it into a Refusal. */
export class Refused extends Error {
  readonly reason: Message;
  constructor(code: string, text: string) {
    super(text);
    this.reason = { code, text };
  }
}

/** Runs a reader's work and turns a `Refused` into its Refusal; anything else unexpected becomes "the file is damaged". */
export async function refusing<T>(format: Format, work: () => T | Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return { refused: true, format, message: error.reason };
    return refusal(
      "damaged",
      "文件内部结构已损坏，读取中断。请用原来的软件打开后另存一份，再重新提交；打不开的话请重新下载或索取原件。",
      format,
    );
  }
}

/** Most paragraphs, lines and table cells taken of one document: a hundred times more than any statement has. */
export const MAX_BLOCKS = 300_000;

/** Throws Refused when a document has more blocks than can be meant. */
export function checkBlocks(blocks: number): void {
  if (blocks <= MAX_BLOCKS) return;
  const most = MAX_BLOCKS / 10_000;
  throw new Refused(
    "too-many-blocks",
    `文档的段落和表格单元格超过 ${most} 万个，远多于正常的预算说明，没有继续读取。请确认是否选错了文件，或只提交其中的预算说明。`,
  );
}
