/** A pasted quotation, or a whole message with several -> an `Answer` with each one's verdict, true speaker and place. */
import { answerReported } from "./answer-reported.ts";
import { MAX_PASTED_CHARS, readClaims, readUnmarkedClaim } from "./check/claimants.ts";
import type { Claimant } from "./check/claimants.ts";
import { createPace } from "./check/pace.ts";
import type { Finding } from "./check/verify.ts";
import { answerChecked, checkOne } from "./checked.ts";
import type { Checked } from "./checked.ts";
import { unanswered } from "./compose.ts";
import type { Inquiry } from "./inquiry.ts";
import { readReported } from "./question/reported-claim.ts";
import { words } from "./terms.ts";
import type { Answer } from "./types.ts";

/** A check as asked for, by command or within a question. */
export interface CheckRequest {
  /** As it goes into `Answer.question`. */
  readonly question: string;
  /** The words to check, or a message with quotations in it. */
  readonly pasted: string;
  /** The claimed speaker as typed: of all that is pasted, whoever the message names. */
  readonly claimed?: string | undefined;
  readonly deadline?: number | undefined;
  readonly notes: readonly string[];
}

/** Longer pastes are messages with quotations in them, and no quotation with quotations in it. UTF-16 code units. */
const MAX_UNMARKED_CHARS = 1500;
/** Quotations of one message that are checked. */
const MAX_CHECKS = 24;
const goodness = ({ verdict }: Finding): number =>
  ["not_found", "altered", "spliced", "omission", "misattributed", "typography", "verified"].indexOf(verdict);

const isExact = ({ verdict }: Finding): boolean =>
  verdict === "verified" || verdict === "typography" || verdict === "misattributed";

const count = (text: string): number => words(text).length;

/** Words that are the source's. */
const matched = ({ diff }: Finding): number =>
  count(diff.map(({ op, text }) => (op === "equal" ? text : " ")).join(""));

/** Whether most of what stands around the quotations in marks is the source's too. */
function isOneQuotation(whole: Finding, parts: readonly Checked[]): boolean {
  const sum = (of: (finding: Finding) => number): number =>
    parts.reduce((total, { finding }) => total + of(finding), 0);
  const around = count(whole.checked) - sum(({ checked }) => count(checked));
  return around > 1 && matched(whole) - sum(matched) > around / 2;
}

/** Words without marks may begin or end with their speaker, or be a quotation with a colon or a dash of its own. */
async function checkUnmarked(
  pasted: string,
  by: Claimant | undefined,
  deadline: number | undefined,
  inquiry: Inquiry,
): Promise<Checked> {
  const whole = await checkOne({ quotation: pasted, ...(by !== undefined && { by }) }, deadline, inquiry);
  const bare = readUnmarkedClaim(pasted.trim());
  if (bare === undefined || isExact(whole.finding)) return whole;
  const other = await checkOne(by === undefined ? bare : { ...bare, by }, deadline, inquiry);
  return goodness(other.finding) > goodness(whole.finding) ? other : whole;
}

/** Checks every quotation of the paste; words without marks as a quotation, or as what somebody is reported to have said. */
export async function answerCheck(asked: CheckRequest, inquiry: Inquiry): Promise<Answer> {
  const { question, claimed, deadline } = asked;
  const pasted = asked.pasted.slice(0, MAX_PASTED_CHARS);
  if (!/[\p{L}\p{N}]/u.test(pasted)) {
    const message = "Paste the words to check, and who is said to have said them if you like.";
    return unanswered(question, "usage", "no_question", message, [], inquiry, { notes: asked.notes });
  }
  const notes = [...asked.notes];
  if (pasted.length < asked.pasted.length) {
    notes.push(`Read only the first ${MAX_PASTED_CHARS.toLocaleString("en-GB")} characters.`);
  }
  const by = claimed === undefined || claimed.trim() === "" ? undefined : { names: [claimed], isSaid: true };
  const claims = readClaims(pasted);
  if (claims.length > MAX_CHECKS) notes.push(`Checked the first ${MAX_CHECKS} of ${claims.length} quotations.`);
  const checked: Checked[] = [];
  const pace = createPace();
  for (const claim of claims.slice(0, MAX_CHECKS)) {
    await pace();
    checked.push(await checkOne(by === undefined ? claim : { ...claim, by }, deadline, inquiry));
  }
  // Marks may be those of a quotation within the words that were pasted without marks of their own.
  const isNamed =
    by === undefined && checked.some(({ claim }) => claim.people !== undefined && claim.people.length > 0);
  if (checked.length > 0 && !isNamed && pasted.length <= MAX_UNMARKED_CHARS) {
    const whole = await checkOne({ quotation: pasted, ...(by !== undefined && { by }) }, deadline, inquiry);
    if (isOneQuotation(whole.finding, checked)) return answerChecked(question, [whole], notes, inquiry);
  }
  if (checked.length === 0) {
    const unmarked = await checkUnmarked(pasted, by, deadline, inquiry);
    const reported = by === undefined && !isExact(unmarked.finding) ? readReported(pasted, false) : undefined;
    const isKnown = reported !== undefined && inquiry.directory.resolve(reported.person).speakers.length > 0;
    if (isKnown) return answerReported({ question, notes, deadline, ...reported }, inquiry);
    checked.push(unmarked);
  }
  return answerChecked(question, checked, notes, inquiry);
}
