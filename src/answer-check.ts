/** A pasted quotation -> an `Answer` with the verdict, the true speaker and the place. */
import { answered, isNonEmpty, theDocuments, unanswered } from "./compose.ts";
import type { Inquiry } from "./inquiry.ts";
import { findPeople } from "./names/people.ts";
import type { Answer, QuoteCheck, Speaker } from "./types.ts";
import { verify } from "./check/verify.ts";

/** A check as asked for, by command or within a question. */
export interface CheckRequest {
  /** As it goes into `Answer.question`. */
  readonly question: string;
  readonly quotation: string;
  /** The claimed speaker as typed. */
  readonly claimed?: string | undefined;
  readonly deadline?: number | undefined;
  readonly notes: readonly string[];
}

interface Claim {
  /** Absent where nobody was claimed; empty for somebody the corpus does not know. */
  readonly people?: readonly Speaker[];
  readonly name?: string;
  readonly notes: readonly string[];
}

async function readClaim(typed: string | undefined, inquiry: Inquiry): Promise<Claim> {
  if (typed === undefined || typed.trim() === "") return { notes: [] };
  const found = await findPeople(typed, inquiry);
  if (found.found === "nobody") {
    const notes = [`No speaker called ${typed} is in ${theDocuments(inquiry)}; checked the words alone.`];
    return { people: [], name: typed, notes };
  }
  if (found.found === "several") return { people: found.people, name: typed, notes: [] };
  const [only, ...others] = found.people;
  return { people: found.people, name: others.length > 0 ? typed : only!.name, notes: found.notes };
}

/** Answered with the verdict where the words, or nearly, are found; else not found with the nearest as context. */
export async function answerCheck(asked: CheckRequest, inquiry: Inquiry): Promise<Answer> {
  const { question, quotation, claimed, deadline } = asked;
  if (!/[\p{L}\p{N}]/u.test(quotation)) {
    const message = "Paste the words to check, and who is said to have said them if you like.";
    return unanswered(question, "usage", "no_question", message, [], inquiry, { notes: asked.notes });
  }
  const claim = await readClaim(claimed, inquiry);
  const found = await verify(quotation, inquiry.retriever, {
    ...(claim.people !== undefined && { claimed: claim.people.map(({ id }) => id) }),
    ...(deadline !== undefined && { deadline }),
  });
  const actual = found.speaker === null ? undefined : inquiry.directory.byId(found.speaker)?.name;
  const check: QuoteCheck = {
    verdict: found.verdict,
    ...(claim.name !== undefined && { claimedSpeaker: claim.name }),
    ...(actual !== undefined && { actualSpeaker: actual }),
    diff: found.diff,
    ...(found.flags.length > 0 && { flags: found.flags }),
  };
  const partial = found.partial || inquiry.isPartial();
  const remarks = { notes: [...asked.notes, ...claim.notes], check, partial };
  if (found.verdict !== "not_found" && isNonEmpty(found.passages)) {
    return answered(question, found.passages, inquiry, remarks);
  }
  const near = found.passages.length > 0 ? "; these passages come nearest" : "";
  const message = `These words are not in ${theDocuments(inquiry)}${near}.`;
  const reason = partial ? "incomplete" : "not_in_corpus";
  return unanswered(question, "not_found", reason, message, found.passages, inquiry, remarks);
}
