/** One line a question: what happened, never what anybody wrote. */
import type { Logger } from "pino";
import type { Answer } from "../../src/types.ts";

export interface QuestionLine {
  readonly platform: string;
  /** Where it came from: "ask", "check", "mention", … */
  readonly kind: string;
  /** From its arrival until the answer was sent. */
  readonly milliseconds: number;
  readonly answer: Answer;
}

/** Passages named in one line; longer lists say nothing more to whoever reads a log. */
const MAX_PASSAGES = 10;

export function logQuestion(log: Logger, { platform, kind, milliseconds, answer }: QuestionLine): void {
  const { status, passages, check } = answer;
  log.info(
    {
      platform,
      kind,
      ms: Math.round(milliseconds),
      status,
      ...(answer.status !== "answered" && { reason: answer.reason }),
      ...(check !== undefined && { verdict: check.verdict }),
      passages: passages.slice(0, MAX_PASSAGES).map(({ citation }) => `${citation.file}:${citation.start}`),
      found: passages.length,
    },
    "question",
  );
}
