/** Whom a noun phrase means: a name, or else what a pronoun or a common noun stands for. */
import { describedLast, PERSON_ENDING } from "./antecedents.ts";
import { bearerOfEpithet, isOneOfNation } from "./epithets.ts";
import { AUTHOR_PRONOUNS, BODY_WORDS, DETERMINERS, PERSON_NOUNS, PREPOSITIONS, PRONOUNS, TITLES } from "./lexicon.ts";
import { isKnownPerson } from "./names.ts";
import { resolveNominal } from "./nominals.ts";
import { isNation } from "./place-words.ts";
import { phraseBefore, type Range } from "./phrases.ts";
import { resolvePronoun } from "./pronouns.ts";
import { headRange, nameIn, type Reading } from "./reading.ts";
import { explainedBy } from "./appositives.ts";
import type { Token } from "./tokens.ts";
import { maySpeak, type Resolved, SILENT } from "./voice.ts";

/** Whom a noun phrase means. */
export function voiceOf(reading: Reading, block: number, range: Range, words: readonly Range[]): Resolved {
  const tokens = reading.blocks[block]!;
  const first = tokens[range.first]!;
  if (range.last - range.first === 1 && PRONOUNS.has(first.lower) && !/^(?:US|IT|WHO)$/u.test(first.text)) {
    if (AUTHOR_PRONOUNS.has(first.lower)) return { ...SILENT, form: "pronoun" };
    return first.lower === "who" ? antecedentOf(reading, block, range) : resolvePronoun(reading, block, range, words);
  }
  // "another delegate, Jim Poolman": the name explains the phrase before it.
  const explained = reading.names.mentions[block]!.find(
    ({ titleFirst, last }) =>
      last === range.last && titleFirst > range.first && tokens[behindFormer(tokens, titleFirst) - 1]?.text === ",",
  );
  if (explained) return { voice: { kind: "entity", entity: explained.entity }, form: "name", certainty: 1 };
  // "Minister of Trade |, Industry and Labour Ann Lee said": an office that goes on up to its bearer.
  const held = reading.names.mentions[block]!.find(
    ({ titleFirst, first: at }) => titleFirst === range.first && at > range.last && at > titleFirst,
  );
  if (held) return { voice: { kind: "entity", entity: held.entity }, form: "name", certainty: 0.95 };
  const head = headRange(reading, block, range);
  const named = nameIn(reading, block, head) ?? null;
  // "the 14th-ranked Schwartzman" is Diego of that name.
  const demonym =
    named?.words.length === 1 && named.entity.key.length === 1 && tokens[range.first]!.lower === "the"
      ? named.words[0]!
      : "";
  // "the Ohio Republican said"
  const isPartys = first.lower === "the" && /^(?:Republican|Democrat)$/u.test(tokens[head.last - 1]!.text);
  const described =
    isPartys || /(?:ian|ese|ish|man|er)$/u.test(demonym) ? describedLast(reading, block, range, "man") : null;
  if (described) return { voice: described, form: "nominal", certainty: 0.72 };
  const bearer = isOneOfNation(demonym.toLowerCase()) ? bearerOfEpithet(reading, block, head) : null;
  if (bearer) return { voice: { kind: "entity", entity: bearer }, form: "nominal", certainty: 0.72 };
  // "Party for the People | leader Ann Lee": a body whose name has a preposition, with its leader's at the end.
  const leader = reading.names.mentions[block]!.find(
    ({ entity, first: at, last }) =>
      named?.entity.kind === "body" &&
      entity.kind === "person" &&
      last === range.last &&
      at > named.last &&
      TITLES.has(tokens[at - 1]!.lower) &&
      !tokens[at - 1]!.cap,
  );
  const who = leader ?? named;
  if (who) return { voice: { kind: "entity", entity: who.entity }, form: "name", certainty: 1 };
  // "Ames hit back": a verb that no list knows ran into the phrase.
  const opening = reading.names.mentions[block]!.find(
    ({ titleFirst, first: at, last, entity }) =>
      // but "Cambodian netizens"
      (titleFirst === range.first && !(entity.kind === "body" && isNation(entity.key.join(" ")))) ||
      // "Political analyst | Ann Lee | questions …"
      (entity.kind === "person" &&
        last === range.last - 1 &&
        titleFirst > range.first &&
        isOfficeOf(tokens, range.first, at)),
  );
  // but "Facebook users | who criticise it"
  const verb = tokens[(tokens[range.last - 1]!.lower === "who" ? head.last : range.last) - 1]!;
  if (opening && opening.last < range.last && !verb.cap && !maySpeak(verb.lower, ""))
    return { voice: { kind: "entity", entity: opening.entity }, form: "name", certainty: 0.9 };
  // "State minister for labour Monnujan Khatun": an office with its bearer's name at the end.
  const holder = reading.names.mentions[block]!.find(
    ({ titleFirst, first: at, last, entity }) =>
      last === range.last &&
      at > range.first &&
      entity.kind === "person" &&
      entity.key.length > 1 &&
      (isOfficeOf(tokens, range.first, officeEnd(tokens, titleFirst, at)) ||
        isWholeTitle(tokens.slice(range.first, titleFirst))),
  );
  if (holder) return { voice: { kind: "entity", entity: holder.entity }, form: "name", certainty: 0.95 };
  // "The mediator, Louis Farrow, … said": the name behind the comma bears the description.
  const trade = TITLES.has(tokens[range.last + 1]?.lower ?? "") && !tokens[range.last + 1]!.cap ? 1 : 0;
  const next = reading.names.mentions[block]!.find(({ titleFirst }) => titleFirst === range.last + 1 + trade);
  const noun = tokens[head.last - 1]!.lower;
  const isDescribed =
    next &&
    tokens[range.last]?.text === "," &&
    next.entity.kind === "person" &&
    (next.entity.key.length > 1 || isKnownPerson(next.entity));
  if (isDescribed && (TITLES.has(noun) || PERSON_NOUNS.has(noun) || PERSON_ENDING.test(noun))) {
    return { voice: { kind: "entity", entity: next.entity }, form: "name", certainty: 0.95 };
  }
  return resolveNominal(reading, block, range);
}

