/**
 * Which documents a question is about: "in 2022", "in the CamboJA article", "in the article on the inquiry". Read before
 * anything else, so that the question left is about these documents and nothing more.
 *
 *     "what did Malin say in the CamboJA article about law?"  ->  "what did Malin say about law?", in two documents
 */
import { fold, analyse } from "../terms.ts";
import type { Document } from "../types.ts";

/** A question and the documents it keeps to. */
export interface Scope {
  /** The question without the words that name the documents. */
  readonly text: string;
  /** In corpus order; absent where the question is about all. */
  readonly files?: readonly string[];
  /** What the documents were named by: "2022", "the CamboJA article". */
  readonly label?: string;
}

const ARTICLES = "(?:articles?|reports?|stor(?:y|ies)|pieces?|documents?|texts?|interviews?|news ?items?)";
/** "in the CamboJA article", "in the article about the inquiry". */
const NAMED_BEFORE = new RegExp(
  `\\b(?:in|from|of|only|just) (?:the |that |this )?(?<name>\\S+(?: \\S+){0,7}?)(?:['’]s)? ${ARTICLES}(?!\\S*\\p{L})`,
  "iu",
);
const NAMED_AFTER = new RegExp(
  `\\b(?:in|from) (?:the |that |this |an? )?${ARTICLES} (?:about|on|by|from|in|titled|called|of|covering|regarding) (?:the )?(?<name>[^,?!;]{3,80}?)[\\s?!.]*$`,
  "iu",
);
/** "in the North Post": only if it is a publisher. */
const PUBLISHER = /\b(?:in|by|from|for|(?:according )?to) (?:the )?(?<name>\p{L}\S*(?: \S+){0,7})/giu;
const MONTHS = "january february march april may june july august september october november december".split(" ");
const YEAR = new RegExp(
  `\\b(?:in|from|during|of|for|since)? ?(?:(?<month>${MONTHS.join("|")}),? )?(?<year>(?:19|20)\\d\\d)(?=[\\s?!.,]*$|,? (?:what|who|did|has))`,
  "giu",
);

/** Longer words are no short form. */
const MAX_SHORT_LETTERS = 20;

/** Words of a publisher from whose beginnings a short form is made: "CamboJA" of "Cambodian Journalists Alliance". */
function isShortFor(short: string, name: string): boolean {
  const letters = fold(short).replace(/(?:news|online|\.\w+)$/u, "");
  const words = fold(name).match(/\p{L}+/gu) ?? [];
  if (letters.length > MAX_SHORT_LETTERS) return false;
  // Every way to go on: more of the same word, or the start of the next.
  let places: readonly (readonly [word: number, letter: number])[] = [[0, 0]];
  for (const letter of letters) {
    const next = places.flatMap(([word, at]) => [
      ...(words[word]?.[at] === letter ? [[word, at + 1] as const] : []),
      ...(at > 0 && words[word + 1]?.[0] === letter ? [[word + 1, 1] as const] : []),
    ]);
    places = [...new Map(next.map((place) => [place.join(), place])).values()];
  }
  return places.some(([word]) => word > 0);
}

/** Shorter short forms fit too many names. */
const MIN_SHORT_LETTERS = 3;

