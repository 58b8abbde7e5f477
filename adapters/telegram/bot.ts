/** The Telegram bot: nothing happens before `start`, and nothing is left behind after `stop`. */
import { sequentialize } from "@grammyjs/runner";
import { Bot } from "grammy";
import type { Context } from "grammy";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { BotError } from "../bot-error.ts";
import type { ChatBot } from "../chat-bot.ts";
import { createOpenWork } from "../reply/open-work.ts";
import type { UserLimit } from "../reply/user-limit.ts";
import { createBotContext } from "./bot-context.ts";
import type { BotContext, ContextOptions } from "./bot-context.ts";
import { serve } from "./boundary.ts";
import { describeMenus } from "./commands.ts";
import { reach } from "./connect.ts";
import { createDelivery } from "./delivery.ts";
import { createFetch, toSignal } from "./fetch.ts";
import { createInline } from "./inline.ts";
import { createModerators } from "./moderators.ts";
import { guestOccasion, inlineOccasion, messageOccasion, pressOccasion } from "./occasions.ts";
import { startPolling } from "./polling.ts";
import type { UpdateKind } from "./polling.ts";
import { fatalRefusal } from "./refusals.ts";
import { registerMenus } from "./register-commands.ts";
import { createRetry } from "./retry.ts";
import type { Transport } from "./transport.ts";
import { startWebhook } from "./webhook.ts";
import type { WebhookSettings } from "./webhook.ts";

interface TelegramSettings extends Pick<ContextOptions, "sourceLink"> {
  /** Absent where the bot asks for its updates itself. */
  readonly webhook?: WebhookSettings | undefined;
  /** Whether mentions in chats that the bot is no member of are answered. */
  readonly guestMode: boolean;
}

export interface TelegramBotOptions extends Pick<ContextOptions, "token" | "engine" | "corpus"> {
  /** Base of the Bot API, without a slash at its end. */
  readonly apiRoot: string;
  readonly settings: TelegramSettings;
  readonly log: Logger;
  readonly limit: UserLimit;
  /** For tests, which need not wait. */
  readonly firstWaitMs?: number;
  readonly silenceMs?: number;
  readonly acceptMs?: number;
}

/** What is open may take this long once the bot is to stop, so that all of leaving takes ten seconds; in milliseconds. */
const DRAIN_MS = 8500;
/** Longer than a poll is held back; after it, a request counts as lost. */
const REQUEST_SECONDS = 60;
/** Updates that would be known again; Telegram repeats one within a day, and soon. */
const REMEMBERED_UPDATES = 10_000;

export function createTelegramBot(options: TelegramBotOptions): ChatBot {
  const { token, apiRoot, log, limit, settings, firstWaitMs } = options;
  const open = createOpenWork();
  const leaving = new AbortController();
  const ended = new AbortController();
  let fail: (error: BotError) => void = () => undefined;
  const failed = new Promise<BotError>((resolve) => (fail = resolve));
  let transport: Transport | undefined;

  const bot = new Bot(token, {
    client: { apiRoot, timeoutSeconds: REQUEST_SECONDS, fetch: createFetch(ended.signal) },
  });
  bot.api.config.use(
    createRetry({
      signal: leaving.signal,
      onRefusal(code, method) {
        const fatal = fatalRefusal(code, method);
        if (fatal !== undefined) fail(fatal);
      },
      firstWaitMs,
    }),
  );
  const kinds: UpdateKind[] = ["message", "edited_message", "callback_query", "inline_query"];
  if (settings.guestMode) kinds.push("guest_message");

  function listen(context: BotContext): void {
    const delivery = createDelivery(bot.api);
    const inline = createInline(context);
    const boundary = { limit, log };
    const seen = new LRUCache<number, true>({ max: REMEMBERED_UPDATES });
    bot.use(async (ctx, next) => {
      const { update_id: id } = ctx.update;
      if (seen.has(id)) return;
      seen.set(id, true);
      try {
        await open.track(next());
      } catch (error) {
        // Updates come by two ways; this is the one place that both pass.
        log.error({ platform: "telegram", err: error }, "an update was not answered");
      }
    });
    bot.use(sequentialize(inTurn));
    bot.on(["message", "edited_message"], async ({ msg, editedMessage }) => {
      const occasion = messageOccasion(msg, editedMessage !== undefined, context, delivery);
      if (occasion !== undefined) await serve(occasion, boundary);
    });
    bot.on("callback_query", ({ callbackQuery }) =>
      serve(pressOccasion(callbackQuery, context, delivery, bot.api), boundary),
    );
    bot.on("inline_query", ({ inlineQuery }) =>
      serve(inlineOccasion(inlineQuery, inline(inlineQuery), bot.api), boundary),
    );
    bot.on("guest_message", async ({ guestMessage }) => {
      const occasion = guestOccasion(guestMessage, context, bot.api);
      if (occasion !== undefined) await serve(occasion, boundary);
    });
  }

  async function startTransport(): Promise<Transport | undefined> {
    const { signal } = leaving;
    const { webhook } = settings;
    const connecting = { log, signal, firstWaitMs };
    if (webhook === undefined) {
      // Telegram does not hand out what it is to post.
      if ((await reach((abort) => bot.api.deleteWebhook({}, toSignal(abort)), connecting)) === undefined)
        return undefined;
      const handle = (update: Parameters<typeof bot.handleUpdate>[0]): Promise<void> => bot.handleUpdate(update);
      const { silenceMs } = options;
      return startPolling({ api: bot.api, kinds, handle, onFatal: fail, log, firstWaitMs, silenceMs });
    }
    const { acceptMs } = options;
    const started = await startWebhook({ ...webhook, bot, token, kinds, log, acceptMs });
    transport = started;
    await reach(() => started.register(bot.api), connecting);
    return started;
  }

  async function welcome(username: string): Promise<void> {
    log.info({ platform: "telegram" }, `Telegram: here as @${username}`);
    try {
      const changed = await registerMenus(bot.api, describeMenus());
      log.info({ platform: "telegram", changed }, changed > 0 ? "commands registered" : "commands are as they were");
    } catch (error) {
      log.error({ platform: "telegram", err: error }, "the commands were not registered; those Telegram knows stay");
    }
  }

  return {
    failed,
    async start() {
      const { signal } = leaving;
      const me = await reach((abort) => bot.api.getMe(toSignal(abort)), { log, signal, firstWaitMs });
      if (me === undefined) return;
      bot.botInfo = me;
      const { engine, corpus } = options;
      const moderators = createModerators(bot.api);
      listen(createBotContext({ token, engine, corpus, me, moderators, sourceLink: settings.sourceLink }));
      transport = await startTransport();
      if (transport !== undefined && !signal.aborted) void open.track(welcome(me.username));
    },
    async stop() {
      leaving.abort();
      await transport?.stop();
      const isDone = await open.drain(DRAIN_MS);
      if (isDone) await transport?.confirm();
      else log.warn({ platform: "telegram", open: open.size }, "left with questions unanswered");
      // What hangs would keep the process.
      ended.abort();
    },
  };
}

/** What one person writes in one chat is answered in turn; nobody waits for anybody else. */
function inTurn({ chat, from, senderChat, inlineQuery }: Context): string {
  return `${inlineQuery === undefined ? (chat?.id ?? "-") : "inline"}:${senderChat?.id ?? from?.id ?? "-"}`;
}
