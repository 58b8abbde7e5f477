/** The verdict on a pasted quotation, with what differs shown word by word. */
import type { DiffPart, QuoteCheck } from "../../src/types.ts";
import type { RenderOptions } from "./render.ts";
import { createStyle } from "./style.ts";
import type { Style } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

const VERDICTS: Readonly<
  Record<QuoteCheck["verdict"], { readonly tone: "good" | "doubtful" | "bad"; readonly says: string }>
> = {
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

/** Words of a quotation that tell which of several is meant. */
const MAX_TITLE_WORDS = 10;

/** The checks of a message with several quotations, each under its first words. */
export function renderChecks(checks: readonly QuoteCheck[], options: RenderOptions): string {
  const style = createStyle(options.color);
  const blocks = checks.map((check, at) => {
    const words = printable(check.quotation ?? "").split(/\s+/u);
    const cut = words.length > MAX_TITLE_WORDS ? `${words.slice(0, MAX_TITLE_WORDS).join(" ")} …` : words.join(" ");
    const claimed = check.claimedSpeaker === undefined ? "" : ` (given as ${printable(check.claimedSpeaker)}’s)`;
    const title = style.name(wrap(`${at + 1}. “${cut}”${claimed}`, options.width));
    return `${title}\n\n${renderCheck(check, options)}`;
  });
  return blocks.join("\n\n");
}

export function renderCheck(check: QuoteCheck, { color, width }: RenderOptions): string {
  const style = createStyle(color);
  const { tone, says } = VERDICTS[check.verdict];
  const verdict = wrap([says, ...(check.flags ?? []).map((flag) => FLAGS[flag])].join(" "), width);
  const blocks = [style[tone](verdict), ...whose(check).map((sentence) => wrap(sentence, width))];
  if (check.diff.some(({ op }) => op !== "equal")) {
    blocks.push(`${legend(check.diff, style)}\n${wrap(renderDiff(check.diff, style), width, "    ")}`);
  }
  return blocks.join("\n\n");
}

function whose({ verdict, claimedSpeaker, actualSpeaker }: QuoteCheck): string[] {
  if (verdict === "misattributed" && actualSpeaker === undefined && claimedSpeaker !== undefined) {
    return [`They are the article’s own words, not ${printable(claimedSpeaker)}’s.`];
  }
  if (verdict === "not_found" || actualSpeaker === undefined) return [];
  const actual = printable(actualSpeaker);
  if (claimedSpeaker === undefined || verdict !== "misattributed") return [`Said by ${actual}.`];
  return [`Said by ${actual}, not by ${printable(claimedSpeaker)}.`];
}

function legend(diff: readonly DiffPart[], style: Style): string {
  const says: string[] = [];
  if (diff.some(({ op }) => op === "delete")) says.push(style.deleted("only in the source"));
  if (diff.some(({ op }) => op === "insert")) says.push(style.inserted("only in what you gave"));
  return `What differs: ${says.join(" ")}`;
}

/** Words kept on either side of a difference, so that it can be placed. */
const WORDS_AROUND = 12;

function renderDiff(diff: readonly DiffPart[], style: Style): string {
  const parts = diff.map(({ op, text }, at) => {
    const shown = printable(text);
    if (op === "equal") return elide(shown, at > 0, at < diff.length - 1);
    const paint = op === "delete" ? style.deleted : style.inserted;
    // Line breaks fall at white space, and no colour or mark may run across one.
    return shown.replaceAll(/\S+/gu, paint);
  });
  return parts.join("");
}

/** Shortens a long run that is the same in both to the words next to a difference. */
function elide(text: string, after: boolean, before: boolean): string {
  const words = [...text.matchAll(/\S+/gu)];
  const head = after ? WORDS_AROUND : 0;
  const tail = before ? WORDS_AROUND : 0;
  // Leaving out a word or two would hide more than it saves.
  if (words.length <= head + tail + WORDS_AROUND) return text;
  const kept = (from: number, to: number) => (from >= to ? "" : text.slice(words[from]!.index, words[to]?.index));
  return `${/^\s*/u.exec(text)![0]}${kept(0, head)} […] ${kept(words.length - tail, words.length)}`;
}
