/**
 * Judges answers against what a reader of the articles expects of them. Pure; `questions.ts` feeds it.
 *
 * A question is answerable where its gold allows the status "answered". What is expected of passages holds for an
 * answer that gives any: where a refusal is allowed too, it is right whatever the gold says of passages. A passage
 * counts by the line it starts on.
 */
import type { Answer, CitedPassage, QuoteCheck, Reason, Verdict } from "../src/types.ts";

/** A paragraph of an article. */
export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** What a good answer is like; every field beside `status` narrows it further. */
export interface Expectation {
  readonly status: readonly Answer["status"][];
  /** Of "not_found"; the other refusals have one reason each. */
  readonly reason?: readonly Reason[] | undefined;
  /** The first answer passage is one of these. */
  readonly first?: readonly Place[] | undefined;
  /** Each is among the answer passages. */
  readonly all?: readonly Place[] | undefined;
  /** No answer passage lies elsewhere. */
  readonly only?: readonly Place[] | undefined;
  /** Name of the speaker of every answer passage. */
  readonly speaker?: string | undefined;
  readonly verdict?: readonly Verdict[] | undefined;
  readonly actualSpeaker?: string | undefined;
  /** Each is among the flags of the check. */
  readonly flags?: QuoteCheck["flags"] | undefined;
  /** The answer says what was read into the question. */
  readonly interpretation?: true | undefined;
}

/**
 * From best to worst. `incomplete`: nothing false, but something expected is missing. `refused`: no answer where there
 * is one, or no answer for another reason than the gold's. `wrong`: an answer to what has none, or with passages,
 * speakers or verdicts that are not right.
 */
