/**
 * The nouns of the product, each defined once.
 *
 * A folder of texts becomes documents; a document is paragraphs; a paragraph is covered by passages; a passage is
 * the smallest honest piece of text to show: a sentence, or all the sentences one quotation runs through. What a
 * passage says in somebody's words is a quotation, and its attribution names the speaker.
 *
 * The invariant of the whole project: `document's text.slice(start, end) === passage's text`.
 */

/** Half-open range of UTF-16 code units into a document's text as it is on disk (byte-order mark dropped). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One article. Its text stays with whoever holds the index; the engine needs only what a citation names. */
export interface Document {
  /** Path inside the corpus folder, with `/` between folders; unique. */
  readonly file: string;
  /** As the metadata or the article's own headline states it; the file's name where neither does. */
  readonly title: string;
  readonly publisher?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, only where stated. */
  readonly date?: string;
  /** What its name and text tell where nothing is stated: to look it up by, never to cite. */
  readonly implied?: {
    /** `YYYY` or `YYYY-MM-DD`. */
    readonly date?: string;
    /** The news agency it opens with. */
    readonly agency?: string;
    /** The newspaper that its line of author and date names. */
    readonly outlet?: string;
  };
  /** Of the file's bytes, lower-case hexadecimal: what `sha256sum` prints. */
  readonly sha256: string;
}

/** How a quotation gives the words: within marks, reported in the article's words, or both in one clause. */
export type QuotationForm = "direct" | "indirect" | "mixed";

/** Words that a text gives as somebody's. */
export interface Quotation {
  readonly file: string;
  /** The speaker's words without marks and cue, in text order; several where a cue splits them. Never empty. */
  readonly spans: readonly Span[];
  readonly form: QuotationForm;
  /** `Speaker.id`, or null where the text does not say, or not surely enough, whose words they are. */
  readonly speaker: string | null;
  /** The role this article gives the speaker, in its words. */
  readonly role?: string;
  /** `Speaker.id` of whoever tells of these words: of "Remy said Otaka raised …" Remy, where the speaker is Otaka. */
  readonly reportedBy?: string;
  /** The words by which the text names the speaker here: "Remy", "he", "the ministry". */
  readonly mention: Span | null;
  /** The words that mark it as speech: "said", "according to". */
  readonly cue: Span | null;
  /** 0..1, how likely the attribution is right. */
  readonly confidence: number;
}

/** A person or body that a document names: someone who speaks, or might be asked for. */
export interface Speaker {
  /** Stable within one corpus: the folded name with hyphens, "keo-remy". */
  readonly id: string;
  /** The fullest form the corpus uses. */
  readonly name: string;
  /** A body is a ministry, party, group, court, statement or resolution: anything that speaks and is no person. */
  readonly kind: "person" | "body";
  /** Every other form by which the corpus names them, the fullest first: "Remy". */
  readonly aliases: readonly string[];
  /** What each article calls them: one entry a document and role, in corpus order. */
  readonly roles: readonly { readonly file: string; readonly role: string }[];
  /** How many quotations are theirs, those that others tell of aside; 0 for those who are never quoted. */
  readonly quotations: number;
}

/** The unit of an answer: a sentence, or the sentences of one paragraph that one quotation runs through. */
export interface Passage extends Span {
  readonly file: string;
  /** 1-based line of `start`, as an editor shows it. */
  readonly line: number;
  readonly text: string;
  readonly form: QuotationForm | "narration";
  /** `Speaker.id`; null for narration and for words whose speaker is not known. */
  readonly speaker: string | null;
  readonly role?: string;
  /** 0..1: of the attribution, or for narration that this is the article's own text. */
  readonly confidence: number;
}

/** The unit of retrieval: a paragraph of an article with the passages that cover it. */
export interface Paragraph extends Span {
  readonly file: string;
  readonly text: string;
  /**
   * In text order, never empty; every sentence stands in one of them, and in one for each speaker where a sentence gives
   * the words of several.
   */
  readonly passages: readonly Passage[];
}

