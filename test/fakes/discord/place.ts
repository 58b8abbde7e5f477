import { ChannelType, InteractionContextType as Context } from "discord.js";
import { actingMemberShape, channelShape, userShape } from "./shape.ts";
import type { Channel, Person, World } from "./world.ts";

/** Who does something, and where. In a server's `general` by `ada` when nothing is said. */
export interface Where {
  /** A name (somebody of that name comes to exist) or a person. */
  readonly user?: string | Person;
  /** A channel's name or id: general, reports, thread, hidden, read-only. */
  readonly channel?: string;
  /** In the direct messages with the bot. */
  readonly dm?: boolean;
  /** With the application installed by the user, in a server without the bot or in a group of people. */
  readonly userInstall?: "guild" | "group";
  readonly locale?: string;
  /** What the person may do, in place of what the person otherwise may. */
  readonly permissions?: bigint;
}

/** Where an interaction happens, as Discord sees it. */
export interface Place {
  readonly user: Person;
  readonly channel: Channel;
  readonly context: Context;
  readonly owners: Readonly<Record<string, string>>;
}

export function placeOf(world: World, where: Where): Place {
  const known = world.person(where.user ?? "ada");
  const user = {
    ...known,
    permissions: where.permissions ?? known.permissions,
    locale: where.locale ?? known.locale,
  };
  if (where.userInstall !== undefined) {
    const channel = world.channel(where.userInstall === "guild" ? "elsewhere" : "group")!;
    return inChannel(channel, user);
  }
  if (where.dm) return inChannel(world.direct(known), user);
  const channel = world.channel(where.channel ?? "general");
  if (channel === undefined) throw new Error(`there is no channel ${where.channel}`);
  return inChannel(channel, user);
}

/** The place that a channel is for somebody. */
export function inChannel(channel: Channel, user: Person): Place {
  if (channel.type === ChannelType.DM) return { user, channel, context: Context.BotDM, owners: { "0": "0" } };
  const { guild } = channel;
  if (guild === null) return { user, channel, context: Context.PrivateChannel, owners: { "1": user.id } };
  const owners: Record<string, string> = guild.joined ? { "0": guild.id } : { "1": user.id };
  return { user, channel, context: Context.Guild, owners };
}

/** The fields of an INTERACTION_CREATE that say who and where. */
export function placeShape({ user, channel, context, owners }: Place, world: World): object {
  const { guild } = channel;
  return {
    channel_id: channel.id,
    channel: { ...channelShape(channel, world.bot), permissions: String(user.permissions) },
    context,
    authorizing_integration_owners: owners,
    locale: user.locale,
    app_permissions: String(world.botPermissions(channel)),
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...(guild === null
      ? { user: userShape(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: "en-US", features: [] },
          guild_locale: "en-US",
          member: actingMemberShape(user),
        }),
  };
}
