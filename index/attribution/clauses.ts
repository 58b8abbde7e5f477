/**
 * Reporting clauses: a cue with whoever it says is speaking.
 *
 *     "The plan," Ames, a former mayor, said on Monday.   cue "said", subject "Ames, …"
 *     Ames denied the claim, adding that …                cues "denied" and "adding", one subject
 *     according to the ministry                            cue "according to", subject "the ministry"
 *
 * What is reported stands elsewhere (`contents.ts`); here only who reports, and whether anything was said at all.
 */
import { attitudeHeld, isAttitude, statesAttitude } from "./attitudes.ts";
import type { Clause, ClauseOrder } from "./clause.ts";
import { approachLeft, isModifier, pluralBefore, readsAsNoun, readsAsParticiple } from "./cue-readings.ts";
import { drivenSubject } from "./driven-speech.ts";
import { ADVERBS, CUES, DETERMINERS, DOCUMENT_NOUNS, WEEKDAYS } from "./lexicon.ts";
import { mainSubject, mainSubjectBehind } from "./main-subject.ts";
import { accordingTo, claimOf, nominalCue } from "./nominal-cues.ts";
import { isGenitive, type Line, type Range, phraseBefore } from "./phrases.ts";
import { subjectBehind } from "./inverted-subjects.ts";
import { isCoordinated } from "./shared-subjects.ts";
import {
  fromMark,
  isAdverbialObject,
  isSupposed,
  nounOfRelative,
  quotedObject,
  quotedSubject,
  subjectBefore,
} from "./subjects.ts";
import { UNLISTED, announces, laughs } from "./unlisted-cues.ts";

/** The reporting clauses of a block outside quotation marks, in text order. Negated and hypothetical ones are left out. */
export function findClauses(line: Line): Clause[] {
  const clauses: Clause[] = [];
  const { tokens, quoted } = line;
  for (let i = 0; i < tokens.length; i++) {
    if (quoted[i] || tokens[i]!.kind !== "word") continue;
    const clause =
      accordingTo(line, i) ??
      nominalCue(line, i) ??
      claimOf(line, i) ??
      attitudeHeld(line, i, clauses) ??
      reporting(line, i, clauses);
    if (clause) clauses.push(clause);
  }
  return clauses;
}

/** Small words that are one cue with the verb before them. */
const PARTICLES: Readonly<Record<string, RegExp>> = {
  point: /^out$/u,
  call: /^(?:for|on)$/u,
  appeal: /^for$/u,
  speak: /^(?:about|of|against)$/u,
  talk: /^(?:about|of)$/u,
  refer: /^to$/u,
  complain: /^(?:of|about)$/u,
  put: /^it$/u,
  rule: /^out$/u,
  push: /^for$/u,
  press: /^for$/u,
  lobby: /^for$/u,
  campaign: /^(?:for|against)$/u,
};

/** What is raised by speaking. */
const RAISED = /^(?:concern|question|doubt|objection|issue|complaint|allegation|possibility|alarm|example|point)s?$/u;

