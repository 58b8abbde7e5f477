/**
 * Reporting clauses: a cue with whoever it says is speaking.
 *
 *     "The plan," Ames, a former mayor, said on Monday.   cue "said", subject "Ames, …"
 *     Ames denied the claim, adding that …                cues "denied" and "adding", one subject
 *     according to the ministry                            cue "according to", subject "the ministry"
 *
 * What is reported stands elsewhere (`contents.ts`); here only who reports, and whether anything was said at all.
 */
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  type CueForm,
  CUES,
  DETERMINERS,
  DOCUMENT_NOUNS,
  HYPOTHETICAL,
  MONTHS,
  NEGATIONS,
  PERSON_NOUNS,
  PREPOSITIONS,
  STOPPERS,
  SUBJECT_PRONOUNS,
  TITLES,
  WEEKDAYS,
} from "./lexicon.ts";
import { type Line, phraseAfter, phraseBefore, type Range } from "./phrases.ts";

/** Where the subject stands: before its cue, behind it, in the main clause of a participle, or behind "according to". */
type ClauseOrder = "before" | "behind" | "participle" | "according";

export interface Clause {
  readonly cue: Range;
  readonly form: CueForm;
  readonly order: ClauseOrder;
  /** Null where the clause has no subject of its own ("it was said"). */
  readonly subject: Range | null;
  /** First token of the whole reporting clause: of the subject or of the cue, whichever comes first. */
  readonly first: number;
  /** Behind the last token of subject and cue. */
  readonly last: number;
  readonly sentence: number;
}

