import { ChannelType, PermissionFlagsBits as Permission } from "discord.js";
import type { Message } from "./message.ts";
import type { Channel, Guild, Person, World } from "./world.ts";

/** The objects of Discord's API, as they go over the wire. */

export function userShape({ id, username, bot }: Person) {
  return { id, username, global_name: username, discriminator: "0", avatar: null, bot, public_flags: 0, flags: 0 };
}

export function memberShape(person: Person) {
  return {
    user: userShape(person),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: "2020-01-01T00:00:00.000000+00:00",
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

export function channelShape({ id, type, name, guild, parent, denied, recipient }: Channel, bot: Person) {
  if (guild === null) return { id, type, last_message_id: null, recipients: recipient ? [userShape(recipient)] : [] };
  const common = { id, type, name, guild_id: guild.id, flags: 0 };
  if (type !== ChannelType.PublicThread) {
    const overwrite = { id: bot.id, type: 1, allow: "0", deny: String(denied) };
    const permission_overwrites = denied === 0n ? [] : [overwrite];
    return { ...common, position: 0, parent_id: null, nsfw: false, topic: null, permission_overwrites };
  }
  return {
    ...common,
    parent_id: parent?.id,
    owner_id: bot.id,
    message_count: 1,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: "2020-01-01T00:00:00.000000+00:00",
      locked: false,
    },
  };
}

export function guildShape(guild: Guild, world: World) {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild);
  const isThread = ({ type }: Channel) => type === ChannelType.PublicThread;
  const canView = (channel: Channel) => (world.botPermissions(channel) & Permission.ViewChannel) !== 0n;
  const role = { color: 0, hoist: false, position: 0, managed: false, mentionable: false, flags: 0 };
  const members = [world.bot, ...world.people.values()].map((person) => memberShape(person));
  const botRole = world.applicationId;
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    owner_id: world.person("owner").id,
    roles: [
      { ...role, id: guild.id, name: "@everyone", permissions: "0" },
      { ...role, id: botRole, name: "verbatim", managed: true, permissions: String(world.bot.permissions) },
    ],
    members: members.map((member) => (member.user.id === world.bot.id ? { ...member, roles: [botRole] } : member)),
    member_count: members.length,
    // The gateway names hidden channels too, but no thread the bot cannot see.
    channels: channels.filter((one) => !isThread(one)).map((one) => channelShape(one, world.bot)),
    threads: channels.filter((one) => isThread(one) && canView(one)).map((one) => channelShape(one, world.bot)),
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    afk_channel_id: null,
    afk_timeout: 300,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    joined_at: "2020-01-01T00:00:00.000000+00:00",
    large: false,
    mfa_level: 0,
    nsfw_level: 0,
    preferred_locale: "en-US",
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    system_channel_flags: 0,
    system_channel_id: null,
    rules_channel_id: null,
    public_updates_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    unavailable: false,
  };
}

/**
 * A message as the bot gets it.
 * @param readable whether its words may be shown; without them the message is there, but empty
 */
export function messageShape(message: Message, readable: boolean): object {
  const { channel, author, reference, interaction, flags } = message;
  return {
    id: message.id,
    channel_id: channel.id,
    author: userShape(author),
    content: readable ? message.content : "",
    embeds: readable ? message.embeds : [],
    components: readable ? message.components : [],
    attachments: [],
    timestamp: message.createdAt,
    edited_timestamp: message.editedAt,
    tts: false,
    mention_everyone: false,
    mentions: message.mentions.map((person) => userShape(person)),
    mention_roles: [],
    pinned: false,
    flags,
    type: interaction === null ? (reference === null ? 0 : 19) : 20,
    ...(reference === null
      ? {}
      : {
          message_reference: { type: 0, message_id: reference.id, channel_id: channel.id, guild_id: channel.guild?.id },
        }),
    ...(reference === null || reference.deleted ? {} : { referenced_message: reference.shape() }),
    ...(interaction === null
      ? {}
      : {
          application_id: author.id,
          webhook_id: author.id,
          interaction_metadata: {
            id: interaction.id,
            type: interaction.type,
            user: userShape(interaction.user),
            authorizing_integration_owners: interaction.owners,
          },
        }),
  };
}

/** The member of an interaction: a person and what the person may do there. */
export function actingMemberShape(person: Person) {
  return { ...memberShape(person), permissions: String(person.permissions) };
}
