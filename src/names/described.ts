/**
 * Somebody described otherwise than the article has it: "Primal Scream's bass player" for its bassist, "chief exec of
 * the hospital trust", "the boy's uncle". The office must be theirs, or the same by another word; what else is said of
 * them must stand in their role or their name, or where the article introduces them. Only whoever is quoted is found,
 * and only where no other fits as well.
 */
import { areKin } from "../evidence.ts";
import type { Inquiry } from "../inquiry.ts";
import { analyse } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { ROLE_QUALIFIERS, STANDING_IN, rolesOf } from "./name-forms.ts";
import { allNations } from "./nations.ts";

/** Words for one office. */
const OFFICES: readonly (readonly string[])[] = [
  "spokesperson|spokesman|spokeswoman|spox|press officer",
  "chief executive|ceo|chief exec|boss",
  "bassist|bass player",
  "guitarist|guitar player",
  "keyboardist|keyboard player",
  "frontman|singer|lead singer|vocalist",
  "lawmaker|mp|legislator|parliamentarian",
  "lawyer|attorney|barrister|solicitor",
  "doctor|physician|medic|consultant",
  "prime minister|pm|premier",
  "head|chief|leader|boss",
  "chief|commissioner",
  "journalist|reporter|correspondent",
  "meteorologist|weatherman|forecaster",
  "ambassador|envoy",
  "economist|analyst|expert",
  "teacher|schoolteacher",
  "policeman|police officer|cop",
].map((row) => row.split("|"));

/** Ways to write the description tried, itself among them. */
const MAX_VARIANTS = 12;
/** Paragraphs of one speaker read for what is said of them. */
const MAX_PARAGRAPHS = 20;
/** Paragraphs of one document read for what comes just before a speaker. */
const MAX_DOCUMENT = 500;
/** Paragraphs before a speaker's first words in which the article may have said whose uncle, whose singer. */
const BEFORE = 3;
/** Further in is no longer what an article opens with. UTF-16 code units. */
const OPENING_CHARS = 300;

function variantsOf(typed: string): string[] {
  const found = new Set([typed.toLowerCase()]);
  for (const row of OFFICES) {
    for (const office of row) {
      const place = new RegExp(`(?<!\\p{L})${office}(?!\\p{L})`, "u");
      if (!place.test(typed.toLowerCase())) continue;
      for (const other of row) found.add(typed.toLowerCase().replace(place, other));
    }
  }
  return [...found].slice(0, MAX_VARIANTS);
}

/** What a body that is no name is: "uncle", "family", "spokesperson" of "spokesperson for the Foreign Office". */
function headOfBody(name: string): string | undefined {
  return analyse(name.split(/\s(?:of|for|from|at|in|by|posted|who|that|with|on|to)\s/u)[0]!).at(-1);
}

interface Way {
  readonly heads: readonly string[];
  readonly terms: ReadonlySet<string>;
}

function waysOf(speaker: Speaker): Way[] {
  if (speaker.kind === "person")
    return rolesOf(speaker).map(({ heads, terms, initials }) => ({ heads, terms: new Set([...terms, ...initials]) }));
  const head = headOfBody(speaker.name);
  return head === undefined ? [] : [{ heads: [head], terms: new Set(analyse(speaker.name)) }];
}

const holds = (terms: ReadonlySet<string>, wanted: string): boolean =>
  terms.has(wanted) || [...terms].some((term) => areKin(term, wanted));

/** What an article says of a speaker without making it their role. */
interface Introduction {
  /** Of its title, its opening and what stands just before their first words. */
  readonly terms: ReadonlySet<string>;
  /** Those of them that are names, and stand in neither the headline nor the paragraph that first quotes them: "the senator from Osk" is not whoever speaks in an article that has Osk in it. */
  readonly names: ReadonlySet<string>;
}

async function introductionOf(speaker: Speaker, inquiry: Inquiry): Promise<Introduction> {
  const { hits } = await inquiry.search({ speakers: [speaker.id], limit: MAX_PARAGRAPHS });
  const terms = new Set<string>();
  const names = new Set<string>();
  for (const file of new Set(hits.map(({ paragraph }) => paragraph.file))) {
    const there = await inquiry.search({ files: [file], limit: MAX_DOCUMENT });
    const row = there.hits.map(({ paragraph }) => paragraph).toSorted((a, b) => a.start - b.start);
    const first = row.findIndex(({ passages }) => passages.some((passage) => passage.speaker === speaker.id));
    const near = row.filter(({ start }, at) => start < OPENING_CHARS || (at <= first && at >= first - BEFORE));
    const headline = row[0] === undefined || /[.!?]["”]?$/u.test(row[0].text) ? "" : row[0].text;
    const title = `${inquiry.documents.get(file)?.title ?? ""}\n${headline}`;
    const text = near.map((paragraph) => paragraph.text).join("\n");
    for (const term of analyse(`${title}\n${text}`)) terms.add(term);
    for (const [name] of text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) for (const term of analyse(name)) names.add(term);
    for (const term of analyse(`${title}\n${row[first]?.text ?? ""}`)) names.delete(term);
  }
  return { terms, names };
}

/** How well a description fits somebody. */
interface Fit {
  /** Of the description, what their role or name holds. */
  readonly share: number;
  /** Words of the role that the description has not, where it has others: a "Furry Animals singer" is no other band's. */
  readonly extra: number;
}

/** The better first. */
const byFit = (a: Fit, b: Fit): number => b.share - a.share || a.extra - b.extra;

/** Undefined where nobody, or more than one, fits the description. */
export async function findDescribed(typed: string, inquiry: Inquiry): Promise<Speaker | undefined> {
  const fitting = new Map<Speaker, Fit>();
  const nations = allNations();
  for (const variant of variantsOf(typed)) {
    const wanted = [...new Set(analyse(variant))];
    const qualifiers = new Set(wanted.filter((term) => ROLE_QUALIFIERS.has(term)));
    for (const speaker of inquiry.directory.speakers) {
      if (speaker.quotations === 0) continue;
      for (const { heads, terms } of waysOf(speaker)) {
        if (wanted.length < 2 || !heads.some((head) => wanted.includes(head))) continue;
        const isOther = (term: string): boolean => terms.has(term) !== qualifiers.has(term) && !STANDING_IN.has(term);
        if ([...ROLE_QUALIFIERS].some(isOther)) continue;
        const missing = wanted.filter((term) => !holds(terms, term));
        // Another country's minister is another minister.
        if (missing.length === wanted.length || missing.some((term) => nations.has(term))) continue;
        if (missing.length > 0) {
          const around = await introductionOf(speaker, inquiry);
          if (!missing.every((term) => holds(around.terms, term) && !around.names.has(term))) continue;
        }
        const extra = [...terms].filter((term) => !wanted.includes(term)).length;
        const fit = { share: (wanted.length - missing.length) / wanted.length, extra: missing.length > 0 ? extra : 0 };
        const known = fitting.get(speaker);
        if (known === undefined || byFit(fit, known) < 0) fitting.set(speaker, fit);
      }
    }
  }
  const [best, next] = [...fitting].sort(([, a], [, b]) => byFit(a, b));
  const isOnly = best !== undefined && (next === undefined || byFit(best[1], next[1]) < 0);
  return isOnly ? best[0] : undefined;
}
