/** Ranks and styles before a name in every spelling papers give them: "Maj-Gen", "Lt. Col.", "Det Supt", "Fr". */

const words = (text: string): string[] => text.trim().split(/\s+/u);

const SHORT = words(
  "gen col maj capt lt lieut sgt adm brig cmdr cdr cpl pte pvt cst det insp supt cllr ald fr adv atty amb msgr rev prof hon pres sec",
);
const LONG = words(
  "excellency marshal corporal private brigadier commodore cadet trooper monsignor archdeacon patriarch mufti",
);

/** Two words with a hyphen between: "Lieutenant-Colonel", "Maj.-Gen.", "Vice-Adm". */
const BEFORE_HYPHEN = words(
  "maj major lt lieut lieutenant brig brigadier vice rear sub staff chief det detective col wing air",
);
const BEHIND_HYPHEN = words(
  "gen general col colonel adm admiral cdr cmdr commander insp inspector sgt sergeant supt superintendent lt marshal",
);

/** In lower case, with and without the dot of what is shortened. */
export const RANKS: readonly string[] = [
  ...LONG,
  ...SHORT.flatMap((word) => [word, `${word}.`]),
  ...BEFORE_HYPHEN.flatMap((one) =>
    BEHIND_HYPHEN.flatMap((other) => [`${one}-${other}`, `${one}-${other}.`, `${one}.-${other}.`]),
  ),
];

/** Styles that are a title only where a name opens with them; within one they are names: "Sacha Baron Cohen". */
export const STYLES: ReadonlySet<string> = new Set(
  words(
    "father mother sister brother canon abbot abbess deacon baron baroness viscount viscountess count countess duke duchess marquess " +
      "datuk dato dato' datin alhaji alhaja maulana pandit shri smt mme mlle señor señora herr frau pm cm vp",
  ),
);

/** Honours of two words; "Tan" and "Sri" alone are names. */
export const HONOURS = /^(?:datuk|dato['’]?|datin|tan|puan|toh) (?:seri|sri|paduka|wira|patinggi|puan)$/u;
/** One that stands alone. */
export const HONOUR = /^(?:daw|u|excellency|datuk|dato['’]?|datin|alhaji|alhaja|maulana|pandit|shri|smt)$/u;
