/** A question as read: what is asked, of whom and about what. */

/**
 * - `statements`  what a person said, on a topic or at all
 * - `who_said`    whoever said something
 * - `who_is`      a person's role
 * - `look_up`     a fact, or bare words
 * - `check`       whether quoted words were said
 * - `follow_up`   "and about Japan?", "what about Remy?"
 * - `more`        "anything else?"
 * - `others`      who else speaks of what was spoken of
 * - `again`       nothing but the documents to look in: the question before
 * - `elsewhere`   the same in the other documents
 * - `when`        when what was shown was said
 * - `recall`      what was shown before, once more: who said it, and where
 * - `judgement`   an opinion on somebody
 * - `small_talk`, `nothing`  no question
 */
export type Intent =
  | "statements"
  | "who_said"
  | "who_is"
  | "look_up"
  | "check"
  | "follow_up"
  | "more"
  | "others"
  | "again"
  | "elsewhere"
  | "when"
  | "recall"
  | "judgement"
  | "small_talk"
  | "nothing";

/** The kind of thing a question word asks for. */
export type Kind = "number" | "date" | "place" | "person";

export interface Question {
  readonly intent: Intent;
  /** The sentence that was read, without mark-up and small talk. */
  readonly text: string;
  /** The same with what stands before the wording that fitted. */
  readonly sentence?: string;
  /** Whose words are asked for, or who is asked about, as typed. */
  readonly person?: string;
  /** What about, as typed. */
  readonly topic?: string;
  /** How it was said, where that is part of what is asked: "who denied …". */
  readonly verb?: string;
  /** The words within quotation marks that are to be checked. */
  readonly quoted?: string;
  /** The whole message, where its quotations are to be checked with the speakers it names. */
  readonly message?: string;
  /** What `person` is said to have said, given without quotation marks: to be checked as a report. */
  readonly reported?: string;
  readonly kind?: Kind;
  /** The wording fits other questions too ("ban on protests"): only if `person` is one. */
  readonly tentative?: true;
  /** The wording itself asks for somebody's words: "quotes", "statements". */
  readonly isForWords?: true;
  /** Only what was not shown before. */
  readonly more?: true;
  /** The message was too long, and its end was left unread. */
  readonly unread?: "end";
  /** Whom the answer is not to be by: "who besides Malin …". */
  readonly besides?: string;
  /** The message's further questions, in its order. */
  readonly others?: readonly Question[];
}
