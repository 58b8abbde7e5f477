import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConfigError, readSettings, showsDetails, showsWarnings } from "../adapters/env.ts";

const DEFAULTS = {
  DISCORD_API: "https://discord.com/api",
  DISCORD_CITE_PERMISSION: "ManageMessages",
  DISCORD_MENTION_CHANNELS: [],
  RATE_LIMIT_PER_MINUTE: 60,
  TELEGRAM_API_ROOT: "https://api.telegram.org",
  TELEGRAM_MODE: "polling",
  TELEGRAM_WEBHOOK_PORT: 8443,
  TELEGRAM_GUEST_MODE: false,
  CORPUS_DIR: "seeds",
  LOG_LEVEL: "info",
};

function problemsOf(env: Record<string, string>): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return "";
}

describe("readSettings", () => {
  it.each([
    { case: "nothing set", env: {}, settings: DEFAULTS },
    {
      case: "all empty",
      env: { DISCORD_TOKEN: "", DISCORD_API: " ", CORPUS_DIR: "", LOG_LEVEL: "" },
      settings: DEFAULTS,
    },
    { case: "a folder", env: { CORPUS_DIR: "my texts" }, settings: { ...DEFAULTS, CORPUS_DIR: "my texts" } },
    { case: "a token", env: { TELEGRAM_TOKEN: " 1:a \n" }, settings: { ...DEFAULTS, TELEGRAM_TOKEN: "1:a" } },
    {
      case: "channels and a limit",
      env: { DISCORD_MENTION_CHANNELS: "123456789012345678, 223456789012345678", RATE_LIMIT_PER_MINUTE: "5" },
      settings: {
        ...DEFAULTS,
        DISCORD_MENTION_CHANNELS: ["123456789012345678", "223456789012345678"],
        RATE_LIMIT_PER_MINUTE: 5,
      },
    },
    {
      case: "a link",
      env: { SOURCE_LINK: "https://a.example/{file}#L{line}" },
      settings: { ...DEFAULTS, SOURCE_LINK: "https://a.example/{file}#L{line}" },
    },
    {
      case: "a server of one's own",
      env: { TELEGRAM_API_ROOT: "http://127.0.0.1:8081/" },
      settings: { ...DEFAULTS, TELEGRAM_API_ROOT: "http://127.0.0.1:8081" },
    },
    {
      case: "a webhook",
      env: {
        TELEGRAM_MODE: "webhook",
        TELEGRAM_WEBHOOK_URL: "https://bot.example/t",
        TELEGRAM_WEBHOOK_PORT: "8080",
        TELEGRAM_WEBHOOK_SECRET: "a-b_1",
        TELEGRAM_GUEST_MODE: "true",
      },
      settings: {
        ...DEFAULTS,
        TELEGRAM_MODE: "webhook",
        TELEGRAM_WEBHOOK_URL: "https://bot.example/t",
        TELEGRAM_WEBHOOK_PORT: 8080,
        TELEGRAM_WEBHOOK_SECRET: "a-b_1",
        TELEGRAM_GUEST_MODE: true,
      },
    },
  ])("takes $case", ({ env, settings }) => {
    expect(readSettings({ ...env, UNRELATED: "x" })).toEqual(settings);
  });

  it.each([
    { env: { DISCORD_API: "chat.example" }, names: ["DISCORD_API"] },
    { env: { TELEGRAM_API_ROOT: "ftp://example.org" }, names: ["TELEGRAM_API_ROOT"] },
    { env: { LOG_LEVEL: "loud" }, names: ["LOG_LEVEL"] },
    { env: { DISCORD_MENTION_CHANNELS: "general" }, names: ["DISCORD_MENTION_CHANNELS"] },
    { env: { DISCORD_REPORT_CHANNEL: "#reports" }, names: ["DISCORD_REPORT_CHANNEL"] },
    { env: { SOURCE_LINK: "https://a.example" }, names: ["SOURCE_LINK"] },
    { env: { SOURCE_LINK: "javascript:{file}" }, names: ["SOURCE_LINK"] },
    { env: { RATE_LIMIT_PER_MINUTE: "a dozen" }, names: ["RATE_LIMIT_PER_MINUTE"] },
    { env: { RATE_LIMIT_PER_MINUTE: "-1" }, names: ["RATE_LIMIT_PER_MINUTE"] },
    { env: { TELEGRAM_MODE: "pigeons" }, names: ["TELEGRAM_MODE"] },
    { env: { TELEGRAM_MODE: "webhook" }, names: ["TELEGRAM_WEBHOOK_URL"] },
    { env: { TELEGRAM_WEBHOOK_URL: "robot.test/t" }, names: ["TELEGRAM_WEBHOOK_URL"] },
    { env: { TELEGRAM_WEBHOOK_SECRET: "not secret!" }, names: ["TELEGRAM_WEBHOOK_SECRET"] },
    { env: { TELEGRAM_WEBHOOK_PORT: "99999" }, names: ["TELEGRAM_WEBHOOK_PORT"] },
    { env: { TELEGRAM_GUEST_MODE: "perhaps" }, names: ["TELEGRAM_GUEST_MODE"] },
    { env: { DISCORD_TOKEN: "secret word", LOG_LEVEL: "9" }, names: ["DISCORD_TOKEN", "LOG_LEVEL"] },
  ])("refuses $env in one line each, without repeating the value", ({ env, names }) => {
    expect(() => readSettings(env)).toThrow(ConfigError);
    const message = problemsOf(env);
    expect(message.split("\n").map((line) => line.split(" ")[0])).toEqual(names);
    for (const value of Object.values(env)) expect(message).not.toContain(value);
  });
});

describe("log levels", () => {
  it.each([
    { level: "trace", warnings: true, details: true },
    { level: "debug", warnings: true, details: true },
    { level: "info", warnings: true, details: false },
    { level: "warn", warnings: true, details: false },
    { level: "error", warnings: false, details: false },
    { level: "silent", warnings: false, details: false },
  ] as const)("$level", ({ level, warnings, details }) => {
    expect({ warnings: showsWarnings(level), details: showsDetails(level) }).toEqual({ warnings, details });
  });
});

it(".env.example names every variable and holds the standard values", () => {
  const text = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const entries = [...text.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map((match) => [match[1], match[2]]);
  expect(new Set(entries.map(([name]) => name))).toEqual(
    new Set([
      ...Object.keys(DEFAULTS),
      "DISCORD_TOKEN",
      "DISCORD_REPORT_CHANNEL",
      "SOURCE_LINK",
      "TELEGRAM_TOKEN",
      "TELEGRAM_WEBHOOK_URL",
      "TELEGRAM_WEBHOOK_SECRET",
    ]),
  );
  expect(readSettings(Object.fromEntries(entries))).toEqual(DEFAULTS);
});
