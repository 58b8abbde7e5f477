/** `/cite`: the full citation of an answer, of a message's words, or of words looked for. */
import type { Message } from "grammy/types";
import type { CitedPassage } from "../../src/types.ts";
import { findSourcesOf } from "../reply/find-sources.ts";
import { showAgain } from "../reply/shown-again.ts";
import type { BotContext } from "./bot-context.ts";
import { viewOptions } from "./questions.ts";
import { wordsRepliedTo } from "./request.ts";
import type { Notice, Reply, Task } from "./task.ts";
import { viewCitation } from "./view-citation.ts";
import { viewAnswer } from "./view.ts";

const HOW =
  "Use /cite in reply to one of my answers for its full citation, or to any other message for its sources; or write words to look for after it.";

export function cite(message: Message, words: string, context: BotContext): Task {
  return {
    kind: "cite",
    async work() {
      if (!(await context.moderators.include(message))) {
        return { notice: "Only administrators of this group may post citations here." };
      }
      const { reply_to_message: to } = message;
      if (words !== "") return citeWords(words, message, context);
      const passages = to === undefined ? undefined : await passagesOf(to, context);
      if (passages !== undefined) return citePassages(passages, message, context);
      const others = wordsRepliedTo(message);
      return others === undefined ? { notice: HOW } : findSources(others, message, context);
    },
  };
}

/** Where the words of a message come from. */
export async function findSources(text: string, message: Message, context: BotContext): Promise<Reply> {
  const answer = await findSourcesOf(text, context.engine);
  return { payloads: [viewAnswer(answer, context.look, viewOptions(message, undefined))], answer };
}

async function citeWords(words: string, message: Message, context: BotContext): Promise<Reply> {
  const answer = await context.engine.answer(words);
  const [best] = answer.passages;
  if (answer.status === "answered" && best !== undefined) {
    return { payloads: [viewCitation(best, context.look, message.from?.language_code)], answer };
  }
  return { payloads: [viewAnswer(answer, context.look, viewOptions(message, undefined))], answer };
}

function citePassages(passages: readonly CitedPassage[], message: Message, { look }: BotContext): Reply | Notice {
  const [first, ...others] = passages.map((passage) => viewCitation(passage, look, message.from?.language_code));
  return first === undefined
    ? { notice: "There is no passage in that answer, or the documents have changed since." }
    : { payloads: [first, ...others] };
}

/** The passages that a message of the bot links to, also where somebody sent it by inline mode; undefined for others. */
async function passagesOf(
  { from, via_bot: via, entities }: Message,
  { me, look, engine }: BotContext,
): Promise<CitedPassage[] | undefined> {
  if (from?.id !== me.id && via?.id !== me.id) return undefined;
  const passages: CitedPassage[] = [];
  for (const entity of entities ?? []) {
    const id = entity.type === "text_link" ? look.links.idIn(entity.url) : undefined;
    const continuation = id === undefined ? undefined : look.links.read(id);
    if (continuation !== undefined) passages.push(...((await showAgain(continuation, engine)) ?? []));
  }
  return passages;
}
