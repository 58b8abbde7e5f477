const PREFIXES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
};

/** The texts that are needed in more than one place, as Telegram words them. */
export const TEXTS = {
  tooOld: "query is too old and response timeout expired or query ID is invalid",
  notModified:
    "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
  otherPoller: "terminated by other getUpdates request; make sure that only one bot instance is running",
  webhookActive: "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  blocked: "bot was blocked by the user",
  gone: "message to edit not found",
} as const;

/** What Telegram answers a request it does not carry out. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly parameters: object | undefined;

  /** @param text what follows the status's own words, e.g. `chat not found` */
  constructor(status: number, text = "", parameters?: object) {
    super([PREFIXES[status] ?? String(status), text].filter(Boolean).join(": "));
    this.status = status;
    this.parameters = parameters;
  }

  /** @param seconds whole seconds, as Telegram gives them */
  static flood(seconds: number): Refusal {
    return new Refusal(429, `retry after ${seconds}`, { retry_after: seconds });
  }

  get body(): object {
    const parameters = this.parameters === undefined ? {} : { parameters: this.parameters };
    return { ok: false, error_code: this.status, description: this.message, ...parameters };
  }
}

/** 400. */
export function bad(text: string): Refusal {
  return new Refusal(400, text);
}
