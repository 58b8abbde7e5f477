import { ApplicationCommandOptionType as Option, PermissionFlagsBits as Permission } from "discord.js";
import type { CommandOption } from "./command.ts";
import type { Registered } from "./commands.ts";
import type { Component } from "./component.ts";
import type { Place } from "./place.ts";

/** What the options of a command are given. */
export type Values = Readonly<Record<string, string | number | boolean>>;

/** What Discord's client lets a person do. Each check throws an Error, for the test that would do otherwise. */

/** The fields of an interaction that name its command. */
export function named({ id, name, type, guild }: Registered): object {
  return { id, name, type, ...(guild === null ? {} : { guild_id: guild }) };
}

export function optionsOf(command: Registered): readonly CommandOption[] {
  return "options" in command ? (command.options ?? []) : [];
}

export function values(command: Registered, given: Values) {
  return Object.entries(given).map(([name, value]) => {
    const guessed =
      typeof value === "string" ? Option.String : typeof value === "boolean" ? Option.Boolean : Option.Integer;
    const type = optionsOf(command).find((option) => option.name === name)?.type ?? guessed;
    return { name, type, value };
  });
}

export function checkVisible(command: Registered, { user, channel, context, owners }: Place): void {
  const told = `${command.name} is not shown here`;
  if (command.contexts && !command.contexts.includes(context)) throw new Error(`${told}: contexts`);
  const types = command.integration_types ?? [0, 1];
  const needed = "0" in owners ? 0 : 1;
  if (!types.includes(needed)) throw new Error(`${told}: integration_types`);
  const asked = command.default_member_permissions;
  if (!asked || channel.guild === null || (user.permissions & Permission.Administrator) !== 0n) return;
  if ((user.permissions & BigInt(asked)) !== BigInt(asked)) throw new Error(`${told}: default_member_permissions`);
}

export function checkOptions(command: Registered, given: Values): void {
  const known = optionsOf(command);
  for (const { name, required } of known) {
    if (required && given[name] === undefined) throw new Error(`/${command.name} needs ${name}`);
  }
  for (const [name, value] of Object.entries(given)) {
    const option = known.find((one) => one.name === name);
    if (option === undefined) throw new Error(`/${command.name} has no option ${name}`);
    const kinds: Record<number, string> = { [Option.String]: "string", [Option.Boolean]: "boolean" };
    if (typeof value !== (kinds[option.type] ?? typeof value)) throw new Error(`${name} takes another type`);
    const fixed = option.choices ?? [];
    if (fixed.length > 0 && !fixed.some((one) => one.value === value)) throw new Error(`${value} is no choice`);
    const most = option.max_length ?? 6000;
    const least = option.min_length ?? 0;
    if (typeof value === "string" && (value.length > most || value.length < least)) {
      throw new Error(`${name} takes ${least} to ${most} characters`);
    }
  }
}

export function checkField({ custom_id: id, required, min_length, max_length }: Component, value: string): void {
  if (value === "" && required === false) return;
  if (value === "") throw new Error(`${id} is required`);
  if (value.length < (min_length ?? 0) || value.length > (max_length ?? 4000))
    throw new Error(`${id} has a wrong length`);
}
