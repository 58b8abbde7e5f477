import { z } from "zod";
import { issue, list, text } from "./form.ts";

/** What all embeds of a message may hold together. */
const EMBEDS_LENGTH = 6000;

/** A link as embeds and buttons take it. */
export const url = text(0, 2048).superRefine((value, context) => {
  if (!URL.canParse(value)) {
    context.addIssue(issue("URL_TYPE_INVALID_URL", "Not a well formed URL."));
  } else if (!["http:", "https:", "discord:", "attachment:"].includes(new URL(value).protocol)) {
    const message = `Scheme "${new URL(value).protocol.slice(0, -1)}" not supported. Scheme must be one of ('http', 'https').`;
    context.addIssue(issue("URL_TYPE_INVALID_SCHEME", message));
  }
});

const image = z.looseObject({ url }).nullish();

const embed = z.object({
  type: z.string().nullish(),
  title: text(0, 256).nullish(),
  description: text(0, 4096).nullish(),
  url: url.nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  color: z.number().int().min(0).max(0xff_ffff).nullish(),
  footer: z.object({ text: text(1, 2048), icon_url: url.nullish() }).nullish(),
  author: z.object({ name: text(1, 256), url: url.nullish(), icon_url: url.nullish() }).nullish(),
  fields: list(z.object({ name: text(1, 256), value: text(1, 1024), inline: z.boolean().nullish() }), 0, 25).nullish(),
  image,
  thumbnail: image,
});

export type Embed = z.output<typeof embed>;

/** The embeds of one message. */
export const embeds = list(embed, 0, 10).superRefine((all, context) => {
  if (all.reduce((sum, one) => sum + lengthOf(one), 0) <= EMBEDS_LENGTH) return;
  const message = `Embed size exceeds maximum size of ${EMBEDS_LENGTH}`;
  context.addIssue(issue("MAX_EMBED_SIZE_EXCEEDED", message, all.length === 1 ? [0] : []));
});

/** Whether Discord would show anything of it. */
export function isEmpty(one: Embed): boolean {
  return lengthOf(one) === 0 && !one.image && !one.thumbnail;
}

function lengthOf(one: Embed): number {
  const fields = one.fields?.flatMap((field) => [field.name, field.value]) ?? [];
  const texts = [one.title, one.description, one.footer?.text, one.author?.name, ...fields];
  return texts.reduce((sum, part) => sum + (part?.trim().length ?? 0), 0);
}
