/** A reporting clause: who says, by which words. */
import type { CueForm } from "./lexicon.ts";
import type { Range } from "./phrases.ts";

/** Where the subject stands: before its cue, behind it, in the main clause of a participle, or behind "according to". */
export type ClauseOrder = "before" | "behind" | "participle" | "according";

export interface Clause {
  readonly cue: Range;
  readonly form: CueForm;
  readonly order: ClauseOrder;
  /** Null where the clause has no subject of its own ("it was said"). */
  readonly subject: Range | null;
  /** First token of the whole reporting clause: of the subject or of the cue, whichever comes first. */
  readonly first: number;
  /** Behind the last token of subject and cue. */
  readonly last: number;
  readonly sentence: number;
}
