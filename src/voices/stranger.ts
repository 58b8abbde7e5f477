/** Somebody asked for whom the corpus never heard of: "Phil Robertson's reply to the ministry" is no reply of the ministry. */
import type { Inquiry } from "../inquiry.ts";
import { analyse } from "../terms.ts";
import { isFiller } from "./asking-words.ts";
import { asks, isPossessive, rowOf, textOf } from "./question-row.ts";
import type { Word } from "./question-row.ts";

/** Words of a name at most. */
const MAX_NAME_WORDS = 3;
/** Between an owner and what is theirs: "Robertson's first reply". */
const MAX_BETWEEN = 1;

/** The name as typed of whoever owns the words asked for; undefined where the corpus has it, or nobody owns them. */
export async function strangerAsked(text: string, { directory, vocabulary }: Inquiry): Promise<string | undefined> {
  const row = rowOf(text);
  const words = await vocabulary();
  const isNew = ({ word }: Word): boolean =>
    !isFiller(word) && analyse(word).length > 0 && analyse(word).every((term) => !words.has(term));
  const at = row.findIndex(
    (word, nth) => isPossessive(word) && isNew(word) && [0, MAX_BETWEEN].some((step) => asks(row, nth + 1 + step)),
  );
  if (at < 0) return undefined;
  const mayBeName = (word: Word): boolean => !word.closes && (isNew(word) || /^\p{Lu}\p{Ll}/u.test(word.typed));
  let from = at;
  while (from > 0 && at - from + 1 < MAX_NAME_WORDS && mayBeName(row[from - 1]!) && !isFiller(row[from - 1]!.word))
    from--;
  const typed = textOf(row, { from, to: at + 1 });
  return directory.resolve(typed).speakers.length > 0 ? undefined : typed;
}
