import type { MessageEntity } from "grammy/types";
import { bad } from "./refusal.ts";

/** UTF-16 units, after entities. */
const MAX_TEXT = 4096;
const MAX_ENTITIES = 100;

const SPLITTABLE = new Set(["bold", "italic", "underline", "strikethrough", "spoiler"]);
const QUOTES = new Set(["blockquote", "expandable_blockquote"]);
const CODE = new Set(["code", "pre"]);
const OTHERS = ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"];
const CONTINUOUS = new Set([...OTHERS, "text_link", "text_mention", "custom_emoji"]);

export interface Formatted {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/**
 * Reads a text with its entities as Telegram does: control characters cleaned, outer white space trimmed, entities moved
 * along, those over nothing dropped.
 *
 * Entities that cross or may not be nested are refused here. Telegram's server repairs them without a word (it splits
 * or drops them), which would leave a test looking at something else than the bot meant.
 * @throws Refusal
 */
export function readText(given: string, entities: unknown): Formatted {
  if (given === "") throw bad("message text is empty");
  if (!given.isWellFormed()) throw bad("strings must be encoded in UTF-8");
  const checked = readEntities(given, entities);
  const cleaned = clean(given, checked);
  const trimmed = trim(cleaned);
  if (trimmed.text === "") throw bad("text must be non-empty");
  if (trimmed.text.length > MAX_TEXT) throw bad("message is too long");
  return trimmed;
}

/** Whether two block quotes touch or have only white space between them on one line: readers see them as one. */
export function hasAdjacentQuotes({ entities }: Formatted): boolean {
  const quotes = entities.filter(({ type }) => QUOTES.has(type));
  return quotes.some(({ offset }) => quotes.some((other) => other.offset + other.length === offset));
}

function readEntities(text: string, given: unknown): MessageEntity[] {
  if (given === undefined) return [];
  // What is not a list is ignored.
  if (!Array.isArray(given)) return [];
  const entities = (given as MessageEntity[]).map((one) => readEntity(one)).filter(({ length }) => length > 0);
  if (entities.length > MAX_ENTITIES) throw bad("can't parse entities: more than 100 would not be shown");
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  for (const entity of entities) checkBounds(text, entity);
  for (const [at, outer] of entities.entries()) {
    for (const inner of entities.slice(at + 1)) checkPair(outer, inner);
  }
  return entities;
}

function readEntity(given: MessageEntity): MessageEntity {
  if (typeof given !== "object" || given === null) throw bad("can't parse MessageEntity: expected an Object");
  const { type, offset, length } = given;
  if (!Number.isInteger(offset)) throw bad('can\'t parse MessageEntity: Field "offset" must be of type Number');
  if (!Number.isInteger(length)) throw bad('can\'t parse MessageEntity: Field "length" must be of type Number');
  if (offset < 0) throw bad(`receive an entity with incorrect offset ${offset}`);
  if (length < 0) throw bad(`receive an entity with incorrect length ${length}`);
  if (![SPLITTABLE, QUOTES, CODE, CONTINUOUS].some((types) => types.has(type))) {
    throw bad(`can't parse entities: Unsupported type "${type}"`);
  }
  if (given.type === "text_link" && !isLink(given.url)) throw bad("can't parse entities: Wrong HTTP URL specified");
  return { ...given };
}

function checkBounds(text: string, { offset, length }: MessageEntity): void {
  const end = offset + length;
  if (offset > text.length) throw bad(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  if (end > text.length) {
    throw bad(`entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`);
  }
  if (isInside(text, offset)) {
    throw bad(`entity begins in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, offset)}`);
  }
  if (isInside(text, end)) {
    const at = bytesTo(text, end);
    throw bad(`entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${at}`);
  }
}

/** @param outer begins first, or together with `inner` and is not shorter */
function checkPair(outer: MessageEntity, inner: MessageEntity): void {
  const end = outer.offset + outer.length;
  if (inner.offset >= end) return;
  const where = `at UTF-16 offset ${inner.offset}`;
  if (inner.offset + inner.length > end) {
    throw bad(`can't parse entities: ${outer.type} and ${inner.type} overlap ${where}`);
  }
  const isAllowed =
    (SPLITTABLE.has(outer.type) && !CODE.has(inner.type)) ||
    (QUOTES.has(outer.type) && !QUOTES.has(inner.type)) ||
    (SPLITTABLE.has(inner.type) && CONTINUOUS.has(outer.type));
  if (!isAllowed) throw bad(`can't parse entities: ${inner.type} can't be nested in ${outer.type} ${where}`);
}

function isLink(url: unknown): boolean {
  if (typeof url !== "string" || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "tg:" || (/^https?:$/.test(protocol) && (hostname.includes(".") || hostname === "localhost"));
}

/** Between the halves of a surrogate pair. */
function isInside(text: string, offset: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1));
}

function bytesTo(text: string, offset: number): number {
  return Buffer.byteLength(text.slice(0, offset + 1));
}

function clean(text: string, entities: readonly MessageEntity[]): Formatted {
  // Where each unit of the text ends up.
  const places: number[] = [];
  let kept = "";
  for (const unit of text.split("")) {
    places.push(kept.length);
    if (/[\r\u2028-\u202E]/.test(unit)) continue;
    // oxlint-disable-next-line no-control-regex -- these are what Telegram replaces
    kept += /[\u0000-\u0009\u000B-\u001F]/.test(unit) ? " " : unit;
  }
  places.push(kept.length);
  return {
    text: kept,
    entities: entities.map((one) => between(one, places[one.offset]!, places[one.offset + one.length]!)),
  };
}

function trim({ text, entities }: Formatted): Formatted {
  const start = leadingSpace(text);
  let end = text.length;
  while (end > start && " \n".includes(text[end - 1]!)) end -= 1;
  const kept = text.slice(start, end);
  const moved = entities
    .map((one) => {
      const from = one.offset + leadingSpace(text.slice(one.offset, one.offset + one.length)) - start;
      return between(one, from, Math.min(one.offset + one.length - start, kept.length));
    })
    .filter(({ length }) => length > 0);
  return { text: kept, entities: moved };
}

/** How many units of white space a text begins with. */
function leadingSpace(text: string): number {
  return /^[ \n]*/.exec(text)![0].length;
}

function between(entity: MessageEntity, start: number, end: number): MessageEntity {
  return { ...entity, offset: start, length: end - start };
}
