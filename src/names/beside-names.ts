/**
 * What a text says of somebody right beside the name, as the phrases stand there.
 *
 *     "Chris Cox, who runs the NRA's lobbying arm, says"       ->  "head of the NRA's lobbying arm"
 *     "minister of mines and energy Tom Alweendo told"         ->  "minister of mines and energy"
 *     "Lauren Nel from Natural Justice in Cape Town says"      ->  "member of Natural Justice in Cape Town"
 */
import { SPEECH_VERB } from "../question/phrasing.ts";
import type { Span } from "../types.ts";

/** Of text on either side that is read. UTF-16 code units. */
const MAX_CHARS = 160;
/** Words of a phrase before the name. */
const MAX_WORDS = 14;

/** No phrase before a name holds one of these; "states" speaks, the United States do not. */
const SPEAKS = new RegExp(`^(?:${SPEECH_VERB})$`, "u");
const SMALL = new Set(
  (
    "that but while when as after before because if who whom which whose is are was were be been being has have had will would did " +
    "does do by with than like he she they it we i you him them me us his her their our my your its during since until under"
  ).split(" "),
);
const stops = (word: string): boolean => SPEAKS.test(word) || SMALL.has(word.toLowerCase());

const ARTICLES = /^(?:the|an?)$/iu;
const LINKS = /^(?:of|for|to|in|at|from|on)$/iu;
/** Opens no phrase that says what somebody is. */
const NO_OPENER = new Set(
  "and or nor so yet where in on at for to from of not also however too there then although though".split(" "),
);
/** What somebody does, and what that makes them. */
const DOINGS: readonly (readonly [RegExp, string])[] = (
  [
    ["runs|heads|leads|chairs|directs", "head"],
    ["ran|headed|led|chaired", "former head"],
    ["owns", "owner"],
    ["founded|co-founded", "founder"],
    ["represents", "representative"],
    ["(?:(?:has|had) )?(?:works?|worked|been working) (?:in|at|for|on)", "worker"],
  ] as const
).map(([verbs, office]) => [new RegExp(`^who (?:currently |now )?(?:${verbs}) `, "iu"), office]);
/** In court: "James Townsend, | prosecuting, said". */
const IN_COURT: readonly (readonly [RegExp, string])[] = [
  [/^(?:prosecuting|for the (?:prosecution|crown|state))(?=,| (?:said|told))/iu, "prosecuting lawyer"],
  [/^(?:defending|mitigating|in mitigation|for the defen[cs]e)(?=,| (?:said|told))/iu, "barrister for the defence"],
];
const SERVES = /^who (?:now )?(?:serves|works|acts) as (?:an? |the )?/iu;
const SERVED = /^who (?:previously |once )?(?:served|worked|acted) as (?:an? |the )?/iu;
/** "President Xi of China | to join": no more of where they are from. */
const TO_DO = / to \p{Ll}.*$/u;
const WAS = /^who (?<when>is|was|had been) (?:once |also )?(?:an? |the )/iu;
const FROM = /^ (?:from|of) (?=(?:the )?\p{Lu})/u;
const NAMED = /^, ((?:\p{Lu}[\p{L}.&-]* ?){1,6})(?=[,.])/u;
const OFFICE =
  /^(?:president|director|chair\p{L}*|chief|head|leader|minister|secretary|professor|founder|co-founder|spokes\p{L}+|senior|former|executive|managing|vice|deputy|ceo|co-ceo|editor|author|lawyer)$/iu;

/** What a person is, by its ending or as a word of its own. */
const PERSON =
  /(?:er|or|ist|ian|man|woman|person|ant|dent|ent|cat|cate|chief|head|chair|official|ambassador|ceo|prof|dean|judge|nurse|guide|fellow|lead|aide|surrogate|host|coach|captain|king|queen|prince|princess|mp|mep|uncle|aunt|son|wife|husband|widow|hero|star|spouse|colleague|critic|medic|cleric|mechanic|philanthropist|monk|priest|pastor|bishop|speaker|general|attorney|secretary|rival|nominee|candidate|democrat|republican|delegate|associate|envoy|spy|boss|victim|witness|lady|girl|boy|guy|bloke|dude|nephew|niece|mum|mom|dad|granny|expert|pilot|chef|professor|parent|mother|father|farmer|villager|analyst|executive|exec|representative|rep|detective|diplomat|pm|vp|cfo|coo|guard|clerk|trustee|refugee|employee|detainee)s?$/iu;
