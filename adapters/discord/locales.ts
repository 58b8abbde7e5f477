/** What the commands say of themselves, in the form and the languages of Discord. */
import type { LocalizationMap } from "discord.js";
import type { Wording } from "../reply/command-wording.ts";

/** The fields of a command or option that describe it; Discord has two kinds of Spanish. */
export function described({ en, fr, es, de }: Wording): {
  description: string;
  description_localizations: LocalizationMap;
} {
  return { description: en, description_localizations: { fr, de, "es-ES": es, "es-419": es } };
}

/** The message command is shown by its name alone. */
export const FIND_SOURCES_NAMES: LocalizationMap = {
  fr: "Trouver les sources",
  de: "Quellen finden",
  "es-ES": "Buscar fuentes",
  "es-419": "Buscar fuentes",
};
