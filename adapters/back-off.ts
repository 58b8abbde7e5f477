/** How long to wait for a server that is away. */

/** First wait between two tries, longest, in milliseconds; each is twice the one before, less up to a quarter of it. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** How long to wait before try number `tries` (from 1 on). */
export function backOff(tries: number, first = FIRST_WAIT_MS): number {
  const wait = Math.min(LONGEST_WAIT_MS, first * 2 ** (tries - 1));
  // A server that comes back is not to meet everybody at once.
  return wait * (1 - Math.random() / 4);
}
