/** The role an article gives whoever it names: before the name, behind it, or apart by a comma. */
import { BODY_HEADS, COMMON_OPENERS, DETERMINERS, MONTHS, OFFICES, TITLES, WEEKDAYS } from "./lexicon.ts";
import { adjoin, type Run } from "./name-runs.ts";
import type { Token } from "./tokens.ts";

const COURTESY = new Set(
  "mr. mrs. ms. mr mrs ms miss madam sir dr dr. prof prof. lord lady dame sheikh comrade samdech oknha".split(" "),
);

const MAX_ROLE_CHARS = 160;

const ROLE_WORDS =
  /^(?:state|general|deputy|vice|prime|foreign|chief|senior|former|acting|political|independent|special|rights|human|justice|presidential|vice-presidential|campaign|national|local|public|affairs|opposition|executive|assistant|associate|co-founder|managing|incoming|outgoing|longtime|veteran|elect|country|party|parliamentary|congressional|senatorial|gubernatorial|party's|labor|labour|security|economic|ministry|department|court|council|group|bank|company|team|club|economic|finance|health|environment|defence|defense|interior|land|civil|society|community|union|student|youth|religious|military|army|police|provincial|district|commune|city|state)$/u;

/** "CHRC President" Keo Remy; "political analyst" Lao Mong Hay; "Institute for Democracy president" Pa Chanroeun. */
export function roleBefore(text: string, tokens: readonly Token[], run: Run): string | null {
  let first = run.first;
  while (first > 0) {
    const token = tokens[first - 1]!;
    if (token.kind !== "word" || !adjoin(text, token, tokens[first]!)) break;
    const before = tokens[first - 2];
    const inside = first < run.first;
    if (OFFICES.has(token.lower) && before?.lower === "of" && TITLES.has(tokens[first - 3]?.lower ?? "")) {
      first -= 3;
      continue;
    }
    const title = TITLES.has(token.lower) || token.lower === "president-elect";
    const joint =
      inside &&
      /^(?:of|for)$/u.test(token.lower) &&
      before !== undefined &&
      before.cap &&
      BODY_HEADS.has(before.lower) &&
      tokens[first]!.cap;
    const name =
      inside && token.cap && !COMMON_OPENERS.has(token.lower) && !WEEKDAYS.has(token.lower) && !MONTHS.has(token.lower);
    const opener = inside && token.cap && ROLE_WORDS.test(token.lower);
    if (!title && !joint && !name && !opener && !(inside && ROLE_WORDS.test(token.lower))) break;
    first--;
  }
  if (first === run.first) return null;
  const role = text.slice(tokens[first]!.start, tokens[run.first - 1]!.end);
  return COURTESY.has(role.toLowerCase()) ? null : role;
}

/** "The Minister of Finance", Jane Ames, said; "his lawyer", Jim Ames. */
export function roleApart(text: string, tokens: readonly Token[], run: Run): string | null {
  const comma = run.titleFirst - 1;
  const { sentence } = tokens[run.first]!;
  if (run.words.length < 2 || tokens[comma]?.text !== "," || tokens[comma].sentence !== sentence) return null;
  if (!/^[,.]$/u.test(tokens[run.last]?.text ?? "")) return null;
  let first = comma - 1;
  while (
    first > 0 &&
    comma - first < 14 &&
    tokens[first]!.sentence === sentence &&
    tokens[first]!.kind === "word" &&
    !DETERMINERS.has(tokens[first]!.lower)
  )
    first--;
  if (!DETERMINERS.has(tokens[first]?.lower ?? "") || tokens[first]?.sentence !== sentence) return null;
  const before = tokens[first - 1];
  const opens =
    before === undefined ||
    before.sentence !== sentence ||
    before.kind === "mark" ||
    before.text === "," ||
    /^(?:said|says|as|but|and)$/u.test(before.lower);
  const body = tokens.slice(first + 1, comma);
  if (!opens || !body.some(({ lower }) => TITLES.has(lower))) return null;
  return text.slice(body[0]!.start, body.at(-1)!.end);
}

/** Ou Chanrath, "former CNRP lawmaker", said; Chak Sopheap, the "… director", said. */
export function roleAfter(text: string, tokens: readonly Token[], run: Run): string | null {
  const comma = tokens[run.last];
  if (comma?.text !== "," || run.words.length < 2) return null;
  let first = run.last + 1;
  if (tokens[first] && /^(?:a|an|the)$/u.test(tokens[first]!.lower)) first++;
  let last = first;
  let depth = 0;
  while (last < tokens.length && tokens[last]!.sentence === comma.sentence) {
    const { text: sign, kind } = tokens[last]!;
    if (sign === "(" || sign === "[") depth++;
    if (sign === ")" || sign === "]") depth--;
    if (kind === "mark" || (depth === 0 && /^[,;:.–—]$/u.test(sign))) break;
    last++;
  }
  const body = tokens.slice(first, last);
  const closed = tokens[last];
  if (body.length === 0 || closed === undefined || !/^[,.–—]$/u.test(closed.text)) return null;
  const head = body.findIndex(({ lower }) => TITLES.has(lower) || TITLES.has(lower.replace(/s$/u, "")));
  if (/ed$|ing$/u.test(body[0]!.lower) && !/^(?:retired|acting|leading|managing)$/u.test(body[0]!.lower)) return null;
  if (
    head < 0 ||
    body.some(({ lower }) =>
      /^(?:who|which|whose|said|says|is|was|has|had|will|and|told|this|stated|spoke)$/u.test(lower),
    )
  )
    return null;
  const role = text.slice(body[0]!.start, body.at(-1)!.end);
  return role.length <= MAX_ROLE_CHARS ? role : null;
}
