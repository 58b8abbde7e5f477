/** The menus of commands, one a scope and language (https://core.telegram.org/bots/api#botcommandscope). */
import type { BotCommand, BotCommandScope, LanguageCode } from "grammy/types";
import { LANGUAGES, WORDING } from "../reply/command-wording.ts";

export const COMMANDS = ["ask", "check", "cite", "sources", "help"] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface Menu {
  readonly scope: BotCommandScope;
  /** Absent in the menu for everybody whose language has none of its own. */
  readonly language_code?: LanguageCode;
  readonly commands: readonly BotCommand[];
}

/** `/cite` is there for everybody in private, and for administrators in groups. */
const IN_SCOPE: readonly { readonly scope: BotCommandScope; readonly names: readonly CommandName[] }[] = [
  { scope: { type: "default" }, names: ["ask", "check", "sources", "help"] },
  { scope: { type: "all_private_chats" }, names: COMMANDS },
  { scope: { type: "all_chat_administrators" }, names: COMMANDS },
];

export function describeMenus(): Menu[] {
  return IN_SCOPE.flatMap(({ scope, names }) =>
    LANGUAGES.map((language) => ({
      scope,
      ...(language !== "en" && { language_code: language }),
      commands: names.map((command) => ({ command, description: WORDING[command][language] })),
    })),
  );
}