/** "a commissioner, | former Sen. Ann Lee" */
const behindFormer = (tokens: readonly Token[], titleFirst: number): number =>
  /^(?:former|acting|retired|then)$/u.test(tokens[titleFirst - 1]?.lower ?? "") ? titleFirst - 1 : titleFirst;

/** "The | Council on Relations Director | Ann Lee": all before the name but an article belongs to it. */
const isWholeTitle = (before: readonly Token[]): boolean => before.every(({ lower }) => DETERMINERS.has(lower));

const OFFICE_HEADS = /^(?:chief|minister|secretary|leader|commander|director|president|governor|inspector|marshal)$/u;

/**
 * Where the words before a name end that may be its bearer's office: "Leader of Government Business Dr | Ann Lee" and
 * "Minister in the Ministry of Finance | Ann Lee" hold one, of "spokesman for | Senator Ann Lee" only the beginning does.
 */
const officeEnd = (tokens: readonly Token[], titleFirst: number, name: number): number => {
  const before = tokens.slice(titleFirst, name);
  const isBodys = before.some(({ lower }) => /^(?:of|for)$/u.test(lower)) && BODY_WORDS.has(before[0]!.lower);
  // "Minister for Foreign Affairs | Ann Lee"
  const isMatters = before.some(
    ({ lower }, k) => /^(?:of|for)$/u.test(lower) && TITLES.has(before[k - 1]?.lower ?? ""),
  );
  const isStyled = /^(?:dr|mr|mrs|ms|prof|sir|hon|rev)\.?$/u.test(before.at(-1)?.lower ?? "");
  const hasOffice = before.slice(0, -1).some(({ lower }) => TITLES.has(lower));
  // "Chief of | Army Staff General Ann Lee"
  const isRanked =
    tokens[titleFirst - 1]?.lower === "of" &&
    OFFICE_HEADS.test(tokens[titleFirst - 2]?.lower ?? "") &&
    TITLES.has(before.at(-1)?.lower ?? "");
  return isBodys || isMatters || isRanked || (isStyled && before.length > 1 && !hasOffice) ? name : titleFirst;
};

/** Whether an office's words run up to a name, with no preposition that would make the name another's. */
/** "a doctor who, Ames says, told him": the noun that a lone "who" hangs on. */
function antecedentOf(reading: Reading, block: number, { first }: Range): Resolved {
  const line = { tokens: reading.blocks[block]!, quoted: reading.quoted[block]! };
  let end = first - 1;
  while (/^(?:,|here|there)$/u.test(line.tokens[end]?.lower ?? "")) end--;
  const phrase = explainedBy(line, phraseBefore(line, end));
  if (!phrase) return SILENT;
  const whole = reading.voiceOf(block, phrase);
  // "a rallying point for | divers, who": a thing is no "who", but what it is for may be.
  const inner = line.tokens.findLastIndex(
    ({ lower }, k) => k > phrase.first && k < phrase.last && PREPOSITIONS.has(lower),
  );
  return whole.isUnlikely && inner > 0 ? reading.voiceOf(block, { first: inner + 1, last: phrase.last }) : whole;
}

const isOfficeOf = (tokens: readonly Token[], from: number, name: number): boolean => {
  const before = tokens[name - 1];
  const words = tokens.slice(from, name);
  return (
    before !== undefined &&
    name > from &&
    (before.kind === "word" || before.text === ")") &&
    !PREPOSITIONS.has(before.lower) &&
    !DETERMINERS.has(before.lower) &&
    before.lower !== "and" &&
    words.every(({ kind, text: sign }) => kind === "word" || /^[()]$/u.test(sign)) &&
    words.some(({ lower }) => TITLES.has(lower))
  );
};
