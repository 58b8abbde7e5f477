import { once } from "node:events";
import {
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits as Intent,
  InteractionType,
  MessageFlags,
  Partials,
  REST,
  Routes,
  type ChatInputCommandInteraction,
  type Interaction,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import { WebSocket } from "ws";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startDiscord, type DiscordOptions, type FakeDiscord } from "./fakes/discord/server.ts";

const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: "ask",
    description: "Ask",
    description_localizations: { fr: "Demander" },
    options: [
      { type: 3, name: "question", description: "What", required: true },
      { type: 3, name: "speaker", description: "Who", autocomplete: true },
    ],
  },
  { name: "cite", description: "Cite", default_member_permissions: "8192" },
  { name: "Find sources", type: 3 },
];

const button = (custom_id: string, label = custom_id) => ({ type: 2, style: 2, custom_id, label });
const row = (...components: object[]) => ({ type: 1, components });
const noop = () => Promise.resolve();
const ignore = () => undefined;

async function discordFor(options?: DiscordOptions): Promise<FakeDiscord> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.stop());
  return discord;
}

function clientOf(discord: FakeDiscord, intents: readonly Intent[] = []): Client {
  const client = new Client({
    intents: [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages, ...intents],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: discord.api },
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: noop }) },
  });
  client.on(Events.Error, ignore);
  onTestFinished(() => client.destroy());
  return client;
}

/** A bot of a few lines, up, with its commands registered; `errors` gets what its handlers threw, code by code. */
async function bot(slash: (interaction: ChatInputCommandInteraction) => Promise<unknown>, options?: DiscordOptions) {
  const discord = await discordFor(options);
  const client = clientOf(discord);
  const errors: unknown[] = [];
  const others = { handle: (_interaction: Interaction): Promise<unknown> => noop() };
  client.on(Events.InteractionCreate, (interaction) => {
    const handled = interaction.isChatInputCommand() ? slash(interaction) : others.handle(interaction);
    handled.catch((error: unknown) => errors.push(error instanceof DiscordAPIError ? error.code : error));
  });
  await client.login(discord.token);
  await discord.ready();
  await client.rest.put(Routes.applicationCommands(discord.world.applicationId), { body: COMMANDS });
  return { discord, client, errors, others };
}

const QUESTION = { name: "ask", options: { question: "who" } };

