/** What the buttons say, in the language that somebody has set in Telegram; passages stay in their own. */
import { LANGUAGES } from "../reply/command-wording.ts";
import type { Language } from "../reply/command-wording.ts";

export interface Labels {
  readonly more: string;
  readonly context: string;
  readonly copy: string;
  readonly search: string;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  en: { more: "More", context: "Context", copy: "Copy citation", search: "Search here" },
  fr: { more: "Suite", context: "Contexte", copy: "Copier la référence", search: "Chercher ici" },
  es: { more: "Más", context: "Contexto", copy: "Copiar la cita", search: "Buscar aquí" },
  de: { more: "Mehr", context: "Umfeld", copy: "Nachweis kopieren", search: "Hier suchen" },
};

/** `code` is an IETF language tag ("pt-br"), where Telegram knows one. */
export function labelsFor(code: string | undefined): Labels {
  const [wanted] = (code ?? "en").toLowerCase().split("-");
  return LABELS[LANGUAGES.find((language) => language === wanted) ?? "en"];
}
