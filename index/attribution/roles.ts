/** The role an article gives whoever it names: before the name, behind it, or apart by a comma. */
import {
  ADVERBS,
  AUXILIARIES,
  BODY_HEADS,
  BODY_WORDS,
  COMMON_OPENERS,
  CUES,
  DETERMINERS,
  MONTHS,
  OFFICES,
  PERSON_NOUNS,
  PREPOSITIONS,
  PRONOUNS,
  STOPPERS,
  SUBJECT_PRONOUNS,
  TITLES,
  WEEKDAYS,
} from "./lexicon.ts";
import { adjoin, POSTED, type Run, wordKey } from "./name-runs.ts";
import { HONOUR, HONOURS } from "./ranks.ts";
import { isNation, NEW_PLACES } from "./place-words.ts";
import { isGenitive } from "./phrases.ts";
import type { Token } from "./tokens.ts";

const COURTESY = new Set(
  "mr. mrs. ms. mr mrs ms miss madam sir dr dr. prof prof. lord lady dame sheikh comrade samdech oknha excellency daw u fellow".split(
    " ",
  ),
);

const MAX_ROLE_CHARS = 160;

const ROLE_WORDS =
  /^(?:(?:then|ex|now|vice)-)?(?:state|general|deputy|vice|prime|foreign|chief|senior|former|acting|political|independent|special|rights|human|justice|presidential|vice-presidential|campaign|national|local|public|affairs|opposition|executive|assistant|associate|co-founder|managing|incoming|outgoing|longtime|veteran|elect|country|party|parliamentary|congressional|senatorial|gubernatorial|party's|school|schools|labor|labour|security|economic|ministry|department|court|council|group|bank|company|team|club|economic|finance|health|environment|defence|defense|interior|land|civil|society|community|union|student|youth|religious|military|army|police|provincial|district|commune|city|state)$/u;

/** Pasts that show no ending: "Ames | met | mayor Lee". */
const BARE_PASTS =
  /^(?:met|beat|saw|hit|led|left|lost|won|took|made|got|put|let|held|paid|sued|kept|found|sought|brought|fought|taught|sent|gave|knew|shot|cut|quit|became|chose|drew|drove|ran|meet|meets)$/u;

/** Adjectives that open a role: what stands before them is another phrase. */
const LEADING =
  /^(?:former|senior|acting|current|longtime|veteran|political|presidential|vice|vice-presidential|deputy|prime|incoming|outgoing|retired|independent|special|chief|top|legendary|late|fellow|general)$/u;

/** "White House | press | secretary", "high school | math | teacher": a noun without a capital before a title. */
function isNounBefore(tokens: readonly Token[], at: number): boolean {
  const { lower, cap } = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1]!;
  if (next.cap || LEADING.test(next.lower)) return false;
  // "White House press secretary", but "told secretary Lee"
  const isCue = CUES.has(lower) && !(CUES.get(lower)!.forms.has("base") && before?.cap);
  if (cap || isCue || STOPPERS.has(lower) || PREPOSITIONS.has(lower) || DETERMINERS.has(lower)) return false;
  if (ADVERBS.has(lower) || AUXILIARIES.has(lower) || PRONOUNS.has(lower) || BARE_PASTS.test(lower)) return false;
  if (lower.length < 3 || /(?:ed|ing|ly)$/u.test(lower)) return false;
  if (before === undefined || before.sentence !== tokens[at]!.sentence) return true;
  // "He | backs | mayor Ames", "Lee | backs | mayor Ames"
  return !SUBJECT_PRONOUNS.has(before.lower) && !(before.cap && /[^s]s$/u.test(lower));
}

/** "New | York | Attorney General" */
const isNewPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === "new" && NEW_PLACES.has(tokens[at + 1]!.lower);

/** Where the title begins whose post stands between it and the name: "ambassador | to Britain | Liu Xiaming". */
function titleOfPost(tokens: readonly Token[], name: number): number {
  for (let k = name - 1; k > 1 && name - k <= 3 && tokens[k]!.cap && tokens[k]!.kind === "word"; k--)
    if (/^(?:to|in|for)$/u.test(tokens[k - 1]!.lower) && POSTED.test(tokens[k - 2]!.lower)) return k - 2;
  return name;
}