/** The reporting clauses of a block outside quotation marks, in text order. Negated and hypothetical ones are left out. */
export function findClauses(line: Line): Clause[] {
  const clauses: Clause[] = [];
  const { tokens, quoted } = line;
  for (let i = 0; i < tokens.length; i++) {
    if (quoted[i] || tokens[i]!.kind !== "word") continue;
    const clause = accordingTo(line, i) ?? nominalCue(line, i) ?? claimOf(line, i) ?? reporting(line, i, clauses);
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
  push: /^for$/u,
  press: /^for$/u,
  lobby: /^for$/u,
  campaign: /^(?:for|against)$/u,
};

const ACCORDING: CueForm = {
  verb: "according",
  forms: new Set(["ing"]),
  frames: new Set(["clause"]),
  hearer: false,
  nounLike: false,
};

function accordingTo(line: Line, i: number): Clause | null {
  const { tokens } = line;
  if (tokens[i]!.lower !== "according" || tokens[i + 1]?.lower !== "to") return null;
  const subject = phraseAfter(line, i + 2);
  if (!subject) return null;
  return {
    cue: { first: i, last: i + 2 },
    form: ACCORDING,
    order: "according",
    subject,
    first: i,
    last: subject.last,
    sentence: tokens[i]!.sentence,
  };
}

const NOMINAL_CUES: ReadonlyMap<string, CueForm> = new Map(
  ["call", "calls", "appeal", "plea", "demand", "pledge", "promise", "vow", "warning", "claim"].map((noun) => [
    noun,
    { verb: noun, forms: new Set(["past"]), frames: new Set(["clause", "infinitive"]), hearer: true, nounLike: false },
  ]),
);
const LIGHT_VERBS =
  /^(?:renew|issu|mak|repeat|reiterat|launch|send|deliver|giv|voic)(?:e|ed|es|s|ing)?$|^(?:made|sent|gave|makes|issues)$/u;

/** "renewed a call to …", "issued a warning that …". */
function nominalCue(line: Line, i: number): Clause | null {
  const { tokens } = line;
  const form = NOMINAL_CUES.get(tokens[i]!.lower);
  if (
    !form ||
    tokens[i]!.cap ||
    !DETERMINERS.has(tokens[i - 1]?.lower ?? "") ||
    !LIGHT_VERBS.test(tokens[i - 2]?.lower ?? "")
  )
    return null;
  const approach = approachLeft(line, i - 2);
  const subject = approach.denied || approach.passive ? null : subjectBefore(line, approach.at, []);
  if (!subject) return null;
  return {
    cue: { first: i - 2, last: i + 1 },
    form,
    order: "before",
    subject,
    first: Math.min(subject.first, i - 2),
    last: i + 1,
    sentence: tokens[i]!.sentence,
  };
}

const CLAIM_NOUNS =
  /^(?:claim|assertion|prediction|suggestion|statement|argument|warning|promise|pledge|accusation|allegation|contention|declaration|announcement|insistence|admission|remark|comment|assurance|vow|complaint|charge|notion|belief)s?$/u;
const CLAIM: CueForm = {
  verb: "claim",
  forms: new Set(["past"]),
  frames: new Set(["clause"]),
  hearer: false,
  nounLike: false,
};

/** "Ames’s claim that …", "her prediction that …": the owner of the claim makes it. */
function claimOf(line: Line, i: number): Clause | null {
  const { tokens, quoted } = line;
  if (!CLAIM_NOUNS.test(tokens[i]!.lower) || tokens[i + 1]?.lower !== "that") return null;
  let k = i - 1;
  while (
    k > 0 &&
    i - k < 4 &&
    tokens[k]!.kind === "word" &&
    !tokens[k]!.cap &&
    !DETERMINERS.has(tokens[k]!.lower) &&
    !/^(?:'s|’s)$/u.test(tokens[k]!.text)
  )
    k--;
  if (k < 0 || quoted[k] || tokens[k]!.sentence !== tokens[i]!.sentence) return null;
  const isPossessive = /^(?:his|her|their|its)$/u.test(tokens[k]!.lower);
  const subject = isPossessive
    ? { first: k, last: k + 1 }
    : /^(?:'s|’s)$/u.test(tokens[k]!.text)
      ? phraseBefore(line, k - 1)
      : null;
  if (!subject) return null;
  return {
    cue: { first: i, last: i + 1 },
    form: CLAIM,
    order: "before",
    subject,
    first: subject.first,
    last: i + 1,
    sentence: tokens[i]!.sentence,
  };
}

/** `Ames had scrawled: “…”`: any verb in the past that hands over to a quotation by a colon. */
const UNLISTED: CueForm = {
  verb: "",
  forms: new Set(["past"]),
  frames: new Set(["quote"]),
  hearer: false,
  nounLike: false,
};

/** `…,” laughed the manager`: any verb in the past straight behind a mark that a comma, "?" or "!" closes. */
const laughs = ({ tokens, quoted }: Line, i: number): boolean =>
  quoted[i - 1] === 2 &&
  /^[,?!]$/u.test(tokens[i - 2]?.text ?? "") &&
  !tokens[i]!.cap &&
  /..ed$/u.test(tokens[i]!.lower) &&
  (tokens[i + 1]?.cap === true || /^(?:the|a|an|his|her)$/u.test(tokens[i + 1]?.lower ?? ""));

const SHORT_PAST =
  /^(?:shot|went|put|wrote|began|spoke|sang|broke|fired|cut|came|thought|got|kept|bit|sighed|goes|gasped)$/u;

/** `…,” Ames shot back`: a verb whose subject stands right behind a mark that a comma, "?" or "!" closes. */
function answersMark(line: Line, i: number): boolean {
  const { tokens, quoted } = line;
  if (tokens[i]!.cap || !(/..ed$/u.test(tokens[i]!.lower) || SHORT_PAST.test(tokens[i]!.lower)) || i < 3) return false;
  let at = i - 1;
  while (at > 0 && (ADVERBS.has(tokens[at]!.lower) || /..ly$/u.test(tokens[at]!.lower)) && !tokens[at]!.cap) at--;
  // "Sen. Ames (R-Va.) interjected"
  if (tokens[at]!.text === ")") {
    while (at > 1 && tokens[at]!.text !== "(" && i - at < 10) at--;
    at--;
  }
  const phrase = phraseBefore(line, at);
  if (!phrase || phrase.last - phrase.first > 8) return false;
  const mark = phrase.first - 1;
  const next = tokens[i + 1];
  if (next && (next.cap || next.kind === "number" || DETERMINERS.has(next.lower) || next.lower === "by")) return false;
  return (
    quoted[mark] === 2 &&
    /^[,?!—]$/u.test(tokens[mark - 1]?.text ?? "") &&
    tokens[mark]!.sentence === tokens[i]!.sentence
  );
}

const announces = (line: Line, i: number): boolean =>
  answersMark(line, i) ||
  (line.tokens[i + 1]?.text === ":" && line.quoted[i + 2] === 2 && /..ed$/u.test(line.tokens[i]!.lower));

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
  // "continued to rise" is no speech; "continued: …" is.
  if (form.verb === "point" && tokens[i + 1]?.lower !== "out") return null;
  // "said to be a former chef"; "tells the story of"
  if (token.lower === "said" && tokens[i + 1]?.lower === "to" && /^(?:be|have)$/u.test(tokens[i + 2]?.lower ?? ""))
    return null;
  if (
    form.verb === "tell" &&
    /^(?:the|a|his|her|their)$/u.test(tokens[i + 1]?.lower ?? "") &&
    /^(?:story|stories|tale)$/u.test(tokens[i + 2]?.lower ?? "")
  )
    return null;
  if (form.verb === "put" && tokens[i + 1]?.lower !== "it") return null;
  if (form.verb === "continue" && tokens[i + 1]?.lower === "to") return null;
  const approach = approachLeft(line, i);
  if (approach.denied || readsAsParticiple(line, i)) return null;
  // "Ames’s proposed bill"
  if (!approach.auxiliary && /^(?:'s|’s)$/u.test(tokens[approach.at]?.text ?? "")) return null;
  // "the pledged delegates"
  if (
    approach.at === i - 1 &&
    /^(?:the|a|an|his|her|its|their|our|my|your|this|these|those|no|any)$/u.test(tokens[i - 1]?.lower ?? "")
  )
    return null;
  if (form.forms.has("ing") && !approach.auxiliary) return participle(line, i, approach.at, known, clause);
  if (approach.passive) return null;
  if (form.nounLike && readsAsNoun(line, i, approach.at)) return null;
  const inverted = subjectBehind(line, i, approach.at);
  if (inverted) return clause("behind", inverted);
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
  return clause("before", fromMark(line, subject));
}

/** "If Ames said …", "It is not true that Ames said …": nobody says that it was said. */
function isSupposed(line: Line, { first }: Range): boolean {
  const { tokens } = line;
  const before = (k: number): string =>
    tokens[first - k]?.sentence === tokens[first]!.sentence ? tokens[first - k]!.lower : "";
  if (/^(?:if|unless|whether|suppose|imagine)$/u.test(before(1)) && before(2) !== "as") return true;
  const denied = [3, 4, 5].some((k) => NEGATIONS.has(before(k)) || before(k).endsWith("n't"));
  return (
    before(1) === "that" &&
    (/^(?:false|untrue|wrong)$/u.test(before(2)) || (/^(?:true|clear|certain|proven)$/u.test(before(2)) && denied))
  );
}

/** "A teacher who spoke on condition of anonymity | said": the subject is the noun the relative clause hangs on. */
function nounOfRelative(line: Line, { first }: Range): Range | null {
  const { tokens, quoted } = line;
  if (!PREPOSITIONS.has(tokens[first - 1]?.lower ?? "")) return null;
  for (
    let k = first - 1;
    k > 0 &&
    first - k < 12 &&
    tokens[k]!.kind === "word" &&
    tokens[k]!.sentence === tokens[first]!.sentence &&
    quoted[k] === 0;
    k--
  ) {
    if (tokens[k]!.lower === "who") return phraseBefore(line, k - 1);
  }
  return null;
}

/** "In a message | posted Friday, Ames …": a document behind a preposition is no subject. */
const isAdverbialObject = (line: Line, { first, last }: Range): boolean =>
  DOCUMENT_NOUNS.has(line.tokens[last - 1]!.lower) &&
  line.tokens[first - 1]?.sentence === line.tokens[first]!.sentence &&
  PREPOSITIONS.has(line.tokens[first - 1]!.lower);

/** `…,” the senator and presidential candidate | told CNN`: all that stands between the mark and the cue is subject. */
function fromMark(line: Line, subject: Range): Range {
  const { tokens, quoted } = line;
  let k = subject.first - 1;
  while (k > 0 && subject.first - k < 10 && quoted[k] === 0 && isSubjectWord(line, k)) k--;
  const closes = quoted[k] === 2 && /^[,?!]$/u.test(tokens[k - 1]?.text ?? "") && k < subject.first - 1;
  const opening = tokens[k + 1]!.lower;
  return closes && !PREPOSITIONS.has(opening) && !STOPPERS.has(opening)
    ? { first: k + 1, last: subject.last }
    : subject;
}

const isSubjectWord = (line: Line, k: number): boolean => {
  const { kind, lower, text } = line.tokens[k]!;
  if (kind === "punct") return /^[$&'’/#-]$/u.test(text);
  return (
    !AUXILIARIES.has(lower) &&
    !SUBJECT_PRONOUNS.has(lower) &&
    !/^(?:that|which|as|if|while|when|because|but)$/u.test(lower)
  );
};

interface Approach {
  /** The token left of the cue's adverbs and auxiliaries; -1 at the sentence's start. */
  readonly at: number;
  readonly denied: boolean;
  readonly passive: boolean;
  readonly auxiliary: boolean;
}

function approachLeft(line: Line, i: number): Approach {
  const { tokens, quoted } = line;
  let at = i - 1;
  let denied = false;
  let passive = false;
  let auxiliary = false;
  while (at >= 0 && tokens[at]!.sentence === tokens[i]!.sentence && !quoted[at]) {
    const { lower, kind } = tokens[at]!;
    // "who in 2010 | said …"
    if (kind === "number" && /^\d{4}$/u.test(lower) && tokens[at - 1]?.lower === "in") {
      at -= 2;
      continue;
    }
    if (kind !== "word") break;
    // "The campaign on Tuesday | said …"
    if (WEEKDAYS.has(lower) && at > 0) {
      at -= tokens[at - 1]!.lower === "on" ? 2 : 1;
      continue;
    }
    if (NEGATIONS.has(lower) || HYPOTHETICAL.has(lower) || lower.endsWith("n't")) {
      // "went on to say", "continued to say" are said all the same.
      if (lower === "to" && /^(?:on|continued|began|proceeded|continues|sought)$/u.test(tokens[at - 1]?.lower ?? "")) {
        at -= tokens[at - 1]!.lower === "on" ? 2 : 1;
        at--;
        continue;
      }
      denied = true;
      break;
    }
    if (BE_FORMS.has(lower)) {
      if (tokens[i]!.lower.endsWith("ing")) auxiliary = true;
      else passive = true;
    } else if (
      AUXILIARIES.has(lower) ||
      (/^(?:'s|’s)$/u.test(lower) && SUBJECT_PRONOUNS.has(tokens[at - 1]?.lower ?? ""))
    )
      auxiliary = true;
    else if (!ADVERBS.has(lower) && (tokens[at]!.cap || !/..ly$/u.test(lower))) break;
    at--;
  }
  if (at >= 0 && tokens[at]!.sentence !== tokens[i]!.sentence) at = -1;
  return { at, denied, passive, auxiliary };
}

/** "people charged with …", "those accused of …": somebody else does the charging. */
const readsAsParticiple = (line: Line, i: number): boolean =>
  (line.tokens[i]!.lower === "charged" && line.tokens[i + 1]?.lower === "with") ||
  (line.tokens[i]!.lower.endsWith("ed") &&
    CUES.get(line.tokens[i]!.lower)?.frames.has("object") === true &&
    !(line.tokens[i - 1]?.cap || SUBJECT_PRONOUNS.has(line.tokens[i - 1]?.lower ?? "")) &&
    !isCoordinated(line, i - 1) &&
    /^(?:with|of|by|as)$/u.test(line.tokens[i + 1]?.lower ?? "") &&
    !/^(?:complained|responded|replied|reported|agreed|continued|insisted|added|announced|commented|concluded|promised|pledged|warned|argued|claimed|stated)$/u.test(
      line.tokens[i]!.lower,
    ));

/** "claims", "reports" behind a determiner or an adjective are nouns, unless words in reported form follow. */
function readsAsNoun(line: Line, i: number, at: number): boolean {
  const { tokens, quoted } = line;
  const before = at >= 0 ? tokens[at]! : undefined;
  const next = tokens[i + 1];
  const form = CUES.get(tokens[i]!.lower);
  const phrase = at >= 0 ? phraseBefore(line, at) : null;
  if (phrase && quoted[phrase.first - 1] === 2 && !DETERMINERS.has(before!.lower)) return false;
  if (before && (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower) || /^(?:'s|’s)$/u.test(before.lower)))
    return true;
  if (before && STOPPERS.has(before.lower) && !/^(?:and|but|who|which|that)$/u.test(before.lower)) return true;
  const handsOver = next?.text === "," && quoted[i + 2] === 2;
  if (next && (next.lower === "that" || quoted[i + 1] === 2 || next.text === ":" || handsOver)) return false;
  // "dissenting voices", "official estimates"
  if (before && !before.cap && /(?:ing|ive|al|ous|ic|ary|ful|less)$/u.test(before.lower) && at === i - 1) return true;
  // "the AP report merits …"
  if (before?.cap && form?.forms.has("base") && !form.forms.has("past") && at === i - 1) return true;
  if (before && (/^(?:he|she|it|they|who|we|i|you)$/u.test(before.lower) || before.cap)) {
    if (next?.text === "," && quoted[i + 2] !== 2 && form?.forms.has("third") && form.verb !== "say") return true;
    if (phrase && tokens[phrase.first - 1]?.text === ",") return false;
    return (
      next === undefined ||
      /^(?:of|by|from|and|or|in|on|at)$/u.test(next.lower) ||
      (next.kind === "punct" && next.text !== "," && next.text !== ":")
    );
  }
  // A plural noun before the base form: "critics claim the law …".
  if (before && /[^s]s$/u.test(before.lower) && !tokens[i]!.lower.endsWith("s"))
    return next === undefined || next.kind === "punct" || PREPOSITIONS.has(next.lower);
  // A singular noun before the third person: "the report claims the law …".
  if (before && before.kind === "word" && tokens[i]!.lower.endsWith("s") && !before.lower.endsWith("s")) {
    return next === undefined || next.kind === "punct" || PREPOSITIONS.has(next.lower) || STOPPERS.has(next.lower);
  }
  return true;
}

const pluralBefore = (line: Line, at: number): boolean => {
  const before = line.tokens[at];
  const phrase = before && phraseBefore(line, at);
  return (
    before !== undefined &&
    ((phrase !== undefined &&
      phrase !== null &&
      /^(?:those|these|many|some|most|several|all|few|both|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/u.test(
        line.tokens[phrase.first]!.lower,
      )) ||
      /^(?:they|we|i|you|who|people|many|some|most|others|all|police|few|both)$/u.test(before.lower) ||
      /[^s]s$/u.test(before.lower) ||
      before.cap ||
      before.text === "," ||
      before.text === ")" ||
      ADVERBS.has(before.lower))
  );
};

const isCoordinated = (line: Line, at: number): boolean => /^(?:and|but|then|or)$/u.test(line.tokens[at]?.lower ?? "");

/** `…,” said Ames`: behind a closing mark or a comma, with a noun phrase that opens like a name or a role. */
function subjectBehind(line: Line, i: number, at: number): Range | null {
  const { tokens, quoted } = line;
  const form = CUES.get(tokens[i]!.lower) ?? (laughs(line, i) ? UNLISTED : undefined);
  if (!form || (!form.frames.has("clause") && !form.frames.has("quote"))) return null;
  if (at !== i - 1) return null;
  const before = tokens[i - 1];
  const opens =
    before === undefined ||
    before.sentence !== tokens[i]!.sentence ||
    quoted[i - 1] === 2 ||
    /^[,—–-]$/u.test(before.text);
  const next = tokens[i + 1];
  if (
    !opens ||
    !next ||
    !(next.kind === "word" || (next.kind === "number" && quoted[i - 1] === 2)) ||
    next.sentence !== tokens[i]!.sentence
  )
    return null;
  if (form.hearer && quoted[i - 1] !== 2) return null;
  if (before && before.text === "," && quoted[i - 2] !== 2 && hasAppositiveSubject(line, i - 1)) return null;
  if (
    !next.cap &&
    !DETERMINERS.has(next.lower) &&
    !TITLES.has(next.lower) &&
    quoted[i - 1] !== 2 &&
    !/^(?:former|political|local|senior|officials|critics|experts|analysts|people)$/u.test(next.lower)
  )
    return null;
  if (STOPPERS.has(next.lower) || PREPOSITIONS.has(next.lower)) return null;
  if (/^(?:that|this|it|there)$/u.test(next.lower)) return null;
  const phrase = phraseAfter(line, i + 1);
  if (!phrase) return null;
  // Behind a closing mark it can hardly be anything else; behind a comma the subject must end the clause.
  const follows = tokens[phrase.last];
  const ends =
    quoted[i - 1] === 2 ||
    follows === undefined ||
    follows.sentence !== tokens[i]!.sentence ||
    quoted[phrase.last] === 2 ||
    follows.kind === "punct" ||
    WEEKDAYS.has(follows.lower) ||
    /^(?:who|in|on|at|during|after|as|when|while|last|this|earlier|yesterday|today)$/u.test(follows.lower);
  const isPronoun = /^(?:he|she|they)$/u.test(next.lower) && phrase.last - phrase.first === 1;
  if (isPronoun && quoted[i - 1] !== 2) return null;
  return ends ? withName(line, phrase) : null;
}

/** `…,” said his wife, | Jane Ames |.`: the name that explains the phrase goes with it. */
function withName(line: Line, phrase: Range): Range {
  const { tokens } = line;
  if (tokens[phrase.last - 1]!.cap || tokens[phrase.last]?.text !== ",") return phrase;
  let last = phrase.last + 1;
  while (
    last - phrase.last < 6 &&
    tokens[last]?.cap === true &&
    tokens[last]!.sentence === tokens[phrase.first]!.sentence
  )
    last++;
  const ends = last > phrase.last + 2 && (tokens[last] === undefined || /^[,.;]$/u.test(tokens[last]!.text));
  return ends ? { first: phrase.first, last } : phrase;
}

const hasAppositiveSubject = (line: Line, comma: number): boolean => appositiveSubject(line, comma) !== null;

function subjectBefore(line: Line, at: number, known: readonly Clause[]): Range | null {
  const { tokens, quoted } = line;
  if (at < 0) return null;
  const token = tokens[at]!;
  if (quoted[at]) return null;
  if (isCoordinated(line, at)) return sharedSubject(line, at, known);
  if (token.lower === "who" || token.lower === "which") return antecedent(line, at);
  if (token.text === "," || /^[—–-]$/u.test(token.text)) return appositiveSubject(line, at);
  if (token.text === ")") {
    let open = at;
    while (open > 0 && tokens[open]!.text !== "(" && at - open < 12) open--;
    if (tokens[open]!.text !== "(") return null;
    const inner = phraseBefore(line, open - 1);
    return inner ?? (tokens[open - 1]?.text === "," ? appositiveSubject(line, open - 1) : null);
  }
  // "a headline that | said"
  if (token.lower === "that") return /^(?:,|—|–)$/u.test(tokens[at - 1]?.text ?? "") ? null : antecedent(line, at);
  if (token.lower === "what" || token.lower === "to" || token.lower === "as") return null;
  return phraseBefore(line, at);
}

/** "Ames denied it and | said …": the subject of the verb before. */
function sharedSubject(line: Line, at: number, known: readonly Clause[]): Range | null {
  const near = nearSubject(line, at);
  if (near) return near;
  const sentence = line.tokens[at]!.sentence;
  const earlier = known.findLast(
    (clause) => clause.sentence === sentence && clause.subject !== null && clause.order !== "according",
  );
  return earlier?.subject ?? mainSubject(line, at);
}

/** "when she laughed | and said": a pronoun or name with its verb in the clause before the conjunction. */
function nearSubject(line: Line, at: number): Range | null {
  const { tokens, quoted } = line;
  for (let k = at - 2; k >= 0 && at - k < 14 && tokens[k]!.sentence === tokens[at]!.sentence; k--) {
    if (quoted[k] !== 0 || tokens[k]!.kind === "punct") return null;
    const { lower, cap } = tokens[k]!;
    const verb = tokens[k + 1]!;
    const hasVerb =
      !verb.cap &&
      (verb.lower.endsWith("ed") || AUXILIARIES.has(verb.lower) || CUES.get(verb.lower)?.forms.has("past") === true);
    if (hasVerb && (SUBJECT_PRONOUNS.has(lower) || cap)) return phraseBefore(line, k);
  }
  return null;
}

/** "Ames, who | said …": the noun phrase the relative clause hangs on. */
function antecedent(line: Line, at: number): Range | null {
  const { tokens } = line;
  const before = tokens[at - 1];
  if (!before || before.sentence !== tokens[at]!.sentence) return null;
  const end = before.text === "," ? at - 2 : at - 1;
  const phrase = phraseBefore(line, end);
  if (!phrase) return null;
  let first = phrase.first;
  // Of "a reaction from President Ames, who" only the name is meant.
  if (tokens[end]!.cap) {
    first = end;
    while (
      first > phrase.first &&
      (tokens[first - 1]!.cap || TITLES.has(tokens[first - 1]!.lower)) &&
      tokens[first - 1]!.kind === "word"
    )
      first--;
  }
  return { first, last: at + 1 };
}

const MAX_APPOSITIVE_TOKENS = 60;

/** "Ames, a former mayor of X, | said": the nearest name to the left that an appositive follows. */
function appositiveSubject(line: Line, comma: number): Range | null {
  const { tokens, quoted } = line;
  const sentence = tokens[comma]!.sentence;
  let nominal: Range | null = null;
  const inner = tokens[comma - 1]!.cap ? phraseBefore(line, comma - 1) : null;
  // "Another delegate, Jim Poolman, | said": the name itself is the appositive.
  if (
    inner &&
    inner.first > 1 &&
    tokens[inner.first - 1]!.text === "," &&
    isBareName(line, inner) &&
    opensNominal(line, inner.first - 2)
  ) {
    return { first: phraseBefore(line, inner.first - 2)!.first, last: inner.last };
  }
  for (let c = comma - 1; c > 0 && comma - c < MAX_APPOSITIVE_TOKENS && tokens[c]!.sentence === sentence; c--) {
    if (quoted[c] === 2) break;
    if (tokens[c]!.text !== "," && tokens[c]!.text !== tokens[comma]!.text) continue;
    const next = tokens[c + 1]!;
    const opensAppositive =
      next.kind === "number" ||
      (next.kind === "word" &&
        (!next.cap ||
          DETERMINERS.has(next.lower) ||
          /^[rdi]-\p{L}/u.test(next.lower) ||
          /^(?:'s|’s)$/u.test(tokens[c + 2]?.text ?? "") ||
          looksLikeRole(line, c + 1, comma)));
    if (!opensAppositive || /^(?:and|but|or|said|says)$/u.test(next.lower)) continue;
    const phrase = phraseBefore(line, c - 1) ?? (tokens[c - 1]!.text === ")" ? bracketed(line, c - 1) : null);
    if (!phrase) continue;
    // "Brent Colfax, | a lawyer for Meridian Orchards, | the largest landowner, rejected": an appositive is no subject.
    const isAppositive = DETERMINERS.has(tokens[phrase.first]!.lower) && tokens[phrase.first - 1]?.text === ",";
    if (isAppositive) continue;
    if (tokens[phrase.last - 1]!.cap) return phrase;
    nominal ??= phrase;
  }
  return nominal;
}

/** Whether a common noun phrase for a person ends with token `end`: "his former partner at Lenox". */
function opensNominal(line: Line, end: number): boolean {
  const phrase = phraseBefore(line, end);
  const isPerson =
    phrase !== null &&
    line.tokens
      .slice(phrase.first, phrase.last)
      .some(({ lower }) =>
        [lower, lower.replace(/s$/u, "")].some((word) => TITLES.has(word) || PERSON_NOUNS.has(word)),
      );
  return isPerson && (!line.tokens[end]!.cap || DETERMINERS.has(line.tokens[phrase.first]!.lower));
}

const isBareName = (line: Line, { first, last }: Range): boolean =>
  last - first <= 4 && line.tokens.slice(first, last).every(({ cap, kind }) => cap && kind === "word");

const looksLikeRole = (line: Line, from: number, to: number): boolean =>
  line.tokens.slice(from, to).some(({ lower }) => TITLES.has(lower));

function bracketed(line: Line, close: number): Range | null {
  let open = close;
  while (open > 0 && line.tokens[open]!.text !== "(" && close - open < 12) open--;
  return line.tokens[open]!.text === "(" ? phraseBefore(line, open - 1) : null;
}

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
  if (at < 0 || !before) return clause("participle", mainSubjectBehind(line, i));
  if (before.lower === "as" && tokens[at - 1]?.lower === "quoted") return clause("before", quotedSubject(line, at - 1));
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
  if (follows) return clause("participle", near.subject);
  const owner = main && (tokens[main.first]!.cap || !own) ? main : (own?.subject ?? main);
  const hangs =
    before.kind === "punct" ||
    quoted[at] === 2 ||
    /^(?:while|by|in|after|before|and|without|when|than|for|from|of)$/u.test(before.lower);
  if (/^(?:without|before|from|than)$/u.test(before.lower)) return null;
  if (before.kind === "number") return null;
  if (hangs || DOCUMENT_NOUNS.has(before.lower) || WEEKDAYS.has(before.lower)) {
    return clause("participle", owner);
  }
  if (DETERMINERS.has(before.lower) || /^(?:'s|’s)$/u.test(before.lower) || before.lower === "to") return null;
  const phrase = phraseBefore(line, at);
  const isDocument = phrase && tokens.slice(phrase.first, phrase.last).some(({ lower }) => DOCUMENT_NOUNS.has(lower));
  return clause("participle", (isDocument ? null : phrase) ?? owner);
}

/** "The police quoted | the chief | as saying". */
function quotedObject(line: Line, as: number): Range | null {
  for (let k = as - 1; k > 0 && as - k < 12 && line.tokens[k]!.sentence === line.tokens[as]!.sentence; k--) {
    if (/^(?:quoted|quotes|quoting)$/u.test(line.tokens[k]!.lower)) return phraseAfter(line, k + 1);
  }
  return null;
}

/** "Ames was | quoted as saying". */
function quotedSubject(line: Line, quoted: number): Range | null {
  let at = quoted - 1;
  while (at > 0 && (BE_FORMS.has(line.tokens[at]!.lower) || ADVERBS.has(line.tokens[at]!.lower))) at--;
  return phraseBefore(line, at);
}

/** The first noun phrase of the sentence that token `i` stands in, behind an opening adverbial; null where none is clear. */
export function mainSubject(line: Line, i: number): Range | null {
  const { tokens } = line;
  let first = i;
  while (first > 0 && tokens[first - 1]!.sentence === tokens[i]!.sentence) first--;
  first = behindDateline(line, first, i);
  for (let k = first; k < i; k++) {
    if (line.quoted[k]) continue;
    const { lower, kind } = tokens[k]!;
    if (kind === "punct") continue;
    // "More than 80 families"
    if (
      /^(?:more|at|nearly|about|almost|around|over|some|up)$/u.test(lower) &&
      [1, 2].some((step) => tokens[k + step]?.kind === "number")
    ) {
      k += tokens[k + 1]!.kind === "number" ? 0 : 1;
      continue;
    }
    if (/^(?:but|and|so|yet|however|meanwhile|still|then|also|later|instead|now)$/u.test(lower)) continue;
    if (
      PREPOSITIONS.has(lower) ||
      STOPPERS.has(lower) ||
      isAdverbial(line, k) ||
      /^(?:amid|unlike|like|along|despite|besides|following|ahead|minutes|hours|days|weeks|months|years|no|even|just|only|once|still|back|over|early|late)$/u.test(
        lower,
      ) ||
      opensWithTime(line, k)
    ) {
      // An opening adverbial ends at its comma.
      let comma = k;
      while (comma < i && tokens[comma]!.text !== ",") comma++;
      if (comma >= i) return null;
      k = comma;
      continue;
    }
    const phrase = phraseAfter(line, k);
    if (!phrase) return null;
    if (isApart(line, first, phrase, i)) {
      k = tokens.findIndex((token, index) => index >= phrase.last && token.text === ",");
      continue;
    }
    return phrase.first < i ? { first: phrase.first, last: Math.min(phrase.last, i) } : null;
  }
  return null;
}

/** "Early in his campaign, | Ames …", "in Portsmouth, N.H., | on Tuesday": what a comma parts from a subject to come. */
function isApart(line: Line, first: number, phrase: Range, limit: number): boolean {
  const { tokens, quoted } = line;
  let comma = phrase.last;
  while (
    comma < limit &&
    comma - phrase.last < 8 &&
    tokens[comma]!.kind === "word" &&
    !quoted[comma] &&
    !AUXILIARIES.has(tokens[comma]!.lower)
  )
    comma++;
  const next = tokens[comma + 1];
  if (tokens[comma]?.text !== "," || comma >= limit || !next) return false;
  const named =
    tokens[phrase.first]!.cap &&
    phrase.first === first &&
    tokens[phrase.first + 1]?.cap !== undefined &&
    comma === phrase.last;
  if (named && (tokens[phrase.last - 1]!.cap || phrase.first > first)) return false;
  const common = !tokens[phrase.last - 1]!.cap && DETERMINERS.has(next.lower);
  if (phrase.first > first && comma === phrase.last) return next.cap || common || /^(?:on|in|at)$/u.test(next.lower);
  return (
    comma > phrase.last &&
    (next.cap || SUBJECT_PRONOUNS.has(next.lower)) &&
    !/ed$|ing$/u.test(tokens[phrase.last]!.lower)
  );
}

/** "Speaking …", "Asked …", "Recently, …"; but "Carly Fiorina". */
function isAdverbial(line: Line, k: number): boolean {
  const { lower, cap } = line.tokens[k]!;
  const next = line.tokens[k + 1];
  if (lower.endsWith("ly")) return !cap || next?.text === ",";
  return /(?:ing|ed)$/u.test(lower) && !(cap && next?.cap === true && !WEEKDAYS.has(next.lower));
}

/** "A few days later, …", "The next morning, …", "This week …". */
function opensWithTime(line: Line, k: number): boolean {
  const { tokens } = line;
  for (let i = k; i < k + 6 && tokens[i]?.sentence === tokens[k]!.sentence; i++) {
    const { text } = tokens[i]!;
    if (text === ",")
      return (
        i > k &&
        /^(?:later|earlier|ago|before|after|day|days|week|weeks|month|months|year|years|morning|afternoon|evening|night|time|moment|weekend)$/u.test(
          tokens[i - 1]!.lower,
        )
      );
  }
  return WEEKDAYS.has(tokens[k]!.lower);
}

/** "PHNOM PENH: On Monday …", "WASHINGTON (AP) — …", "Jaipur, August 17: …": the place a report is sent from. */
export function behindDateline(line: Line, first: number, limit: number): number {
  const { tokens } = line;
  let isDated = false;
  for (let k = first; k < Math.min(limit, first + 12); k++) {
    const { text, kind, cap, lower } = tokens[k]!;
    const shouted = tokens[first]!.text === tokens[first]!.text.toUpperCase();
    isDated ||= MONTHS.has(lower) || text === ")" || kind === "number";
    if (k > first && (/^[—–]$/u.test(text) || (/^[:-]$/u.test(text) && (isDated || shouted)))) return k + 1;
    if (kind === "word" ? !cap : !/^[,()./]$/u.test(text) && kind !== "number") return first;
  }
  return first;
}

/** "Speaking on Monday, | Ames …": the subject behind an opening participle's comma. */
function mainSubjectBehind(line: Line, i: number): Range | null {
  const { tokens, quoted } = line;
  for (let k = i + 1; k < tokens.length && tokens[k]!.sentence === tokens[i]!.sentence; k++) {
    if (tokens[k]!.text === "," || quoted[k] === 2) {
      const phrase = phraseAfter(line, k + 1);
      if (phrase) return phrase;
    }
  }
  return null;
}
