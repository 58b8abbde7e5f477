/**
 * Whomever a phrase names, with all that they are called and, of a body, what the documents say it is: the "Clinton
 * spokesman" is Hillary's, and a lawmaker of a party which somewhere is "the main opposition group" is an opposition one.
 */
import { analyse } from "../terms.ts";
import type { Paragraph, Speaker } from "../types.ts";
import { allNations } from "./nations.ts";
import { descriptionTerms, plainly } from "./office-words.ts";
import type { Directory } from "./speakers.ts";

/** Somebody named in a phrase, as index terms. */
export interface Entity {
  /** Every form of the name. */
  readonly names: readonly (readonly string[])[];
  /** What a body is, in the words of the documents; empty for a person. */
  readonly kinds: ReadonlySet<string>;
  readonly isPerson: boolean;
}

/** Of a name in full at least so much must be asked for where the phrase has another form of it. */
const MIN_SHARE = 0.5;

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’.-]*/gu;
/** What a body is called by its kind. */
const KIND =
  "party|group|movement|alliance|coalition|union|company|firm|bank|agency|organi[sz]ation|charity|club|band|network|newspaper|utility|council|militia|army|watchdog|regulator|authority|body|outfit|cent(?:er|re)|institute|association|start-?up|lobby";
/** "The country's main opposition group, the former | CNRP". */
const SET_OFF = new RegExp(
  `((?:[\\p{L}'’-]+ ){1,5}(?:${KIND})),? (?:(?:the|former|now|banned|dissolved|also|better|known as|called|or) )*$`,
  "iu",
);
/** "The ruling | Harbour Party"; no more than two words, for others are of the sentence. */
const BEFORE = /(?:^|[\s,(])(?:the|an?|['’]s) ((?:\p{Ll}[\p{Ll}-]+ ){1,2})$/u;
const AFTER = new RegExp(
  `^(?: \\([^()]{0,40}\\))?, (?:the|an?|\\p{L}+['’]s) ((?:[\\p{L}'’-]+ ){0,5}(?:${KIND}))`,
  "iu",
);
/** UTF-16 code units on either side of a name that are read. */
const AROUND_CHARS = 100;

/** Reads entities, each once, from the paragraphs of a corpus. */
export function createEntities(
  directory: Directory,
  paragraphs: readonly Paragraph[],
): (text: string) => readonly Entity[] {
  const known = new Map<Speaker, Entity>();
  const entityOf = (speaker: Speaker): Entity => {
    const found = known.get(speaker) ?? readEntity(speaker, paragraphs);
    known.set(speaker, found);
    return found;
  };
  return (text) => {
    const named = new Set(directory.namedIn(text));
    for (const [word] of text.matchAll(CAPITALISED)) {
      const { speakers, reading } = directory.resolve(word);
      if (reading !== "exact" && reading !== "part") continue;
      const isAcronym = /^\p{Lu}{2,}$/u.test(word);
      // "Bill Clinton" is Hillary nowhere, but "Clinton" may be either.
      const isBare = ![...named].some(({ name }) => name.includes(" ") && text.includes(name) && name.includes(word));
      for (const speaker of speakers) if (isAcronym || (speaker.kind === "person" && isBare)) named.add(speaker);
    }
    return [...named].map(entityOf);
  };
}

function readEntity({ kind, name, aliases }: Speaker, paragraphs: readonly Paragraph[]): Entity {
  const forms = [name, ...aliases];
  return {
    names: forms.map((form) => descriptionTerms(plainly(form))),
    kinds: kind === "body" ? kindsOf(forms, paragraphs) : new Set(),
    isPerson: kind === "person",
  };
}

function kindsOf(forms: readonly string[], paragraphs: readonly Paragraph[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of paragraphs) {
    for (const form of forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        const before = text.slice(Math.max(0, at - AROUND_CHARS), at);
        const after = text.slice(at + form.length, at + form.length + AROUND_CHARS);
        const said = [SET_OFF.exec(before)?.[1], BEFORE.exec(before)?.[1], AFTER.exec(after)?.[1]];
        for (const term of said.flatMap((words) => analyse(words ?? ""))) if (!allNations().has(term)) found.add(term);
      }
    }
  }
  return found;
}

/** Whether a term of a description is said of somebody, the description naming enough of them or saying what they are. */
export function standsFor({ names, kinds }: Entity, term: string, asked: readonly string[]): boolean {
  if (kinds.has(term)) return true;
  const nations = allNations();
  return names.some((form) => {
    const own = form.filter((name) => !nations.has(name));
    return form.includes(term) && asked.filter((one) => own.includes(one)).length >= MIN_SHARE * own.length;
  });
}
