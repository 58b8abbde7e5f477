/**
 * Which paragraphs a pasted quotation may be from. Short phrases of its content words are asked for all along it, each
 * ranked by the words around, so that a change spoils one phrase and not the search; then, if need be, loose words.
 */
import type { Paragraph, RetrievalQuery, Retriever } from "../types.ts";
import type { Pasted } from "./pasted.ts";
import { createPace } from "./pace.ts";
import type { Pace } from "./pace.ts";
import { shownText } from "./wording.ts";

/** Content words of one phrase: fewer stand everywhere, more are seldom all unchanged. */
const PROBE_TERMS = 4;
/** Content words before and after a probe that rank its hits. */
const PROBE_CONTEXT = 6;
/** Phrases asked for one quotation; 10,000 characters have some 250 and are sampled evenly. */
const MAX_PROBES = 64;
const PROBE_HITS = 6;
/** Hits where a whole paste is one such phrase or less: rank says little about "But she said the", so all are read. */
const SHORT_HITS = 24;
/** Distinct words asked for at once without order, and the paragraphs taken. */
const MAX_LOOSE_TERMS = 10;
const LOOSE_HITS = 12;
/** Paragraphs read one by one when a quotation has no content word to ask for ("No, we will not"). */
const MAX_SCANNED = 400;
/** Text laid against one quotation, in characters: some 5,000 words, ten milliseconds. */
const MAX_SOURCE_CHARS = 30_000;

/** Asks a retriever under one deadline; remembers whether any answer was cut short. */
export interface Asking {
  readonly ask: (queries: readonly RetrievalQuery[]) => Promise<Paragraph[][]>;
  readonly isPartial: () => boolean;
  readonly pace: Pace;
}

/** `deadline` in milliseconds from now, for all that is asked together. */
export function asking(retriever: Retriever, deadline: number | undefined): Asking {
  const end = deadline === undefined ? undefined : Date.now() + deadline;
  const pace = createPace();
  let partial = false;

  async function search({ terms, ...query }: RetrievalQuery, limits: object): Promise<Paragraph[]> {
    const isPhrase = query.phrase !== undefined;
    const loose = terms === undefined ? {} : { terms };
    let result = await retriever.search({ ...query, ...(isPhrase ? {} : loose), ...limits });
    // A phrase seldom stands in more places than may be read; ranking costs far more than finding it.
    if (isPhrase && terms !== undefined && result.total > query.limit) {
      result = await retriever.search({ ...query, terms, ...limits });
    }
    partial ||= result.partial;
    return result.hits.map(({ paragraph }) => paragraph);
  }

  return {
    pace,
    isPartial: () => partial,
    async ask(queries) {
      const left = end === undefined ? undefined : end - Date.now();
      if (left !== undefined && left <= 0) {
        partial = true;
        return queries.map(() => []);
      }
      const limits = left === undefined ? {} : { deadline: left };
      const lists: Promise<Paragraph[]>[] = [];
      for (const query of queries) {
        const answer = search(query, limits);
        // Its failure is met below; until then others get their turn.
        answer.catch(() => undefined);
        lists.push(answer);
        await pace();
      }
      return Promise.all(lists);
    },
  };
}

