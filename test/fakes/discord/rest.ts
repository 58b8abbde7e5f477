import type { Board } from "./board.ts";
import type { Commands } from "./commands.ts";
import type { Gateway } from "./gateway.ts";
import type { Interactions } from "./interactions.ts";
import type { Message } from "./message.ts";
import { Refusal } from "./refusal.ts";
import { channelShape, guildShape, memberShape, userShape } from "./shape.ts";
import type { World } from "./world.ts";

export interface Call {
  readonly method: string;
  /** Decoded, without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Whether the request carried the token. */
  readonly isAuthorised: boolean;
}

/** A body is answered with 200, nothing with 204. */
export type Answer = object | undefined;

interface Parts {
  readonly world: World;
  readonly board: Board;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
}

type Handler = (parts: Parts, params: Readonly<Record<string, string>>, call: Call) => Answer | void;

/** What goes without the token: an interaction's own token stands in for it. */
const OPEN = /^(?:\/interactions\/|\/webhooks\/|\/gateway$)/;

const ROUTES: readonly (readonly [string, Handler])[] = [
  ["GET /gateway", ({ gateway }) => ({ url: (gateway.information as { url: string }).url })],
  ["GET /gateway/bot", ({ gateway }) => gateway.information],
  ["GET /users/@me", ({ world }) => userShape(world.bot)],
  ["GET /applications/@me", ({ world }) => application(world)],
  ["GET /oauth2/applications/@me", ({ world }) => application(world)],
  ["GET /users/:user", ({ world }, { user }) => userShape(personOf(world, user))],
  ["POST /users/@me/channels", ({ world }, _params, { body }) => openDirect(world, body)],
  ["GET /guilds/:guild", ({ world }, { guild }) => guildShape(guildOf(world, guild), world)],
  [
    "GET /guilds/:guild/members/:user",
    ({ world }, { guild, user }) => guildOf(world, guild) && memberShape(personOf(world, user)),
  ],
  ["GET /channels/:channel", ({ world, board }, { channel }) => channelShape(board.visible(channel!), world.bot)],
  [
    "POST /channels/:channel/typing",
    ({ board }, { channel }) => {
      board.visible(channel!);
    },
  ],
  ["POST /channels/:channel/messages", ({ board }, { channel }, { body }) => board.post(channel!, body).shape()],
  [
    "GET /channels/:channel/messages/:message",
    ({ board, gateway }, { channel, message }) => seen(gateway, board.find(channel!, message!)),
  ],
  [
    "PATCH /channels/:channel/messages/:message",
    ({ board }, { channel, message }, { body }) => board.edit(board.find(channel!, message!), body).shape(),
  ],
  [
    "DELETE /channels/:channel/messages/:message",
    ({ board }, { channel, message }) => {
      board.delete(board.find(channel!, message!));
    },
  ],
  [
    "POST /interactions/:id/:token/callback",
    ({ interactions }, { id, token }, { body, query }) => {
      const response = interactions.callback(id!, token!, body);
      return query.get("with_response") === "true" ? response : undefined;
    },
  ],
  [
    "POST /webhooks/:application/:token",
    ({ interactions }, { token }, { body }) => interactions.followUp(token!, body).shape(),
  ],
  [
    "GET /webhooks/:application/:token/messages/:message",
    ({ interactions }, { token, message }) => interactions.get(token!, message!).shape(),
  ],
  [
    "PATCH /webhooks/:application/:token/messages/:message",
    ({ interactions }, { token, message }, { body }) => interactions.edit(token!, message!, body).shape(),
  ],
  [
    "DELETE /webhooks/:application/:token/messages/:message",
    ({ interactions }, { token, message }) => {
      interactions.delete(token!, message!);
    },
  ],
  ...commandRoutes("/applications/:application/commands"),
  ...commandRoutes("/applications/:application/guilds/:guild/commands"),
];

/** Carries a request out. @throws Refusal */
export function answer(parts: Parts, call: Call): Answer {
  if (!OPEN.test(call.path) && !call.isAuthorised) throw new Refusal(40_001);
  for (const [route, handle] of ROUTES) {
    const params = match(route, `${call.method} ${call.path}`);
    if (params === undefined) continue;
    const { application: named } = params;
    if (named !== undefined && named !== parts.world.applicationId) {
      throw new Refusal(call.path.startsWith("/webhooks") ? 10_015 : 10_002);
    }
    return handle(parts, params, call) ?? undefined;
  }
  throw new Refusal(0);
}

function commandRoutes(path: string): [string, Handler][] {
  const localised = ({ query }: Call) => query.get("with_localizations") === "true";
  const place = (world: World, guild: string | undefined) => (guild === undefined ? null : guildOf(world, guild).id);
  return [
    [`GET ${path}`, ({ world, commands }, { guild }, call) => commands.list(place(world, guild), localised(call))],
    [`PUT ${path}`, ({ world, commands }, { guild }, { body }) => commands.replace(place(world, guild), body)],
    [`POST ${path}`, ({ world, commands }, { guild }, { body }) => commands.create(place(world, guild), body)],
    [
      `GET ${path}/:command`,
      ({ world, commands }, { guild, command }, call) => commands.get(place(world, guild), command!, localised(call)),
    ],
    [
      `PATCH ${path}/:command`,
      ({ world, commands }, { guild, command }, { body }) => commands.update(place(world, guild), command!, body),
    ],
    [
      `DELETE ${path}/:command`,
      ({ world, commands }, { guild, command }) => {
        commands.remove(place(world, guild), command!);
      },
    ],
  ];
}

function match(route: string, request: string): Record<string, string> | undefined {
  const wanted = route.split("/");
  const given = request.split("/");
  if (wanted.length !== given.length) return undefined;
  if (!wanted.every((part, at) => part.startsWith(":") || part === given[at])) return undefined;
  const named = wanted.map((part, at) => [part, given[at]!] as const).filter(([part]) => part.startsWith(":"));
  return Object.fromEntries(named.map(([part, value]) => [part.slice(1), value]));
}

function seen(gateway: Gateway, message: Message): object {
  return message.shape(gateway.isReadable(message));
}

function application(world: World): object {
  const { applicationId: id, bot } = world;
  return { id, name: "verbatim", icon: null, description: "", bot_public: true, flags: 0, bot: userShape(bot) };
}

function personOf(world: World, id: string | undefined) {
  const found = [world.bot, ...world.people.values()].find((person) => person.id === id);
  if (found === undefined) throw new Refusal(10_013);
  return found;
}

function guildOf(world: World, id: string | undefined) {
  const found = world.guilds.find((guild) => guild.id === id);
  if (found === undefined) throw new Refusal(10_004);
  if (!found.joined) throw new Refusal(50_001);
  return found;
}

function openDirect(world: World, body: unknown): object {
  const person = personOf(world, (body as { recipient_id?: string } | null)?.recipient_id);
  return channelShape(world.direct(person), world.bot);
}
