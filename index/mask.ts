/**
 * What is not article text: site tickers, photo captions and their duplicates, view counters, "Related News".
 * Nothing is edited; a masked block is kept out of what may be cited as an answer.
 */
import type { Block } from "./segment.ts";

/** `heading` is the article's own headline or a crosshead; `boilerplate` is the site's. */
export type BlockKind = "prose" | "heading" | "boilerplate";

/** Headlines and crossheads are short; a longer block without a full stop is prose that lost it. */
const MAX_HEADING_CHARS = 200;
/** A site's own lines are short. */
const MAX_SITE_LINE_CHARS = 160;
/** A line that stands twice is a caption or a teaser where it is at least this long ("Yes." may well come twice). */
const MIN_DUPLICATE_CHARS = 40;
/** Where headings would hide more than this share of a text, its sentences simply have no full stops. */
const MAX_HEADING_SHARE = 0.4;

const COUNTER = /^\W*[\d.,]+\s*[kKmM]?\s+(?:views?|shares?|comments?|likes?|reads?|retweets?|min(?:ute)?s? read)\W*$/iu;
const SITE_LINE = new RegExp(
  "^\\W*(?:" +
    [
      "(?:share|tweet|print|email|e-mail|save)(?: (?:this|on|via)\\b.*)?",
      "(?:advertisement|sponsored(?: content)?|subscribe|sign up|log in|newsletter|comments?)(?: (?:now|here|below|today|to|for|off|on)\\b.{0,80})?",
      "(?:click|tap) here\\b.*",
      "(?:read|see|watch|listen)(?: (?:the rest|more|also|next|the full\\b.*|this|it|related))* ?(?:here|:.*|more\\b.*|also\\b.*)",
      "follow (?:us|me|him|her|\\S+ on)\\b.*",
      "(?:tags?|topics?|filed under|categories|category|keywords?|source|sources|contact|©|copyright)\\s*[:|©\\d].*",
      "all rights reserved\\b.*",
      "(?:last |first )?(?:updated|published|posted)\\s*(?:on|at|:)?\\s*(?:\\p{L}{3,9}\\.?,?\\s+){0,2}\\d[\\d\\p{L}:,./ +-]{0,40}",
    ].join("|") +
    ")\\W*$",
  "iu",
);
/** Who wrote, reported or edited, and nothing else; capitals tell the names from words. */
const BYLINE =
  /^\W*(?:(?:[Ww]ith )?[Rr]eporting by|[Ee]dit(?:ed|ing) by|[Ww]ritten by|[Bb]y|BY)\s+\p{Lu}[\p{L}.'’-]+(?:(?:,| and|,? &)?\s+\p{Lu}[\p{L}.'’-]+){0,6}(?:[,;|]\s.{0,80})?\W*$/u;
/** From here to the end of a text stand other articles' headlines. */
const RELATED =
  /^\W*(?:related|more|other|recommended|popular|most read|latest|further|see also|you may also like)(?: (?:news|articles?|stories|posts?|reading|coverage|topics|links|content|from \S.*))?\W*$/iu;

