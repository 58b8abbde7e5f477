/** The reporting clause that a quoted region belongs to by where it stands: `“…,” Ames said`, `Ames said: “…”`. */
import type { Clause } from "./clause.ts";
import { closes, complementStart, isRelative, sentenceRange } from "./contents.ts";
import { AUXILIARIES, CUES, PLAIN_CUES, SUBJECT_PRONOUNS } from "./lexicon.ts";
import type { Region } from "./marks.ts";
import { countWords, opensSentence, type Scene } from "./scene.ts";

/** `“…,” Ames said`: only punctuation between the closing mark and the clause, within one sentence. */
export function clauseBehind(scene: Scene, region: Region): Clause | null {
  if (!region.closed) return null;
  const { tokens } = scene;
  let k = region.last + 1;
  while (k < tokens.length && tokens[k]!.kind === "punct" && /^[,—–\-)\].?!'’]$/u.test(tokens[k]!.text)) k++;
  const next = tokens[k];
  const close = tokens[region.last];
  if (!next || !close) return null;
  // `Ames was asked, “Why?” The mayor nodded`: words that another sentence introduces are not the next one's.
  if (next.sentence !== close.sentence && !(opensSentence(scene, region.first - 1) && isLoneClause(scene, k)))
    return null;
  // "…,” Mr. Ames, a mayor, said" begins at the subject; titles and "but" may stand before it.
  return (
    scene.clauses.find(
      (clause) =>
        clause.order !== "participle" &&
        takesWords(clause) &&
        clause.first >= k &&
        clause.first <= k + 3 &&
        clause.sentence === next.sentence &&
        reaches(scene, k, clause) &&
        !asksForMore(scene, clause, region),
    ) ?? null
  );
}

/** `“… are missing.” Ames said.`: a sentence that is nothing but a reporting clause belongs to the words before it. */
function isLoneClause(scene: Scene, k: number): boolean {
  const { first, last } = sentenceRange(scene, k);
  if (first !== k || last - first > 14 || countWords(scene, first, last, 1) > 0) return false;
  const clause = scene.clauses.find(
    (other) =>
      other.first === k &&
      other.order !== "participle" &&
      (PLAIN_CUES.has(scene.tokens[other.cue.first]!.lower) || CRIES.test(other.form.verb)),
  );
  return clause !== undefined && closes(scene, clause, last);
}

/** What people do who end on "!". */
const CRIES = /^(?:shout|yell|cry|scream|chant|exclaim|joke|quip)$/u;

const reaches = (scene: Scene, from: number, clause: Clause): boolean => {
  for (let i = from; i < clause.first; i++)
    if (
      scene.quoted[i] !== 0 ||
      !(scene.tokens[i]!.cap || /^(?:the|a|an|former|then|as|or|so)$/u.test(scene.tokens[i]!.lower))
    )
      return false;
  return true;
};

/** `“X,” Ames said: “Y”`, `“X?” Ames replied that …`: the words behind the clause are those it hands over. */
function asksForMore({ tokens }: Scene, clause: Clause, region: Region): boolean {
  const next = tokens[clause.last]?.lower;
  return next === ":" || (next === "that" && tokens[region.last - 1]?.text === "?");
}

/** "spoke about X" takes a topic; "spoke" alone takes no words. */
const takesWords = ({ form, cue }: Clause): boolean =>
  (!/^(?:find|show)$/u.test(form.verb) && form.frames.size > 1) ||
  !form.frames.has("topic") ||
  cue.last - cue.first > 1;

export interface Before {
  readonly clause: Clause;
  /** Token at which the reported words begin. */
  readonly at: number;
  /** True where they begin with the region's mark. */
  readonly direct: boolean;
}

/** `Ames said of the plan: “We …”`, `Ames told her supporters, “We …”`: what stands between is no part of the words. */
function isIntroduced(scene: Scene, clause: Clause, region: Region): boolean {
  const { tokens } = scene;
  const before = tokens[region.first - 2]?.text ?? "";
  const first = tokens[region.first]!;
  if (before === ":") return !scene.regions.some((other) => other.first > clause.last && other.last < region.first - 1);
  if (before !== "," || !(first.cap || first.kind === "number")) return false;
  const between = tokens.slice(clause.last, region.first - 2);
  return !between.some(
    ({ lower, kind }, i) =>
      kind === "mark" ||
      AUXILIARIES.has(lower) ||
      lower === "that" ||
      (i > 0 && SUBJECT_PRONOUNS.has(lower)) ||
      CUES.get(lower)?.forms.has("past") === true,
  );
}

/** `Ames said: “…”`, `Ames said it was “…”`: the nearest clause whose words the region begins in. */
export function clauseBefore(scene: Scene, region: Region): Before | null {
  const mark = region.first - 1;
  if (mark < 0) return null;
  const { tokens } = scene;
  const sentence = tokens[mark]!.sentence;
  const clause = scene.clauses.findLast(
    (other) => other.last <= mark && other.sentence === sentence && other.subject !== null && takesWords(other),
  );
  if (!clause) return null;
  // `continued “obstructing justice”`: an act, in words of somebody else.
  if (clause.form.verb === "continue" && clause.cue.last === mark && tokens[region.first]!.lower.endsWith("ing"))
    return null;
  const start = complementStart(scene, clause);
  if (!start || start.at > mark) return start && start.at === region.first ? { clause, at: mark, direct: true } : null;
  // "repeating its claim that, “…”"
  const that = tokens[mark - 1]?.text === "," ? tokens[mark - 2] : tokens[mark - 1];
  if (that?.lower === "that") return { clause, at: mark, direct: true };
  if (isIntroduced(scene, clause, region)) return { clause, at: mark, direct: true };
  // A later clause boundary parts them: "Ames said so; the “plan” failed".
  // "Ames, who said it was late, has called the plan “bad”": the relative clause ends at its comma.
  const isAside = isRelative(scene, clause);
  for (let i = start.at; i < mark; i++) {
    const next = tokens[i + 1]!;
    if (tokens[i]!.text === ";") return null;
    if (isAside && tokens[i]!.text === "," && (AUXILIARIES.has(next.lower) || next.lower.endsWith("ed"))) return null;
  }
  return { clause, at: start.at, direct: start.at === mark };
}
