/** Links that open the private chat with the bot at one passage: `https://t.me/BOT?start=p_…`. */
import type { CitedPassage } from "../../src/types.ts";
import { onlyPassage } from "../reply/turn-page.ts";
import type { Continuation, ContinuationCodec } from "../reply/continuation.ts";

/** https://core.telegram.org/bots/features#deep-linking: 64 of A-Z, a-z, 0-9, _ and -. */
const MAX_START_CHARS = 64;
const PREFIX = "p_";
const MAX_BYTES = Math.floor(((MAX_START_CHARS - PREFIX.length) * 3) / 4);

export interface DeepLinks {
  /** What `/start` is given for a passage; also its name among others, as 64 bytes at most. */
  idOf(passage: CitedPassage): string;
  linkTo(passage: CitedPassage): string;
  /** The passage of an id; undefined where it is of other documents, or no id. */
  read(id: string): Continuation | undefined;
  /** The id in a link to this bot; undefined for any other address. */
  idIn(url: string): string | undefined;
}

export function createDeepLinks(codec: ContinuationCodec, username: string): DeepLinks {
  const base = `https://t.me/${username}?start=`;
  const idOf = (passage: CitedPassage): string =>
    `${PREFIX}${codec.encode(onlyPassage(passage), MAX_BYTES).toString("base64url")}`;
  return {
    idOf,
    linkTo: (passage) => `${base}${idOf(passage)}`,
    read(id) {
      if (!id.startsWith(PREFIX) || id.length > MAX_START_CHARS) return undefined;
      const [place] = codec.decode(Buffer.from(id.slice(PREFIX.length), "base64url"))?.places ?? [];
      // Whoever made up the rest of it would say of an answer how long it is.
      return place && { label: "context", before: 0, total: 1, answers: 1, from: 0, places: [place] };
    },
    idIn: (url) => (url.toLowerCase().startsWith(base.toLowerCase()) ? url.slice(base.length) : undefined),
  };
}
