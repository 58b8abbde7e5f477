/**
 * Where a sentence of a message ends. A full stop ends one only after a longer word in small letters, for "Mr.", "U.S."
 * and "St." are none; after a small word that no abbreviation is ("… demand it. thanks"), or before a question word.
 */
export const SENTENCE_END =
  /(?<=[?!…]["”’)]*)\s+|\n+|(?<=\p{Ll}{4}\.)\s+|(?<=(?<!\p{L})\p{Lu}\p{Ll}{3}\.)(?<!(?:Prof|Capt|Sens|Reps|Sept|Dept|Govt|Corp|Bros|Supt|Insp)\.)\s+(?=\p{Lu})|(?<=(?<!\p{L})\p{Ll}{2,3}\.)\s+(?=\p{Lu})|(?<=\s(?:it|so|us|me|do|on|up|to|in|her|him|his|you|all|now|too|yet|say|out|off|one|was|did|yes|ago)\.)\s+|(?<=\p{Ll}{2,3}\.)\s+(?=(?:what|who|where|when|which|did|does|can|could|any)\s)|;\s+/u;