/** "Prime Minister | Datuk Seri | Anwar Ibrahim": an honour tells no office, and an office stands before it. */
function beforeHonours(tokens: readonly Token[], name: number): number {
  let first = name;
  if (HONOURS.test(`${tokens[first - 2]?.lower} ${tokens[first - 1]?.lower}`)) first -= 2;
  while (tokens[first - 1]?.cap && HONOUR.test(tokens[first - 1]!.lower)) first--;
  return first;
}

/** "CHRC President" Keo Remy; "political analyst" Lao Mong Hay; "Institute for Democracy president" Pa Chanroeun. */
function roleBefore(text: string, tokens: readonly Token[], run: Run): string | null {
  // "Minister of Social Affairs, Veterans and Youth" Ann Lee
  const office = tokens.slice(run.titleFirst, run.first);
  if (office.some(({ text: sign }) => sign === ",")) return text.slice(office[0]!.start, office.at(-1)!.end);
  const named = beforeHonours(tokens, run.first);
  let first = titleOfPost(tokens, named);
  while (first > 0) {
    const token = tokens[first - 1]!;
    const before = tokens[first - 2];
    const inside = first < run.first;
    if (inside && isGenitive(token) && before?.cap && before.sentence === token.sentence) {
      first -= 2;
      continue;
    }
    if (token.kind !== "word" || !adjoin(text, token, tokens[first]!)) break;
    if (OFFICES.has(token.lower) && before?.lower === "of" && TITLES.has(tokens[first - 3]?.lower ?? "")) {
      first -= 3;
      continue;
    }
    // "founder and co-CEO Ann Lee", "Fox News Vice President and Washington Editor Ann Lee"
    const isPair =
      TITLES.has(before?.lower ?? "") && (TITLES.has(tokens[first]!.lower) || (tokens[first]!.cap && before!.cap));
    if (inside && token.lower === "and" && isPair && !COURTESY.has(tokens[first]!.lower)) {
      first -= 2;
      continue;
    }
    const title = TITLES.has(token.lower) || (run.titleFirst < first && PERSON_NOUNS.has(token.lower) && !inside);
    const joint =
      inside &&
      /^(?:of|for|on)$/u.test(token.lower) &&
      before !== undefined &&
      before.cap &&
      BODY_HEADS.has(before.lower) &&
      tokens[first]!.cap;
    const name =
      inside &&
      token.cap &&
      (!COMMON_OPENERS.has(token.lower) || isNewPlace(tokens, first - 1)) &&
      !WEEKDAYS.has(token.lower) &&
      !MONTHS.has(token.lower) &&
      !(before?.sentence !== token.sentence && token.lower.endsWith("ing"));
    const opener = inside && token.cap && ROLE_WORDS.test(token.lower);
    if (!title && !joint && !name && !opener && !(inside && ROLE_WORDS.test(token.lower))) {
      if (!inside || !isNounBefore(tokens, first - 1)) break;
    }
    first--;
  }
  let last = named;
  while (last > first && COURTESY.has(tokens[last - 1]!.lower)) last--;
  const words = tokens.slice(first, last);
  if (!words.some(({ lower }) => TITLES.has(lower) || PERSON_NOUNS.has(lower))) return null;
  return text.slice(words[0]!.start, words.at(-1)!.end);
}

/** "The Minister of Finance", Jane Ames, said; "his lawyer", Jim Ames. */
function roleApart(text: string, tokens: readonly Token[], run: Run): string | null {
  const comma = run.titleFirst - 1;
  const { sentence } = tokens[run.first]!;
  if (run.words.length < 2 || tokens[comma]?.text !== "," || tokens[comma].sentence !== sentence) return null;
  if (!/^[,.]$/u.test(tokens[run.last]?.text ?? "")) return null;
  let first = comma - 1;
  while (
    first > 0 &&
    comma - first < 14 &&
    tokens[first]!.sentence === sentence &&
    tokens[first]!.kind === "word" &&
    !DETERMINERS.has(tokens[first]!.lower)
  )
    first--;
  if (!DETERMINERS.has(tokens[first]?.lower ?? "") || tokens[first]?.sentence !== sentence) return null;
  const before = tokens[first - 1];
  const opens =
    before === undefined ||
    before.sentence !== sentence ||
    before.kind === "mark" ||
    before.text === "," ||
    /^(?:said|says|as|but|and)$/u.test(before.lower);
  const body = tokens.slice(first + 1, comma);
  if (!opens || !body.some(({ lower }) => TITLES.has(lower))) return null;
  return text.slice(body[0]!.start, body.at(-1)!.end);
}

