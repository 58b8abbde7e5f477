/** What a bot is to whoever starts it, whichever platform it is on. */
import type { BotError } from "./bot-error.ts";

export interface ChatBot {
  /** Resolves once the bot is there, or was stopped first; rejects with `BotError` where it never will be. */
  start(): Promise<void>;
  /** Resolves with what ended the bot after it had started, if anything does. */
  readonly failed: Promise<BotError>;
  /** Takes nothing new, finishes what is open, and leaves; at most ten seconds. */
  stop(): Promise<void>;
}
