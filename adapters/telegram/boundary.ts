/**
 * Where every update passes that asks for something: limited, acknowledged, answered within a deadline, and with one
 * sentence where something broke. Nothing that happens inside leaves it as an error.
 */
import type { Logger } from "pino";
import type { Answer } from "../../src/types.ts";
import { apologise } from "../reply/apology.ts";
import { DEADLINE_MS, within } from "../reply/deadline.ts";
import { logQuestion } from "../reply/question-log.ts";
import { waitSentence } from "../reply/user-limit.ts";
import type { UserLimit } from "../reply/user-limit.ts";
import { isGone, isUnsure } from "./refusals.ts";
import type { Task } from "./task.ts";

export interface Boundary {
  readonly limit: UserLimit;
  readonly log: Logger;
}

/** A task, whose it is, and how its result reaches them. */
export interface Occasion<T> {
  readonly task: Task<T>;
  /** Counted together are a person's questions, wherever they are asked. */
  readonly user: string;
  /** Whether others read what is said to one. */
  readonly isPublic: boolean;
  /** Said to Telegram first, so that the work may take its time. */
  acknowledge?(): Promise<unknown>;
  deliver(result: T): Promise<unknown>;
  /** One sentence for whoever asked. */
  notify(notice: string): Promise<unknown>;
}

/** Answers one update; never rejects. */
export async function serve<T extends { readonly answer?: Answer }>(
  occasion: Occasion<T>,
  { limit, log }: Boundary,
): Promise<void> {
  const { task, user, isPublic } = occasion;
  const { kind } = task;
  const since = performance.now();
  try {
    const admission = await limit.take(`telegram:${user}`);
    const wait = waitSentence(admission);
    if (wait !== undefined) {
      // Said once to all who read, it is polite, and said to every message it would be noise.
      if (!admission.admitted && (!isPublic || admission.times === 1)) await occasion.notify(wait);
      return;
    }
    await occasion.acknowledge?.().catch((error: unknown) => {
      // What was asked for can still be done.
      log.debug({ platform: "telegram", kind, err: error }, "an acknowledgement was refused");
    });
    const result = await within(DEADLINE_MS, task.work());
    if (isNotice(result)) {
      await occasion.notify(result.notice);
      return;
    }
    await occasion.deliver(result);
    if (result.answer === undefined) return;
    const milliseconds = performance.now() - since;
    logQuestion(log, { platform: "telegram", kind, milliseconds, answer: result.answer });
  } catch (error) {
    await apologise({ error, platform: "telegram", kind, log, isGone, isUnsure }, (notice) => occasion.notify(notice));
  }
}

function isNotice(result: object): result is { readonly notice: string } {
  return "notice" in result;
}
