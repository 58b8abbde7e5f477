/** What is offered while somebody types into an option. */
import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from "discord.js";
import { listPassages } from "./cite.ts";
import type { BotContext } from "./bot-context.ts";
import { clip } from "../reply/cut.ts";
import { oneLine } from "../reply/visible.ts";
import { documentValue, MAX_CHOICE_CHARS } from "./questions.ts";

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
const MAX_CHOICES = 25;

type Choices = ApplicationCommandOptionChoiceData[];

/** Choices for the option that is being typed into; none for an option that has none. */
export async function complete(interaction: AutocompleteInteraction, context: BotContext): Promise<Choices> {
  const { name, value } = interaction.options.getFocused(true);
  if (name === "speaker") {
    return context.speakers.matching(value, MAX_CHOICES).map((choice) => toChoice(choice.name, choice.name));
  }
  if (name === "document") {
    const found = context.documents.matching(value, MAX_CHOICES);
    return found.map((choice) => toChoice(choice.name, documentValue(choice.chosen.file)));
  }
  if (name !== "passage") return [];
  const speaker = interaction.options.getString("speaker") ?? undefined;
  const passages = await listPassages(value, speaker, context);
  return passages.map((choice) => toChoice(`${choice.label} (${choice.place})`, choice.value));
}

function toChoice(name: string, value: string): ApplicationCommandOptionChoiceData {
  const shown = clip(oneLine(name), MAX_CHOICE_CHARS, (part) => part);
  return { name: shown === "" ? "…" : shown, value: value.slice(0, MAX_CHOICE_CHARS) };
}