/** What the documents of a corpus can be named by, as index terms; worked out once a corpus. */
interface Catalogue {
  readonly publishers: ReadonlyMap<string, { readonly publisher: string; readonly files: string[] }>;
  /** Terms of title and publisher by file. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>;
}

/** By file, in corpus order. */
type Documents = ReadonlyMap<string, Document>;

const catalogues = new WeakMap<Documents, Catalogue>();

function catalogueOf(documents: Documents): Catalogue {
  const known = catalogues.get(documents);
  if (known !== undefined) return known;
  const publishers = new Map<string, { readonly publisher: string; readonly files: string[] }>();
  for (const { publisher, file } of documents.values()) {
    if (publisher === undefined) continue;
    const key = analyse(publisher).join(" ");
    const entry = publishers.get(key);
    if (entry === undefined) publishers.set(key, { publisher, files: [file] });
    else entry.files.push(file);
  }
  const titles = new Map(
    Array.from(documents.values(), ({ file, title, publisher = "" }) => [
      file,
      new Set(analyse(`${title} ${publisher}`)),
    ]),
  );
  const catalogue = { publishers, titles };
  catalogues.set(documents, catalogue);
  return catalogue;
}

function publishedBy(name: string, { publishers }: Catalogue): string[] {
  const named = publishers.get(analyse(name).join(" "));
  if (named !== undefined || name.includes(" ") || name.length < MIN_SHORT_LETTERS) return named?.files ?? [];
  return [...publishers.values()].find(({ publisher }) => isShortFor(name, publisher))?.files ?? [];
}

function titled(name: string, { titles }: Catalogue): string[] {
  const wanted = analyse(name);
  if (wanted.length === 0) return [];
  return [...titles].filter(([, terms]) => wanted.every((term) => terms.has(term))).map(([file]) => file);
}

/** Stands where the words were; no text has it. */
const WHERE = " \uE000";

function without(text: string, found: string): string {
  return text
    .replace(found, WHERE)
    .replace(/[,;]?(?: (?:and|but))?(?: (?:only|just))* \uE000/u, " ")
    .replaceAll(/ {2,}/gu, " ")
    .replaceAll(/ (?=[?!.,])/gu, "")
    .trim();
}

function filesNamed(name: string, documents: Documents): string[] {
  const catalogue = catalogueOf(documents);
  const published = publishedBy(name, catalogue);
  return published.length > 0 ? published : titled(name, catalogue);
}

function byName(text: string, documents: Documents): Scope | undefined {
  for (const pattern of [NAMED_BEFORE, NAMED_AFTER]) {
    const match = pattern.exec(text);
    const name = match?.groups?.["name"];
    if (match === null || name === undefined) continue;
    const files = filesNamed(name, documents);
    if (files.length > 0) return { text: without(text, match[0]), files, label: name };
  }
  return undefined;
}

function byPublisher(text: string, documents: Documents): Scope | undefined {
  const catalogue = catalogueOf(documents);
  for (const match of text.matchAll(PUBLISHER)) {
    const words = match.groups!["name"]!.replace(/[?!.,;:]+$/u, "").split(" ");
    for (let length = words.length; length > 0; length--) {
      const name = words
        .slice(0, length)
        .join(" ")
        .replace(/[?!.,;:]+$/u, "")
        .replace(/['’]s$/u, "");
      const files = publishedBy(name, catalogue);
      const found =
        text.slice(match.index, match.index + match[0].indexOf(words[0]!)) + words.slice(0, length).join(" ");
      if (files.length > 0) return { text: without(text, found), files, label: name };
    }
  }
  return undefined;
}

/** A year that some document is dated by; any other is a word of the topic. */
function byDate(text: string, documents: readonly Document[]): Scope | undefined {
  for (const match of text.matchAll(YEAR)) {
    const { month, year = "" } = match.groups!;
    const digits = month === undefined ? "" : `-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, "0")}`;
    const files = documents.filter(({ date }) => date?.startsWith(year + digits)).map(({ file }) => file);
    const rest = without(text, match[0]);
    if (files.length > 0 && (month !== undefined || /\p{L}/u.test(text))) {
      return { text: rest, files, label: month === undefined ? year : `${month} ${year}` };
    }
  }
  return undefined;
}

/** "What does the North Post say about homes?": an article is asked like somebody, but its own words count too. */
const DOCUMENT_SAYS =
  /^(?:what|how) (?:do|does|did) (?:the |this |that |these )?(?<name>[^,?!;]{1,80}?) (?:says?|writes?|reports?|tells?(?: us)?|mentions?) (?:about|on|of|regarding) (?<rest>[^?!]+)[?!.\s]*$/iu;
const ENDS_IN_ARTICLE = new RegExp(`(?:^|['’]s | )${ARTICLES}$`, "iu");

function byDocumentSaying(text: string, documents: Documents): Scope | undefined {
  const { name = "", rest = "" } = DOCUMENT_SAYS.exec(text)?.groups ?? {};
  if (name === "") return undefined;
  const published = publishedBy(name, catalogueOf(documents));
  const label = name.replace(ENDS_IN_ARTICLE, "");
  if (published.length > 0) return { text: rest, files: published, label };
  if (label === name) return undefined;
  if (label === "") return { text: rest };
  const files = filesNamed(label, documents);
  return files.length === 0 ? undefined : { text: rest, files, label };
}

/** Longer messages are no bare words. */
const MAX_BARE_WORDS = 5;
/** "CamboJA" after a name; shorter words are too often something else. */
const MIN_BARE_LETTERS = 5;

/** "malin camboja". */
function byLastWord(text: string, documents: Documents): Scope | undefined {
  const words = text.split(" ");
  const last = words.at(-1)!;
  if (words.length < 2 || words.length > MAX_BARE_WORDS || last.length < MIN_BARE_LETTERS) return undefined;
  const files = publishedBy(last, catalogueOf(documents));
  return files.length === 0 ? undefined : { text: words.slice(0, -1).join(" "), files, label: last };
}

/** "In the article about the dam", "in the dam article": words to look for where no title has them. */
export function readSubject(text: string): { readonly text: string; readonly subject: string } | undefined {
  for (const pattern of [NAMED_AFTER, NAMED_BEFORE]) {
    const match = pattern.exec(text);
    const subject = match?.groups?.["name"];
    if (match === null || subject === undefined || analyse(subject).length === 0) continue;
    return { text: without(text, match[0]), subject };
  }
  return undefined;
}

/** The documents meant, if any are; quoted words are left alone. */
export function readScope(text: string, documents: Documents): Scope {
  if (/[“”"«»„]/u.test(text)) return { text };
  const saying = byDocumentSaying(text, documents);
  if (saying !== undefined) return saying;
  const source = byName(text, documents) ?? byPublisher(text, documents) ?? byLastWord(text, documents);
  const among = source?.files?.map((file) => documents.get(file)!) ?? [...documents.values()];
  const dated = byDate(source?.text ?? text, among);
  if (source === undefined) return dated ?? { text };
  return dated === undefined ? source : { ...dated, label: `${source.label!}, ${dated.label!}` };
}
