/** What every platform says of a passage in the same words: whose it is, how it is given, how sure that is. */
import type { Answer, CitedPassage } from "../../src/types.ts";

/** Below this confidence a reader should look before repeating who said it; said more often, nobody would heed it. */
const UNCERTAIN_BELOW = 0.7;
/** From here on speakers are right in 96 of 100 cases; README has the measurement. */
const CLEAR_FROM = 0.9;

/** Whose words these are: the name, with the role that the article gives. */
export function whoOf({ speaker, form }: CitedPassage): string {
  if (speaker === null) return form === "narration" ? "The article" : "Speaker not stated";
  return speaker.role === undefined ? speaker.name : `${speaker.name}, ${speaker.role}`;
}

/** How sure it is that the speaker is right; empty where none is named. */
export function certaintyOf({ speaker, confidence }: CitedPassage): "" | `speaker ${"clear" | "likely" | "uncertain"}` {
  if (speaker === null) return "";
  if (confidence < UNCERTAIN_BELOW) return "speaker uncertain";
  return confidence < CLEAR_FROM ? "speaker likely" : "speaker clear";
}

/** How a passage gives words. */
const FORMS: Readonly<Record<CitedPassage["form"], string>> = {
  direct: "quoted",
  indirect: "reported in the article’s words",
  mixed: "partly quoted",
  narration: "the article’s own words",
};

/** How the words are given, and how sure the speaker is. */
export function mannerOf(passage: CitedPassage): string {
  return [FORMS[passage.form], certaintyOf(passage)].filter((part) => part !== "").join(", ");
}

/** What stands above passages that are no answer. */
export const CONTEXT_LABELS = {
  context: "For context:",
  mentioned: "Mentioned here:",
  nearest: "Nearest in the corpus:",
} as const;

/** Why an answer's context is shown. */
export function contextOf(answer: Answer): keyof typeof CONTEXT_LABELS {
  if (answer.status === "answered") return "context";
  return answer.reason === "never_quoted" ? "mentioned" : "nearest";
}

/** Said below an answer that a deadline cut. */
export const CUT_SHORT = "The search was cut short; there may be more.";

/** Said to whoever asks a bot that takes nothing new. */
export const LEAVING = "I am just being restarted. Please ask again in a minute.";

/** Said of a button that the bot of today did not write, or whose documents have changed. */
export const BUTTON_TOO_OLD = "This button is too old: the documents or the bot have changed since. Please ask again.";