/** Ou Chanrath, "former CNRP lawmaker", said; Chak Sopheap, the "… director", said; `isFull` of a surname known in full. */
function roleAfter(text: string, tokens: readonly Token[], run: Run, isFull: boolean): string | null {
  // "Sok, a unionist": of one word, who is told about by "a" is nobody a reader knows from before.
  const isTold = isFull || (/^an?$/u.test(tokens[run.last + 1]?.lower ?? "") && !isNation(wordKey(run.words[0]!)));
  if (!isTold || tokens[run.last]?.text !== ",") return null;
  const isAged = tokens[run.last + 1]?.kind === "number" && tokens[run.last + 2]?.text === ",";
  return describedRole(text, tokens, run.last + (isAged ? 3 : 1));
}

/** Hege is the "CEO of DH", which …: only an office of something named; "is a born leader" is an opinion. */
function roleByCopula(text: string, tokens: readonly Token[], run: Run, isFull: boolean): string | null {
  if (tokens[run.last]?.lower !== "is" || !/^(?:a|an|the)$/u.test(tokens[run.last + 1]?.lower ?? "")) return null;
  const role = describedRole(text, tokens, run.last + 1);
  if (!isFull || /(?:advocate|supporter|critic|opponent|surrogate|fan)s? (?:of|for)/u.test(role ?? "")) return null;
  return role !== null && /^[\p{L} -]{1,40} (?:of|at|for) (?:the )?\p{Lu}/u.test(role) ? role : null;
}

const VERBAL = /^(?:said|says|is|are|was|were|has|had|will|told|this|stated|spoke)$/u;

/** The role that a description beginning at `from` gives, up to its comma, its full stop or its relative clause. */
function describedRole(text: string, tokens: readonly Token[], from: number): string | null {
  const { sentence } = tokens[from - 1]!;
  let first = from;
  if (/^(?:now|then|currently|once|formerly)$/u.test(tokens[first]?.lower ?? "")) first++;
  if (/^(?:a|an|the)$/u.test(tokens[first]?.lower ?? "")) first++;
  let last = first;
  let depth = 0;
  while (last < tokens.length && tokens[last]!.sentence === sentence) {
    const { text: sign, kind, lower } = tokens[last]!;
    if (sign === "(" || sign === "[") depth++;
    if (sign === ")" || sign === "]") depth--;
    if (sign === "-" && text[tokens[last]!.start - 1] === " ") break;
    if (
      kind === "mark" ||
      (depth === 0 &&
        /^(?:[,;:.–—]|who|whose|whom|which|that|where|when|jailed|arrested|detained|killed)$/u.test(lower))
    )
      break;
    last++;
  }
  const body = tokens.slice(first, last);
  const closed = tokens[last];
  if (body.length === 0 || closed === undefined || !/^[,.–—-]$|^\p{L}+$/u.test(closed.text)) return null;
  const opening = body[0]!.lower;
  // "Chorn Nath, 78, | remembers Ames", "Lee, | (who came later) |": what somebody does is no role.
  const object = body[1];
  const isVerb = !body[0]!.cap && /[^s]s$/u.test(opening) && (DETERMINERS.has(object?.lower ?? "") || object?.cap);
  if (isVerb || body[0]!.kind === "punct") return null;
  if (PREPOSITIONS.has(opening) || STOPPERS.has(opening) || SUBJECT_PRONOUNS.has(opening)) return null;
  // "elected in 2010", but "motorised rickshaw driver"
  const isAnybodys = !/^(?:retired|acting|leading|managing)$/u.test(opening);
  const isNoun =
    object?.kind === "word" && !object.cap && !PREPOSITIONS.has(object.lower) && !STOPPERS.has(object.lower);
  if (/ed$|ing$/u.test(opening) && isAnybodys && !isNoun) return null;
  const head = body.findIndex(
    ({ lower }, i) => TITLES.has(lower) || TITLES.has(lower.replace(/s$/u, "")) || isTelling(body, i),
  );
  // "Department | of | Health officer" is one name up to its title.
  const preposition = body.findIndex(
    ({ lower }, i) => PREPOSITIONS.has(lower) && !(body[i - 1]?.cap && body[i + 1]?.cap && i < head),
  );
  // "the wife of a mayor" is no mayor, "one of the mayors" is.
  if (head < 0 || (preposition >= 0 && preposition < head && opening !== "one")) return null;
  // "President Barack Obama's rating": a title with its bearer is somebody else.
  const bearer = body[head + 1];
  if (bearer?.cap && !BODY_WORDS.has(bearer.lower) && !TITLES.has(bearer.lower) && !ROLE_WORDS.test(bearer.lower))
    return null;
  // "the council | issued a | rule for local chiefs"
  const acts = body.some(
    ({ lower, cap }, i) => !cap && lower.endsWith("ed") && DETERMINERS.has(body[i + 1]?.lower ?? ""),
  );
  if (
    acts ||
    body.some(({ lower }, i) => VERBAL.test(lower) || lower === "or" || (lower === "and" && !isJoint(body, i, head)))
  )
    return null;
  const role = text.slice(body[0]!.start, tokens[bodyBehind(text, tokens, last, preposition < 0)]!.end);
  return role.length <= MAX_ROLE_CHARS ? role : null;
}

