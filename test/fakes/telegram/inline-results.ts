import { isBytes, isStartParameter, readKeyboard, type Keyboard } from "./keyboard.ts";
import type { Params } from "./params.ts";
import { bad } from "./refusal.ts";
import { readText, type Formatted } from "./text.ts";

const MAX_RESULTS = 50;
const MAX_BYTES = 64;
/** Seconds, where the bot says nothing. */
const CACHE_TIME = 300;

/** One result as a person sees it in the list, and what it posts when chosen. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly thumbnail: string | null;
  readonly content: Formatted;
  readonly preview: boolean;
  readonly keyboard: Keyboard;
}

export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  readonly button: { readonly text: string; readonly start_parameter?: string } | null;
  readonly next_offset: string;
  /** Seconds. */
  readonly cache_time: number;
  readonly is_personal: boolean;
}

/** Reads `answerInlineQuery`. @throws Refusal */
export function readResults(params: Params): InlineAnswer {
  const given = params.json("results") ?? [];
  if (!Array.isArray(given)) throw bad("expected an Array of inline query results");
  if (given.length > MAX_RESULTS) throw bad("too many inline query results specified");
  const results = given.map((one: unknown) => readResult(one));
  if (new Set(results.map(({ id }) => id)).size < results.length) throw bad("RESULT_ID_DUPLICATE");
  const next_offset = params.text("next_offset");
  if (!isBytes(next_offset, 0, MAX_BYTES)) throw bad("NEXT_OFFSET_INVALID");
  return {
    results,
    button: readButton(params),
    next_offset,
    cache_time: params.int("cache_time") ?? CACHE_TIME,
    is_personal: params.flag("is_personal"),
  };
}

/** Reads one result: an article, the only kind a bot of texts has. @throws Refusal */
export function readResult(given: unknown): InlineResult {
  if (typeof given !== "object" || given === null) throw bad("can't parse inline query result: expected an Object");
  const result = given as Record<string, unknown>;
  if (result["type"] !== "article") {
    throw bad(
      `can't parse inline query result: type "${String(result["type"])}" is unsupported for the inline query result`,
    );
  }
  const { id, title } = result;
  if (!isBytes(id, 1, MAX_BYTES)) throw bad("RESULT_ID_INVALID");
  if (typeof title !== "string" || title.trim() === "") throw bad("ARTICLE_TITLE_EMPTY");
  const content = result["input_message_content"] as Record<string, unknown> | undefined;
  if (content === undefined) throw bad("can't parse inline query result: Input message content is not specified");
  if (content["parse_mode"]) throw bad("unsupported parse_mode");
  const preview = content["link_preview_options"] as { is_disabled?: boolean } | undefined;
  return {
    id,
    title,
    description: typeof result["description"] === "string" ? result["description"] : "",
    thumbnail: typeof result["thumbnail_url"] === "string" ? result["thumbnail_url"] : null,
    content: readText((content["message_text"] as string | undefined) ?? "", content["entities"]),
    preview: preview?.is_disabled !== true,
    keyboard: readKeyboard(result["reply_markup"]),
  };
}

function readButton(params: Params): InlineAnswer["button"] {
  const button = params.json("button") as { text: string; start_parameter?: string; web_app?: object } | undefined;
  if (button === undefined) return null;
  if (typeof button.text !== "string" || button.text.trim() === "") throw bad("SWITCH_PM_TEXT_EMPTY");
  if ((button.start_parameter === undefined) === (button.web_app === undefined)) {
    throw bad("can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field");
  }
  if (button.start_parameter !== undefined && !isStartParameter(button.start_parameter))
    throw bad("START_PARAM_INVALID");
  return button;
}
