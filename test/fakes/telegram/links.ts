import { isStartParameter, type Keyboard } from "./keyboard.ts";
import type { Formatted } from "./text.ts";

/** Links to a bot whose start parameter would not survive: it must be 1–64 of `[A-Za-z0-9_-]`. */
export function brokenStartLinks({ entities, text }: Formatted, keyboard: Keyboard): string[] {
  const linked = entities.map((one) => (one.type === "text_link" ? one.url : ""));
  const shown = text.match(/https?:\/\/t\.me\/\S{1,500}/g) ?? [];
  const buttons = keyboard.flat().map(({ url }) => url ?? "");
  return [...linked, ...shown, ...buttons].filter((url) => isBroken(url));
}

function isBroken(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, searchParams } = new URL(url);
  const given = searchParams.get("start") ?? searchParams.get("startgroup");
  return hostname === "t.me" && given !== null && !isStartParameter(given);
}
