/**
 * Which documents a question is about: "in 2022", "malin, camboja only", "in the article on the inquiry". Read before
 * anything else, so that the question left is about these documents and nothing more.
 *
 *     "what did Malin say in the CamboJA article about law?"  ->  "what did Malin say about law?", in two documents
 */
import { analyse } from "../terms.ts";
import type { Span } from "../types.ts";
import { articlePhrases } from "./article-phrase.ts";
import type { ArticlePhrase } from "./article-phrase.ts";
import { byFileName, fromOutlet, publishedBy, titled } from "./catalogue.ts";
import type { Documents } from "./catalogue.ts";
import { byOutletClause } from "./outlet-clause.ts";
import { SPEECH_VERB } from "./phrasing.ts";
import { datedBy, plainDates, readDate, withoutDates } from "./scope-dates.ts";

/** A question and the documents it keeps to. */
export interface Scope {
  /** The question without the words that name the documents. */
  readonly text: string;
  /** In corpus order; absent where the question is about all. */
  readonly files?: readonly string[];
  /** What the documents were named by: "2022", "the CamboJA article". */
  readonly label?: string;
  /** Words that say what an article is about, where no title has them: to be looked for in the texts. */
  readonly subject?: Subject;
  /** The documents were not named but found: the question to put to all, where these have no answer. */
  readonly outside?: string;
}

interface Subject {
  readonly words: string;
  /** The question without them. */
  readonly text: string;
}

/** Stands where the words were; no text has it. */
const WHERE = "\uE000";

