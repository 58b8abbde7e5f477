/** The verdict on a pasted quotation, in the words that every platform uses. */
import type { Answer, DiffPart, QuoteCheck } from "../../src/types.ts";

/** What a verdict is to whoever pasted the words. */
export type Tone = "good" | "doubtful" | "bad";

/** What a tone looks like where pictures are to be had. */
export const SIGNS: Readonly<Record<Tone, string>> = { good: "✅", doubtful: "⚠️", bad: "❌" };

const VERDICTS: Readonly<Record<QuoteCheck["verdict"], { readonly tone: Tone; readonly says: string }>> = {
  verified: { tone: "good", says: "Verified: these words stand in the corpus as you gave them." },
  typography: { tone: "good", says: "Genuine: only typography differs from the source." },
  omission: { tone: "doubtful", says: "Shortened: words of the source are left out." },
  altered: { tone: "bad", says: "Altered: the source says something else." },
  spliced: { tone: "bad", says: "Spliced: the words come from several places and do not stand together." },
  misattributed: { tone: "bad", says: "Misattributed: these words stand in the corpus, but as somebody else's." },
  not_found: { tone: "doubtful", says: "Not found." },
};

const FLAGS = {
  negation: "A negation was changed.",
  number: "A number was changed.",
  name: "A name was changed.",
} as const satisfies Record<NonNullable<QuoteCheck["flags"]>[number], string>;

/** What is said of one check; names stand in it as the corpus and the user gave them. */
export interface VerdictWording {
  readonly tone: Tone;
  /** The verdict, and what a change touches. */
  readonly verdict: string;
  /** Whose the words are, and whose not; absent where that is not known. */
  readonly whose?: string;
  /** Empty where nothing differs. */
  readonly diff: readonly DiffPart[];
}

/** The wording of one check. */
export function wordVerdict(check: QuoteCheck): VerdictWording {
  const { tone, says } = VERDICTS[check.verdict];
  const whose = whoseWords(check);
  return {
    tone,
    verdict: [says, ...(check.flags ?? []).map((flag) => FLAGS[flag])].join(" "),
    ...(whose !== undefined && { whose }),
    diff: check.diff.some(({ op }) => op !== "equal") ? shorten(check.diff) : [],
  };
}

/**
 * The checks to show of an answer: every one of a message with several quotations. Of words that were not found the
 * message says more than the verdict.
 */
export function checksToShow(answer: Answer): readonly QuoteCheck[] {
  const { check, checks } = answer;
  if (checks !== undefined) return checks;
  return check === undefined || (answer.status !== "answered" && check.verdict === "not_found") ? [] : [check];
}

/** Which of several quotations a check is about: its first words, and who was said to have said them. */
export function titleOf({ quotation = "", claimedSpeaker }: QuoteCheck, maxWords: number): string {
  const words = quotation.split(/\s+/u);
  const cut = words.length > maxWords ? `${words.slice(0, maxWords).join(" ")} …` : words.join(" ");
  return `“${cut}”${claimedSpeaker === undefined ? "" : ` (given as ${claimedSpeaker}’s)`}`;
}

function whoseWords({ verdict, claimedSpeaker, actualSpeaker }: QuoteCheck): string | undefined {
  if (verdict === "misattributed" && actualSpeaker === undefined && claimedSpeaker !== undefined) {
    return `They are the article’s own words, not ${claimedSpeaker}’s.`;
  }
  if (verdict === "not_found" || actualSpeaker === undefined) return undefined;
  if (claimedSpeaker === undefined || verdict !== "misattributed") return `Said by ${actualSpeaker}.`;
  return `Said by ${actualSpeaker}, not by ${claimedSpeaker}.`;
}

/** What the marks of a diff mean. */
export const DIFF_LEGEND = { delete: "only in the source", insert: "only in what you gave" } as const;

/** Words kept on either side of a difference, so that it can be placed. */
const WORDS_AROUND = 12;

/** Long runs that are the same in both shortened to the words next to a difference; a difference never is. */
function shorten(diff: readonly DiffPart[]): DiffPart[] {
  return diff.map(({ op, text }, at) => ({
    op,
    text: op === "equal" ? elide(text, at > 0, at < diff.length - 1) : text,
  }));
}

function elide(text: string, after: boolean, before: boolean): string {
  const words = [...text.matchAll(/\S+/gu)];
  const head = after ? WORDS_AROUND : 0;
  const tail = before ? WORDS_AROUND : 0;
  // Leaving out a word or two would hide more than it saves.
  if (words.length <= head + tail + WORDS_AROUND) return text;
  const kept = (from: number, to: number) => (from >= to ? "" : text.slice(words[from]!.index, words[to]?.index));
  return `${/^\s*/u.exec(text)![0]}${kept(0, head)} […] ${kept(words.length - tail, words.length)}`;
}