function reporting(line: Line, i: number, known: readonly Clause[]): Clause | null {
  const { tokens } = line;
  const token = tokens[i]!;
  const form = CUES.get(token.lower) ?? (announces(line, i) || laughs(line, i) ? UNLISTED : undefined);
  if (!form || (token.cap && tokens[i - 1]?.sentence === token.sentence && !line.quoted[i - 1])) return null;
  // "asked not to be named"
  if (
    /^(?:not|to|anonymity)$/u.test(tokens[i + 1]?.lower ?? "") &&
    tokens.slice(i + 1, i + 5).some(({ lower }) => /^(?:named|identified|anonymous)$/u.test(lower))
  )
    return null;
  const cueLast = i + (PARTICLES[form.verb]?.test(tokens[i + 1]?.lower ?? "") ? 2 : 1);
  const clause = (order: ClauseOrder, subject: Range | null): Clause => ({
    cue: { first: i, last: cueLast },
    form,
    order,
    subject,
    first: subject && order !== "participle" && !isCoordinated(line, approach.at) ? Math.min(subject.first, i) : i,
    last: subject && order === "behind" ? subject.last : cueLast,
    sentence: token.sentence,
  });
  // "encouraging growth"; "a fare that is encouraging people to fly"
  if (form.verb === "encourage" && form.forms.has("ing")) return null;
  // "continued to rise" is no speech; "continued: …" is.
  if (/^(?:point|rule)$/u.test(form.verb) && tokens[i + 1]?.lower !== "out") return null;
  // "said to be a former chef"; "tells the story of"
  if (token.lower === "said" && tokens[i + 1]?.lower === "to" && /^(?:be|have)$/u.test(tokens[i + 2]?.lower ?? ""))
    return null;
  if (
    form.verb === "tell" &&
    /^(?:the|a|his|her|their)$/u.test(tokens[i + 1]?.lower ?? "") &&
    /^(?:story|stories|tale)$/u.test(tokens[i + 2]?.lower ?? "")
  )
    return null;
  // "denied bail to Ames", "denying vaccines to children": nobody says anything.
  if (form.verb === "deny" && withholds(line, i)) return null;
  // "raised taxes"
  if (form.verb === "raise" && !tokens.slice(i + 1, i + 4).some(({ lower }) => RAISED.test(lower))) return null;
  if (isAct(line, i, form.verb)) return null;
  if (form.verb === "put" && tokens[i + 1]?.lower !== "it") return null;
  if (form.verb === "continue" && tokens[i + 1]?.lower === "to") return null;
  const approach = approachLeft(line, i);
  const driven = drivenSubject(line, i);
  if (driven) return clause("before", driven);
  if (approach.denied || readsAsParticiple(line, i)) return null;
  // "Ames’s proposed bill"
  if (!approach.auxiliary && isGenitive(tokens[approach.at])) return null;
  // "the pledged delegates", "a swiftly called meeting"
  if (/^(?:the|a|an|his|her|its|their|our|my|your|this|these|those|no|any)$/u.test(tokens[approach.at]?.lower ?? ""))
    return null;
  if (form.forms.has("ing") && isAttitude(form.verb) && tokens[i + 1]?.lower !== "that") return null;
  if (form.forms.has("ing") && !approach.auxiliary) return participle(line, i, approach.at, known, clause);
  if (approach.passive) return null;
  const inverted = subjectBehind(line, i, approach.at);
  // "…, reports Ames": no noun stands behind a comma and before a name.
  const isVerb = inverted !== null && form.forms.has("third") && tokens[inverted.first]!.cap;
  if (form.nounLike && !isVerb && readsAsNoun(line, i, approach.at)) return null;
  // "his group, called the Harbour Fund, will …"
  if (inverted) return form.verb === "call" ? null : clause("behind", inverted);
  if (
    form.forms.has("base") &&
    !form.forms.has("past") &&
    approach.at === i - 1 &&
    !isCoordinated(line, i - 1) &&
    !pluralBefore(line, i - 1)
  )
    return null;
  const subject = subjectBefore(line, approach.at, known);
  const relative = subject && nounOfRelative(line, subject);
  if (relative) return clause("before", relative);
  if (!subject || isAdverbialObject(line, subject) || isSupposed(line, subject)) return null;
  // "They worry that anything | they say | will be used"
  const ahead = tokens[subject.first - 1];
  if (ahead?.sentence === token.sentence && /^(?:any|every|some|no)thing$/u.test(ahead.lower)) return null;
  // "No group has claimed …"
  if (/^(?:no|nobody|none|neither)$/u.test(tokens[subject.first]!.lower)) return null;
  const isQuoted = line.quoted[i + 1]! > 0 || line.quoted[i + 2]! > 0;
  if (isAttitude(form.verb) && !isQuoted && !statesAttitude(line, i, subject, known)) return null;
  return clause("before", fromMark(line, subject));
}

/** "campaigned for it", "responded to the scene", "slammed a car into the crowd": done, not said. */
function isAct({ tokens }: Line, i: number, verb: string): boolean {
  const rest = tokens.slice(i + 1, i + 8).filter(({ sentence }) => sentence === tokens[i]!.sentence);
  const next = rest[0]?.lower;
  if (verb === "campaign") return next === "for" && /^(?:it|him|her|them)$/u.test(rest[1]?.lower ?? "");
  if (verb === "respond") return next === "to" && rest.some(({ lower }) => EMERGENCIES.test(lower));
  return verb === "slam" && rest.some(({ lower }) => lower === "into");
}

/** What police and crews respond to. */
const EMERGENCIES = /^(?:scenes?|calls?|fires?|blaze|incidents?|emergenc(?:y|ies)|crash(?:es)?|alarms?|shootings?)$/u;

/** Whether a thing is denied to somebody. */
function withholds({ tokens, quoted }: Line, i: number): boolean {
  for (let k = i + 1; k < i + 6 && tokens[k]?.kind === "word" && quoted[k] === 0; k++) {
    if (
      /^(?:that|it|he|she|they|any|allegations?|claims?|charges?|accusations?|reports?|being|having|doing)$/u.test(
        tokens[k]!.lower,
      )
    )
      return false;
    const next = tokens[k + 1];
    if (tokens[k]!.lower === "to" && k > i + 1) return next !== undefined && !CUES.has(next.lower);
    if (/^(?:bail|parole|entry|access|asylum|visas?)$/u.test(tokens[k]!.lower)) return true;
  }
  return false;
}

