/** How long an answer may take. */

/** Longer than any question takes, also behind fifty others to a large corpus; after it, whoever waits is told so. */
export const DEADLINE_MS = 30_000;

/** The deadline passed. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

/** Rejects with `TookTooLong` where the work is not done in time. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`Not done after ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
