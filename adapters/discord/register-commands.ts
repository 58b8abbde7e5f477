/** Tells Discord of the commands where it knows them otherwise: 200 may be created a day, so not at every start. */
import { isDeepStrictEqual } from "node:util";
import { Routes } from "discord.js";
import type { REST, RESTPostAPIApplicationCommandsJSONBody } from "discord.js";

/** True where the commands had changed and were registered. */
export async function registerCommands(
  rest: Pick<REST, "get" | "put">,
  application: string,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application);
  // Without this, Discord leaves the translations out, and every start would look like a change.
  const query = new URLSearchParams({ with_localizations: "true" });
  const known: unknown = await rest.get(route, { query });
  if (isDeepStrictEqual(normalise(known), normalise(commands))) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** What we say of a command or option; Discord adds others, and leaves out what has its standard value. */
const FIELDS = [
  "type",
  "name",
  "description",
  "name_localizations",
  "description_localizations",
  "required",
  "autocomplete",
  "max_length",
  "min_length",
  "choices",
  "options",
  "default_member_permissions",
  "integration_types",
  "contexts",
];

/** Commands in one form, whatever their order. */
function normalise(commands: unknown): unknown {
  const described = normaliseList(commands);
  return Array.isArray(described) ? described.map((command) => JSON.stringify(command)).sort() : described;
}

/** Options keep their order: it is the order in which they are shown. */
function normaliseList(described: unknown): unknown {
  if (!Array.isArray(described)) return null;
  return described.map((entry: Readonly<Record<string, unknown>>) =>
    FIELDS.map((field) => normaliseField(field, entry[field])),
  );
}

function normaliseField(field: string, value: unknown): unknown {
  if (value === undefined || value === null || value === false || value === "") return null;
  if (Array.isArray(value) && value.length === 0) return null;
  if (field === "options" || field === "choices") return normaliseList(value);
  if (Array.isArray(value)) return value.map(String).sort((a, b) => (a < b ? -1 : 1));
  if (typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? null : entries;
}
