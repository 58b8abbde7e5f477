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

const VARIABLES = z.object({
  DISCORD_TOKEN: token,
  DISCORD_API: address("https://discord.com/api"),
  TELEGRAM_TOKEN: token,
  TELEGRAM_API_ROOT: address("https://api.telegram.org"),
  CORPUS_DIR: z.string().default("seeds"),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is no level; write one of ${LOG_LEVELS.join(", ")}, or remove it`).default("info"),
});

/** The validated variables, under their own names. */
export type Settings = Readonly<z.infer<typeof VARIABLES>>;

/** Reads the settings; throws `ConfigError` where one cannot be used. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.keys(VARIABLES.shape).map((name) => [name, env[name]?.trim() || undefined]);
  const result = VARIABLES.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
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
