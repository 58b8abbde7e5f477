/** What the commands say of themselves, in the languages that the bots speak there; each at most 100 characters. */

export const LANGUAGES = ["en", "fr", "es", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

export type Wording = Readonly<Record<Language, string>>;

export const WORDING = {
  ask: {
    en: "Who said what, and where: passages from the documents, word for word",
    fr: "Qui a dit quoi, et où : des passages des documents, mot pour mot",
    es: "Quién dijo qué y dónde: pasajes de los documentos, palabra por palabra",
    de: "Wer sagte was, und wo: Stellen aus den Dokumenten, Wort für Wort",
  },
  question: {
    en: "Your question, for example: what did … say about …?",
    fr: "Votre question, par exemple : qu’a dit … au sujet de … ?",
    es: "Tu pregunta, por ejemplo: ¿qué dijo … sobre …?",
    de: "Deine Frage, zum Beispiel: Was sagte … über …?",
  },
  speaker: {
    en: "Only what this person or body said",
    fr: "Seulement ce que cette personne ou cet organisme a dit",
    es: "Solo lo que dijo esta persona u organismo",
    de: "Nur was diese Person oder Stelle sagte",
  },
  document: {
    en: "Only in this document",
    fr: "Seulement dans ce document",
    es: "Solo en este documento",
    de: "Nur in diesem Dokument",
  },
  public: {
    en: "Show the answer to everybody here",
    fr: "Montrer la réponse à tout le monde ici",
    es: "Mostrar la respuesta a todos aquí",
    de: "Die Antwort allen hier zeigen",
  },
  check: {
    en: "Is this quotation genuine, and who said it?",
    fr: "Cette citation est-elle authentique, et de qui ?",
    es: "¿Es auténtica esta cita y quién la dijo?",
    de: "Ist dieses Zitat echt, und von wem?",
  },
  quote: {
    en: "The words to check",
    fr: "Les mots à vérifier",
    es: "Las palabras que comprobar",
    de: "Die Worte, die zu prüfen sind",
  },
  claimed: {
    en: "Who is said to have said it",
    fr: "À qui on attribue ces mots",
    es: "A quién se atribuyen",
    de: "Wem sie zugeschrieben werden",
  },
  cite: {
    en: "Post a passage here as a source, with its full reference",
    fr: "Publier ici un passage comme source, avec sa référence complète",
    es: "Publicar aquí un pasaje como fuente, con su referencia completa",
    de: "Eine Stelle hier als Quelle zeigen, mit vollem Nachweis",
  },
  passage: {
    en: "Type words or a name, and choose a passage",
    fr: "Tapez des mots ou un nom, puis choisissez un passage",
    es: "Escribe palabras o un nombre y elige un pasaje",
    de: "Worte oder einen Namen tippen und eine Stelle wählen",
  },
  sources: {
    en: "The documents, and the people quoted in them",
    fr: "Les documents, et les personnes qui y sont citées",
    es: "Los documentos y las personas citadas en ellos",
    de: "Die Dokumente und wer darin zitiert wird",
  },
  help: {
    en: "What this bot can do",
    fr: "Ce que ce bot sait faire",
    es: "Lo que sabe hacer este bot",
    de: "Was dieser Bot kann",
  },
} as const satisfies Record<string, Wording>;