/** `text` without a part of it, and without what only joined that to the rest. */
export function without(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)} ${WHERE} ${text.slice(end)}`
    .replaceAll(/\s{2,}/gu, " ")
    .replace(/^[\s(["[]*\uE000[\s)\]"]*(?:(?:please|pls|plz|only|just|alone)(?!\p{L}) ?)*(?:[,:;–—-]+(?= |$))?/u, "")
    .replace(/[,;:(–—-]*(?: (?:and|but|only|just))* \uE000(?: (?:only|please|pls|plz)(?= *[?!.,]*$))*(?: ?\))?/u, " ")
    .replaceAll(/ {2,}/gu, " ")
    .replaceAll(/ (?=[?!.,])/gu, "")
    .trim();
}

/** Words that name documents, and where they stand. */
export interface Found {
  readonly span: Span;
  readonly files?: readonly string[];
  readonly label: string;
  readonly subject?: string;
}

const both = (a: readonly string[], b: readonly string[]): string[] => a.filter((file) => b.includes(file));

/** The documents that a description names, and the words of it that do not. */
function described(name: string, documents: Documents): { files: readonly string[]; rest: string } | undefined {
  const named = [datedBy, fromOutlet, byFileName, titled]
    .map((by) => by(name, documents))
    .find((files) => files.length > 0);
  if (named !== undefined) return { files: named, rest: "" };
  // "The May 2022 budget meeting": its article need not say when.
  const undated = withoutDates(name);
  if (undated !== name && undated !== "") return described(undated, documents);
  const row = name.split(" ");
  for (let length = row.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= row.length; from++) {
      const files = fromOutlet(row.slice(from, from + length).join(" "), documents);
      if (files.length === 0) continue;
      const rest = [...row.slice(0, from), ...row.slice(from + length)].join(" ");
      const precise = both(titled(rest, documents), files);
      return precise.length > 0 ? { files: precise, rest: "" } : { files, rest };
    }
  }
  return undefined;
}

/** "The piece by the Post", "the piece of May 24". */
function sourceOf(name: string, documents: Documents): readonly string[] {
  const published = fromOutlet(name, documents);
  return published.length > 0 ? published : datedBy(name, documents);
}

/** What follows the noun of a phrase narrows it further, or names it alone. */
function narrowed(phrase: ArticlePhrase, at: number, documents: Documents): Found | undefined {
  const { about, isSource, isFirst } = phrase;
  const name = phrase.names[at]!;
  const span = { start: phrase.starts[at]!, end: phrase.end };
  const own = name === "" ? undefined : described(name, documents);
  if (name !== "" && own === undefined) return undefined;
  const isOfArticle = about !== undefined && (own === undefined || isFirst || isSource);
  if (!isOfArticle) return own === undefined ? undefined : { span, ...found(own.files, own.rest, name) };
  const after = isSource
    ? { files: sourceOf(about.text, documents), rest: "" }
    : (described(about.text, documents) ?? { files: [], rest: about.text });
  const label = [name, about.text].filter((part) => part !== "").join(", ");
  const whole = { start: span.start, end: about.end };
  if (own === undefined) {
    if (after.files.length > 0) return { span: whole, ...found(after.files, after.rest, about.text) };
    return isSource ? undefined : { span: whole, label: about.text, subject: about.text };
  }
  const files = both(own.files, after.files);
  if (files.length > 0) return { span: whole, ...found(files, `${own.rest} ${after.rest}`.trim(), label) };
  if (isSource) return { span, ...found(own.files, own.rest, name) };
  return { span: whole, ...found(own.files, `${own.rest} ${about.text}`.trim(), label) };
}

const found = (files: readonly string[], rest: string, label: string): Omit<Found, "span"> => ({
  files,
  label,
  ...(analyse(rest).length > 0 && { subject: rest }),
});

function byPhrase(text: string, documents: Documents): Found | undefined {
  const phrases = articlePhrases(text);
  for (const phrase of phrases) {
    for (const at of phrase.names.keys()) {
      const named = narrowed(phrase, at, documents);
      if (named !== undefined) return named;
    }
  }
  // No document is called so: perhaps one is about it.
  for (const { names, starts, end, about, isFirst } of phrases) {
    const [name = ""] = names;
    // "From the Varga paper" may be anybody's writing.
    if (analyse(name).length === 0 || /papers?$/iu.test(text.slice(0, end))) continue;
    const isAbout = about !== undefined && isFirst;
    const subject = isAbout ? `${name} ${about.text}` : name;
    return { span: { start: starts[0]!, end: isAbout ? about.end : end }, label: name, subject };
  }
  return undefined;
}

const LED =
  /(?<!\p{L})(?<lead>(?:(?:and|but|only|just) )*(?:in|by|from|for|per|via|(?:according )?to|only|just|looking at) (?:the )?)(?=(?<name>\p{L}\S*(?: \S+){0,7}))/giu;
/** With these, the word after is a place to look in, whatever else it may be. */
const IN = /(?:in|from|per|via|only|just|looking at) (?:the )?$/iu;

const ENDS_NAME =
  /^(?:['’]s)?\s*(?:$|[?!.,;:)–—-]|(?:only|please|pls|plz|what|who|when|how|did|does|about|on|in|of|from|by|during|since)(?!\p{L}))/iu;

/** Of no publisher's name: "CBS Sports | in November", "the Post | by Smith". */
const ENDS_ROW = /^(?:in|from|by|on|about|during|since|what|who|did|does)$/iu;

/** "In the North Post", "from the Telegraph": only if it is a publisher, or what files are named after. */
function byPublisher(text: string, documents: Documents): Found | undefined {
  for (const match of text.matchAll(LED)) {
    const { lead = "", name: row = "" } = match.groups!;
    const all = row.split(" ");
    const end = all.findIndex((word) => ENDS_ROW.test(word));
    const words = end < 0 ? all : all.slice(0, end);
    for (let length = words.length; length > 0; length--) {
      // "North Post in" is no name.
      if (analyse(words[length - 1]!).length === 0) continue;
      const typed = words
        .slice(0, length)
        .join(" ")
        .replace(/[?!.,;:)]+$/u, "");
      const name = typed.replace(/['’]s$/u, "");
      const start = match.index + lead.length;
      const isNamed = (IN.test(lead) || name.includes(" ")) && ENDS_NAME.test(text.slice(start + name.length));
      const files = isNamed ? fromOutlet(name, documents) : publishedBy(name, documents);
      if (files.length > 0) return { span: { start: match.index, end: start + name.length }, files, label: name };
    }
  }
  return undefined;
}

/** A file's name as it stands among the words. */
function byFile(text: string, documents: Documents): Found | undefined {
  for (const { 0: token, index } of text.matchAll(/[^\s"“”'()[\]?!,;:]+/gu)) {
    const name = token.replace(/\.$/u, "");
    const files = byFileName(name, documents);
    if (files.length === 0) continue;
    const lead = /(?:(?:^|\s)(?:but|only|just|check|search|look|in|from|of|the|file|document|article))*\s*$/iu.exec(
      text.slice(0, index),
    )!;
    return { span: { start: lead.index, end: index + name.length }, files, label: name };
  }
  return undefined;
}

const ARTICLE = "(?:articles?|reports?|stor(?:y|ies)|pieces?|documents?|texts?|interviews?|news ?items?)";
/** "What does the North Post say about homes?": an article is asked like somebody, but its own words count too. */
const DOCUMENT_SAYS =
  /^(?:what|how) (?:do|does|did|is|are) (?:the |this |that |these )?(?<name>[^,?!;]{1,80}?) (?:says?|saying|writes?|writing|reports?|reporting|tells?(?: us)?|mentions?) (?:about|on|of|regarding) (?<rest>[^?!]+)[?!.\s]*$/iu;
/** "Whom does the North Post quote on homes?", "what does it quote Lindqvist as saying?" */
const DOCUMENT_QUOTES =
  /^(?<wh>what|whom?|how) (?:do|does|did|is|are) (?:the |this |that |these )?(?<name>[^,?!;]{1,80}?) (?:quotes?|cites?|quoting|citing|have|has)(?: (?<person>[^,?!;]{2,60}?)(?: as)? (?:saying|say|telling))?(?: (?<rest>[^?!]+))?[?!.\s]*$/iu;
/** "What has the North Post carried from Lindqvist?" */
const DOCUMENT_CARRIES =
  /^(?:what|which \p{L}+) (?:has|have|did|does|do) (?:the )?(?<name>[^,?!;]{1,80}?) (?:carry|carried|print|printed|publish|published|run|got|have|report|reported|quote|quoted) (?:from|by|of) (?<person>[^,?!;]{2,60}?)(?: (?<on>(?:about|on) [^?!]+))?[?!.\s]*$/iu;
const ENDS_IN_ARTICLE = new RegExp(`(?:^|['’]s | )${ARTICLE}$`, "iu");

function documentsSaying(name: string, documents: Documents): Omit<Scope, "text"> | undefined {
  const published = fromOutlet(name, documents);
  const label = name.replace(ENDS_IN_ARTICLE, "");
  // One word is more often a speaker's than what files are named after.
  const isOutlet = published.length > 0 && (name.includes(" ") || publishedBy(name, documents).length > 0);
  if (isOutlet) return { files: published, label };
  if (label === name) return undefined;
  if (label === "") return {};
  const files = described(label, documents)?.files ?? [];
  return files.length === 0 ? undefined : { files, label };
}

function byDocumentSaying(text: string, documents: Documents): Scope | undefined {
  const { name = "", rest = "" } = DOCUMENT_SAYS.exec(text)?.groups ?? {};
  const said = name === "" ? undefined : documentsSaying(name, documents);
  if (said !== undefined) return { text: rest, ...said };
  const { name: carrying = "", person: by = "", on: about = "" } = DOCUMENT_CARRIES.exec(text)?.groups ?? {};
  const carried = carrying === "" ? undefined : documentsSaying(carrying, documents);
  if (carried?.files !== undefined) return { text: `what did ${by} say ${about}`.trim(), ...carried };
  const { wh = "", name: quoting = "", person, rest: on = "" } = DOCUMENT_QUOTES.exec(text)?.groups ?? {};
  const quoted = quoting === "" ? undefined : documentsSaying(quoting, documents);
  if (quoted?.files === undefined) return undefined;
  if (person !== undefined) return { text: `what did ${person} say ${on}`.trim(), ...quoted };
  return /^who/iu.test(wh) ? { text: on === "" ? "who is quoted" : `who said something ${on}`, ...quoted } : undefined;
}

/** Longer messages are no bare words. */
const MAX_BARE_WORDS = 5;
/** "CamboJA" after a name; shorter words are too often something else. */
const MIN_BARE_LETTERS = 5;

/** "malin camboja". */
function byLastWord(text: string, documents: Documents): Found | undefined {
  const words = text.trimEnd().split(" ");
  const last = words.at(-1)!;
  if (words.length < 2 || words.length > MAX_BARE_WORDS || last.length < MIN_BARE_LETTERS) return undefined;
  const files = publishedBy(last, documents);
  const end = text.trimEnd().length;
  return files.length === 0 ? undefined : { span: { start: end - last.length, end }, files, label: last };
}

/** "And the Express?" after a question that was put to another paper's. */
const TURNS_TO = /^(?:(?:and|but|ok|so|what about|how about)[\s,]+)+(?:the )?(?<name>\p{L}[^?!.,;:]{1,60}?)[\s?!.]*$/iu;

function byTurning(text: string, documents: Documents): Found | undefined {
  const name = TURNS_TO.exec(text)?.groups?.["name"] ?? "";
  const files = name === "" ? [] : fromOutlet(name, documents);
  return files.length === 0 ? undefined : { span: { start: 0, end: text.length }, files, label: name };
}

/** In the documents that were named: "Mongabay, 2023: what do people | there | say", "what does it say | in there". */
const THERE = new RegExp(`(?<=\\p{L}) (?:in )?(?:there|here)(?= (?:${SPEECH_VERB})(?!\\p{L})|[\\s?!.]*$)`, "iu");

/**
 * The documents meant, if any are; quoted words are left alone. `isScoped` says that the question before kept to some
 * documents, so that a bare name may be that of others.
 */
export function readScope(typed: string, documents: Documents, isScoped = false): Scope {
  if (/[“”"«»„]/u.test(typed)) return { text: typed };
  const text = plainDates(typed);
  const saying = byDocumentSaying(text, documents);
  if (saying !== undefined) return saying;
  const source = [...(isScoped ? [byTurning] : []), byFile, byOutletClause, byPhrase, byPublisher, byLastWord]
    .map((by) => by(text, documents))
    .find((one) => one !== undefined);
  // What is only said to be about something is no name yet.
  const left = source?.files === undefined ? text : without(text, source.span);
  const dated = readDate(left, documents, source?.files);
  const rest = dated === undefined ? left : without(left, dated);
  const files = dated?.files ?? source?.files;
  const labels = [source?.files === undefined ? undefined : source.label, dated?.label];
  const label = labels.filter((one) => one !== undefined).join(", ");
  return {
    text: files === undefined ? rest : rest.replace(THERE, ""),
    ...(files !== undefined && { files, label }),
    ...(dated?.isGuess === true && { outside: left }),
    ...(source?.subject !== undefined && { subject: subjectOf(source, source.subject, rest) }),
  };
}

/** The question without the words of the subject, however much of it was cut already. */
function subjectOf({ files, span }: Found, words: string, rest: string): Subject {
  return { words, text: files === undefined ? without(rest, span) : rest };
}