describe("interactions", () => {
  it.each([
    ["a server", {}],
    ["a thread", { channel: "thread" }],
    ["a channel the bot cannot see", { channel: "hidden" }],
    ["direct messages", { dm: true }],
    ["a server without the bot", { userInstall: "guild" }],
    ["a group of people", { userInstall: "group" }],
  ] as const)("reach the bot from %s", async (_where, where) => {
    const { discord } = await bot(async (interaction) => {
      const owners = interaction.authorizingIntegrationOwners.guildId === null ? 1 : 0;
      await interaction.reply(
        `${interaction.user.username} ${interaction.inCachedGuild()} ${interaction.context} ${owners}`,
      );
    });
    const inGuild = !("dm" in where) && !("userInstall" in where);
    const context = "dm" in where ? 1 : "userInstall" in where && where.userInstall === "group" ? 2 : 0;
    const reply = await discord.slash({ ...QUESTION, ...where });
    expect(reply.content).toBe(`ada ${inGuild} ${context} ${"userInstall" in where ? 1 : 0}`);
    expect(discord.violations).toEqual([]);
  });

  it("are deferred, edited and followed up; the defer fixes who sees the answer", async () => {
    const { discord } = await bot(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ embeds: [{ description: interaction.options.getString("question") ?? "" }] });
      await interaction.followUp("seen by all");
    });
    const reply = await discord.slash(QUESTION);
    await discord.until(() => reply.followUps.length > 0);
    expect(reply).toMatchObject({ deferred: true, ephemeral: true, text: "who", edits: 1 });
    expect(reply.acknowledgedAfterMs).toBeLessThan(3000);
    expect(reply.followUps[0]).toMatchObject({ content: "seen by all", ephemeral: false });
    expect(discord.requests.find(({ path }) => path.endsWith("@original"))?.body).toHaveProperty("embeds");
  });

  it("take the first follow-up after a defer for the answer", async () => {
    const { discord } = await bot(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp("the answer");
    });
    expect(await discord.slash(QUESTION)).toMatchObject({ content: "the answer", ephemeral: true, followUps: [] });
  });

  it("are acknowledged once: 40060", async () => {
    const { discord, errors } = await bot(async (interaction) => {
      await interaction.reply("first");
      interaction.replied = false;
      await interaction.reply("second");
    });
    const reply = await discord.slash(QUESTION);
    await discord.until(() => errors.length > 0);
    expect(errors).toEqual([40_060]);
    expect(reply.content).toBe("first");
    expect(discord.violations).toMatchObject([{ what: "refused", code: 40_060 }]);
  });

  it("are acknowledged in time: 10062", async () => {
    const { discord, errors } = await bot(async (interaction) => {
      discord.clock.advance(3001);
      await interaction.reply("late");
    });
    await expect(discord.slash({ ...QUESTION, withinMs: 200 })).rejects.toThrow("did not respond");
    expect(errors).toEqual([10_062]);
  });

  it("end with their token, after 15 minutes: 50027", async () => {
    const { discord, errors } = await bot(async (interaction) => {
      await interaction.deferReply();
      discord.clock.advance(15 * 60_000 + 1);
      await interaction.editReply("late");
    });
    const reply = await discord.slash({ ...QUESTION, until: "acknowledged" });
    await discord.until(() => errors.length > 0);
    expect(errors).toEqual([50_027]);
    expect(reply.answered).toBe(false);
  });

  it("have no webhook before their acknowledgement: 10015", async () => {
    const { discord, errors } = await bot((interaction) => interaction.webhook.send("too early"));
    await discord.slash({ ...QUESTION, until: "sent" });
    await discord.until(() => errors.length > 0);
    expect(errors).toEqual([10_015]);
  });

  it("of user-installed applications take five follow-ups: 40094", async () => {
    const { discord, errors } = await bot(async (interaction) => {
      await interaction.reply("0");
      for (const text of "123456") await interaction.followUp(text);
    });
    const reply = await discord.slash({ ...QUESTION, userInstall: "guild" });
    await discord.until(() => errors.length > 0);
    expect(errors).toEqual([40_094]);
    expect(reply.followUps.map(({ content }) => content)).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("of outside applications are private where the server says so", async () => {
    const { discord } = await bot((interaction) => interaction.reply("public?"));
    expect(await discord.slash({ ...QUESTION, userInstall: "guild", permissions: 0n })).toHaveProperty(
      "ephemeral",
      true,
    );
  });

  it("complete, press, open and fill in", async () => {
    const { discord, errors, others } = await bot((interaction) =>
      interaction.reply({ content: "answer", components: [row(button("next|1", "Next"), button("report", "Report"))] }),
    );
    others.handle = async (interaction) => {
      if (interaction.isAutocomplete()) {
        const { name, value } = interaction.options.getFocused(true);
        await interaction.respond([{ name: `${name}: ${value}`, value: "Keo Remy" }]);
      } else if (interaction.isButton() && interaction.customId === "report") {
        const input = { type: 4, custom_id: "why", style: 2, label: "Why", max_length: 20 } as const;
        await interaction.showModal({
          custom_id: "form",
          title: "Report",
          components: [{ type: 1, components: [input] }],
        });
      } else if (interaction.isButton()) {
        await interaction.update({
          content: `${interaction.message.content} of ${interaction.customId}`,
          components: [],
        });
      } else if (interaction.isModalSubmit()) {
        await interaction.reply({
          content: interaction.fields.getTextInputValue("why"),
          flags: MessageFlags.Ephemeral,
        });
      } else if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(`found: ${interaction.targetMessage.content}`);
      }
    };
    const typed = await discord.autocomplete({ name: "ask", focused: "speaker", value: "keo" });
    expect(typed.choices).toEqual([{ name: "speaker: keo", value: "Keo Remy" }]);
    const reply = await discord.slash(QUESTION);
    const opened = await discord.button(reply, "Report", { user: "moderator" });
    await expect(discord.submitModal(opened, { why: "far too long a reason" })).rejects.toThrow("wrong length");
    const sent = await discord.submitModal(opened, { why: "wrong speaker" });
    expect(sent).toMatchObject({ content: "wrong speaker", ephemeral: true });
    await discord.button(reply, "Next");
    expect(reply.content).toBe("answer of next|1");
    const found = await discord.messageCommand({ name: "Find sources", text: "he said so" });
    expect(found.content).toBe("found: he said so");
    expect(errors).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it("are not offered where Discord's client would not", async () => {
    const { discord } = await bot((interaction) => interaction.reply(interaction.commandName));
    await expect(discord.slash({ name: "ask" })).rejects.toThrow("needs question");
    await expect(discord.slash({ name: "gone" })).rejects.toThrow("no command");
    await expect(discord.slash({ name: "cite" })).rejects.toThrow("default_member_permissions");
    expect((await discord.slash({ name: "cite", user: "moderator" })).content).toBe("cite");
    expect((await discord.slash({ name: "cite", overridden: true })).content).toBe("cite");
  });

  it("are answered fifty at once", async () => {
    const { discord } = await bot(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply(interaction.options.getString("question")!);
    });
    const asked = Array.from({ length: 50 }, (_, at) => `question ${at}`);
    const replies = await Promise.all(asked.map((question) => discord.slash({ name: "ask", options: { question } })));
    expect(replies.map(({ content }) => content)).toEqual(asked);
  });
});

