import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits as Intent,
  MessageFlags,
  ModalBuilder,
  Partials,
  TextInputBuilder,
  TextInputStyle,
  type ChatInputCommandInteraction,
  type Interaction,
} from "discord.js";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { startDiscord, type DiscordOptions } from "./fakes/discord/server.ts";

const COMMANDS = [
  {
    name: "ask",
    description: "Ask",
    description_localizations: { fr: "Demander" },
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 3, name: "question", description: "What", required: true },
      { type: 3, name: "speaker", description: "Who", autocomplete: true },
    ],
  },
  { name: "Find sources", type: 3 },
];

type Slash = (interaction: ChatInputCommandInteraction) => Promise<unknown>;

async function discordWith(slash: Slash, options?: DiscordOptions, intents: readonly Intent[] = []) {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.stop());
  const client = new Client({
    intents: [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages, ...intents],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: discord.api },
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
  });
  onTestFinished(() => client.destroy());
  const failures: unknown[] = [];
  client.on(Events.Error, (error) => failures.push(error));
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) slash(interaction).catch((error: unknown) => failures.push(error));
  });
  return { discord, client, failures };
}

describe("a", () => {
  it("b", async () => {
    const { discord, client, failures } = await discordWith(async (i) => {
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.editReply({ content: `you asked ${i.options.getString("question")}` });
      await i.followUp("more");
    });
    client.on(Events.MessageCreate, (m) => {
      if (!m.author.bot) void m.reply(`heard: ${m.content}`);
    });
    await client.login(discord.token);
    await discord.ready();
    await client.application!.commands.set(COMMANDS as never);
    const r = await discord.slash({ name: "ask", options: { question: "why" } });
    console.log(r.content, r.ephemeral, r.acknowledgedAfterMs);
    await discord.until(() => r.followUps.length === 1);
    console.log((await discord.slash({ name: "ask", dm: true, options: { question: "why" } })).content);
    console.log((await discord.slash({ name: "ask", userInstall: "guild", options: { question: "why" } })).content);
    console.log((await discord.slash({ name: "ask", userInstall: "group", options: { question: "why" } })).content);
    console.log((await discord.slash({ name: "ask", channel: "thread", options: { question: "why" } })).content);
    for (const w of [{ mentionBot: true }, { dm: true }, {}, { channel: "thread" }])
      console.log((await discord.say({ text: "hello", ...w })).map((m) => m.content));
    console.log(failures, discord.violations);
  });
});
