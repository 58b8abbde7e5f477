/** Tells Telegram of the menus that it knows otherwise. */
import { isDeepStrictEqual } from "node:util";
import type { Api } from "grammy";
import type { Menu } from "./commands.ts";

/** Resolves to how many had changed and were set. */
export async function registerMenus(
  api: Pick<Api, "getMyCommands" | "setMyCommands">,
  menus: readonly Menu[],
): Promise<number> {
  let changed = 0;
  for (const { commands, ...where } of menus) {
    const known = await api.getMyCommands(where);
    const told = known.map(({ command, description }) => ({ command, description }));
    if (isDeepStrictEqual(told, commands)) continue;
    await api.setMyCommands(commands, where);
    changed += 1;
  }
  return changed;
}
