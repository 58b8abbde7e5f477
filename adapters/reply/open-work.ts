/** What is being answered right now, so that a bot can finish before it leaves. */

export interface OpenWork {
  /** Counts as open until the promise settles, however it does. */
  track<T>(work: Promise<T>): Promise<T>;
  /** How many are open. */
  readonly size: number;
  /** Resolves once nothing is open, or after `milliseconds`: true where everything was finished. */
  drain(milliseconds: number): Promise<boolean>;
}

export function createOpenWork(): OpenWork {
  const open = new Set<Promise<unknown>>();
  return {
    get size() {
      return open.size;
    },
    async track(work) {
      open.add(work);
      try {
        return await work;
      } finally {
        open.delete(work);
      }
    },
    async drain(milliseconds) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<"late">((resolve) => {
        timer = setTimeout(() => resolve("late"), milliseconds);
      });
      // What is finished may have begun something else meanwhile.
      while (open.size > 0 && (await Promise.race([Promise.allSettled(open), late])) !== "late");
      clearTimeout(timer);
      return open.size === 0;
    },
  };
}
