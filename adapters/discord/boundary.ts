/**
 * Where every interaction and every message passes: counted, limited, acknowledged in time, answered within a deadline,
 * and with one sentence where something broke. Nothing that happens inside leaves it as an error.
 */
import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from "discord.js";
import type { RepliableInteraction } from "discord.js";
import type { Logger } from "pino";
import { apologise } from "../reply/apology.ts";
import { DEADLINE_MS, within } from "../reply/deadline.ts";
import type { OpenWork } from "../reply/open-work.ts";
import { logQuestion } from "../reply/question-log.ts";
import { waitSentence } from "../reply/user-limit.ts";
import type { UserLimit } from "../reply/user-limit.ts";
import { LEAVING } from "../reply/wording.ts";
import { escape } from "./escape.ts";
import { createPayload } from "./payload.ts";
import type { Payload } from "./payload.ts";
import type { Notice, Reply, Task } from "./task.ts";

export interface Boundary {
  readonly limit: UserLimit;
  readonly open: OpenWork;
  readonly log: Logger;
  /** True once the bot is leaving and takes nothing new. */
  readonly isLeaving: () => boolean;
}

/** Answers one interaction with the task that `route` makes of it; never rejects. */
export function serve(interaction: RepliableInteraction, route: () => Task, boundary: Boundary): Promise<void> {
  return boundary.open.track(attempt(interaction, route, boundary));
}

async function attempt(interaction: RepliableInteraction, route: () => Task, boundary: Boundary): Promise<void> {
  const { log, limit, isLeaving } = boundary;
  const since = performance.now();
  let task: Task | undefined;
  try {
    task = route();
    const wait = isLeaving() ? LEAVING : waitSentence(await limit.take(`discord:${interaction.user.id}`));
    if (wait !== undefined) {
      await respond(interaction, { notice: wait });
      return;
    }
    await acknowledge(interaction, task);
    const result = await within(DEADLINE_MS, task.work());
    if ("modal" in result) {
      if (interaction.isModalSubmit()) throw new Error("A form cannot answer a form");
      await interaction.showModal(result.modal);
      return;
    }
    await respond(interaction, result, task);
    if ("answer" in result && result.answer !== undefined) {
      logQuestion(log, {
        platform: "discord",
        kind: task.kind,
        milliseconds: performance.now() - since,
        answer: result.answer,
      });
    }
  } catch (error) {
    const kind = task?.kind ?? "unknown";
    await apologise({ error, platform: "discord", kind, log, isGone }, (notice) =>
      respond(interaction, { notice }, task),
    );
  }
}

async function acknowledge(interaction: RepliableInteraction, { acknowledge: how }: Task): Promise<void> {
  if (how === "at once") return;
  if (how === "update" && interaction.isMessageComponent()) await interaction.deferUpdate();
  else if (how === "public") await interaction.deferReply();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Sends the result where the acknowledgement says; a notice reaches nobody but the user. */
async function respond(interaction: RepliableInteraction, result: Reply | Notice, task?: Task): Promise<void> {
  if ("notice" in result) return notify(interaction, result.notice, task?.acknowledge);
  const [first, ...others] = result.payloads;
  if (interaction.deferred) await interaction.editReply(first);
  else await interaction.reply(first);
  for (const payload of others) await interaction.followUp(alone(payload));
}

async function notify(interaction: RepliableInteraction, notice: string, how?: Task["acknowledge"]): Promise<void> {
  const payload = createPayload(escape(notice));
  if (!interaction.deferred && !interaction.replied) await interaction.reply(alone(payload));
  else if (how === "private") await interaction.editReply(payload);
  else {
    // The public "is thinking…" would otherwise become the notice.
    if (how === "public") await interaction.deleteReply();
    await interaction.followUp(alone(payload));
  }
}

function alone({ flags, ...payload }: Payload) {
  return { ...payload, flags: [flags, MessageFlags.Ephemeral] as const };
}

/** Whoever asked has gone, or took the message away: there is nobody left to answer. */
const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
]);

/** Whether an error only says that nobody waits for this answer any more. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}
