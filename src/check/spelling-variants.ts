/** British and American spellings of a word as one key: which of them a writer uses is not the speaker's choice. */

/** Stems before "-our"/"-or" that are spelt both ways ("four" and "pour" are not). */
const OUR =
  /^((?:dis|en|un)?(?:arm|behavi|cand|clam|col|endeav|fav|fl?av|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig))our/u;
const DOUBLED_L =
  /^(cancel|channel|counsel|dial|equal|fuel|initial|label|level|marvel|model|panel|quarrel|rival|signal|total|travel|tunnel)l(ed|ing|ers?)$/u;
const RE = /^((?:centi|kilo|milli)?met|cent|theat|lit|fib|calib|sabot|lust|spect)re(s?)$/u;
const WORDS: Readonly<Record<string, string>> = {
  aging: "ageing",
  catalog: "catalogue",
  check: "cheque",
  defense: "defence",
  dialog: "dialogue",
  enrollment: "enrolment",
  fulfill: "fulfil",
  gray: "grey",
  judgment: "judgement",
  license: "licence",
  mold: "mould",
  offense: "offence",
  plow: "plough",
  practise: "practice",
  pretense: "pretence",
  program: "programme",
  programs: "programmes",
  skeptic: "sceptic",
  skeptical: "sceptical",
  skepticism: "scepticism",
};

/** `key`, a folded word, or what stands for all its spellings; equal for words that differ in spelling tradition only. */
export function oneSpelling(key: string): string {
  if (key.length < 4) return key;
  if (Object.hasOwn(WORDS, key)) return WORDS[key]!;
  return key
    .replace(OUR, "$1or")
    .replace(DOUBLED_L, "$1$2")
    .replace(RE, "$1er$2")
    .replace(/(?<=[a-z]{3}[iy])z(?=(?:e[sdr]?|ers|ing|ations?|ational)$)/u, "s");
}