describe("messages", () => {
  it("come without their words unless they are for the bot", async () => {
    const { discord, client } = await bot(noop);
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) void message.reply(`heard: ${message.content}`);
    });
    const heard = async (speech: Parameters<FakeDiscord["say"]>[0]) =>
      (await discord.say(speech)).map(({ content }) => content);
    const [first] = await discord.say({ text: "hello", mentionBot: true });
    expect(first?.content).toContain("hello");
    expect(await heard({ text: "hello" })).toEqual(["heard:"]);
    expect(await heard({ text: "hello", dm: true })).toEqual(["heard: hello"]);
    expect(await heard({ text: "and?", replyTo: first! })).toEqual(["heard: and?"]);
    expect(await heard({ text: "and?", replyTo: first!, ping: false })).toEqual(["heard:"]);
    expect(await heard({ text: "hello", mentionBot: true, channel: "hidden", replies: 0 })).toEqual([]);
  });

  it("that would ping are remembered", async () => {
    const { discord } = await bot((interaction) =>
      interaction.reply({ content: `<@${interaction.user.id}> @everyone`, allowedMentions: { parse: ["users"] } }),
    );
    const reply = await discord.slash(QUESTION);
    expect(discord.violations).toMatchObject([{ what: "ping" }]);
    expect(reply.message?.mentions.map(({ username }) => username)).toEqual(["ada"]);
  });
});

