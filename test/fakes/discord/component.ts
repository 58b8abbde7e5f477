import { ButtonStyle, ComponentType } from "discord.js";
import { z } from "zod";
import { url } from "./embed.ts";
import { issue, list, text } from "./form.ts";

const customId = text(1, 100);
const id = z.number().int().nullish();
const emoji = z.looseObject({ name: z.string().nullish() }).nullish();

const button = z
  .object({
    type: z.literal(ComponentType.Button),
    id,
    style: z.enum(ButtonStyle),
    label: text(0, 80).nullish(),
    emoji,
    custom_id: customId.nullish(),
    url: url.nullish(),
    sku_id: z.string().nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine(({ style, label, emoji: sign, custom_id, url: link }, context) => {
    const isLink = style === ButtonStyle.Link;
    if (isLink && !link) context.addIssue(issue("BUTTON_COMPONENT_URL_REQUIRED", "A url is required", ["url"]));
    if (!isLink && style !== ButtonStyle.Premium && !custom_id) {
      context.addIssue(issue("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required", ["custom_id"]));
    }
    if (custom_id && link) {
      const message = "A custom id and url cannot both be specified";
      context.addIssue(issue("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message, ["custom_id"]));
    }
    if (!isLink && link) context.addIssue(issue("BUTTON_COMPONENT_INVALID_STYLE", "Only link buttons take a url"));
    if (style !== ButtonStyle.Premium && !label?.trim() && !sign) {
      context.addIssue(issue("BUTTON_COMPONENT_LABEL_REQUIRED", "A label or an emoji is required", ["label"]));
    }
  });

const option = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: text(0, 100).nullish(),
  emoji,
  default: z.boolean().nullish(),
});

const menu = {
  id,
  custom_id: customId,
  placeholder: text(0, 150).nullish(),
  min_values: z.number().int().min(0).max(25).nullish(),
  max_values: z.number().int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};

export const stringSelect = z
  .object({ type: z.literal(ComponentType.StringSelect), ...menu, options: list(option, 1, 25) })
  .superRefine(({ options, max_values }, context) => {
    const message = "The specified option value is already used";
    for (const [at, { value }] of options.entries()) {
      if (options.findIndex((other) => other.value === value) === at) continue;
      context.addIssue(issue("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message, ["options", at, "value"]));
    }
    if ((max_values ?? 1) > options.length) {
      context.addIssue(issue("SELECT_COMPONENT_MAX_VALUES", "More values than options", ["max_values"]));
    }
  });

const autoSelect = (type: ComponentType) =>
  z.object({ type: z.literal(type), ...menu, channel_types: z.array(z.number()).nullish() });
const autoSelects = [
  autoSelect(ComponentType.UserSelect),
  autoSelect(ComponentType.RoleSelect),
  autoSelect(ComponentType.MentionableSelect),
  autoSelect(ComponentType.ChannelSelect),
] as const;

const row = z
  .object({
    type: z.literal(ComponentType.ActionRow),
    id,
    components: list(z.discriminatedUnion("type", [button, stringSelect, ...autoSelects]), 1, 5),
  })
  .superRefine(({ components }, context) => {
    if (components.length === 1 || components.every(({ type }) => type === ComponentType.Button)) return;
    const message = "The specified component exceeds the maximum width";
    context.addIssue(issue("COMPONENT_LAYOUT_WIDTH_EXCEEDED", message, ["components"]));
  });

const media = z.looseObject({ url });
const textDisplay = z.object({ type: z.literal(ComponentType.TextDisplay), id, content: text(1, 4000) });
const thumbnail = z.looseObject({ type: z.literal(ComponentType.Thumbnail), id, media });
const section = z.object({
  type: z.literal(ComponentType.Section),
  id,
  components: list(textDisplay, 1, 3),
  accessory: z.discriminatedUnion("type", [button, thumbnail]),
});
const gallery = z.looseObject({
  type: z.literal(ComponentType.MediaGallery),
  id,
  items: list(z.looseObject({ media }), 1, 10),
});
const separator = z.object({
  type: z.literal(ComponentType.Separator),
  id,
  divider: z.boolean().nullish(),
  spacing: z.number().int().min(1).max(2).nullish(),
});
const file = z.looseObject({ type: z.literal(ComponentType.File), id, file: media });
const parts = [row, section, textDisplay, gallery, separator, file] as const;
const container = z.object({
  type: z.literal(ComponentType.Container),
  id,
  accent_color: z.number().int().min(0).max(0xff_ffff).nullish(),
  spoiler: z.boolean().nullish(),
  components: z.array(z.discriminatedUnion("type", [...parts])).min(1),
});

/** The components of a message without the Components V2 flag. */
export const rows = list(z.discriminatedUnion("type", [row]), 0, 5).superRefine(unique);

/** The components of a message with it. */
export const layout = z
  .array(z.discriminatedUnion("type", [...parts, container]))
  .superRefine(unique)
  .superRefine((top, context) => {
    const all = flatten(top);
    if (all.length > 40) {
      context.addIssue(issue("BASE_TYPE_BAD_LENGTH", "Total number of components cannot exceed 40"));
    }
    if (all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0) > 4000) {
      const message = "Displayable text on components exceeds maximum size of 4000";
      context.addIssue(issue("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message));
    }
  });

/** A component as a test reads it. */
export interface Component {
  readonly type: ComponentType;
  readonly custom_id?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly style?: number | undefined;
  readonly url?: string | null | undefined;
  readonly disabled?: boolean | null | undefined;
  readonly content?: string | undefined;
  readonly placeholder?: string | null | undefined;
  readonly required?: boolean | null | undefined;
  readonly value?: string | null | undefined;
  readonly min_length?: number | null | undefined;
  readonly max_length?: number | null | undefined;
  readonly options?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly component?: Component | undefined;
  readonly accessory?: Component | undefined;
}

/** Every component, the nested ones behind the one that holds them. */
export function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((one) => {
    const inner = [one.component, one.accessory].filter((nested) => nested !== undefined);
    return [one, ...flatten([...(one.components ?? []), ...inner])];
  });
}

function unique(top: readonly Component[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  const visit = (one: Component, path: PropertyKey[]): void => {
    if (one.custom_id) {
      if (seen.has(one.custom_id)) {
        const message = "Component custom id cannot be duplicated";
        context.addIssue(issue("COMPONENT_CUSTOM_ID_DUPLICATED", message, [...path, "custom_id"]));
      }
      seen.add(one.custom_id);
    }
    for (const [at, inner] of (one.components ?? []).entries()) visit(inner, [...path, "components", at]);
    if (one.accessory !== undefined) visit(one.accessory, [...path, "accessory"]);
  };
  for (const [at, one] of top.entries()) visit(one, [at]);
}
