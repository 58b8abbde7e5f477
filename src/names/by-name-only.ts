/**
 * Words of talk around a name that say no more than that it is somebody's, left out before a question is read.
 *
 *     "so this Nicole Slemp woman, what are her words"  ->  "so Nicole Slemp, what are her words"
 *     "some guy called Varga, his quotes"               ->  "Varga, his quotes"
 */
import { membersOf } from "./groups.ts";
import { nameWords } from "./name-forms.ts";
import type { Directory } from "./speakers.ts";

/** Words of a name at most. */
const MAX_WORDS = 4;
const SOMEBODY =
  "(?:man|woman|guy|gal|girl|boy|lady|gentleman|bloke|chap|dude|fella|fellow|lad|lass|person|character|one|somebody|someone)";
const WHICH = "(?:this|that|the|some|an?|one|our|mr|mrs|ms)";
/** "Some guy called | Varga" */
const CALLED = new RegExp(
  `(?<!\\p{L})(?:${WHICH} )?${SOMEBODY},? (?:called|named|by the name of|name of) (?!(?:in|by|as|after|the|for|an?|to) )(?=\\p{L})`,
  "giu",
);
/** "This Nicole Slemp | woman", and nothing that says which woman. */
const SO_CALLED = new RegExp(
  `(?<!\\p{L})${WHICH} ([\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+){0,${MAX_WORDS - 1}}?) ${SOMEBODY}(['’]s?)?(?!\\p{L})(?! (?:who|that|at|from|in|with|of|behind) )`,
  "giu",
);

/** Somebody's whole name, or a surname by which the documents say whom nobody works for: "the Licadho guy" is Licadho's. */
function isName(typed: string, directory: Directory): boolean {
  const { speakers, reading } = directory.resolve(typed);
  const arePeople = speakers.length > 0 && speakers.every(({ kind }) => kind === "person");
  if (!arePeople || (reading !== "exact" && reading !== "part")) return false;
  return nameWords(typed).length > 1 || membersOf([typed], directory).every((one) => speakers.includes(one));
}

/** Leaves texts with quotation marks alone. */
export function byNameOnly(text: string, directory: Directory): string {
  if (/[“”"«»„]/u.test(text)) return text;
  return text
    .replaceAll(SO_CALLED, (phrase: string, name: string, whose: string | undefined) =>
      isName(name, directory) ? `${name}${whose ?? ""}` : phrase,
    )
    .replaceAll(CALLED, "");
}