describe("REST", () => {
  let discord: FakeDiscord;
  let rest: REST;
  beforeAll(async () => {
    discord = await startDiscord({ dailyCreates: 30 });
    // The client holds itself to 50 requests a second otherwise.
    rest = new REST({ api: discord.api, retries: 0, globalRequestsPerSecond: 1000 }).setToken(discord.token);
  });
  afterAll(() => discord.stop());

  const commands = () => Routes.applicationCommands(discord.world.applicationId);
  const channel = (name: string) => Routes.channelMessages(discord.world.channel(name)?.id ?? name);
  const refusal = async (asked: Promise<unknown>) => {
    const error: unknown = await asked.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof DiscordAPIError)) throw new Error(`not refused: ${String(error)}`);
    return { code: error.code, status: error.status, errors: (error.rawError as { errors?: object }).errors };
  };

  const V2 = MessageFlags.IsComponentsV2;
  const words = (length: number) => "x".repeat(length);
  const tooLong = (max: number) => ({ code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${max} or fewer in length.` });
  const display = (length: number) => ({ type: 10, content: words(length) });

  it.each([
    ["content", { content: words(2001) }, { content: { _errors: [tooLong(2000)] } }],
    [
      "an embed's title",
      { embeds: [{ title: words(257) }] },
      { embeds: { 0: { title: { _errors: [tooLong(256)] } } } },
    ],
    [
      "an embed's description",
      { embeds: [{ description: words(4097) }] },
      { embeds: { 0: { description: { _errors: [tooLong(4096)] } } } },
    ],
    ["an embed's footer", { embeds: [{ footer: { text: words(2049) } }] }, { embeds: { 0: { footer: { text: {} } } } }],
    ["an embed's author", { embeds: [{ author: { name: words(257) } }] }, { embeds: { 0: { author: { name: {} } } } }],
    [
      "a field's value",
      { embeds: [{ fields: [{ name: "a", value: words(1025) }] }] },
      { embeds: { 0: { fields: { 0: { value: {} } } } } },
    ],
    ["a field without value", { embeds: [{ fields: [{ name: "a" }] }] }, { embeds: { 0: { fields: { 0: {} } } } }],
    [
      "fields",
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "a", value: "b" })) }] },
      { embeds: { 0: { fields: { _errors: [{ code: "BASE_TYPE_BAD_LENGTH" }] } } } },
    ],
    ["embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "a" })) }, { embeds: { _errors: [{}] } }],
    [
      "embeds together",
      { embeds: [{ description: words(4000) }, { description: words(2001) }] },
      { embeds: { _errors: [{ code: "MAX_EMBED_SIZE_EXCEEDED" }] } },
    ],
    ["a link's scheme", { embeds: [{ title: "a", url: "ftp://x.org" }] }, { embeds: { 0: { url: {} } } }],
    [
      "a custom id used twice",
      { content: "a", components: [row(button("a")), row(button("a"))] },
      {
        components: {
          1: { components: { 0: { custom_id: { _errors: [{ code: "COMPONENT_CUSTOM_ID_DUPLICATED" }] } } } },
        },
      },
    ],
    [
      "a custom id",
      { content: "a", components: [row(button(words(101), "a"))] },
      { components: { 0: { components: { 0: { custom_id: { _errors: [{ code: "BASE_TYPE_BAD_LENGTH" }] } } } } } },
    ],
    [
      "a label",
      { content: "a", components: [row(button("a", words(81)))] },
      { components: { 0: { components: { 0: { label: { _errors: [tooLong(80)] } } } } } },
    ],
    [
      "a link button without link",
      { content: "a", components: [row({ type: 2, style: 5, label: "a" })] },
      { components: { 0: { components: { 0: { url: {} } } } } },
    ],
    [
      "buttons in a row",
      { content: "a", components: [row(..."abcdef".split("").map((id) => button(id)))] },
      { components: { 0: { components: { _errors: [{ code: "BASE_TYPE_BAD_LENGTH" }] } } } },
    ],
    [
      "rows",
      { content: "a", components: "abcdef".split("").map((id) => row(button(id))) },
      { components: { _errors: [{ code: "BASE_TYPE_BAD_LENGTH" }] } },
    ],
    [
      "a menu's options",
      {
        content: "a",
        components: [
          row({
            type: 3,
            custom_id: "a",
            options: Array.from({ length: 26 }, (_, n) => ({ label: "a", value: `${n}` })),
          }),
        ],
      },
      { components: { 0: { components: { 0: { options: { _errors: [{ code: "BASE_TYPE_BAD_LENGTH" }] } } } } } },
    ],
    [
      "a layout without its flag",
      { content: "a", components: [display(1)] },
      { components: { 0: { type: { _errors: [{ code: "UNION_TYPE_CHOICES" }] } } } },
    ],
    ["content in a layout", { flags: V2, content: "a", components: [display(1)] }, { content: {} }],
    ["embeds in a layout", { flags: V2, embeds: [{ title: "a" }], components: [display(1)] }, { embeds: {} }],
    [
      "components of a layout",
      { flags: V2, components: Array.from({ length: 41 }, () => display(1)) },
      { components: {} },
    ],
    ["text of a layout", { flags: V2, components: [display(2001), display(2000)] }, { components: {} }],
    [
      "an unknown reference",
      { content: "a", message_reference: { message_id: "1".repeat(19) } },
      { message_reference: {} },
    ],
  ])("refuses %s: 50035", async (_what, body, errors) => {
    const refused = await refusal(rest.post(channel("general"), { body }));
    expect(refused).toMatchObject({ code: 50_035, status: 400, errors });
  });

  it.each([
    ["nothing at all", "general", {}, 50_006],
    ["white space", "general", { content: " \n " }, 50_006],
    ["an empty embed", "general", { embeds: [{}] }, 50_006],
    ["buttons alone", "general", { components: [row(button("a"))] }, 50_006],
    ["an empty layout", "general", { flags: V2 }, 50_006],
    ["a hidden channel", "hidden", { content: "a" }, 50_001],
    ["a read-only channel", "read-only", { content: "a" }, 50_013],
    ["a server without the bot", "elsewhere", { content: "a" }, 50_001],
    ["an unknown channel", "1".repeat(19), { content: "a" }, 10_003],
  ])("refuses %s", async (_what, name, body, code) => {
    expect(await refusal(rest.post(channel(name), { body }))).toMatchObject({ code });
  });

  it("refuses direct messages where they are closed: 50007", async () => {
    const user = discord.world.person("hermit");
    user.closed = true;
    const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: user.id } })) as { id: string };
    expect(await refusal(rest.post(Routes.channelMessages(id), { body: { content: "a" } }))).toMatchObject({
      code: 50_007,
    });
  });

  it("knows its messages: 10008, 10015, 10062, and a message of others is not the bot's to edit: 50005", async () => {
    const posted = (await rest.post(channel("general"), { body: { content: "a" } })) as { id: string };
    const of = (id: string) => Routes.channelMessage(discord.world.channel("general")!.id, id);
    expect(await rest.patch(of(posted.id), { body: { content: "b" } })).toMatchObject({ content: "b" });
    await rest.delete(of(posted.id));
    expect(await refusal(rest.patch(of(posted.id), { body: { content: "c" } }))).toMatchObject({ code: 10_008 });
    const said = discord.board.place(discord.world.channel("general")!, discord.world.person("ada"), "mine");
    expect(await refusal(rest.patch(of(said.id), { body: { content: "c" } }))).toMatchObject({ code: 50_005 });
    expect(await rest.get(of(said.id))).toMatchObject({ content: "" });
    const options = { body: { content: "a", type: 4 }, auth: false };
    const webhook = Routes.webhook(discord.world.applicationId, "none");
    expect(await refusal(rest.post(webhook, options))).toMatchObject({ code: 10_015 });
    const callback = Routes.interactionCallback("1".repeat(19), "none");
    expect(await refusal(rest.post(callback, options))).toMatchObject({ code: 10_062 });
  });

  const input = (label: string, custom_id = "a") => row({ type: 4, custom_id, style: 1, label });
  const form = (title: string, ...components: object[]) => ({ type: 9, data: { custom_id: "a", title, components } });
  const choices = (count: number, name: string) => ({
    type: 8,
    data: { choices: Array.from({ length: count }, () => ({ name, value: "a" })) },
  });
  const slash = () => discord.slash({ ...QUESTION, until: "sent" });
  const typing = () => discord.autocomplete({ name: "ask", focused: "speaker", value: "a", until: "sent" });

  it.each([
    ["content", slash, { type: 4, data: { content: words(2001) } }, { data: { content: {} } }],
    ["a type for buttons only", slash, { type: 7, data: { content: "a" } }, { type: {} }],
    ["a defer that is a layout", slash, { type: 5, data: { flags: V2 } }, { data: { flags: {} } }],
    ["a modal's title", slash, form(words(46), input("a")), { data: { title: {} } }],
    ["a modal's label", slash, form("a", input(words(46))), { data: { components: { 0: { components: { 0: {} } } } } }],
    ["an empty modal", slash, form("a"), { data: { components: { _errors: [{}] } } }],
    [
      "a modal of six rows",
      slash,
      form("a", ...Array.from({ length: 6 }, (_, at) => input("a", `${at}`))),
      { data: { components: { _errors: [{}] } } },
    ],
    ["26 choices", typing, choices(26, "a"), { data: { choices: { _errors: [{}] } } }],
    ["a choice's name", typing, choices(1, words(101)), { data: { choices: { 0: { name: {} } } } }],
    ["a message for an autocomplete", typing, { type: 4, data: { content: "a" } }, { type: {} }],
  ])("refuses an answer with %s, and takes another", async (_what, begin, body, errors) => {
    await rest.put(commands(), { body: COMMANDS });
    const { id, token, type } = await begin();
    const callback = Routes.interactionCallback(id, token);
    expect(await refusal(rest.post(callback, { body, auth: false }))).toMatchObject({ code: 50_035, errors });
    const good =
      type === InteractionType.ApplicationCommandAutocomplete
        ? choices(25, words(100))
        : form(words(45), input(words(45)));
    await rest.post(callback, { body: good, auth: false });
  });

  it("turns a message into a layout only when its words go, and never back", async () => {
    const posted = (await rest.post(channel("general"), { body: { content: "a" } })) as { id: string };
    const of = Routes.channelMessage(discord.world.channel("general")!.id, posted.id);
    const layout = { flags: V2, components: [display(1)] };
    expect(await refusal(rest.patch(of, { body: layout }))).toMatchObject({ code: 50_035, errors: { content: {} } });
    expect(await rest.patch(of, { body: { ...layout, content: null } })).toMatchObject({ flags: V2, content: "" });
    expect(await refusal(rest.patch(of, { body: { content: "a" } }))).toMatchObject({ errors: { content: {} } });
  });

  it("shows an ephemeral answer to its interaction alone", async () => {
    await rest.put(commands(), { body: COMMANDS });
    const asked = await slash();
    const data = { content: "a", flags: MessageFlags.Ephemeral, components: [row(button("next"))] };
    await rest.post(Routes.interactionCallback(asked.id, asked.token), { body: { type: 4, data }, auth: false });
    const of = Routes.channelMessage(asked.channel.id, asked.message!.id);
    expect(await refusal(rest.get(of))).toMatchObject({ code: 10_008 });
    const original = Routes.webhookMessage(discord.world.applicationId, asked.token);
    expect(await rest.get(original, { auth: false })).toMatchObject({ content: "a", flags: 64 });
    await expect(discord.button(asked, "next", { user: "moderator" })).rejects.toThrow("only the asker");
  });

  it("wants the token: 401, and masks it", async () => {
    const other = new REST({ api: discord.api }).setToken("wrong");
    expect(await refusal(other.get(Routes.user()))).toMatchObject({ code: 0, status: 401 });
    expect(await refusal(rest.get(Routes.user(), { auth: false }))).toMatchObject({ status: 401 });
    expect(JSON.stringify(discord.requests)).not.toContain(discord.token);
    expect(discord.requests.at(-2)?.headers["authorization"]).toBe("Bot ***");
  });

  it("keeps commands, shows localisations when asked, and counts what is new", async () => {
    await rest.put(commands(), { body: COMMANDS });
    const [plain] = (await rest.get(commands())) as { id: string; description_localizations?: object }[];
    expect(plain).not.toHaveProperty("description_localizations");
    const query = new URLSearchParams({ with_localizations: "true" });
    const [told] = (await rest.get(commands(), { query })) as { id: string }[];
    expect(told).toMatchObject({ description_localizations: { fr: "Demander" }, name_localizations: null });
    const again = (await rest.put(commands(), { body: COMMANDS })) as { id: string }[];
    expect(again[0]?.id).toBe(plain?.id);
    const many = Array.from({ length: 28 }, (_, at) => ({ name: `c${at}`, description: "a" }));
    expect(await refusal(rest.put(commands(), { body: many }))).toMatchObject({ code: 30_034 });
  });

  const option = (name: string, required = false) => ({ type: 3, name, description: "a", required });
  it.each([
    [
      "upper case",
      { name: "Ask", description: "a" },
      { name: { _errors: [{ code: "APPLICATION_COMMAND_INVALID_NAME" }] } },
    ],
    ["spaces", { name: "a b", description: "a" }, { name: {} }],
    ["no description", { name: "a" }, { description: { _errors: [{ code: "BASE_TYPE_REQUIRED" }] } }],
    ["a long description", { name: "a", description: words(101) }, { description: {} }],
    [
      "an unknown locale",
      { name: "a", description: "a", name_localizations: { es: "b" } },
      { name_localizations: { es: {} } },
    ],
    [
      "a required option behind others",
      { name: "a", description: "a", options: [option("b"), option("c", true)] },
      { options: { 1: { _errors: [{ code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID" }] } } },
    ],
    [
      "too many options",
      { name: "a", description: "a", options: Array.from({ length: 26 }, (_, at) => option(`o${at}`)) },
      { options: { _errors: [{}] } },
    ],
    ["a described message command", { name: "a", type: 3, description: "a" }, { description: {} }],
    ["an unknown context", { name: "a", description: "a", contexts: [3] }, { contexts: { 0: {} } }],
  ])("refuses a command with %s", async (_what, body, errors) => {
    expect(await refusal(rest.post(commands(), { body }))).toMatchObject({ code: 50_035, errors });
    expect(await refusal(rest.put(commands(), { body: [body] }))).toMatchObject({
      code: 50_035,
      errors: { 0: errors },
    });
  });
});

describe("faults of REST", () => {
  it.each([
    ["429 with its header", { header: true }],
    ["429 without", { header: false }],
    ["429 for everything", { header: true, isGlobal: true }],
  ])("%s is waited out by the client", async (_what, limit) => {
    const { discord } = await bot((interaction) => interaction.reply("here"));
    discord.faults.rateLimit({ ...limit, retryAfterMs: 30, times: 2, on: "/callback" });
    expect((await discord.slash(QUESTION)).content).toBe("here");
    expect(discord.requests.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it("5xx is tried again", async () => {
    const { discord } = await bot((interaction) => interaction.reply("here"));
    discord.faults.serverError({ times: 2, on: /^POST .*callback$/ });
    expect((await discord.slash(QUESTION)).content).toBe("here");
  });

  it("a lost reply was carried out, a broken connection was not", async () => {
    const { discord, errors } = await bot((interaction) => interaction.reply("here"));
    discord.faults.loseReply({ on: "/callback" });
    expect((await discord.slash(QUESTION)).content).toBe("here");
    await discord.until(() => errors.length === 1);
    expect(errors).toEqual([40_060]);
    discord.faults.breakConnection({ on: "/callback" });
    expect((await discord.slash(QUESTION)).content).toBe("here");
    discord.faults.breakConnection({ on: "/callback", by: "close" });
    const reply = await discord.slash({ ...QUESTION, until: "sent" });
    await discord.until(() => errors.length === 2);
    expect(errors[1]).toMatchObject({ code: "UND_ERR_SOCKET" });
    expect(reply.acknowledged).toBe(false);
  });

  it("an acknowledgement can be slow on its way", async () => {
    const { discord, errors } = await bot((interaction) => interaction.reply("late"), { ackWindowMs: 100 });
    discord.faults.slow({ ms: 150, when: "before", on: "/callback" });
    await discord.slash({ ...QUESTION, until: "sent" });
    await discord.until(() => errors.length > 0);
    expect(errors).toEqual([10_062]);
    discord.faults.slow({ ms: 50, when: "after", on: "/callback" });
    expect((await discord.slash(QUESTION)).content).toBe("late");
  });

  it("401 comes from the moment it is asked for", async () => {
    const { discord, client } = await bot(noop);
    discord.faults.unauthorised();
    await expect(client.users.fetch(discord.world.bot.id, { force: true })).rejects.toMatchObject({ status: 401 });
  });
});

describe("the gateway", () => {
  it("replays to a client that resumes what it missed", async () => {
    const { discord } = await bot((interaction) => interaction.reply("here"));
    discord.faults.gateway.drop();
    await discord.until(() => !discord.gateway.connected);
    expect((await discord.slash(QUESTION)).content).toBe("here");
    expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });

  it.each([
    ["op 7", (discord: FakeDiscord) => discord.faults.gateway.reconnect(), { identified: 1, resumed: 1 }],
    ["a close", (discord: FakeDiscord) => discord.faults.gateway.close(4000), { identified: 1, resumed: 1 }],
    ["op 9 true", (discord: FakeDiscord) => discord.faults.gateway.invalidSession(true), { identified: 1, resumed: 1 }],
    [
      "op 9 false",
      (discord: FakeDiscord) => discord.faults.gateway.invalidSession(false),
      { identified: 2, resumed: 0 },
    ],
  ])("takes a client back after %s", async (_what, fault, counts) => {
    const { discord } = await bot((interaction) => interaction.reply("here"));
    fault(discord);
    const { identified, resumed } = counts;
    await discord.until(
      () => discord.gateway.identified === identified && discord.gateway.resumed === resumed,
      "a return",
      10_000,
    );
    expect((await discord.slash(QUESTION)).content).toBe("here");
  });

  it("can leave heartbeats without answer", async () => {
    const { discord } = await bot(noop, { heartbeatMs: 60 });
    discord.faults.gateway.ignoreHeartbeats();
    await discord.until(() => !discord.gateway.connected);
    discord.faults.clear();
    await discord.until(() => discord.gateway.resumed > 0);
    expect(discord.gateway.identified).toBe(1);
  });

  it("refuses a wrong token with 4004, in REST before and at identify", async () => {
    const discord = await discordFor();
    await expect(clientOf(discord).login("wrong")).rejects.toThrow("invalid token");
    discord.faults.gateway.refuseIdentify(4004);
    await expect(clientOf(discord).login(discord.token)).rejects.toThrow("Authentication failed");
  });

  it("refuses a privileged intent with 4014 unless it is switched on", async () => {
    const refused = await discordFor();
    await expect(clientOf(refused, [Intent.MessageContent]).login(refused.token)).rejects.toThrow("intents");
    expect(refused.violations).toMatchObject([{ what: "gateway 4014" }]);
    const open = await discordFor({ privilegedIntents: Intent.MessageContent });
    const client = clientOf(open, [Intent.MessageContent]);
    const heard = new Promise((resolve) => {
      client.once(Events.MessageCreate, ({ content }) => resolve(content));
    });
    await client.login(open.token);
    await open.say({ text: "all is heard", replies: 0 });
    expect(await heard).toBe("all is heard");
  });

  it("has no sessions left, or refuses to say", async () => {
    const discord = await discordFor();
    discord.faults.gateway.sessionsLeft(0);
    await expect(clientOf(discord).login(discord.token)).rejects.toThrow("sessions");
    discord.faults.clear();
    discord.faults.serverError({ times: 4, on: "GET /gateway/bot", status: 503 });
    await expect(clientOf(discord).login(discord.token)).rejects.toMatchObject({ status: 503 });
    await clientOf(discord).login(discord.token);
  });

  it("closes a client whose token was reset", async () => {
    const { discord, client } = await bot(noop);
    const closed = new Promise((resolve) => {
      client.once(Events.ShardDisconnect, ({ code }) => resolve(code));
    });
    const old = discord.token;
    const fresh = discord.resetToken();
    expect(await closed).toBe(4004);
    await expect(clientOf(discord).login(old)).rejects.toThrow("token");
    await clientOf(discord).login(fresh);
  });

  it.each([
    ["anything before identify", { op: 3, d: {} }, 4003],
    ["an intent that does not exist", { op: 2, d: { token: "", intents: 1 << 30, properties: {} } }, 4013],
    ["a wrong token to resume", { op: 6, d: { token: "wrong", session_id: "none", seq: 1 } }, 4004],
    ["what is no JSON", "{", 4002],
  ])("closes on %s", async (_what, frame, code) => {
    const discord = await discordFor();
    const socket = await connect(discord);
    const closed = new Promise((resolve) => {
      socket.once("close", resolve);
    });
    const text = JSON.stringify(frame).replace('"token":""', `"token":"${discord.token}"`);
    socket.send(typeof frame === "string" ? frame : text);
    expect(await closed).toBe(code);
  });

  it("sends what is malformed as it is", async () => {
    const discord = await discordFor();
    const socket = await connect(discord);
    const frames: { op: number; t?: string; d?: object }[] = [];
    socket.on("message", (raw) => frames.push(JSON.parse((raw as Buffer).toString())));
    socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1, properties: {} } }));
    await discord.ready();
    discord.faults.gateway.malformed("INTERACTION_CREATE");
    discord.faults.gateway.malformed("MESSAGE_CREATE", { id: 1 });
    await discord.until(() => frames.length === 4);
    expect(frames.map(({ t }) => t)).toEqual(["READY", "GUILD_CREATE", "INTERACTION_CREATE", "MESSAGE_CREATE"]);
    expect(frames[2]?.d).not.toHaveProperty("data");
    expect(frames[3]?.d).toEqual({ id: 1 });
  });

  it("serves no compression", async () => {
    const discord = await discordFor();
    await expect(connect(discord, "&compress=zlib-stream")).rejects.toThrow("400");
    expect(discord.violations).toMatchObject([{ what: "gateway" }]);
  });
});

async function connect(discord: FakeDiscord, more = ""): Promise<WebSocket> {
  const { url } = discord.gateway.information as { url: string };
  const socket = new WebSocket(`${url}/?v=10&encoding=json${more}`);
  onTestFinished(() => socket.terminate());
  await once(socket, "message");
  return socket;
}
