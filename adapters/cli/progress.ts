/** One line that says how far the indexing is, for whoever waits; on a terminal it updates itself and goes away. */

/** Shorter waits need no explanation, in milliseconds. */
const QUIET_MS = 700;
/** Between two updates: on a terminal as often as is pleasant, in a log as rarely as is useful, in milliseconds. */
const TERMINAL_EVERY_MS = 100;
const LOG_EVERY_MS = 5_000;

const ERASE_LINE = "\r\u001b[K";

export interface Progress {
  /** `done` of `total`, in any unit. */
  update(done: number, total: number): void;
  /** Prints a line of its own, the progress line out of its way. */
  line(text: string): void;
  /** Removes the progress line. */
  finish(): void;
}

/** `print` writes at once; `now` is a clock in milliseconds. */
export function createProgress(
  print: (text: string) => void,
  isTerminal: boolean,
  now: () => number = () => performance.now(),
): Progress {
  let due = now() + (isTerminal ? QUIET_MS : LOG_EVERY_MS);
  let shown = false;
  const erase = () => {
    if (shown) print(ERASE_LINE);
    shown = false;
  };
  return {
    update(done, total) {
      if (now() < due) return;
      due = now() + (isTerminal ? TERMINAL_EVERY_MS : LOG_EVERY_MS);
      const text = `Indexing… ${Math.floor((100 * done) / Math.max(total, 1))} %`;
      print(isTerminal ? `${ERASE_LINE}${text}` : `${text}\n`);
      shown = isTerminal;
    },
    line(text) {
      erase();
      print(`${text}\n`);
    },
    finish: erase,
  };
}