/** Paragraphs holding phrases of `pasted`; where `speakers` are given, also those among their paragraphs. */
export async function byPhrases(
  pasted: Pasted,
  { ask }: Asking,
  speakers: readonly string[] = [],
): Promise<{ readonly paragraphs: Paragraph[]; readonly probes: string[] }> {
  const content = pasted.words.flatMap(({ term }, at) => (term === "" ? [] : [at]));
  if (content.length === 0) {
    const scanned = await ask([{ limit: MAX_SCANNED, ...(speakers.length > 0 ? { speakers } : {}) }]);
    return { paragraphs: withinBudget(scanned), probes: [] };
  }
  const shown = (from: number, to: number): string => asked(pasted, pasted.words[from]!.start, pasted.words[to]!.end);
  const limit = content.length < PROBE_TERMS ? SHORT_HITS : PROBE_HITS;
  const probes: string[] = [];
  const queries: RetrievalQuery[] = [];
  const known = new Set<string>();
  for (const at of probePlaces(content.length)) {
    const last = Math.min(at + PROBE_TERMS, content.length) - 1;
    const phrase = shown(content[at]!, content[last]!);
    // Of a refrain one probe finds all that its repetitions would.
    if (known.has(phrase)) continue;
    known.add(phrase);
    const terms = shown(
      content[Math.max(0, at - PROBE_CONTEXT)]!,
      content[Math.min(content.length - 1, last + PROBE_CONTEXT)]!,
    );
    probes.push(phrase);
    queries.push({ phrase, terms, limit });
    if (speakers.length > 0) queries.push({ phrase, terms, speakers, limit });
  }
  return { paragraphs: withinBudget(await ask(queries)), probes };
}

/** Paragraphs that share words with `pasted` between two of its words (half-open), in any order. */
export async function byWords(
  pasted: Pasted,
  stretches: readonly (readonly [number, number])[],
  { ask }: Asking,
): Promise<Paragraph[]> {
  const queries = stretches.flatMap(([from, to]): RetrievalQuery[] => {
    const distinct = new Map(
      pasted.words.slice(from, to).flatMap(({ term, start, end }): [string, string][] => {
        return term === "" ? [] : [[term, asked(pasted, start, end)]];
      }),
    );
    // The longer a word the rarer, as a rule; the shortest match half the corpus and tell nothing.
    const terms = [...distinct.values()].sort((a, b) => b.length - a.length).slice(0, MAX_LOOSE_TERMS);
    return terms.length === 0 ? [] : [{ terms: terms.join(" "), limit: LOOSE_HITS }];
  });
  return queries.length === 0 ? [] : withinBudget(await ask(queries));
}

/** Paragraphs of `found` documents that lie among or next to the paragraphs found there. */
export async function neighbours(found: readonly Paragraph[], { ask }: Asking): Promise<Paragraph[]> {
  const files = [...new Set(found.map(({ file }) => file))];
  const lists = await ask(files.map((file) => ({ files: [file], limit: MAX_SCANNED })));
  return withinBudget(
    lists.map((list) => {
      const starts = new Set(found.filter(({ file }) => file === list[0]?.file).map(({ start }) => start));
      const places = list.flatMap(({ start }, at) => (starts.has(start) ? [at] : []));
      return places.length === 0 ? [] : list.slice(Math.max(0, places[0]! - 1), places.at(-1)! + 2);
    }),
  );
}

/** Part of the paste as a retriever is asked for it. A word cut out of a text that shouts would pass for an acronym. */
function asked({ text }: Pasted, start: number, end: number): string {
  const part = shownText(text.slice(start, end));
  return /\p{Ll}/u.test(text) ? part : part.toLowerCase();
}

/** Index of each probe's first content word: end to end, the last one flush with the end, thinned to `MAX_PROBES`. */
function probePlaces(length: number): number[] {
  const last = Math.max(0, length - PROBE_TERMS);
  const count = Math.min(MAX_PROBES, Math.ceil(length / PROBE_TERMS));
  return Array.from({ length: count }, (_, at) => (count === 1 ? 0 : Math.round((last * at) / (count - 1))));
}

/** Every paragraph once, those in more of the `lists` first, as many as may be read. */
export function withinBudget(lists: readonly (readonly Paragraph[])[]): Paragraph[] {
  const counts = new Map<string, { paragraph: Paragraph; count: number }>();
  for (const paragraph of lists.flat()) {
    const key = `${paragraph.start} ${paragraph.file}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { paragraph, count: 1 });
    else known.count++;
  }
  let left = MAX_SOURCE_CHARS;
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .flatMap(({ paragraph }) => {
      const fits = left > 0;
      left -= paragraph.text.length;
      return fits ? [paragraph] : [];
    });
}