// A credit opens a sentence or ends the line; inside one, "the picture taken in March shows …" is prose.
const CREDIT =
  /(?:^|[.!?)]["”’]?\s+)(?:(?:picture|photo|photograph|image|screenshot|screengrab)s? (?:taken|by|from|courtesy|supplied|via|credit)\b|(?:file|handout|supplied|courtesy) (?:photo|picture|image)\b|(?:photo|picture|image|credit)s?\s*[:/]|posted to the \S+ page)|(?:getty images|via (?:ap|reuters|getty)(?: images)?|\b(?:ap|afp|reuters|epa|getty)\s*(?:photo|images?)?\s*\/|\/\s*(?:ap|afp|reuters|epa|getty)\b)[^.]{0,40}\W*$/iu;
// "… Human Rights Day. Panha Chhorpoan": a sentence, then a bare name without a full stop.
const NAME_CREDIT = /[.!?]["”’]?\s+\p{Lu}[\p{L}'’-]+(?:[\s/]+\p{Lu}[\p{L}'’-]+){1,2}$/u;

const TERMINATED = /[.!?…:;,។。！？]["'”’»)\]]*$/u;

/** The kind of each block of `text`, in order. */
export function classifyBlocks(text: string, blocks: readonly Block[]): BlockKind[] {
  const bodies = blocks.map(({ start, end }) => text.slice(start, end));
  const kinds = bodies.map((body, i) => {
    if (isSiteText(body)) return "boilerplate";
    const repeated = body.length >= MIN_DUPLICATE_CHARS && (body === bodies[i - 1] || body === bodies[i + 1]);
    return repeated || isCaption(body) ? "boilerplate" : isHeading(body) ? "heading" : "prose";
  });
  maskRepeats(bodies, kinds);
  maskRelated(bodies, kinds);
  unmaskUnpunctuated(bodies, kinds);
  return kinds;
}

// Patterns open and close with runs of anything that is no word: on a long line they would try every run's every part.
const isSiteText = (body: string): boolean =>
  (body.length <= MAX_SITE_LINE_CHARS && (COUNTER.test(body) || SITE_LINE.test(body) || BYLINE.test(body))) ||
  isTicker(body);

/** Headlines in a row, parted by bars or bullets. */
function isTicker(body: string): boolean {
  const parts = body.split(/\s[|•»›](?:\s|$)/u).length - 1;
  // Headlines are some words each; what stands between the bars of a formula or a table is shorter.
  return parts >= 3 && body.length / parts >= 20;
}

const isCaption = (body: string): boolean =>
  body.length < 600 && !/["“]/u.test(body) && (CREDIT.test(body) || (body.length < 300 && NAME_CREDIT.test(body)));

function isHeading(body: string): boolean {
  // Speech may have lost its full stop ("…, he said"); a line with marks in it stays.
  return (
    body.length <= MAX_HEADING_CHARS &&
    !TERMINATED.test(body) &&
    !/["“”]/u.test(body) &&
    !/\b(?:said|says|added)$/u.test(body)
  );
}

/** The second and later standing of a long line anywhere in the text. */
function maskRepeats(bodies: readonly string[], kinds: BlockKind[]): void {
  const seen = new Set<string>();
  bodies.forEach((body, i) => {
    if (body.length < MIN_DUPLICATE_CHARS) return;
    if (seen.has(body)) kinds[i] = "boilerplate";
    seen.add(body);
  });
}

/** "Related News" and the headlines below it, as long as no prose follows. */
function maskRelated(bodies: readonly string[], kinds: BlockKind[]): void {
  for (let i = bodies.length - 1; i >= 0 && kinds[i] !== "prose"; i--) {
    if (bodies[i]!.length <= MAX_SITE_LINE_CHARS && RELATED.test(bodies[i]!)) kinds.fill("boilerplate", i);
  }
}

function unmaskUnpunctuated(bodies: readonly string[], kinds: BlockKind[]): void {
  const total = bodies.reduce((sum, body) => sum + body.length, 0);
  const hidden = bodies.reduce((sum, body, i) => sum + (kinds[i] === "heading" ? body.length : 0), 0);
  if (hidden <= MAX_HEADING_SHARE * total) return;
  kinds.forEach((kind, i) => {
    if (kind === "heading") kinds[i] = "prose";
  });
}

/**
 * The article's own headline: the longest heading above its first prose; the site's name, a byline and a date stand
 * there too. Null where the text opens with prose.
 */
export function findHeadline(text: string, blocks: readonly Block[], kinds: readonly BlockKind[]): string | null {
  const firstProse = kinds.indexOf("prose");
  const headings = blocks.slice(0, Math.max(firstProse, 0)).filter((_, i) => kinds[i] === "heading");
  const headline = headings.reduce<Block | undefined>(
    (longest, block) => (longest && longest.end - longest.start >= block.end - block.start ? longest : block),
    undefined,
  );
  return headline ? text.slice(headline.start, headline.end) : null;
}
