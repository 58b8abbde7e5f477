/**
 * The words of a question that an answer must account for. A person or body the corpus knows is one concept by any of
 * their names; every other content word is one by itself; names and numbers are marked, for they allow no substitute.
 *
 *     "How many seats did the CNRP win in 2013?"  ->  seat  [cnrp | cambodia nation rescu parti]  win  2013
 */
import { otherWriting } from "./check/number-words.ts";
import type { Inquiry } from "./inquiry.ts";
import { nationAt, nationOfSeat } from "./names/nations.ts";
import type { Directory } from "./names/speakers.ts";
import { analyse, words } from "./terms.ts";

/** One thing an answer must speak of. */
export interface Concept {
  /** As typed. */
  readonly label: string;
  readonly kind: "word" | "name" | "number";
  /** What a retriever is asked for: the word, or every form of the name. */
  readonly forms: readonly string[];
  /** Index terms; a text matches if it holds all of one row. */
  readonly rows: readonly (readonly string[])[];
  /** `Speaker.id` where the corpus knows the name as somebody's. */
  readonly speaker?: string;
}

/** A concept with how much it tells in this corpus. */
export interface WeighedConcept extends Concept {
  /** How many paragraphs hold it. */
  readonly frequency: number;
  /** Inverse document frequency: the rarer the more it tells. */
  readonly weight: number;
}

/** A question of more content words is a pasted text; each costs one look-up. */
const MAX_CONCEPTS = 24;
/** Forms of one name that are looked up; the fullest come first. */
const MAX_FORMS = 6;
/** Where this share of a question's words has capitals, capitals mark no names. */
const TITLE_CASE_SHARE = 0.8;
const MIN_WORDS_FOR_TITLE_CASE = 5;
/**
 * A word the corpus lacks may be the asker's word for something it has ("scrapped" for "dissolved"), so it weighs less
 * than the rarest word would, but enough that common words around it do not carry an answer on their own.
 */
export const UNKNOWN_WORD_SHARE = 0.5;

const termsOf = (list: string): readonly string[] => list.split(" ").flatMap(analyse);

/** Words that ask rather than say what about, whatever the question. */
const ASKING = termsOf(
  "many much tell told know say said says saying give show find please happen anything something thing topic subject kind sort type why explain describe " +
    "exactly get someone somebody anyone anybody ever else",
);
/** Words by which a fact is asked for, and which may be the topic of what somebody said. */
const ASKING_FOR_FACTS = termsOf(
  "long often old mean information info detail article document matter question reason state named called name list people person",
);
/** What is dropped from a question, and from a topic that is left of one. */
const DROPPED = { question: new Set([...ASKING, ...ASKING_FOR_FACTS]), topic: new Set(ASKING) } as const;

interface Word {
  readonly surface: string;
  readonly term: string;
}

function isName(row: readonly Word[], at: number, opensSentence: boolean): boolean {
  const capital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.surface);
  if (!capital(row[at])) return false;
  const known = row.filter((word) => word.term !== "");
  if (known.length >= MIN_WORDS_FOR_TITLE_CASE && known.filter(capital).length / known.length >= TITLE_CASE_SHARE) {
    return false;
  }
  // The first word of a sentence has a capital anyway; before another capital it starts a name.
  return at > 0 || !opensSentence || /^\p{Lu}{2,}/u.test(row[at]!.surface) || capital(row[1]);
}

/** In order of the text, each once. `opensSentence`: whether `text` starts where a capital says nothing. */
export function conceptsOf(
  text: string,
  directory: Directory,
  opensSentence: boolean,
  of: keyof typeof DROPPED = "question",
): Concept[] {
  const row = words(text).map(({ term, start, end }) => ({ surface: text.slice(start, end), term }));
  const surfaces = row.map((word) => word.surface);
  // "Who" asks, even where the WHO is known.
  const named = directory
    .findIn(surfaces)
    .filter(({ from, to }) => row.slice(from, to).some(({ term }) => term !== ""));
  const concepts = new Map<string, Concept>();
  const keep = (concept: Concept): void => {
    const key = concept.rows.map((terms) => terms.join(" ")).join("|");
    if (key !== "" && !concepts.has(key) && concepts.size < MAX_CONCEPTS) concepts.set(key, concept);
  };
  for (let at = 0; at < row.length; at++) {
    const name = named.find(({ from }) => from === at);
    const nation = nationAt(surfaces, at);
    if (name !== undefined && (nation === undefined || nation.length < name.to - name.from)) {
      const label = row
        .slice(name.from, name.to)
        .map((word) => word.surface)
        .join(" ");
      const forms = [name.speaker.name, ...name.speaker.aliases, label].slice(0, MAX_FORMS);
      const rows = forms.map(analyse).filter((terms) => terms.length > 0);
      keep({ label, kind: "name", forms, rows, speaker: name.speaker.id });
      at = name.to - 1;
      continue;
    }
    if (nation !== undefined) {
      const label = surfaces.slice(at, at + nation.length).join(" ");
      const kind = isName(row, at, opensSentence) ? "name" : "word";
      keep({ label, kind, forms: nation.forms, rows: nation.forms.map(analyse) });
      at += nation.length - 1;
      continue;
    }
    const { surface, term } = row[at]!;
    const pair = [surface, surfaces[at + 1] ?? ""].join("-");
    const isPair = text.includes(pair) && otherWriting(pair) !== undefined;
    const number = isPair ? pair : surface;
    const other = otherWriting(number);
    if (other !== undefined) {
      const forms = [number, other];
      const isFigures = /^\p{N}+$/u.test(number);
      keep({ label: number, kind: isFigures ? "number" : "word", forms, rows: forms.map(analyse) });
      at += isPair ? 1 : 0;
      continue;
    }
    if (term === "" || DROPPED[of].has(term)) continue;
    const kind = /^\p{N}+(?:[.,]\p{N}+)*$/u.test(surface) ? "number" : isName(row, at, opensSentence) ? "name" : "word";
    keep({ label: surface, kind, forms: [surface], rows: [[term]] });
  }
  return [...concepts.values()];
}

/** BM25's inverse document frequency, never negative. */
function inverseFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** Asks the index how common each concept is. */
export async function weigh(
  concepts: readonly Concept[],
  inquiry: Inquiry,
  of: keyof typeof DROPPED = "question",
): Promise<WeighedConcept[]> {
  if (concepts.length === 0) return [];
  const { total: size } = await inquiry.search({ limit: 1 });
  const frequencyOf = async ({ forms }: Concept): Promise<number> => {
    const results = await Promise.all(
      forms.map((form) => inquiry.search(forms.length > 1 ? { phrase: form, limit: 1 } : { terms: form, limit: 1 })),
    );
    return Math.max(...results.map(({ total }) => total));
  };
  return Promise.all(
    concepts.map(async (typed) => {
      const known = await frequencyOf(typed);
      // In a topic "Tokyo" is the government there, where the documents only speak of Japan.
      const forms = of === "topic" && known === 0 ? nationOfSeat(typed.label) : undefined;
      const concept = forms === undefined ? typed : { ...typed, forms, rows: forms.map(analyse) };
      const frequency = forms === undefined ? known : await frequencyOf(concept);
      const damped = frequency === 0 && concept.kind === "word" ? UNKNOWN_WORD_SHARE : 1;
      return { ...concept, frequency, weight: damped * inverseFrequency(Math.min(frequency, size), size) };
    }),
  );
}
