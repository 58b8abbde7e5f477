/** Notices that nothing has come of polling for long, whatever polling itself believes. */

export interface Watchdog {
  /** A poll succeeded just now. */
  seen(): void;
  stop(): void;
}

export interface WatchdogOptions {
  /** Longest time between two successful polls that means nothing. */
  readonly silenceMs: number;
  /** Called once in `silenceMs` while it is silent, with the seconds since the last success. */
  readonly onSilence: (seconds: number) => void;
}

export function createWatchdog({ silenceMs, onSilence }: WatchdogOptions): Watchdog {
  let last = performance.now();
  const timer = setInterval(() => {
    const silent = performance.now() - last;
    if (silent >= silenceMs) onSilence(Math.round(silent / 1000));
  }, silenceMs);
  timer.unref();
  return {
    seen: () => (last = performance.now()),
    stop: () => clearInterval(timer),
  };
}