/** What the engine asks of an index. Every field narrows; an empty query matches every paragraph. */
export interface RetrievalQuery {
  /** Words in any order; a paragraph that holds any of them matches, the better by BM25 the earlier. */
  readonly terms?: string;
  /** Words that must follow one another, compared as index terms. */
  readonly phrase?: string;
  /** `Speaker.id`s: only paragraphs in which one of them is quoted. */
  readonly speakers?: readonly string[];
  /** `Document.file`s. */
  readonly files?: readonly string[];
  /** Only documents with a stated date in this inclusive range; either end `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly dates?: { readonly from?: string; readonly to?: string };
  /** At most this many hits, at least 1. */
  readonly limit: number;
  /** Milliseconds from now after which the retriever returns what it has, marked partial. */
  readonly deadline?: number;
}

/** A paragraph and its BM25 score; 0 where the query had no terms. */
export interface ScoredParagraph {
  readonly paragraph: Paragraph;
  readonly score: number;
}

export interface RetrievalResult {
  /** Best first; equal scores, and all hits of a query without terms, in corpus order: by file, then by place. */
  readonly hits: readonly ScoredParagraph[];
  /** How many paragraphs match in all, `limit` aside. */
  readonly total: number;
  /** True where the deadline passed or a part of the index did not answer: there may be more. */
  readonly partial: boolean;
}

/** A searchable index: in memory, or on a server. */
export interface Retriever {
  search(query: RetrievalQuery): Promise<RetrievalResult>;
}

/** What a reader needs to find a passage and to make sure that it stands there. */
interface Citation {
  readonly file: string;
  readonly title: string;
  readonly date?: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

/** A passage as an answer gives it. */
export interface CitedPassage {
  readonly text: string;
  readonly form: QuotationForm | "narration";
  readonly speaker: { readonly name: string; readonly role?: string } | null;
  /** Context is never shown as the answer. */
  readonly relation: "answer" | "context";
  readonly confidence: number;
  readonly citation: Citation;
}

export type Verdict = "verified" | "typography" | "omission" | "altered" | "spliced" | "misattributed" | "not_found";

/** One step from the source's words to the pasted ones. */
export interface DiffPart {
  readonly op: "equal" | "insert" | "delete";
  readonly text: string;
}

export interface QuoteCheck {
  readonly verdict: Verdict;
  readonly claimedSpeaker?: string;
  readonly actualSpeaker?: string;
  /** Empty where nothing in the corpus is near. */
  readonly diff: readonly DiffPart[];
  /** What a changed word touches that turns the meaning. */
  readonly flags?: readonly ("negation" | "number" | "name")[];
  /** The words that were compared, as pasted; with several quotations, which one this is about. */
  readonly quotation?: string;
  /** Where the words stand, as indices into `Answer.passages`. */
  readonly places?: readonly number[];
}

/**
 * Why there is no answer. `usage`-answers carry `no_question`; an ambiguous one `several_people`; a partial index that
 * found nothing `incomplete`. `other_language` is a question in a language the documents are not in, without a name
 * that they hold; `no_judgement` a question for an opinion on somebody.
 */
export type Reason =
  | "unknown_speaker"
  | "never_quoted"
  | "silent_on_topic"
  | "not_in_corpus"
  | "other_language"
  | "no_judgement"
  | "several_people"
  | "no_question"
  | "incomplete";

interface AnswerBase {
  readonly question: string;
  /** Said to the user whenever the engine read something into the question: a corrected name, a follow-up. */
  readonly interpretation?: string;
  /** Questions worth asking instead or next, ready to send. */
  readonly suggestions?: readonly string[];
  /** Set where a quotation was checked. */
  readonly check?: QuoteCheck;
  /** Every quotation of a message that holds several, in its order; `check` is the gravest of them. */
  readonly checks?: readonly QuoteCheck[];
  /** True where a deadline cut the search: there may be more. */
  readonly partial?: boolean;
}

/** An answer without a passage to cite cannot be written down. */
export interface Answered extends AnswerBase {
  readonly status: "answered";
  readonly passages: readonly [CitedPassage, ...CitedPassage[]];
}

export interface Unanswered extends AnswerBase {
  readonly status: "not_found" | "ambiguous" | "usage";
  readonly reason: Reason;
  /** One sentence for the person who asked: what was looked for and what there is instead. */
  readonly message: string;
  /** Context only. */
  readonly passages: readonly CitedPassage[];
}

export type Answer = Answered | Unanswered;