/** "a security guard at a casino", "the driver"; no "woman", no "immigrant story", not "her opponent". */
function isTelling(body: readonly Token[], at: number): boolean {
  const { lower, cap } = body[at]!;
  const next = body[at + 1];
  if (cap || !PERSON_NOUNS.has(lower) || ANYBODY.test(lower) || PRONOUNS.has(body[0]!.lower)) return false;
  return next === undefined || PREPOSITIONS.has(next.lower) || next.lower === "and";
}

/** What tells nothing of a person. */
const ANYBODY = /^(?:man|woman|boy|girl|child|kid|person|teenager|citizen)$/u;

/** Whether "and" goes on with a role: "founder and chief executive", "professor of law and politics". */
function isJoint(body: readonly Token[], and: number, head: number): boolean {
  const before = body[and - 1];
  const next = body[and + 1];
  if (!before || !next) return false;
  if (body.slice(and + 1, and + 4).some(({ lower }) => TITLES.has(lower)) && head < and) return true;
  const isOf = body.slice(head, and).some(({ lower }) => /^(?:of|for|at)$/u.test(lower));
  return isOf && before.cap === next.cap && !DETERMINERS.has(next.lower);
}

/** "Director, | IIFL Securities": the last token of a role that names its body behind a comma, else of what is before. */
function bodyBehind(text: string, tokens: readonly Token[], comma: number, isBare: boolean): number {
  if (!isBare || tokens[comma]?.text !== ",") return comma - 1;
  let last = comma + 1;
  while (
    tokens[last]?.cap &&
    last - comma < 7 &&
    (last === comma + 1 || adjoin(text, tokens[last - 1]!, tokens[last]!))
  )
    last++;
  const isNamed = tokens.slice(comma + 1, last).some(({ lower }) => BODY_WORDS.has(lower));
  return isNamed && !(tokens[last]?.kind === "word" && tokens[last]!.lower === "and") ? last - 1 : comma - 1;
}

/** "General", "Dr.": a rank tells less than an office does. */
const RANK =
  /^(?:general|gen\.?|colonel|col\.?|major|maj\.?|captain|capt\.?|lieutenant|lt\.?|sergeant|sgt\.?|admiral|adm\.?|commander|brigadier|sir|lord|lady|dame|dr\.?|prof\.?|rev\.?)$/iu;

/** Every role that the article gives where it names somebody; an office before a bare rank. */
export function rolesAt(text: string, tokens: readonly Token[], run: Run, isFull: boolean): string[] {
  const before = roleBefore(text, tokens, run) ?? roleApart(text, tokens, run);
  const behind = roleAfter(text, tokens, run, isFull) ?? roleByCopula(text, tokens, run, isFull);
  const roles = before !== null && RANK.test(before) ? [behind, before] : [before, behind];
  return roles.filter((role) => role !== null);
}
