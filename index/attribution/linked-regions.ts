/** Quoted regions that a clause or a signature beside them reports, with the words that go with them. */
import type { Clause } from "./clause.ts";
import { type Before, clauseBefore, clauseBehind } from "./clauses-around.ts";
import { reportedContent, sentenceRange, trimRange } from "./contents.ts";
import { PLAIN_CUES } from "./lexicon.ts";
import type { Region } from "./marks.ts";
import type { Range } from "./phrases.ts";
import type { RawQuotation, Rule } from "./raw-quotation.ts";
import { add, countWords, isAside, opensSentence, rangeOf, type Scene } from "./scene.ts";

/** Ties a region to the clause behind or before it. */
export function linkRegion(scene: Scene, r: number, region: Region, raw: RawQuotation[], used: Set<Clause>): void {
  const signature = signatureBehind(scene, region);
  if (signature) {
    scene.owner[r] = raw.length;
    raw.push({
      block: scene.block,
      parts: [rangeOf(region)],
      form: "direct",
      cue: null,
      subject: signature,
      rule: "signed",
      sameAs: null,
    });
    return;
  }
  const behind = clauseBehind(scene, region);
  const before = clauseBefore(scene, region);
  // `Ames called it “a mess,” according to the Post`: the Post tells of it, the words are Ames's.
  const isRetold =
    before !== null &&
    !used.has(before.clause) &&
    // `Ames said, “I will,” the prosecutor said`
    (behind?.order === "according" ||
      // `Ames called it “a mess”, the Post reported`
      behind?.form.verb === "report" ||
      (before.direct && isHandedOver(scene, region, before.clause)));
  if (
    behind &&
    !isRetold &&
    !(before && before.direct && before.clause.order !== "participle" && used.has(before.clause))
  ) {
    const plain = PLAIN_CUES.has(scene.tokens[behind.cue.first]!.lower);
    const regions = [r, ...regionsAfterClause(scene, behind, r)];
    add(
      scene,
      raw,
      regions,
      regions.map((k) => rangeOf(scene.regions[k]!)),
      "direct",
      behind,
      behind.order === "according" ? "according" : plain ? "said-behind" : "cue-behind",
    );
    used.add(behind);
    return;
  }
  if (before && !used.has(before.clause)) {
    linkBefore(scene, r, before, raw);
    used.add(before.clause);
    return;
  }
  if (behind) used.add(behind);
}

/** `Ames said, “…`: nothing but a comma or a colon between the cue and the mark. */
const isHandedOver = ({ tokens }: Scene, { first }: Region, { order, cue }: Clause): boolean =>
  order === "before" && /^[,:]$/u.test(tokens[first - 2]?.text ?? "") && cue.last === first - 2;

/** `“…” — Jim Ames`, at the paragraph's end, perhaps with his office. */
function signatureBehind(scene: Scene, region: Region): Range | null {
  const { tokens } = scene;
  let k = region.last + 1;
  while (tokens[k]?.text === ".") k++;
  if (!region.closed || !/^[—–―-]$/u.test(tokens[k]?.text ?? "")) return null;
  while (/^[—–―-]$/u.test(tokens[k]?.text ?? "")) k++;
  let last = k;
  while (
    last < tokens.length &&
    last - k < 7 &&
    (tokens[last]!.cap || /^(?:de|la|del|van|von|bin|al|@.*)$/u.test(tokens[last]!.lower))
  )
    last++;
  const rest = tokens[last];
  const ends = rest === undefined || (last + 1 === tokens.length && rest.text === ".") || /^[,(]$/u.test(rest.text);
  return last > k && ends && tokens.length - last < 20 ? { first: k, last } : null;
}

function linkBefore(scene: Scene, r: number, before: Before, raw: RawQuotation[]): void {
  const { clause, at, direct } = before;
  const region = scene.regions[r]!;
  const { tokens } = scene;
  const sentence = sentenceRange(scene, clause.cue.first);
  const content = reportedContent(scene, clause, scene.clauses);
  const parted = content?.kind === "before" || content?.kind === "around";
  // A later region that another clause hands over bounds these words: "what they call “a plan”, in which it says, “…”".
  const next = scene.regions.findIndex((other, k) => {
    const later = k > r && other.first < sentence.last ? clauseBefore(scene, other) : null;
    return later !== null && later.direct && later.clause !== clause && later.clause.first > region.last;
  });
  const bound = next < 0 ? Infinity : clauseBefore(scene, scene.regions[next]!)!.clause.first;
  const end = Math.max(
    region.last,
    Math.min(
      sentence.last,
      bound,
      partedFrom(scene, region, sentence.last),
      content && !parted ? content.parts.at(-1)!.last : region.last,
    ),
  );
  const inside = scene.regions.flatMap((other, k) => (k >= r && scene.owner[k] === -1 && other.first < end ? [k] : []));
  const last = Math.max(end, ...inside.map((k) => scene.regions[k]!.last));
  const trimmed = trimRange(scene, { first: at, last });
  // A closing mark at the end belongs to the words it closes.
  const range = {
    first: trimmed.first,
    last:
      trimmed.last +
      (scene.quoted[trimmed.last] === 2 && inside.some((k) => scene.regions[k]!.last === trimmed.last) ? 1 : 0),
  };
  const bare = countWords(scene, range.first, range.last, 0) - (tokens[at]!.lower === "that" ? 1 : 0);
  const colon = tokens[clause.last]?.text === ":" || tokens[region.first - 2]?.text === ":";
  const plain = PLAIN_CUES.has(tokens[clause.cue.first]!.lower);
  const rule: Rule = colon ? "colon" : direct ? (plain ? "said-before" : "cue-before") : "mixed";
  if (bare <= 0 || (direct && !region.closed))
    add(
      scene,
      raw,
      inside,
      inside.map((k) => rangeOf(scene.regions[k]!)),
      "direct",
      clause,
      rule,
    );
  else add(scene, raw, inside, [range], "mixed", clause, rule === "colon" || direct ? rule : "mixed");
}

/** `“…,” when she …`, `“…” after she … and blamed …`: where the article speaks again behind the mark; else infinity. */
function partedFrom({ tokens, clauses }: Scene, { last, closed }: Region, end: number): number {
  if (!closed || !/^(?:when|while|after|until|because|although|though)$/u.test(tokens[last + 1]?.lower ?? ""))
    return Infinity;
  const reports = clauses.some(({ first, order }) => order === "before" && first > last + 1 && first < end);
  return tokens[last - 1]?.text === "," || reports ? last : Infinity;
}

/** `“…,” Ames said. “…”`: regions behind the clause with nothing new between. */
function regionsAfterClause(scene: Scene, clause: Clause, r: number): number[] {
  const found: number[] = [];
  let from = clause.last;
  for (let k = r + 1; k < scene.regions.length; k++) {
    const { first, last } = scene.regions[k]!;
    if (scene.owner[k] !== -1 || first - 1 < from) break;
    const gap = countWords(scene, from, first - 1, 0);
    const newSentence = scene.tokens[from - 1]!.sentence !== scene.tokens[first]!.sentence;
    const interrupted = scene.clauses.some(
      (other) => other !== clause && other.first >= from && other.first < first && !isAside(scene, other),
    );
    // Within the sentence an adjunct may stand between ("…,” he said on Monday, “…"); a new sentence opens quoted,
    // whatever the one before still says of the speaker.
    if (interrupted || clauseBehind(scene, scene.regions[k]!)) break;
    if (newSentence ? !opensSentence(scene, first - 1) : gap > 8) break;
    found.push(k);
    from = last + 1;
  }
  return found;
}
