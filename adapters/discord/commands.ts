/** The commands as Discord is told of them (https://discord.com/developers/docs/interactions/application-commands). */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionsBitField,
} from "discord.js";
import type {
  APIApplicationCommandBasicOption,
  PermissionsString,
  RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { WORDING } from "../reply/command-wording.ts";
import { described, FIND_SOURCES_NAMES } from "./locales.ts";

export const COMMANDS = ["ask", "check", "cite", "sources", "help"] as const;
export type CommandName = (typeof COMMANDS)[number];

export const FIND_SOURCES = "Find sources";

/** A question or quotation may be as long as a long message. */
const MAX_TEXT_CHARS = 2000;
const MAX_NAME_CHARS = 100;

/** Servers, direct messages with the bot, and any other conversation of somebody who installed it for themselves. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};
const SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

const text = (name: string, wording: keyof typeof WORDING, required = false): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  ...described(WORDING[wording]),
  required,
  max_length: MAX_TEXT_CHARS,
});

const choice = (name: string, wording: keyof typeof WORDING, required = false): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  ...described(WORDING[wording]),
  required,
  autocomplete: true,
  max_length: MAX_NAME_CHARS,
});

/** `citePermission` is what a member needs for `/cite`, unless a server's own rules say otherwise. */
export function describeCommands(citePermission: PermissionsString): RESTPostAPIApplicationCommandsJSONBody[] {
  const command = (name: CommandName, options: APIApplicationCommandBasicOption[]) => ({
    type: ApplicationCommandType.ChatInput as const,
    name,
    ...described(WORDING[name]),
    options,
  });
  return [
    {
      ...command("ask", [
        text("question", "question", true),
        choice("speaker", "speaker"),
        choice("document", "document"),
        { type: ApplicationCommandOptionType.Boolean, name: "public", ...described(WORDING.public), required: false },
      ]),
      ...EVERYWHERE,
    },
    { ...command("check", [text("quote", "quote", true), choice("speaker", "claimed")]), ...EVERYWHERE },
    {
      ...command("cite", [choice("passage", "passage", true), choice("speaker", "speaker")]),
      default_member_permissions: PermissionsBitField.resolve(citePermission).toString(),
      ...SERVERS,
    },
    { ...command("sources", []), ...EVERYWHERE },
    { ...command("help", []), ...EVERYWHERE },
    {
      type: ApplicationCommandType.Message,
      name: FIND_SOURCES,
      name_localizations: FIND_SOURCES_NAMES,
      ...EVERYWHERE,
    },
  ];
}
