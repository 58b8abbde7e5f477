/** The buttons of an answer: more of it, the text around it, everybody to see it, something wrong with it. */
import { ComponentType, InteractionContextType, MessageFlags, TextInputStyle } from "discord.js";
import type { APIModalInteractionResponseCallbackData, ButtonInteraction, ModalSubmitInteraction } from "discord.js";
import type { CitedPassage } from "../../src/types.ts";
import type { Continuation } from "../reply/continuation.ts";
import { showAgain } from "../reply/shown-again.ts";
import { surroundingsOf } from "../reply/surroundings.ts";
import type { BotContext } from "./bot-context.ts";
import { maxPayloadBytes } from "./custom-id.ts";
import { createPayload, SHARE_CHARS } from "./payload.ts";
import type { ActionRow, Payload } from "./payload.ts";
import { PRIVATE_PASSAGES } from "./questions.ts";
import { sendReport } from "./report.ts";
import { ASK_AGAIN } from "./task.ts";
import type { Task } from "./task.ts";
import { viewContext } from "./view-context.ts";
import { viewContinued } from "./view.ts";

/** The next passages: in place where only one person reads them, else for whoever pressed. */
export function next(interaction: ButtonInteraction, payload: Buffer, context: BotContext): Task {
  const { message } = interaction;
  const isEphemeral = message.flags.has(MessageFlags.Ephemeral);
  const isDirect = interaction.context === InteractionContextType.BotDM;
  return {
    kind: "next",
    acknowledge: isEphemeral || isDirect ? "update" : "private",
    async work() {
      const found = await readPassages(payload, context);
      if (found === undefined) return ASK_AGAIN;
      const options = { passages: PRIVATE_PASSAGES, isPrivate: isEphemeral || !isDirect, before: message.content };
      return { payloads: [viewContinued(found.continuation, found.passages, context.look, options)] };
    },
  };
}

/** The paragraph around each passage of the message, one message each. */
export function around(_interaction: ButtonInteraction, payload: Buffer, context: BotContext): Task {
  const { look, corpus } = context;
  return {
    kind: "context",
    acknowledge: "private",
    async work() {
      const found = await readPassages(payload, context);
      const payloads = found?.passages.flatMap(({ citation }): Payload[] => {
        const text = corpus.documents.find(({ file }) => file === citation.file)?.text;
        return text === undefined ? [] : [viewContext(surroundingsOf(text, citation), look.referenceOf(citation))];
      });
      const [first, ...others] = payloads ?? [];
      return first === undefined ? ASK_AGAIN : { payloads: [first, ...others] };
    },
  };
}

/** Posts what the message says, as it stands there, for everybody. */
export function share(interaction: ButtonInteraction, payload: Buffer, context: BotContext): Task {
  const { message, user } = interaction;
  return {
    kind: "share",
    acknowledge: "at once",
    work() {
      if (context.look.codec.decode(payload) === undefined || message.content === "") return Promise.resolve(ASK_AGAIN);
      const line = `-# Shared by <@${user.id}>, who asked Verbatim`.slice(0, SHARE_CHARS - 1);
      return Promise.resolve({
        payloads: [createPayload(`${line}\n${message.content}`, withoutShare(message, context))],
      });
    },
  };
}

/** The message's own buttons, but for the one that was pressed. */
function withoutShare(message: ButtonInteraction["message"], { look }: BotContext): ActionRow[] {
  const rows = message.components.map((row) => row.toJSON()).filter((row) => row.type === ComponentType.ActionRow);
  return rows
    .map((row) => ({
      ...row,
      components: row.components.filter(
        (part) => !("custom_id" in part) || look.ids.read(part.custom_id)?.action !== "share",
      ),
    }))
    .filter(({ components }) => components.length > 0);
}

const REPORT_FIELD = "words";
const MAX_REPORT_CHARS = 1000;

/** Asks what is wrong. */
export function askReport(_interaction: ButtonInteraction, payload: Buffer, context: BotContext): Task {
  const { ids, codec } = context.look;
  return {
    kind: "report",
    acknowledge: "at once",
    work() {
      const continuation = codec.decode(payload);
      if (continuation === undefined) return Promise.resolve(ASK_AGAIN);
      const modal: APIModalInteractionResponseCallbackData = {
        custom_id: ids.write("reported", codec.encode(continuation, maxPayloadBytes("reported"))),
        title: "Report this answer",
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.TextInput,
                custom_id: REPORT_FIELD,
                label: "What is wrong with it?",
                style: TextInputStyle.Paragraph,
                max_length: MAX_REPORT_CHARS,
                required: true,
              },
            ],
          },
        ],
      };
      return Promise.resolve({ modal });
    },
  };
}

/** Passes on what was written. */
export function takeReport(interaction: ModalSubmitInteraction, payload: Buffer, context: BotContext): Task {
  return {
    kind: "reported",
    acknowledge: "private",
    async work() {
      const found = await readPassages(payload, context);
      if (found === undefined) return ASK_AGAIN;
      const words = interaction.fields.getTextInputValue(REPORT_FIELD);
      await sendReport({ words, user: interaction.user.id, passages: found.passages }, interaction.client, context);
      return { notice: "Thank you; whoever runs this bot will see your report." };
    },
  };
}

async function readPassages(
  payload: Buffer,
  { look, engine }: BotContext,
): Promise<{ continuation: Continuation; passages: CitedPassage[] } | undefined> {
  const continuation = look.codec.decode(payload);
  const passages = continuation && (await showAgain(continuation, engine));
  return passages === undefined ? undefined : { continuation: continuation!, passages };
}
