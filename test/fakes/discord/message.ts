import { MessageFlags } from "discord.js";
import { z } from "zod";
import { flatten, layout, rows, type Component } from "./component.ts";
import { embeds, isEmpty, type Embed } from "./embed.ts";
import { invalidForm, issue, read, text } from "./form.ts";
import { Refusal } from "./refusal.ts";
import { messageShape } from "./shape.ts";
import type { Channel, Person } from "./world.ts";

/** Where a message came from, when it answers an interaction. */
export interface Origin {
  readonly id: string;
  readonly type: number;
  readonly user: Person;
  readonly owners: Readonly<Record<string, string>>;
}

/** A message as Discord keeps it; the object a test holds changes as the bot edits it. */
export class Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: Person;
  readonly createdAt: string;
  readonly reference: Message | null;
  readonly interaction: Origin | null;
  content = "";
  embeds: readonly Embed[] = [];
  components: readonly Component[] = [];
  flags = 0;
  mentions: readonly Person[] = [];
  editedAt: string | null = null;
  edits = 0;
  deleted = false;

  constructor(
    given: Pick<Message, "id" | "channel" | "author" | "createdAt"> &
      Partial<Pick<Message, "reference" | "interaction">>,
  ) {
    this.id = given.id;
    this.channel = given.channel;
    this.author = given.author;
    this.createdAt = given.createdAt;
    this.reference = given.reference ?? null;
    this.interaction = given.interaction ?? null;
  }

  get ephemeral(): boolean {
    return (this.flags & MessageFlags.Ephemeral) !== 0;
  }

  /** "is thinking…": deferred and without an answer yet. */
  get loading(): boolean {
    return (this.flags & MessageFlags.Loading) !== 0;
  }

  /** Every word a reader sees, from the content, the embeds and the text of components. */
  get text(): string {
    const shown = this.embeds.flatMap((one) => [
      one.author?.name,
      one.title,
      one.description,
      ...(one.fields?.flatMap(({ name, value }) => [name, value]) ?? []),
      one.footer?.text,
    ]);
    const written = flatten(this.components).map(({ content }) => content);
    return [this.content, ...shown, ...written].filter(Boolean).join("\n");
  }

  /** Every component, nested or not. */
  get parts(): Component[] {
    return flatten(this.components);
  }

  /** As the bot gets it over the wire, with its words unless told otherwise. */
  shape(readable = true): object {
    return messageShape(this, readable);
  }
}

const snowflake = z.string().regex(/^\d{17,19}$/);

const allowedMentions = z
  .object({
    parse: z.array(z.enum(["users", "roles", "everyone"])).nullish(),
    users: z.array(snowflake).max(100).nullish(),
    roles: z.array(snowflake).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine(({ parse, users, roles }, context) => {
    for (const [kind, ids] of Object.entries({ users, roles })) {
      if (!ids?.length || !parse?.includes(kind as "users")) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      context.addIssue(issue("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message));
    }
  })
  .nullish();

const body = z.object({
  content: text(0, 2000).nullish(),
  embeds: embeds.nullish(),
  flags: z.number().int().nullish(),
  allowed_mentions: allowedMentions,
  message_reference: z.object({ message_id: snowflake, fail_if_not_exists: z.boolean().nullish() }).nullish(),
});

export type MessageBody = z.output<typeof body> & { readonly components: readonly Component[] | undefined };

/**
 * Reads what a message is to be made of, or changed to.
 * @param before the message that is edited
 * @param at where the message sits in the request
 * @throws Refusal 50035 for a field that breaks a limit, 50006 where nothing would be shown
 */
export function readMessage(given: unknown, before?: Message, at: readonly PropertyKey[] = []): MessageBody {
  const parsed = read(body, given ?? {}, at);
  const flags = (before?.flags ?? 0) | (parsed.flags ?? 0);
  const isLayout = (flags & MessageFlags.IsComponentsV2) !== 0;
  const raw = (given as { components?: unknown } | null)?.components;
  const keyed = z.object({ components: (isLayout ? layout : rows).nullish() });
  const components = raw === undefined ? undefined : (read(keyed, { components: raw }, at).components ?? []);
  const content = (parsed.content === undefined ? before?.content : parsed.content)?.trim();
  const shown = (parsed.embeds === undefined ? before?.embeds : parsed.embeds) ?? [];
  const kept = components ?? before?.components ?? [];
  if (isLayout) {
    const code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
    const legacy = [...(content ? ["content"] : []), ...(shown.length > 0 ? ["embeds"] : [])];
    const message = (field: string) => `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    if (legacy.length > 0) {
      throw invalidForm(
        legacy.map((field) => ({ path: [field], code, message: message(field) })),
        at,
      );
    }
    if (kept.length === 0) throw new Refusal(50_006);
  } else if (!content && shown.every((one) => isEmpty(one))) {
    throw new Refusal(50_006);
  }
  return { ...parsed, components };
}

/** Whom the words of a message would ping, given what it allows. */
export function pings(message: Message, allowed: MessageBody["allowed_mentions"]): string[] {
  const parse = allowed ? (allowed.parse ?? []) : ["users", "roles", "everyone"];
  const words = [message.content, ...message.parts.map(({ content }) => content ?? "")].join("\n");
  const found = [...words.matchAll(/<@(!|&|)(\d{17,19})>|@(everyone|here)/g)].filter(([, sign, id, all]) => {
    if (all !== undefined) return parse.includes("everyone");
    const kind = sign === "&" ? "roles" : "users";
    return parse.includes(kind) || allowed?.[kind]?.includes(id ?? "");
  });
  return found.map(([whole]) => whole);
}
