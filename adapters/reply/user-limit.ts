/** How often one person may ask. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Whether a question is taken; if not, after how many seconds the next one is. */
type Admission =
  | { readonly admitted: true }
  | { readonly admitted: false; readonly seconds: number; readonly times: number };

export interface UserLimit {
  /** Counts one question of `user`; `times` is how many have been refused in this window, 1 for the first. */
  take(user: string): Promise<Admission>;
}

const WINDOW_SECONDS = 60;

/** At most `perMinute` questions a person and minute, whichever platform they come from. */
export function createUserLimit(perMinute: number): UserLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  return {
    async take(user) {
      try {
        await limiter.consume(user);
        return { admitted: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        return { admitted: false, seconds, times: refusal.consumedPoints - perMinute };
      }
    },
  };
}

/** What somebody is told who asks too often; undefined where they may ask. */
export function waitSentence(admission: Admission): string | undefined {
  if (admission.admitted) return undefined;
  const { seconds } = admission;
  return `You ask faster than I may answer. Please try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
}
