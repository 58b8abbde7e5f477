/** The Discord bot: nothing happens before `start`, and nothing is left behind after `stop`. */
import { Client, Events, GatewayIntentBits, Options, Partials } from "discord.js";
import type { ClientOptions, Interaction, Message } from "discord.js";
import type { Logger } from "pino";
import { BotError } from "../bot-error.ts";
import type { ChatBot } from "../chat-bot.ts";
import { createOpenWork } from "../reply/open-work.ts";
import type { UserLimit } from "../reply/user-limit.ts";
import { complete } from "./autocomplete.ts";
import { createBotContext } from "./bot-context.ts";
import type { BotContext } from "./bot-context.ts";
import { isGone, serve } from "./boundary.ts";
import { describeCommands } from "./commands.ts";
import { connect, fatalClose, WRONG_TOKEN } from "./connect.ts";
import { answerMessage, questionIn } from "./messages.ts";
import { registerCommands } from "./register-commands.ts";
import { createRequest } from "./request.ts";
import { routeOf } from "./routes.ts";

export interface DiscordBotOptions extends Pick<BotContext, "engine" | "corpus" | "settings"> {
  readonly token: string;
  /** Base of the REST interface; the gateway's address comes from there. */
  readonly api: string;
  readonly log: Logger;
  readonly limit: UserLimit;
  /** For tests, which need not wait between two connections. */
  readonly ws?: ClientOptions["ws"];
  readonly firstWaitMs?: number;
}

/** What is open may take this long once the bot is to stop, in milliseconds. */
const DRAIN_MS = 10_000;
/** An acknowledgement is of use for three seconds, in milliseconds; refused for longer, it is given up at once. */
const ACKNOWLEDGE_WAIT_MS = 2500;
/** An answer may come late, but not much later than anybody looks for it. In milliseconds. */
const ANSWER_WAIT_MS = 60_000;

export function createDiscordBot(options: DiscordBotOptions): ChatBot {
  const { token, api, log, limit, settings } = options;
  const context = createBotContext(token, options);
  const open = createOpenWork();
  const leaving = new AbortController();
  let client: Client | undefined;
  let fail: (error: BotError) => void = () => undefined;
  const failed = new Promise<BotError>((resolve) => (fail = resolve));
  const boundary = { limit, open, log, isLeaving: () => leaving.signal.aborted };

  function createClient(): Client {
    const created = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      partials: [Partials.Channel],
      allowedMentions: { parse: [], repliedUser: false },
      // Messages are answered as they come and never looked up again.
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        MessageManager: 0,
        ReactionManager: 0,
      }),
      rest: {
        api,
        makeRequest: createRequest(() => fail(new BotError(WRONG_TOKEN))),
        rejectOnRateLimit: ({ route, timeToReset }) =>
          timeToReset > (route.endsWith("/callback") ? ACKNOWLEDGE_WAIT_MS : ANSWER_WAIT_MS),
      },
      ...(options.ws !== undefined && { ws: options.ws }),
    });
    created.on(Events.Error, (error) => log.error({ platform: "discord", err: error }, "the client reports an error"));
    created.on(Events.ShardError, (error) => log.debug({ platform: "discord", err: error }, "the connection broke"));
    logOutages(created, log, leaving.signal);
    created.on(Events.ShardDisconnect, ({ code }) => {
      const fatal = fatalClose(code);
      if (fatal !== undefined) fail(fatal);
    });
    created.on(Events.Invalidated, () => fail(new BotError("Discord ended the session for good; start the bot again")));
    created.once(Events.ClientReady, (ready) => void open.track(welcome(ready)));
    created.on(Events.InteractionCreate, (interaction) => void takeInteraction(interaction));
    created.on(Events.MessageCreate, (message) => void takeMessage(message));
    return created;
  }

  async function welcome(ready: Client<true>): Promise<void> {
    log.info({ platform: "discord", servers: ready.guilds.cache.size }, `Discord: here as ${ready.user.tag}`);
    try {
      const commands = describeCommands(settings.citePermission);
      const changed = await registerCommands(ready.rest, ready.application.id, commands);
      log.info({ platform: "discord" }, changed ? "commands registered" : "commands are as they were");
    } catch (error) {
      log.error({ platform: "discord", err: error }, "the commands were not registered; those Discord knows stay");
    }
  }

  async function takeInteraction(interaction: Interaction): Promise<void> {
    if (interaction.isRepliable()) {
      await serve(interaction, () => routeOf(interaction, context), boundary);
      return;
    }
    try {
      if (!interaction.isAutocomplete()) return;
      await open.track(complete(interaction, context).then((choices) => interaction.respond(choices)));
    } catch (error) {
      // Whoever types on has asked for other choices by now.
      if (!isGone(error)) log.warn({ platform: "discord", err: error }, "no choices were offered");
    }
  }

  async function takeMessage(message: Message): Promise<void> {
    try {
      const question = questionIn(message, message.client.user.id, settings.mentionChannels);
      if (question !== undefined) await answerMessage(message, question, context, boundary);
    } catch (error) {
      log.warn({ platform: "discord", err: error }, "a message was not answered");
    }
  }

  return {
    failed,
    async start() {
      const { signal } = leaving;
      client = await connect({ createClient, token, log, signal, firstWaitMs: options.firstWaitMs });
    },
    async stop() {
      leaving.abort();
      const isDone = await open.drain(DRAIN_MS);
      if (!isDone) log.warn({ platform: "discord", open: open.size }, "left with questions unanswered");
      await client?.destroy();
    },
  };
}

/** One line when the connection is lost and one when it is back, however often it is tried between. */
function logOutages(client: Client, log: Logger, leaving: AbortSignal): void {
  let isAway = false;
  client.on(Events.ShardReconnecting, () => {
    if (isAway || leaving.aborted) return;
    isAway = true;
    log.warn({ platform: "discord" }, "there is no connection to Discord; trying until there is");
  });
  const back = (): void => {
    if (isAway) log.info({ platform: "discord" }, "connected to Discord again");
    isAway = false;
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
}
