/** What every route has at hand. */
import type { UserFromGetMe } from "grammy/types";
import type { Corpus } from "../../index/build.ts";
import type { Engine } from "../../src/engine.ts";
import type { Document, Speaker } from "../../src/types.ts";
import { createContinuationCodec } from "../reply/continuation.ts";
import { speakersToChoose } from "../reply/names-to-choose.ts";
import type { Choices } from "../reply/names-to-choose.ts";
import { createReferences } from "../reply/reference.ts";
import { createCallbacks } from "./callbacks.ts";
import { createDeepLinks } from "./deep-links.ts";
import type { Moderators } from "./moderators.ts";
import type { Look } from "./view.ts";

export interface BotContext {
  readonly engine: Engine;
  readonly corpus: Pick<Corpus, "documents" | "speakers">;
  /** The bot itself. */
  readonly me: UserFromGetMe;
  readonly moderators: Moderators;
  readonly look: Look;
  readonly speakers: Choices<Speaker>;
}

export interface ContextOptions extends Pick<BotContext, "engine" | "corpus" | "me" | "moderators"> {
  readonly token: string;
  /** An address with `{file}` and perhaps `{line}`. */
  readonly sourceLink: string | undefined;
}

export function createBotContext({ token, sourceLink, ...given }: ContextOptions): BotContext {
  const { documents, speakers } = given.corpus;
  const codec = createContinuationCodec(documents);
  return {
    ...given,
    look: {
      referenceOf: createReferences(documents, sourceLink),
      callbacks: createCallbacks(token, codec),
      links: createDeepLinks(codec, given.me.username),
      hasInline: given.me.supports_inline_queries,
    },
    speakers: speakersToChoose(speakers),
  };
}

/** What `corpus.documents` says of one file. */
export function textOf({ corpus }: Pick<BotContext, "corpus">, file: string): string | undefined {
  return corpus.documents.find((document: Document) => document.file === file)?.text;
}