const OUTCOMES = ["right", "incomplete", "refused", "wrong"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Judgement {
  /** The worst of the faults. */
  readonly outcome: Outcome;
  /** What came and what was wanted, one line each; empty where right. */
  readonly faults: readonly string[];
}

interface Fault {
  readonly outcome: Outcome;
  readonly text: string;
}

/** How one answer meets its expectation. */
export function judgeAnswer(expected: Expectation, answer: Answer): Judgement {
  const faults = [...statusFaults(expected, answer), ...checkFaults(expected, answer)];
  if (answer.status === "answered") faults.push(...passageFaults(expected, answer.passages.filter(isAnswer)));
  if (expected.interpretation && answer.status === "answered" && answer.interpretation === undefined)
    faults.push({ outcome: "incomplete", text: "does not say what was read into the question" });
  const worst = Math.max(0, ...faults.map(({ outcome }) => OUTCOMES.indexOf(outcome)));
  return { outcome: OUTCOMES[worst]!, faults: faults.map(({ text }) => text) };
}

const isAnswer = ({ relation }: CitedPassage): boolean => relation === "answer";

function* statusFaults({ status, reason }: Expectation, answer: Answer): Generator<Fault> {
  if (!status.includes(answer.status)) {
    const came = answer.status === "answered" ? "answered" : `${answer.status} (${answer.reason})`;
    const outcome = answer.status === "answered" ? "wrong" : "refused";
    yield { outcome, text: `${came}, wanted ${status.join(" or ")}` };
  } else if (answer.status === "not_found" && reason !== undefined && !reason.includes(answer.reason)) {
    yield { outcome: "refused", text: `reason ${answer.reason}, wanted ${reason.join(" or ")}` };
  }
}

function* checkFaults({ verdict, actualSpeaker, flags = [] }: Expectation, { check }: Answer): Generator<Fault> {
  if (verdict !== undefined && check === undefined)
    yield { outcome: "incomplete", text: `no check, wanted ${verdict.join(" or ")}` };
  if (verdict !== undefined && check !== undefined && !verdict.includes(check.verdict)) {
    const outcome = check.verdict === "not_found" ? "refused" : "wrong";
    yield { outcome, text: `verdict ${check.verdict}, wanted ${verdict.join(" or ")}` };
  }
  if (actualSpeaker !== undefined && check?.actualSpeaker !== actualSpeaker) {
    const outcome = check?.actualSpeaker === undefined ? "incomplete" : "wrong";
    yield { outcome, text: `said by ${check?.actualSpeaker ?? "nobody named"}, wanted ${actualSpeaker}` };
  }
  const missing = flags.filter((flag) => !check?.flags?.includes(flag));
  if (missing.length > 0) yield { outcome: "incomplete", text: `not flagged: ${missing.join(", ")}` };
}

function* passageFaults(
  { first, all = [], only, speaker }: Expectation,
  passages: readonly CitedPassage[],
): Generator<Fault> {
  const lines = passages.map(({ citation }) => placeName(citation));
  if (first !== undefined && !first.map(placeName).includes(lines[0] ?? "nothing"))
    yield { outcome: "wrong", text: `first ${lines[0] ?? "nothing"}, wanted ${first.map(placeName).join(" or ")}` };
  const allowed = only?.map(placeName);
  const astray = allowed === undefined ? [] : lines.filter((line) => !allowed.includes(line));
  if (astray.length > 0) yield { outcome: "wrong", text: `not to be shown: ${unique(astray).join(" ")}` };
  const others = passages.map((passage) => passage.speaker?.name ?? "nobody").filter((name) => name !== speaker);
  if (speaker !== undefined && others.length > 0)
    yield { outcome: "wrong", text: `speaker ${unique(others).join(", ")}, wanted ${speaker}` };
  const missing = all.map(placeName).filter((line) => !lines.includes(line));
  if (missing.length > 0) yield { outcome: "incomplete", text: `missing: ${missing.join(" ")}` };
}

/** "001_f873d9679f9f3411.txt" and 58 -> "001:58": what comes before the first underscore tells articles apart. */
const placeName = ({ file, line }: Place): string => `${file.split("_", 1)[0]}:${line}`;

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** A question's kind and whether it has an answer, with whether it got one and the judgement on what came. */
export interface Judged {
  readonly kind: string;
  readonly answerable: boolean;
  readonly answered: boolean;
  readonly outcome: Outcome;
}

export interface Score {
  readonly right: number;
  readonly count: number;
}

export interface Summary {
  /** In the order in which the kinds first come. */
  readonly kinds: ReadonlyMap<string, Score>;
  readonly all: Score;
  /** Of those that have an answer: how many are right. */
  readonly answerable: Score;
  /** Of the answerable that are right: how many are refusals, which the gold allows as well. */
  readonly allowedRefusals: Score;
  /** Of those that have none: how many were refused, whatever the reason given. */
  readonly refused: Score;
  /** Of all: how many got an answer that is `wrong`. */
  readonly wronglyAnswered: Score;
}

/** Adds judgements up. */
export function summarise(judged: readonly Judged[]): Summary {
  const count = (of: readonly Judged[], isRight: (one: Judged) => boolean): Score => ({
    right: of.filter(isRight).length,
    count: of.length,
  });
  const isRight = ({ outcome }: Judged): boolean => outcome === "right";
  const ofKind = (kind: string): Judged[] => judged.filter((one) => one.kind === kind);
  const answerable = judged.filter((one) => one.answerable);
  const unanswerable = judged.filter((one) => !one.answerable);
  return {
    kinds: new Map(unique(judged.map(({ kind }) => kind)).map((kind) => [kind, count(ofKind(kind), isRight)])),
    all: count(judged, isRight),
    answerable: count(answerable, isRight),
    allowedRefusals: count(answerable.filter(isRight), ({ answered }) => !answered),
    refused: count(unanswerable, ({ answered }) => !answered),
    wronglyAnswered: count(judged, ({ outcome }) => outcome === "wrong"),
  };
}

/** Whether the gold allows an answer at all. */
export const isAnswerable = ({ status }: Expectation): boolean => status.includes("answered");
