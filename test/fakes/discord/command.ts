import { ApplicationCommandOptionType as Option, ApplicationCommandType, Locale } from "discord.js";
import { z } from "zod";
import { issue, list, text } from "./form.ts";

const CHAT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

const chatName = z.string().superRefine((value, context) => {
  if (CHAT_NAME.test(value) && value === value.toLowerCase()) return;
  context.addIssue(issue("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"));
});

function localised(value: z.ZodType<string>) {
  return z
    .record(z.string(), value.nullable())
    .superRefine((map, context) => {
      for (const locale of Object.keys(map).filter((key) => !LOCALES.has(key))) {
        context.addIssue(issue("DICT_TYPE_KEYS", `Locale '${locale}' is not supported`, [locale]));
      }
    })
    .nullish();
}

const choice = z.object({
  name: text(1, 100),
  name_localizations: localised(text(1, 100)),
  value: z.union([text(0, 100), z.number()]),
});

/** Suggestions for an option while it is typed. */
export const choices = list(choice, 0, 25);

const shared = {
  type: z.number().int().min(Option.Subcommand).max(Option.Attachment),
  name: chatName,
  name_localizations: localised(chatName),
  description: text(1, 100),
  description_localizations: localised(text(1, 100)),
  required: z.boolean().nullish(),
  choices: choices.nullish(),
  channel_types: z.array(z.number().int()).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.number().int().min(0).max(6000).nullish(),
  max_length: z.number().int().min(1).max(6000).nullish(),
  autocomplete: z.boolean().nullish(),
};

export type CommandOption = z.output<z.ZodObject<typeof shared>> & {
  options?: CommandOption[] | null | undefined;
};

const option: z.ZodType<CommandOption> = z.object({
  ...shared,
  get options() {
    return options.nullish();
  },
});

const options: z.ZodType<CommandOption[]> = list(option, 0, 25).superRefine((all, context) => {
  for (const [at, { name, required, autocomplete, choices: fixed }] of all.entries()) {
    const flag = (code: string, message: string) => context.addIssue(issue(code, message, [at]));
    if (all.findIndex((other) => other.name === name) !== at) {
      flag("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    }
    if (required && all.slice(0, at).some((before) => !before.required)) {
      const message = "Required options must be placed before non-required options";
      flag("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
    }
    if (autocomplete && fixed && fixed.length > 0) {
      flag("APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "Autocomplete and choices exclude each other");
    }
  }
});

const common = {
  id: z.string().nullish(),
  default_member_permissions: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
  nsfw: z.boolean().nullish(),
};

const chatInput = z
  .object({
    ...common,
    type: z.literal(ApplicationCommandType.ChatInput),
    name: chatName,
    name_localizations: localised(chatName),
    description: text(1, 100),
    description_localizations: localised(text(1, 100)),
    options: options.nullish(),
  })
  .superRefine((command, context) => {
    if (lengthOf(command) <= 8000) return;
    context.addIssue(issue("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)"));
  });

function contextMenu(type: ApplicationCommandType) {
  return z.object({
    ...common,
    type: z.literal(type),
    name: text(1, 32),
    name_localizations: localised(text(1, 32)),
    // Discord refuses words here: a menu shows the name alone.
    description: z.literal("").nullish(),
    description_localizations: z.null().optional(),
    options: z.array(z.never()).nullish(),
  });
}

/** One command as it is registered; the type is chat input when left out. */
export const command = z.preprocess(
  (body) => (typeof body === "object" && body !== null && !("type" in body) ? { ...body, type: 1 } : body),
  z.discriminatedUnion("type", [
    chatInput,
    contextMenu(ApplicationCommandType.User),
    contextMenu(ApplicationCommandType.Message),
  ]),
);

/** All commands of an application at once. */
export const commands = z.array(command).superRefine((all, context) => {
  for (const [at, { type, name }] of all.entries()) {
    if (all.findIndex((other) => other.type === type && other.name === name) === at) continue;
    const message = "Application command names must be unique";
    context.addIssue(issue("APPLICATION_COMMANDS_DUPLICATE_NAME", message, [at]));
  }
});

export type Command = z.output<typeof command>;

interface Worded {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null | undefined;
  readonly options?: readonly Worded[] | null | undefined;
}

/** What Discord adds up against 8,000: names, descriptions and choices. */
function lengthOf({ name, description, choices: fixed, options: inner }: Worded): number {
  const own = name.length + (description?.length ?? 0);
  const chosen = fixed?.reduce((sum, one) => sum + one.name.length + String(one.value).length, 0) ?? 0;
  return own + chosen + (inner?.reduce((sum, one) => sum + lengthOf(one), 0) ?? 0);
}
