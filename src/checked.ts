/** One quotation checked against the corpus with its claimed speaker, and several as one answer. */
import { answered, isNonEmpty, isSure, theDocuments, unanswered } from "./compose.ts";
import type { Claim, Claimant } from "./check/claimants.ts";
import { verify } from "./check/verify.ts";
import type { Finding } from "./check/verify.ts";
import type { Inquiry } from "./inquiry.ts";
import { called, findPeople } from "./names/people.ts";
import type { Answer, Passage, QuoteCheck, Speaker, Verdict } from "./types.ts";

/** The verdicts a moderator wants to see first. */
const GRAVEST: readonly Verdict[] = [
  "altered",
  "misattributed",
  "spliced",
  "not_found",
  "omission",
  "typography",
  "verified",
];
/** Capitals beside a quotation that are no person: "Breaking news: “…”", "“…” — The Guardian". */
const NO_PERSON =
  /(?<!\p{L})(?:the|breaking|news|update|quote|source|headline|exclusive|watch|video|photo|fact|claim|statement|post|times|daily|press|herald|guardian|journal|tribune|agency|reuters|release|immediate|page|chapter|note|title|tweet)(?!\p{L})/iu;

interface ReadClaim {
  /** Absent where nobody was claimed; empty for somebody the corpus does not know. */
  readonly people?: readonly Speaker[];
  readonly name?: string;
  readonly notes: readonly string[];
}

/** "the pope" is no name that could be anybody else's: whom it means is not known, so nothing is said of a claim. */
const isDescription = (name: string): boolean => /^(?:the|an?|one|his|her|their|its|our|my)\s/iu.test(name);

async function readClaimant({ names, isSaid }: Claimant, inquiry: Inquiry): Promise<ReadClaim> {
  for (const [at, name] of names.entries()) {
    const found = await findPeople(name, inquiry);
    if (found.found === "several") return { people: found.people, name, notes: [] };
    if (found.found !== "known") continue;
    // Part of what was typed may be anybody's slip of the pen.
    if (at > 0 && found.reading === "misspelt") continue;
    const [only, ...others] = found.people;
    return { people: found.people, name: others.length > 0 ? name : only!.name, notes: found.notes };
  }
  const name = names[0]!;
  const words = name.split(" ");
  const isTyped = /^\p{Lu}/u.test(name) && (isSaid || (words.length > 1 && words.length < 4 && !NO_PERSON.test(name)));
  const isRelated = words.length > 1 && inquiry.directory.resolve(words.at(-1)!).speakers.length > 0;
  if (isTyped && !isDescription(name) && !isRelated) {
    const notes = [`No speaker called ${name} is in ${theDocuments(inquiry)}; checked the words alone.`];
    return { people: [], name, notes };
  }
  const isWorthSaying = isSaid && (isTyped || isDescription(name));
  const notes = [`Nobody quoted in ${theDocuments(inquiry)} is called “${name}”; checked the words alone.`];
  return { notes: isWorthSaying ? notes : [] };
}

/** One quotation with what was found of it. */
export interface Checked {
  readonly claim: ReadClaim;
  readonly finding: Finding;
}

/** Verifies the words, and whether they are a claimed speaker’s. */
export async function checkOne(
  { quotation, by }: Claim,
  deadline: number | undefined,
  inquiry: Inquiry,
): Promise<Checked> {
  const claim = by === undefined ? { notes: [] } : await readClaimant(by, inquiry);
  const finding = await verify(quotation, inquiry.retriever, {
    ...(claim.people !== undefined && { claimed: claim.people.map(({ id }) => id) }),
    ...(deadline !== undefined && { deadline }),
  });
  return { claim, finding };
}

/** The articles' words about what somebody said are theirs, however exactly they were pasted. */
function noteOnForm({ finding }: Checked, inquiry: Inquiry): string[] {
  const [passage] = finding.passages;
  if (passage === undefined || finding.verdict === "not_found" || !finding.isReported || !isSure(passage)) return [];
  const speaker = inquiry.directory.byId(passage.speaker);
  if (speaker === undefined) return [];
  return [`The article reports this in its own words; it is no direct quotation of ${called(speaker)}.`];
}

function toCheck({ claim, finding }: Checked, passages: readonly Passage[], inquiry: Inquiry): QuoteCheck {
  const actual = finding.speaker === null ? undefined : inquiry.directory.byId(finding.speaker)?.name;
  const places = finding.verdict === "not_found" ? [] : finding.passages.map((passage) => passages.indexOf(passage));
  return {
    verdict: finding.verdict,
    ...(claim.name !== undefined && { claimedSpeaker: claim.name }),
    ...(actual !== undefined && { actualSpeaker: actual }),
    diff: finding.diff,
    ...(finding.flags.length > 0 && { flags: finding.flags }),
    quotation: finding.checked,
    places,
  };
}

/** Answered with the verdicts where words, or nearly, are found; else not found with the nearest as context. */
export function answerChecked(
  question: string,
  checked: readonly Checked[],
  notes: readonly string[],
  inquiry: Inquiry,
): Answer {
  const found = checked.filter(({ finding }) => finding.verdict !== "not_found");
  const passages = [...new Set((found.length > 0 ? found : checked).flatMap(({ finding }) => finding.passages))];
  const checks = checked.map((one) => toCheck(one, passages, inquiry));
  const [gravest] = checks.toSorted((a, b) => GRAVEST.indexOf(a.verdict) - GRAVEST.indexOf(b.verdict));
  const remarks = checked.flatMap((one) => [...one.claim.notes, ...noteOnForm(one, inquiry)]);
  const partial = inquiry.isPartial() || checked.some(({ finding }) => finding.partial);
  const about = {
    notes: [...new Set([...notes, ...remarks])],
    partial,
    check: gravest!,
    ...(checks.length > 1 && { checks }),
  };
  if (found.length > 0 && isNonEmpty(passages)) return answered(question, passages, inquiry, about);
  const near = passages.length > 0 ? "; these passages come nearest" : "";
  const words = checks.length > 1 ? "None of these quotations is" : "These words are not";
  const message = `${words} in ${theDocuments(inquiry)}${near}.`;
  return unanswered(question, "not_found", partial ? "incomplete" : "not_in_corpus", message, passages, inquiry, about);
}
