/** How updates come to the bot. */

export interface Transport {
  /** Resolves once no more updates will come; those that came may still be at work. */
  stop(): Promise<void>;
  /** Makes sure that Telegram knows what is done with; for after the work, where all of it was done. */
  confirm(): Promise<void>;
}
