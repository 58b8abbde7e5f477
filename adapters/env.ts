/** Settings from the environment. An empty variable counts as one that is not set. */
import { z } from "zod";

/** The settings cannot be used; the message has one line a problem, each naming its variable and what to do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** The levels of pino, the most talkative first. */
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

// A value is never repeated in a message: it may be a token in the wrong place.
const token = z.string().regex(/^\S+$/u, "holds white space; paste the token again, in one piece").optional();
const address = (standard: string) =>
  z
    .url({ protocol: /^https?$/u, error: `is no http or https address; write one like ${standard}, or remove it` })
    .default(standard);

const SNOWFLAKE = /^\d{17,20}$/u;
const channel = z.string().regex(SNOWFLAKE, "is no channel; copy its ID in Discord (developer mode, right-click)");

const LINK_HINT = "write one like https://example.org/{file}#L{line}, or remove it";
const link = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^\s{}]/u.test(text) && text.includes("{file}"),
    `is no address with {file}; ${LINK_HINT}`,
  )
  .optional();

const WEBHOOK_HINT = "write where Telegram finds this bot, like https://bot.example.org/telegram";

const VARIABLES = z.object({
  DISCORD_TOKEN: token,
  DISCORD_API: address("https://discord.com/api"),
  // Which names there are is Discord's; `start-bots.ts` knows.
  DISCORD_CITE_PERMISSION: z.string().default("ManageMessages"),
  DISCORD_MENTION_CHANNELS: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,]+/u).filter((id) => id !== ""))
    .pipe(z.array(channel)),
  DISCORD_REPORT_CHANNEL: channel.optional(),
  TELEGRAM_TOKEN: token,
  TELEGRAM_API_ROOT: address("https://api.telegram.org").transform((root) => root.replace(/\/+$/u, "")),
  TELEGRAM_MODE: z
    .enum(["polling", "webhook"], "is no way to get updates; write polling or webhook")
    .default("polling"),
  TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https?$/u, error: `is no address; ${WEBHOOK_HINT}` }).optional(),
  TELEGRAM_WEBHOOK_PORT: z.coerce
    .number("is no number; write the port to listen on, or remove it")
    .int("is no whole number")
    .min(1, "is no port")
    .max(65_535, "is no port")
    .default(8443),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/u, "may hold 1 to 256 letters, digits, _ and - only; or remove it")
    .optional(),
  TELEGRAM_GUEST_MODE: z.stringbool({ error: "is neither true nor false" }).default(false),
  SOURCE_LINK: link,
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number("is no number; write how many questions a person may ask a minute, or remove it")
    .int("is no whole number")
    .min(1, "leaves no question to ask; write 1 or more")
    .default(60),
  CORPUS_DIR: z.string().default("seeds"),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is no level; write one of ${LOG_LEVELS.join(", ")}, or remove it`).default("info"),
});

/** The validated variables, under their own names. */
export type Settings = Readonly<z.infer<typeof VARIABLES>>;

/** Reads the settings; throws `ConfigError` where one cannot be used. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.keys(VARIABLES.shape).map((name) => [name, env[name]?.trim() || undefined]);
  const result = VARIABLES.safeParse(Object.fromEntries(given));
  if (result.success) {
    const { TELEGRAM_MODE: mode, TELEGRAM_WEBHOOK_URL: url } = result.data;
    if (mode === "webhook" && url === undefined)
      throw new ConfigError(`TELEGRAM_WEBHOOK_URL is missing; ${WEBHOOK_HINT}`);
    return result.data;
  }
  const problems = result.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  throw new ConfigError(problems.join("\n"), { cause: result.error });
}

/** True where the log level lets warnings about the corpus through. */
export function showsWarnings(level: Settings["LOG_LEVEL"]): boolean {
  return LOG_LEVELS.indexOf(level) <= LOG_LEVELS.indexOf("warn");
}

/** True where the log level asks for the details of what broke. */
export function showsDetails(level: string | undefined): boolean {
  return level === "debug" || level === "trace";
}
