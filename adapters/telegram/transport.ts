/** How updates come to the bot. */

export interface Transport {
  /** Resolves once no more updates will come; those that came may still be at work. */
  stop(): Promise<void>;
  /** Tells Telegram that what came is done with; for after the work. */
  confirm(): Promise<void>;
}
