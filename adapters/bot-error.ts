/** A bot cannot go on, and whoever runs it has to do something; the message says what. */
export class BotError extends Error {
  override readonly name = "BotError";
}
