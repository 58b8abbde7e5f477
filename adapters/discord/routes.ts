/** Which interaction is whose: one table a kind, each with an entry for everything that can come. */
import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from "discord.js";
import type { BotContext } from "./bot-context.ts";
import { around, askReport, next, share, takeReport } from "./buttons.ts";
import { choose, cite } from "./cite.ts";
import { COMMANDS, FIND_SOURCES } from "./commands.ts";
import type { CommandName } from "./commands.ts";
import type { Action } from "./custom-id.ts";
import { ask, check, findSources } from "./questions.ts";
import { ASK_AGAIN } from "./task.ts";
import type { Task } from "./task.ts";
import { viewHelp, viewSources } from "./view-help.ts";

type Route<T> = (interaction: T, context: BotContext) => Task;
type SignedRoute<T> = (interaction: T, payload: Buffer, context: BotContext) => Task;

const COMMAND_ROUTES: Readonly<Record<CommandName, Route<ChatInputCommandInteraction>>> = {
  ask,
  check,
  cite,
  sources: (_, context) => told("sources", () => viewSources(context)),
  help: (_, context) => told("help", () => viewHelp(context)),
};

/** What of the signed actions is a button, a menu or a form; "cite" is a choice within a menu. */
const BUTTON_ROUTES = { next, context: around, share, report: askReport } as const satisfies Partial<
  Record<Action, SignedRoute<ButtonInteraction>>
>;
const MENU_ROUTES = {
  choose: (interaction, _payload, context) => choose(interaction, context),
} as const satisfies Partial<Record<Action, SignedRoute<StringSelectMenuInteraction>>>;
const FORM_ROUTES = { reported: takeReport } as const satisfies Partial<
  Record<Action, SignedRoute<ModalSubmitInteraction>>
>;

/** The task of an interaction, autocomplete aside; one that says so for what is not known (any more). */
export function routeOf(interaction: Interaction, context: BotContext): Task {
  if (interaction.isChatInputCommand()) {
    const name = COMMANDS.find((command) => command === interaction.commandName);
    return name === undefined ? unknown : COMMAND_ROUTES[name](interaction, context);
  }
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.commandName === FIND_SOURCES ? findSources(interaction, context) : unknown;
  }
  if (interaction.isButton()) return signed(BUTTON_ROUTES, interaction, context);
  if (interaction.isStringSelectMenu()) return signed(MENU_ROUTES, interaction, context);
  if (interaction.isModalSubmit()) return signed(FORM_ROUTES, interaction, context);
  return unknown;
}

function signed<T extends { readonly customId: string }>(
  routes: Partial<Record<Action, SignedRoute<T>>>,
  interaction: T,
  context: BotContext,
): Task {
  const read = context.look.ids.read(interaction.customId);
  const route = read && routes[read.action];
  return route === undefined ? outdated : route(interaction, read!.payload, context);
}

const outdated: Task = { kind: "outdated", acknowledge: "at once", work: () => Promise.resolve(ASK_AGAIN) };
const unknown: Task = {
  kind: "unknown",
  acknowledge: "at once",
  work: () =>
    Promise.resolve({ notice: "This command is not known any more; Discord will soon take it off its list." }),
};

function told(kind: string, view: () => ReturnType<typeof viewHelp>): Task {
  return { kind, acknowledge: "private", work: () => Promise.resolve({ payloads: [view()] }) };
}
