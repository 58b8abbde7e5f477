/** `/cite`: a moderator finds a passage and posts it as a source, with its full reference. */
import { ComponentType } from "discord.js";
import type {
  APISelectMenuOption,
  ChatInputCommandInteraction,
  PermissionsBitField,
  StringSelectMenuInteraction,
} from "discord.js";
import type { CitedPassage } from "../../src/types.ts";
import { onlyPassage } from "../reply/turn-page.ts";
import { inPageOrder } from "../reply/pages.ts";
import { showAgain } from "../reply/shown-again.ts";
import { oneLine } from "../reply/visible.ts";
import { whoOf } from "../reply/wording.ts";
import type { BotContext } from "./bot-context.ts";
import { clip } from "../reply/cut.ts";
import { maxPayloadBytes } from "./custom-id.ts";
import { createPayload } from "./payload.ts";
import { ASK_AGAIN } from "./task.ts";
import type { Notice, Reply, Task } from "./task.ts";
import { viewCitation } from "./view-citation.ts";

/** Of a select menu and of a list of choices alike. */
const MAX_OPTIONS = 25;
const MAX_LABEL_CHARS = 60;
const MAX_OPTION_CHARS = 100;

/** A passage to choose. */
interface PassageChoice {
  readonly label: string;
  readonly place: string;
  /** Signed, at most 100 characters. */
  readonly value: string;
}

/** Passages for words or a name as typed, best first; the most quoted person's where nothing is typed. */
export async function listPassages(
  typed: string,
  speaker: string | undefined,
  { engine, speakers, look }: BotContext,
): Promise<PassageChoice[]> {
  const name = speaker ?? speakers.matching("", 1)[0]?.name ?? "";
  const question = typed.trim() === "" ? `what did ${name} say?` : typed;
  const answer = await engine.answer(question, speaker === undefined ? {} : { speaker });
  return inPageOrder(answer)
    .slice(0, MAX_OPTIONS)
    .map((passage) => ({
      label: clip(
        oneLine(`${whoOf({ ...passage, speaker: withoutRole(passage) })}: ${passage.text}`),
        MAX_LABEL_CHARS,
        same,
      ),
      place: `${look.referenceOf(passage.citation).title ?? passage.citation.file}, line ${passage.citation.line}`,
      value: writeChoice(passage, { look }),
    }));
}

const same = (text: string): string => text;
const withoutRole = ({ speaker }: CitedPassage): CitedPassage["speaker"] => speaker && { name: speaker.name };

function writeChoice(passage: CitedPassage, { look }: Pick<BotContext, "look">): string {
  return look.ids.write("cite", look.codec.encode(onlyPassage(passage), maxPayloadBytes("cite")));
}

export function cite(interaction: ChatInputCommandInteraction, context: BotContext): Task {
  const typed = interaction.options.getString("passage", true);
  const speaker = interaction.options.getString("speaker") ?? undefined;
  if (!mayCite(interaction.memberPermissions, context)) return refusal(context);
  if (typed.startsWith("v1|")) return post(typed, interaction.user.id, context);
  // Words that were sent instead of a passage that was chosen.
  return { kind: "cite", acknowledge: "private", work: () => offer(typed, speaker, context) };
}

export function choose(interaction: StringSelectMenuInteraction, context: BotContext): Task {
  if (!mayCite(interaction.memberPermissions, context)) return refusal(context);
  return post(interaction.values[0] ?? "", interaction.user.id, context);
}

/** Checked again here, at the command and at the menu: what Discord hides, a made-up request would not. */
function mayCite(permissions: Readonly<PermissionsBitField> | null, { settings }: BotContext): boolean {
  return permissions?.has(settings.citePermission) === true;
}

function refusal({ settings }: BotContext): Task {
  const wanted = settings.citePermission.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, " ");
  const notice = `Only members with the permission “${wanted}” may post citations here.`;
  return { kind: "cite", acknowledge: "at once", work: () => Promise.resolve({ notice }) };
}

function post(value: string, user: string, context: BotContext): Task {
  const { look, engine } = context;
  const read = look.ids.read(value);
  if (read?.action !== "cite") return { kind: "cite", acknowledge: "at once", work: () => Promise.resolve(ASK_AGAIN) };
  return {
    kind: "cite",
    acknowledge: "public",
    async work(): Promise<Reply | Notice> {
      const continuation = look.codec.decode(read.payload);
      const [passage] = (continuation && (await showAgain(continuation, engine))) ?? [];
      return passage === undefined ? ASK_AGAIN : { payloads: [viewCitation(passage, look, user)] };
    },
  };
}

async function offer(typed: string, speaker: string | undefined, context: BotContext): Promise<Reply | Notice> {
  const choices = await listPassages(typed, speaker, context);
  const options = choices.map(({ label, place, value }): APISelectMenuOption => ({
    label,
    description: clip(oneLine(place), MAX_OPTION_CHARS, same),
    value,
  }));
  const distinct = [...new Map(options.map((option) => [option.value, option])).values()];
  if (distinct.length === 0) return { notice: "No passage fits these words; try others, or a name." };
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: context.look.ids.write("choose", Buffer.alloc(0)),
    placeholder: "Choose a passage to post here",
    options: distinct,
  };
  const row = { type: ComponentType.ActionRow as const, components: [select] };
  return { payloads: [createPayload("Which passage is to be posted?", [row])] };
}