const NO_PERSON =
  /^(?:paper|newspaper|letter|number|order|power|matter|member|summer|winter|other|after|under|over|never|ever|center|centre|government|statement|parliament|department|movement|moment|document|percent|agreement|event|content|november|december|october|september|floor|door|error|favor|honor|labor|color|corridor|sector|factor|year|quarter|corner|border|tower|water|weather|computer|offer|twitter|answer|center|chapter|dinner|question|better|later|longer|higher|lower|larger|greater|smaller|stronger|further|rather|whether|either|neither|together|however|whatever|whoever|wherever)s?$/iu;
/** Whether a phrase is of a person, by the last word of its first part: "head of the port". */
export const isPerson = (phrase: string): boolean =>
  [phrase.split(/[\s,]+(?:of|for|to|in|at|from|on|with)\s|,/iu)[0]!, phrase.split(",")[0]!].some((part) => {
    const word =
      part
        .trim()
        .split(/[\s-]+/u)
        .at(-1) ?? "";
    return PERSON.test(word) && !NO_PERSON.test(word);
  });

function before(text: string, start: number, isSetOff: boolean): string | undefined {
  const left = text.slice(Math.max(0, start - MAX_CHARS), start).replaceAll(/[()]/gu, " ");
  const clause = left.split(/[;:“”"—–]|(?<=\p{L}{4})[.!?]\s/u).at(-1)!;
  const isComma = /,\s*$/u.test(clause);
  if (isComma && !isSetOff) return undefined;
  const segment = clause
    .replace(/(?:,| (?:named|called))\s*$/u, "")
    .split(",")
    .at(-1)!
    .trim();
  const words = segment.split(/\s+/u).filter((word) => word !== "");
  let from = words.length;
  // "State advocate Ida Holm": a state that says nothing.
  const isStop = (word: string): boolean => word !== "state" && stops(word);
  while (from > 0 && words.length - from < MAX_WORDS && !isStop(words[from - 1]!)) from--;
  const whole = words.slice(from);
  // "Bribes from the | Chinese operator", but "minister for the economy"
  const article = whole.findIndex(
    (word, at) => ARTICLES.test(word) && !/^(?:of|for|to|in|at)$/iu.test(whole[at - 1] ?? ""),
  );
  const phrase = whole.slice(article + 1);
  const last = phrase.at(-1);
  if (last === undefined || LINKS.test(last)) return undefined;
  // "A spokesman for | President Obama" is nobody's phrase but the president's.
  const link = phrase.findLastIndex((word) => LINKS.test(word));
  const isTitle = /^\p{Lu}/u.test(last) && !isComma && !isLed(phrase, link) && !isMatter(phrase, link);
  const kept = isTitle && link >= 0 ? phrase.slice(link + 1) : phrase;
  return kept.join(" ");
}

/** Ranks come between what somebody is and the name: "Hawks head | Major-Gen". */
const RANKS = /(?: (?:\p{Lu}[\p{L}-]*\.|Prof|Dr|Sir|Lord|Lady|Dame|General|Colonel|Major-Gen|Mr|Ms|Mrs))+$/u;

/** "Chief of Army Staff | General" is what the general is; "a spokesman for Army General" is not. */
const isLed = (phrase: readonly string[], link: number): boolean =>
  phrase[link] === "of" &&
  /^(?:head|chief|commander|director|leader)$/iu.test(phrase[link - 1] ?? "") &&
  RANKS.test(phrase.slice(link + 1).join(" "));

/** "Minister of | Public Works and Transport", "Secretary of | State": what the office is for. */
const isMatter = (phrase: readonly string[], link: number): boolean =>
  /^(?:of|for)$/u.test(phrase[link] ?? "") &&
  /^(?:minister|secretary|commissioner|director|undersecretary|deputy|ambassador|governor|speaker)$/iu.test(
    phrase[link - 1] ?? "",
  ) &&
  !isPerson(phrase.at(-1)!) &&
  !RANKS.test(` ${phrase.at(-1)!}`);

const BELONGS = /^(?:member|resident) of /u;

/** Up to the next mark, or the verb of the sentence. */
function upTo(text: string): string {
  const words = text
    .split(/[,;:“”"—–()]|(?<!\p{Lu})\./u)[0]!
    .trim()
    .split(/\s+/u);
  const verb = words.findIndex(stops);
  return words.slice(0, verb < 0 ? words.length : verb).join(" ");
}

/** "Put | Ida Holm | in charge of the port", or of the last body that was named before. */
const IN_CHARGE = /^ in charge(?: of (?:the )?)?/u;
const BODY_NAMED =
  /(?:\p{Lu}\p{L}+ ){0,4}(?:Bureau|Department|Ministry|Agency|Commission|Office|Service|Authority|Council|Institute|Bank|Board|Party|Police|Army)(?: (?:of|for) (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,4})?/gu;

function bodyLed(text: string, { start, end }: Span): string | undefined {
  const right = text.slice(end, end + MAX_CHARS);
  const charge = IN_CHARGE.exec(right)?.[0];
  if (charge === undefined || !/(?:^|\s)(?:put|puts|placed|places) $/u.test(text.slice(0, start))) return undefined;
  return charge.includes(" of") ? upTo(right.slice(charge.length)) : text.slice(0, start).match(BODY_NAMED)?.at(-1);
}

/** "Wrote Ida Holm in The Tide", "Ida Holm reports for The Tide". */
const WROTE = /(?:^|\s)(?:wrote|writes|reported|reports) $/u;
const WRITES_FOR = /^ (?:(?:writes|reports|reported) )?(?:for|in) (?=(?:the )?\p{Lu})/iu;

function after(text: string, { start, end }: Span): string[] {
  const right = text.slice(end, end + MAX_CHARS).replace(/^\s?\([^()]*\)/u, "");
  const outlet = WRITES_FOR.exec(right);
  const isWriter = /reports|writes|reported/u.test(outlet?.[0] ?? "") || WROTE.test(text.slice(0, start));
  if (outlet !== null && isWriter) return [`writer for ${upTo(right.slice(outlet[0].length))}`];
  const led = bodyLed(text, { start, end });
  if (led !== undefined) return [`head of ${led}`];
  const from = FROM.exec(right);
  if (from !== null) return [`member of ${upTo(right.slice(from[0].length)).replace(TO_DO, "")}`];
  const set = /^,\s*(?:aged )?(?:\d{1,3}(?:-year-old)?,\s*)?(?<rest>.+)$/su.exec(right)?.groups?.["rest"];
  if (set === undefined) return [];
  for (const [does, office] of DOINGS) if (does.test(set)) return [`${office} of ${upTo(set.replace(does, ""))}`];
  const court = IN_COURT.find(([part]) => part.test(set));
  if (court !== undefined) return [court[1]];
  if (SERVES.test(set)) return [upTo(set.replace(SERVES, ""))];
  if (SERVED.test(set)) return [`former ${upTo(set.replace(SERVED, ""))}`];
  const was = WAS.exec(set)?.groups?.["when"];
  if (was !== undefined) {
    const phrase = upTo(set.replace(WAS, ""));
    return was === "is" ? [phrase] : [phrase, `former ${phrase}`];
  }
  const of = /^(?:of|from) (?=\p{Lu})/u.exec(set);
  if (of !== null) return [`resident of ${upTo(set.slice(of[0].length))}`];
  const first = set.split(/[\s,.]/u)[0]!;
  const isPhrase = /^(?:an?|the|one)$/iu.test(first) || /^\p{Ll}/u.test(first) || OFFICE.test(first);
  if (
    !isPhrase ||
    NO_OPENER.has(first) ||
    stops(first) ||
    /(?:ing|ed)$/u.test(first.replace(/^(?:retired|acting|leading|managing)$/u, ""))
  )
    return [];
  const phrase = upTo(set).replace(/^(?:the|an?) /iu, "");
  // "Spokeswoman for the parent company, | Mondelez International,"
  const named = NAMED.exec(set.slice(set.indexOf(",")))?.[1];
  return [named !== undefined && set.indexOf(",") > 0 ? `${phrase}, ${named}` : phrase];
}

/** "Novak, a former executive | who is now CEO of the firm", "Lederer | who is county director". */
const IS_NOW =
  /^(?:,? |, (?:(?:an?|the) )?(?:[^\s,]+ ){1,8})who is (?:(?:now|currently|also|still) )?(?:(?:an?|the) )?(?<office>.+)$/su;
/** "Carbone, who works for the city, where he is | known as the pothole chief". */
const KNOWN_AS = /^[^.;“”]{0,120}?(?<!\p{L})(?:he|she|who) is (?:\p{L}+ )?known as (?:(?:an?|the) )?(?<office>.+)$/su;

/** What a clause further on says the name's bearer is. */
const offices = (right: string): string[] =>
  [IS_NOW, KNOWN_AS].flatMap((clause) => {
    const office = clause.exec(right)?.groups?.["office"];
    return office === undefined ? [] : [upTo(office)];
  });

/** The phrases beside a name, as typed there; empty where it stands alone. */
export function besideName(text: string, { start, end }: Span): string[] {
  const isSetOff = /^\s*(?:[,.]|$)/u.test(text.slice(end)) || stops(/^\s*(\p{L}+)/u.exec(text.slice(end))?.[1] ?? "");
  const said = before(text, start, isSetOff)?.replace(RANKS, "") ?? "";
  const further = offices(text.slice(end, end + MAX_CHARS));
  return [said, ...after(text, { start, end }), ...further].filter(
    (phrase) => isPerson(phrase) || BELONGS.test(phrase),
  );
}
