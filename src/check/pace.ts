/** Turns between pieces of work, so that a long check does not keep everything else in the process waiting. */

/** Milliseconds of work after which others get a turn: well below what a person or a gateway's heartbeat notices. */
const MAX_WORK_MS = 10;

/** Waits for a turn of the event loop where much was done since the last; else returns at once. */
export type Pace = () => Promise<void>;

export function createPace(): Pace {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MAX_WORK_MS) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    since = performance.now();
  };
}
