import type { BotCommand, BotCommandScope } from "grammy/types";
import type { Params } from "./params.ts";
import { bad } from "./refusal.ts";

const MAX_COMMANDS = 100;
const SCOPES = new Set<string>(["default", "all_private_chats", "all_group_chats", "all_chat_administrators"]);
const CHAT_SCOPES = new Set<string>(["chat", "chat_administrators", "chat_member"]);

/** The menus of commands, one a scope and language. */
export class Commands {
  readonly #menus = new Map<string, readonly BotCommand[]>();

  /**
   * A menu as it was set, empty where none is.
   * @param scope `default`, `all_group_chats`, …; for one chat `chat:<id>`
   * @param language two letters; empty for all other languages
   */
  menu(scope = "default", language = ""): readonly BotCommand[] {
    return this.#menus.get(`${scope} ${language}`) ?? [];
  }

  /** `scope language` of every menu that is set. */
  get keys(): readonly string[] {
    return [...this.#menus.keys()].map((key) => key.trim());
  }

  set(params: Params): void {
    const commands = (params.json("commands") ?? []) as BotCommand[];
    if (!Array.isArray(commands)) throw bad("expected an Array of BotCommand");
    if (commands.length > MAX_COMMANDS) throw bad("BOT_COMMANDS_TOO_MUCH");
    for (const { command, description } of commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) throw bad("BOT_COMMAND_INVALID");
      const isDescribed = typeof description === "string" && description.length >= 1 && description.length <= 256;
      if (!isDescribed) throw bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    const key = keyOf(params);
    if (commands.length === 0) this.#menus.delete(key);
    else this.#menus.set(key, commands);
  }

  get(params: Params): readonly BotCommand[] {
    return this.#menus.get(keyOf(params)) ?? [];
  }

  delete(params: Params): void {
    this.#menus.delete(keyOf(params));
  }
}

function keyOf(params: Params): string {
  const scope = (params.json("scope") ?? { type: "default" }) as BotCommandScope;
  const language = params.text("language_code");
  if (!/^(?:[a-z]{2})?$/.test(language)) throw bad("invalid language code specified");
  if (SCOPES.has(scope.type)) return `${scope.type} ${language}`;
  if (!CHAT_SCOPES.has(scope.type) || !("chat_id" in scope)) {
    throw bad("can't parse BotCommandScope: Unsupported type specified");
  }
  return `${scope.type}:${scope.chat_id} ${language}`;
}
