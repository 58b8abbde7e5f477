import type { Message } from "./message.ts";
import type { Chat, Person, World } from "./world.ts";

/** The objects of the Bot API, as they go over the wire. */

/** Who stands for an administrator that does not show who it is. */
const ANONYMOUS = { id: 1_087_968_824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };

export function userShape({ id, is_bot, first_name, username, language_code }: Person): object {
  return { id, is_bot, first_name, username, ...(is_bot ? {} : { language_code }) };
}

export function meShape({ bot, settings }: World): object {
  return {
    ...userShape(bot),
    can_join_groups: true,
    can_read_all_group_messages: !settings.privacy,
    supports_inline_queries: settings.inline,
    supports_guest_queries: settings.guest,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

export function chatShape({ id, type, title, topics, person }: Chat): object {
  if (person !== null) return { id, type, first_name: person.first_name, username: person.username };
  return { id, type, title, ...(topics === null ? {} : { is_forum: true }) };
}

/** @param isNested a replied message, which shows no reply of its own */
export function messageShape(message: Message, world: World, isNested = false): object {
  const { chat, topic, quote, viaBot, replyTo, keyboard, entities, editDate } = message;
  return {
    message_id: message.id,
    date: message.date,
    chat: chatShape(chat),
    ...senderShape(message),
    ...threadShape(message),
    text: message.text,
    ...(entities.length > 0 ? { entities: entities.map((one) => entityShape(one, world)) } : {}),
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
    ...(viaBot === null ? {} : { via_bot: userShape(viaBot) }),
    ...(editDate === null ? {} : { edit_date: editDate }),
    ...(quote === null || replyTo === null
      ? {}
      : { quote: { text: quote, position: replyTo.text.indexOf(quote), is_manual: true } }),
    ...(isNested ? {} : replyShape(message, world)),
    ...(topic === null ? {} : { is_topic_message: true }),
    ...(message.preview ? {} : { link_preview_options: { is_disabled: true } }),
  };
}

function senderShape({ from, chat }: Message): object {
  if (from !== null) return { from: userShape(from) };
  const sender_chat = chatShape(chat);
  return chat.type === "channel" ? { sender_chat } : { from: ANONYMOUS, sender_chat };
}

/** Replies in a supergroup without topics carry a thread too, without being in a topic. */
function threadShape({ topic, chat, replyTo }: Message): object {
  if (topic !== null) return { message_thread_id: topic.id };
  if (chat.type !== "supergroup" || replyTo === null) return {};
  let first = replyTo;
  while (first.replyTo !== null) first = first.replyTo;
  return { message_thread_id: first.id };
}

/** What is said in a topic replies to the message that opened the topic, where it replies to nothing else. */
function replyShape({ topic, replyTo, chat, date }: Message, world: World): object {
  if (replyTo !== null) return replyTo.deleted ? {} : { reply_to_message: messageShape(replyTo, world, true) };
  if (topic === null) return {};
  const opened = { message_id: topic.id, date, chat: chatShape(chat), message_thread_id: topic.id };
  const from = [...chat.administrators].map((person) => userShape(person))[0];
  const what = { forum_topic_created: { name: topic.name, icon_color: 7_322_096 }, is_topic_message: true };
  return { reply_to_message: { ...opened, from, ...what } };
}

function entityShape(entity: Message["entities"][number], world: World): object {
  if (entity.type !== "text_mention") return entity;
  const person = world.personById(entity.user.id);
  return person === undefined ? entity : { ...entity, user: userShape(person) };
}
