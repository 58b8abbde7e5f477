/**
 * What a button carries in 64 bytes: `v1`, a letter for the action, and in base64url a signature, a digest and the
 * passages it is about. The key of the signature comes from the bot's token, so nobody can make a button up, and a
 * button works after a restart.
 *
 * About nine passages fit. All of a longer continuation are kept in memory, under what the button carries; where they
 * are gone, the button leads to those it carries itself.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Continuation, ContinuationCodec } from "../reply/continuation.ts";

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_DATA_BYTES = 64;

const VERSION = "v1";
const LETTERS = { more: "m", context: "c" } as const;
export type Action = keyof typeof LETTERS;

/** 40 bits: at the few presses a second that Telegram lets through, never found. */
const MAC_BYTES = 5;
/** Tells apart continuations that begin alike. */
const DIGEST_BYTES = 2;
const MAX_PLACES_BYTES = Math.floor(((MAX_DATA_BYTES - VERSION.length - 1) * 3) / 4) - MAC_BYTES - DIGEST_BYTES;

/** Each is a few hundred bytes. */
const REMEMBERED = 10_000;

export interface Callbacks {
  write(action: Action, continuation: Continuation): string;
  /** Undefined for whatever this bot did not write, or wrote over other documents. */
  read(data: string): { readonly action: Action; readonly continuation: Continuation } | undefined;
}

export function createCallbacks(token: string, codec: ContinuationCodec): Callbacks {
  const key = createHmac("sha256", token).update("verbatim: callback data").digest();
  const sign = (letter: string, signed: Buffer): Buffer =>
    createHmac("sha256", key).update(letter).update(signed).digest().subarray(0, MAC_BYTES);
  const whole = new LRUCache<string, Continuation>({ max: REMEMBERED });
  return {
    write(action, continuation) {
      const all = codec.encode(continuation, Infinity);
      const carried = codec.encode(continuation, MAX_PLACES_BYTES);
      const digest = createHash("sha256").update(all).digest().subarray(0, DIGEST_BYTES);
      const signed = Buffer.concat([digest, carried]);
      const letter = LETTERS[action];
      const bytes = Buffer.concat([sign(letter, signed), signed]);
      const data = `${VERSION}${letter}${bytes.toString("base64url")}`;
      if (carried.length < all.length) whole.set(data, continuation);
      return data;
    },
    read(data) {
      const letter = data.charAt(VERSION.length);
      const action = ACTIONS.find((name) => LETTERS[name] === letter);
      const text = data.slice(VERSION.length + 1);
      const bytes = Buffer.from(text, "base64url");
      const [mac, signed] = [bytes.subarray(0, MAC_BYTES), bytes.subarray(MAC_BYTES)];
      const isOurs =
        data.startsWith(VERSION) &&
        bytes.toString("base64url") === text &&
        signed.length > DIGEST_BYTES &&
        timingSafeEqual(mac, sign(letter, signed));
      if (action === undefined || !isOurs) return undefined;
      const continuation = whole.get(data) ?? codec.decode(signed.subarray(DIGEST_BYTES));
      return continuation && { action, continuation };
    },
  };
}

const ACTIONS = ["more", "context"] as const satisfies readonly Action[];
