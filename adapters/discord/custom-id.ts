/**
 * What a button carries, signed so that nobody can make one up: `v1|action|payload|mac`. The key comes from the bot's
 * token, so a button works after a restart, and stops working with the token.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

/** https://discord.com/developers/docs/components/reference#anatomy-of-a-component */
export const MAX_CUSTOM_ID_CHARS = 100;

/** What can be pressed, chosen or sent in. */
const ACTIONS = ["next", "context", "share", "report", "reported", "choose", "cite"] as const;
export type Action = (typeof ACTIONS)[number];

const VERSION = "v1";
/** 64 bits: at a few guesses a second, as Discord allows, never found. */
const MAC_BYTES = 8;
const MAC_CHARS = 11;

export interface CustomIds {
  /** At most `maxPayloadBytes(action)` bytes. */
  write(action: Action, payload: Buffer): string;
  /** Undefined for whatever this bot did not write. */
  read(id: string): { readonly action: Action; readonly payload: Buffer } | undefined;
}

/** How many bytes fit beside version, action and signature. */
export function maxPayloadBytes(action: Action): number {
  return Math.floor(((MAX_CUSTOM_ID_CHARS - `${VERSION}|${action}||`.length - MAC_CHARS) * 3) / 4);
}

export function createCustomIds(token: string): CustomIds {
  const key = createHmac("sha256", token).update("verbatim: custom ids").digest();
  const sign = (text: string): Buffer => createHmac("sha256", key).update(text).digest().subarray(0, MAC_BYTES);
  return {
    write(action, payload) {
      const text = `${VERSION}|${action}|${payload.toString("base64url")}`;
      return `${text}|${sign(text).toString("base64url")}`;
    },
    read(id) {
      const [version, action, payload, mac, ...rest] = id.split("|");
      const known = ACTIONS.find((name) => name === action);
      if (version !== VERSION || known === undefined || payload === undefined || mac === undefined) return undefined;
      const given = Buffer.from(mac, "base64url");
      const isOurs =
        rest.length === 0 &&
        given.toString("base64url") === mac &&
        given.length === MAC_BYTES &&
        timingSafeEqual(given, sign(`${version}|${action}|${payload}`));
      return isOurs ? { action: known, payload: Buffer.from(payload, "base64url") } : undefined;
    },
  };
}
