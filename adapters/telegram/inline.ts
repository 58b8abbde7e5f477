/** Inline mode: passages to send in any chat. */
import type { InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton } from "grammy/types";
import type { Answer, CitedPassage } from "../../src/types.ts";
import { clip } from "../reply/cut.ts";
import { oneLine } from "../reply/visible.ts";
import { whoOf } from "../reply/wording.ts";
import type { BotContext } from "./bot-context.ts";
import { copyButtons } from "./keyboard.ts";
import { labelsFor } from "./labels.ts";
import { setPassage } from "./passage-view.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Task } from "./task.ts";
import type { Look } from "./view.ts";

export interface InlineAnswer {
  readonly results: InlineQueryResultArticle[];
  /** Empty where there are no more. */
  readonly nextOffset: string;
  readonly button?: InlineQueryResultsButton;
  readonly answer?: Answer;
}

/** Of 50 that Telegram takes; who scrolls on asks for more. */
const PAGE_RESULTS = 20;
const EXAMPLES = 5;
const MAX_TITLE_CHARS = 120;
const MAX_DESCRIPTION_CHARS = 240;
const MAX_BUTTON_CHARS = 60;

/** Answers inline queries; what it shows for an empty one is looked up once. */
export function createInline(context: BotContext): (query: InlineQuery) => Task<InlineAnswer> {
  let examples: Promise<CitedPassage[]> | undefined;
  return ({ query, offset, from }) => ({
    kind: "inline",
    async work() {
      const language = from.language_code;
      if (query.trim() === "") {
        examples ??= findExamples(context);
        // What broke once is looked up again.
        examples.catch(() => (examples = undefined));
        return page(await examples, 0, context.look, language);
      }
      const answer = await context.engine.answer(query);
      if (answer.status !== "answered") {
        const text = "Nothing found here: ask me in private, and I say why";
        return { results: [], nextOffset: "", button: buttonSaying(text), answer };
      }
      const found = answer.passages.filter(({ relation }) => relation === "answer");
      return { ...page(found, readOffset(offset), context.look, language), answer };
    },
  });
}

/** Above the results; leads to the private chat. */
export function buttonSaying(text: string): InlineQueryResultsButton {
  return { text: clip(text, MAX_BUTTON_CHARS, oneLine), start_parameter: "help" };
}

async function findExamples({ engine, speakers }: BotContext): Promise<CitedPassage[]> {
  const passages: CitedPassage[] = [];
  for (const { name } of speakers.matching("", EXAMPLES)) {
    const answer = await engine.answer(`what did ${name} say?`);
    if (answer.status === "answered") passages.push(answer.passages[0]);
  }
  return passages;
}

function readOffset(offset: string): number {
  const from = Number(offset);
  return Number.isSafeInteger(from) && from > 0 ? from : 0;
}

function page(
  passages: readonly CitedPassage[],
  from: number,
  look: Look,
  language: string | undefined,
): Pick<InlineAnswer, "results" | "nextOffset"> {
  // A sentence that gives the words of two people may stand in the list twice under one name.
  const distinct = [...new Map(passages.map((passage) => [look.links.idOf(passage), passage])).values()];
  const to = from + PAGE_RESULTS;
  return {
    results: distinct.slice(from, to).map((passage) => resultOf(passage, look, language)),
    nextOffset: to < distinct.length ? String(to) : "",
  };
}

/** A passage to choose: who and where, and how it begins; sent, the whole of it with its citation. */
export function resultOf(passage: CitedPassage, look: Look, language: string | undefined): InlineQueryResultArticle {
  const reference = look.referenceOf(passage.citation);
  const deepLink = look.links.linkTo(passage);
  const set = setPassage(passage, reference, { from: 0, room: MAX_MESSAGE_CHARS, deepLink });
  if (set === undefined) throw new RangeError("A reference leaves no room for the words");
  const { text, entities, link_preview_options } = createPayload(set.block);
  const who = passage.speaker?.name ?? whoOf(passage);
  const where = `${reference.title ?? reference.file}, line ${reference.line}`;
  return {
    type: "article",
    id: look.links.idOf(passage),
    title: clip(`${who} · ${where}`, MAX_TITLE_CHARS, oneLine),
    description: clip(passage.text, MAX_DESCRIPTION_CHARS, oneLine),
    input_message_content: { message_text: text, entities, link_preview_options },
    reply_markup: {
      inline_keyboard: [
        [{ text: labelsFor(language).context, url: deepLink }, ...copyButtons([passage], look.referenceOf, language)],
      ],
    },
  };
}