/** "sent a letter Wednesday to | the mayor | demanding …": it is whoever wrote who demands. */
function isAddressee({ tokens }: Line, { first }: Range): boolean {
  const { sentence, lower } = tokens[first - 1] ?? {};
  if (/^(?:to|before)$/u.test(lower ?? "") && SPOKE.test(tokens[first - 2]?.lower ?? "")) return true;
  return (
    lower === "to" &&
    tokens
      .slice(Math.max(0, first - MAX_LETTER_TOKENS), first)
      .some((token) => token.sentence === sentence && DOCUMENT_NOUNS.has(token.lower.replace(/s$/u, "")))
  );
}

const MAX_LETTER_TOKENS = 8;

const SPOKE =
  /^(?:spoke|speaks|speaking|spoken|testified|testifying|talked|talking|wrote|writing|appeared|appearing)$/u;

/** ", adding that …", "by saying", "issued a statement saying": the subject of the clause it hangs on. */
function participle(
  line: Line,
  i: number,
  at: number,
  known: readonly Clause[],
  clause: (order: ClauseOrder, subject: Range | null) => Clause,
): Clause | null {
  const { tokens, quoted } = line;
  const before = tokens[at];
  if (isModifier(line, i)) return null;
  // "James Lee, defending, said": in court a lawyer's part, no speech.
  if (/^(?:defending|prosecuting)$/u.test(tokens[i]!.lower) && /^[,.]$/u.test(tokens[i + 1]?.text ?? ",")) return null;
  if (at < 0 || !before) return clause("participle", mainSubjectBehind(line, i));
  if (before.lower === "as" && tokens[at - 1]?.lower === "quoted") return clause("before", quotedSubject(line, at - 1));
  const quotes = before.lower === "as" ? quotedObject(line, at) : null;
  if (quotes) return clause("before", quotes);
  const main = mainSubject(line, i);
  const own = known.find(
    (other) =>
      other.sentence === tokens[i]!.sentence &&
      other.subject !== null &&
      other.order !== "according" &&
      tokens[other.subject.last - 1]!.lower !== "who",
  );
  // The sentence's subject if it is a name; else whoever reports in the sentence already.
  const near = known.findLast((other) => other.sentence === tokens[i]!.sentence && other.subject !== null);
  const follows =
    near &&
    line.tokens
      .slice(near.last, i)
      .every(({ kind, lower }) => kind === "punct" || ADVERBS.has(lower) || WEEKDAYS.has(lower)) &&
    near.order !== "according";
  // "The pier fell, Ames said in a report, adding …": whoever a comma parts from the words before tells the rest too.
  const tells =
    near && near.order !== "according" && near.order !== "participle" && tokens[near.first - 1]?.text === ",";
  if (follows || (tells && before.text === ",")) return clause("participle", near.subject);
  const owner = main && (tokens[main.first]!.cap || !own) ? main : (own?.subject ?? main);
  const hangs =
    before.kind === "punct" ||
    quoted[at] === 2 ||
    /^(?:while|by|in|after|before|and|without|when|than|for|from|of)$/u.test(before.lower);
  // "was interested in explaining why …"
  if (before.lower === "in" && /^(?:interested|interest|involved)$/u.test(tokens[at - 1]?.lower ?? "")) return null;
  if (/^(?:without|before|from|than|at|on|to|against|about|toward|towards)$/u.test(before.lower)) return null;
  if (before.kind === "number" || /^(?:BCE?|AD)$/u.test(before.text)) return null;
  if (hangs || DOCUMENT_NOUNS.has(before.lower) || WEEKDAYS.has(before.lower)) {
    return clause("participle", owner);
  }
  if (DETERMINERS.has(before.lower) || isGenitive(before) || before.lower === "to") return null;
  const phrase = phraseBefore(line, at);
  const isDocument =
    phrase && tokens.slice(phrase.first, phrase.last).some(({ lower }) => DOCUMENT_NOUNS.has(lower.replace(/s$/u, "")));
  // "Kenya has seen slower traffic, with reports indicating …": whose reports these are, is not told.
  if (isDocument && /^(?:with|amid|despite|after|following)$/u.test(tokens[phrase.first - 1]?.lower ?? "")) return null;
  const isOwners = isDocument || (phrase && isAddressee(line, phrase));
  return clause("participle", (isOwners ? null : phrase) ?? owner);
}
