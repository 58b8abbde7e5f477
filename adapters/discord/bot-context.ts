/** What every route has at hand. */
import type { Logger } from "pino";
import type { PermissionsString } from "discord.js";
import type { Corpus } from "../../index/build.ts";
import type { Engine } from "../../src/engine.ts";
import type { Document, Speaker } from "../../src/types.ts";
import { createContinuationCodec } from "../reply/continuation.ts";
import { documentsToChoose, speakersToChoose } from "../reply/names-to-choose.ts";
import type { Choices } from "../reply/names-to-choose.ts";
import { createReferences } from "../reply/reference.ts";
import { createCustomIds } from "./custom-id.ts";
import type { Look } from "./view.ts";

interface DiscordSettings {
  /** What a member needs for `/cite`. */
  readonly citePermission: PermissionsString;
  /** Channels in which mentions are answered; every one where empty. */
  readonly mentionChannels: readonly string[];
  /** Where reports are posted; only into the log where absent. */
  readonly reportChannel?: string | undefined;
  /** An address with `{file}` and perhaps `{line}`. */
  readonly sourceLink?: string | undefined;
}

export interface BotContext {
  readonly engine: Engine;
  readonly corpus: Pick<Corpus, "documents" | "speakers">;
  readonly settings: DiscordSettings;
  readonly look: Look;
  readonly speakers: Choices<Speaker>;
  readonly documents: Choices<Document>;
  readonly log: Logger;
}

export function createBotContext(
  token: string,
  { engine, corpus, settings, log }: Pick<BotContext, "engine" | "corpus" | "settings" | "log">,
): BotContext {
  const { documents, speakers } = corpus;
  return {
    engine,
    corpus,
    settings,
    log,
    look: {
      referenceOf: createReferences(documents, settings.sourceLink),
      ids: createCustomIds(token),
      codec: createContinuationCodec(documents),
    },
    speakers: speakersToChoose(speakers),
    documents: documentsToChoose(documents),
  };
}
