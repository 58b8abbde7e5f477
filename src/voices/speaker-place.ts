/** Which of those that a question names stands where whoever speaks does: "did … say", "quotes by …", "…'s view of". */
import { DONE_TO } from "../question/phrasing.ts";
import { isFiller } from "./asking-words.ts";
import { asks, isPossessive } from "./question-row.ts";
import type { Stretch, Word } from "./question-row.ts";

/** Somebody named or described. */
export interface Spotted extends Stretch {
  /** Whether words of theirs are known. */
  readonly isQuoted: boolean;
  /** By name rather than by what they are. */
  readonly isNamed: boolean;
  /** `Speaker.id`s of whom it may mean. */
  readonly ids?: readonly string[];
}

/** What begins a topic. */
export const MARKERS: ReadonlySet<string> = new Set(
  "about on regarding concerning re wrt w.r.t towards toward over".split(" "),
);
const ARTICLES = new Set(["the", "a", "an", ""]);
const AUXILIARIES = new Set(
  "did does do has have had is was are were would will can could should may might isnt".split(" "),
);
const BE = new Set("is was are were be been".split(" "));
const DONE_TO_WHOM = new RegExp(`^(?:${DONE_TO}|praising)$`, "u");
const isDoneTo = (word: Word | undefined): boolean => DONE_TO_WHOM.test(word?.word ?? "");
const SOURCES = new Set(["by", "from", "per", "quote", "cite", "quoting"]);
const HEARD_BY = new Set(["to", "with", "against"]);
/** Between a speaker and the verb. */
const ADVERBS = new Set(
  (
    "also really actually ever even just been being have has had himself herself themselves publicly recently then to " +
    "not all"
  ).split(" "),
);
/** After a possessive, words further on are of another phrase. */
const POSSESSED_WORDS = 4;

/** Of a place for which much speaks, for which little does, and which is another's. Only their order means anything. */
const PLAIN = 3;
const LIKELY = 2;
const SLIGHT = 1;
const NOT_THERE = -3;

/** How plainly a place is that of whoever speaks. */
function worthOf(row: readonly Word[], { from, to, isQuoted, isNamed }: Spotted, others: readonly Spotted[]): number {
  let before = from - 1;
  while (before >= 0 && ARTICLES.has(row[before]!.word)) before--;
  let after = to;
  while (after < row.length && ADVERBS.has(row[after]!.word)) after++;
  const [last, next] = [row[to - 1]!, row[after]];
  const { word: prev, closes } = row[before] ?? { word: "", closes: true };
  const beforeThat = row[before - 1]?.word ?? "";
  const isOpen = !last.closes && next !== undefined;
  // "What about Sanborn, which mistake does he see?"
  const isTurnedTo = prev === "about" && /^(?:what|how)$/u.test(beforeThat);
  if (MARKERS.has(prev) && !closes && !isTurnedTo) return NOT_THERE;
  // "Which analyst said …" asks who it was.
  if (/^(?:which|what)$/u.test(prev) && asks(row, to) && !isNamed) return NOT_THERE;
  // "What is the founder suspected of?"
  if (BE.has(prev) && isDoneTo(row[after])) return NOT_THERE;
  // "SoftBank's Claure" is Claure.
  if (isPossessive(last) && others.some((other) => other.from === to)) return NOT_THERE;
  // "The secretary's view of Trump" is not Trump's.
  const isOfAnother = before > 1 && isPossessive(row[before - 2]!);
  if (prev === "of" && isOfAnother && asks(row, before - 1)) return NOT_THERE;
  const isAccording = prev === "to" && beforeThat.startsWith("acc");
  // "Quotes by Malin", "anything from Malin", but "impressed by Malin".
  const isSource = SOURCES.has(prev) && (before === 0 || asks(row, before - 1) || isFiller(beforeThat));
  // "Malin view: can groups ask …"
  const isLabel = from === 0 && asks(row, to) && row[to]!.closes;
  const isOwner = isPossessive(last) && row.slice(to, to + POSSESSED_WORDS).some((_, step) => asks(row, to + step));
  const signs: readonly (readonly [boolean, number])[] = [
    [isAccording, PLAIN + SLIGHT],
    [isSource, PLAIN],
    [AUXILIARIES.has(prev), PLAIN],
    [prev === "of" && asks(row, before - 1), PLAIN],
    [isOpen && !isPossessive(last) && asks(row, after), PLAIN],
    [isOwner, PLAIN],
    [isLabel, PLAIN],
    [isOpen && MARKERS.has(next.word), LIKELY],
    [isQuoted, LIKELY],
    [closes || prev === "and", SLIGHT],
    [!isOpen && next !== undefined, SLIGHT],
    [HEARD_BY.has(prev) && !isAccording, -LIKELY],
  ];
  return signs.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0);
}

/** Those in the plainest place, and who is named along with them ("Remy and Malin"); undefined where none is in one. */
export function chooseSpeakers(
  row: readonly Word[],
  spotted: readonly Spotted[],
): readonly [Spotted, ...Spotted[]] | undefined {
  const worth = new Map(spotted.map((one) => [one, worthOf(row, one, spotted)]));
  const first = spotted.toSorted((a, b) => worth.get(b)! - worth.get(a)! || a.from - b.from)[0];
  if (first === undefined || worth.get(first)! < 0) return undefined;
  const chosen: [Spotted, ...Spotted[]] = [first];
  for (const one of spotted.toSorted((a, b) => a.from - b.from)) {
    const last = chosen.at(-1)!;
    if (one.from >= last.to && isJoined(row, last.to, one.from)) chosen.push(one);
  }
  return chosen;
}

const isJoined = (row: readonly Word[], from: number, to: number): boolean => {
  const between = row.slice(from, to).map(({ word }) => word);
  return between.length === 0 ? row[from - 1]!.typed.endsWith(",") : /^(?:and|or|vs|versus)$/u.test(between.join(""));
};
