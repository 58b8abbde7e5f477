/** What is said where something broke: one sentence with a number, under which the log has the error. */
import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { TookTooLong } from "./deadline.ts";

export interface Failure {
  readonly error: unknown;
  readonly platform: string;
  /** What was being answered: "ask", "next", … */
  readonly kind: string;
  readonly log: Logger;
  /** Whether an error only says that nobody waits for this answer any more. */
  readonly isGone: (error: unknown) => boolean;
  /** Whether the answer may have arrived in spite of an error; never where absent. */
  readonly isUnsure?: (error: unknown) => boolean;
}

/** Logs what broke under a number, and says one sentence with that number; never rejects. */
export async function apologise(
  { error, platform, kind, log, isGone, isUnsure }: Failure,
  say: (notice: string) => Promise<unknown>,
): Promise<void> {
  if (isGone(error)) {
    log.debug({ platform, kind, err: error }, "nobody left to answer");
    return;
  }
  const reference = randomBytes(3).toString("hex");
  log.error({ platform, kind, reference, err: error }, "a question was not answered");
  const what = error instanceof TookTooLong ? "That took too long" : "Something went wrong";
  const happened =
    isUnsure?.(error) === true
      ? "The connection broke while I answered. If you see no answer, please ask again"
      : `${what}, and there is no answer. Please try again`;
  try {
    await say(`${happened}; if it stays so, tell whoever runs this bot: ${reference}.`);
  } catch (second) {
    log.debug({ platform, kind, reference, err: second }, "the apology was not delivered either");
  }
}
