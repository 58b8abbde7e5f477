import { ComponentType } from "discord.js";
import { z } from "zod";
import { stringSelect } from "./component.ts";
import { list, text } from "./form.ts";

const input = {
  type: z.literal(ComponentType.TextInput),
  id: z.number().int().nullish(),
  custom_id: text(1, 100),
  style: z.number().int().min(1).max(2),
  min_length: z.number().int().min(0).max(4000).nullish(),
  max_length: z.number().int().min(1).max(4000).nullish(),
  required: z.boolean().nullish(),
  value: text(0, 4000).nullish(),
  placeholder: text(0, 100).nullish(),
};

const row = z.object({
  type: z.literal(ComponentType.ActionRow),
  components: list(z.object({ ...input, label: text(1, 45) }), 1, 1),
});
const label = z.object({
  type: z.literal(ComponentType.Label),
  label: text(1, 45),
  description: text(0, 100).nullish(),
  component: z.discriminatedUnion("type", [z.object({ ...input, label: z.undefined() }), stringSelect]),
});
const words = z.object({ type: z.literal(ComponentType.TextDisplay), content: text(1, 4000) });

/** The form that a callback of type 9 opens. */
export const modal = z.object({
  custom_id: text(1, 100),
  title: text(1, 45),
  components: list(z.discriminatedUnion("type", [row, label, words]), 1, 5),
});

export type Modal = z.output<typeof modal>;
