/**
 * A request in no known wording: "how did Sam Ath put it?", "is Chanrath quoted anywhere?". Where a question names one
 * speaker and holds nothing else but words of asking, one of them for words, all that the speaker said is wanted.
 */
import type { Directory } from "../names/speakers.ts";
import { fold } from "../terms.ts";

/** Longer questions are about something. */
const MAX_WORDS = 14;

const listOf = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** By these, somebody's words are asked for. */
const FOR_WORDS = listOf(
  "quote quotes quoted quotation quotations statement statements say says said saying comment comments commented remark remarks " +
    "words word wording attributed mouth input testimony cited put spoke spoken talk talked voice",
);
const PUT = /\bput (?:it|that|this|things)\b|\bhad to say\b/iu;
/** By these, nothing is said of what it was about. */
const ASKING = listOf(
  "what whatever which where how is are was were be been has have had do does did done can could would will may might to of from by in on at for with " +
    "the a an any some every everything anything all each me us i we you it its that this there here out into up so and or if whether " +
    "made make makes making give gives given gave issue issued come came coming go put get got find found see seen show read pull list look looking " +
    "need needs want wants like please exactly actually really exact own full direct anywhere somewhere ever at record article articles " +
    "document documents text texts corpus news story stories file files piece pieces directly mr mrs ms just only one single",
);

/** The speaker's name as typed; undefined where anything else is asked. */
export function readRequest(text: string, directory: Directory): string | undefined {
  const row = text.split(/\s+/u);
  if (row.length > MAX_WORDS) return undefined;
  const [only, ...others] = directory
    .findIn(row)
    .filter(({ speaker }) => speaker.quotations > 0 || speaker.kind === "person");
  if (only === undefined || others.length > 0) return undefined;
  const rest = [...row.slice(0, only.from), ...row.slice(only.to)].map((word) =>
    fold(word).replaceAll(/'s?$|[^\p{L}\p{N}']/gu, ""),
  );
  const isAsking = rest.every((word) => word === "" || ASKING.has(word) || FOR_WORDS.has(word));
  const isForWords = rest.some((word) => word !== "put" && FOR_WORDS.has(word)) || PUT.test(text);
  return isAsking && isForWords ? row.slice(only.from, only.to).join(" ") : undefined;
}
