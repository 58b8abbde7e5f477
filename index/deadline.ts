/** Says whether a search must stop now and hand back what it has. */
export type Expired = () => boolean;

/** Occurrences walked between two looks at the clock: some 20 µs of work, so a search overruns by no more. */
export const CLOCK_STRIDE = 4096;

/** `milliseconds` from now, by `now`'s clock; never where none are given. A deadline of 0 or less is over at once. */
export function startDeadline(milliseconds: number | undefined, now: () => number): Expired {
  if (milliseconds === undefined) return () => false;
  const end = now() + milliseconds;
  return () => now() >= end;
}
