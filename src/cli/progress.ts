/** A line on the terminal that says how far the work is; nothing at all where standard error is no terminal. */

export interface Progress {
  /** One more file is done. */
  step(): void;
  /** Takes the line off the terminal, so that something else can be written. */
  clear(): void;
  /** Puts the line back. */
  show(): void;
}

const SILENT: Progress = { step() {}, clear() {}, show() {} };
/** Milliseconds between two drawings. */
const PACE = 80;

/** A progress line for `total` files, or whatever `word` says of them, on `stream`. */
export function makeProgress(total: number, stream: NodeJS.WriteStream, word = "已查"): Progress {
  if (!stream.isTTY || total < 2) return SILENT;
  let done = 0;
  let last = 0;
  const show = () => {
    if (done > 0 && done < total) stream.write(`\r\u001b[K${word} ${done}/${total} …`);
  };
  return {
    step() {
      done += 1;
      const now = Date.now();
      if (now - last < PACE) return;
      last = now;
      show();
    },
    clear() {
      stream.write("\r\u001b[K");
    },
    show,
  };
}
