/** British and American spellings of a word as one key: which of them a writer uses is not the speaker's choice. */

/** Stems before "-our"/"-or" that are spelt both ways ("four" and "pour" are not). */
const OUR =
  /^((?:dis|en|un)?(?:arm|behavi|cand|clam|col|endeav|fav|fl?av|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig))our/u;
const DOUBLED_L =
  /^(cancel|channel|counsel|dial|equal|fuel|initial|label|level|marvel|model|panel|quarrel|rival|signal|total|travel|tunnel)l(ed|ing|ers?)$/u;
const RE = /^((?:centi|kilo|milli)?met|cent|theat|lit|fib|calib|sabot|lust|spect)re(s?)$/u;
/** Here "-ise" is no ending that is also spelt "-ize". */
const ONLY_S = new Set(
  (
    "adverti advi apprai brui chasti circumci compri compromi conci crui demi despi devi disgui enterpri exerci experti " +
    "franchi improvi likewi merchandi otherwi paradi prai preci premi promi repri revi supervi surmi surpri televi treati upri"
  ).split(" "),
);
const ISE = /^(?<stem>[a-z]{3,}[iy])s(?=(?:e[sdr]?|ers|ing|ations?|ational)$)/u;
const WORDS: Readonly<Record<string, string>> = {
  ageing: "aging",
  catalogue: "catalog",
  catalogues: "catalogs",
  cheque: "check",
  cheques: "checks",
  defence: "defense",
  defences: "defenses",
  dialogue: "dialog",
  dialogues: "dialogs",
  enrolment: "enrollment",
  fulfil: "fulfill",
  grey: "gray",
  judgement: "judgment",
  judgements: "judgments",
  licence: "license",
  licences: "licenses",
  mould: "mold",
  offence: "offense",
  offences: "offenses",
  plough: "plow",
  practise: "practice",
  practised: "practiced",
  practises: "practices",
  practising: "practicing",
  pretence: "pretense",
  programme: "program",
  programmes: "programs",
  sceptic: "skeptic",
  sceptical: "skeptical",
  scepticism: "skepticism",
  sceptics: "skeptics",
};

/** `key`, a folded word, in its American spelling; equal for words that differ in spelling tradition only. */
export function oneSpelling(key: string): string {
  if (key.length < 4) return key;
  if (Object.hasOwn(WORDS, key)) return WORDS[key]!;
  return key
    .replace(OUR, "$1or")
    .replace(DOUBLED_L, "$1$2")
    .replace(RE, "$1er$2")
    .replace(ISE, (whole, stem: string) => (ONLY_S.has(stem) ? whole : `${stem}z`));
}
