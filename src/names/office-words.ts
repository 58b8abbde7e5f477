/** What somebody is, as words: offices by their many names, and which word of a phrase is the office. */
import { analyse, fold } from "../terms.ts";
import { isPerson } from "./beside-names.ts";
import { officeTerms } from "./short-titles.ts";

/** Before these "it" is information technology, however it is written. */
export const OF_IT =
  "(?:minister|ministry|chief|head|director|manager|expert|specialist|consultant|department|company|firm|industry|worker|boss)s?";

/** Expressions that are written as one word before anything is compared. */
const EXPRESSIONS: readonly (readonly [RegExp, string])[] = (
  [
    [
      "press (?:officer|person|secretary)|(?:public )?information officer|spox|spokes(?:man|woman|person)",
      "spokesperson",
    ],
    ["chief exec(?:utive(?: officer)?)?|ceo", "chiefexecutive"],
    ["prime minister|pm|premier", "primeminister"],
    ["vice[- ]president|vp", "vice president"],
    ["head coach", "coach"],
    ["bass player", "bassist"],
    ["guitar player", "guitarist"],
    ["keyboard player", "keyboardist"],
    ["lead singer|frontman|vocalist", "singer"],
    ["police ?(?:man|woman|officer)|cop", "policeofficer"],
    ["defen[cs]e (?:lawyer|counsel|barrister|attorney|advocate)", "lawyer"],
    ["prosecut(?:ion|ing) (?:lawyer|counsel|barrister|attorney|advocate)", "prosecutingcounsel"],
    ["(?:state|district|crown) (?:advocate|attorney|prosecutor)|state['’]s (?:attorney|prosecutor)", "stateprosecutor"],
    ["director[- ]general", "directorgeneral"],
    ["secretary[- ]general", "secretarygeneral"],
    ["under[- ]secretary", "undersecretary"],
    [`it(?= ${OF_IT}(?!\\p{L}))`, "information technology"],
    ["co[- ]?ordinator", "coordinator"],
    ["gop|repubs?", "republican"],
    ["dems?", "democratic"],
    ["vice[- ]chancellor|vc", "vicechancellor"],
    ["weather (?:expert|scientist|guy|man|woman|person)", "meteorologist"],
    ["meps?|members? of (?:the )?european parliament", "european parliament"],
    ["united states(?: of america)?|u\\.s\\.(?:a\\.)?", "american"],
    ["united kingdom|u\\.k\\.", "british"],
    ["european union|eu|e\\.u\\.", "european"],
    ["united nations|u\\.n\\.", "un"],
  ] as const
).map(([words, one]) => [new RegExp(`(?<![\\p{L}.])(?:${words})(?![\\p{L}])`, "giu"), one]);

/** Single words for one office, one a row; a word may stand in several. */
const OFFICES: readonly (readonly string[])[] = [
  "lawmaker mp legislator parliamentarian congressman congresswoman",
  "lawyer attorney barrister solicitor advocate counsel",
  "prosecutor stateprosecutor",
  "prosecutor prosecutingcounsel",
  "doctor physician medic consultant",
  "journalist reporter correspondent",
  "meteorologist weatherman forecaster",
  "ambassador envoy",
  "economist analyst expert",
  "analyst expert",
  "teacher schoolteacher",
  "activist campaigner",
  "lobbyist lobbying",
  "academic professor scholar",
  "adviser advisor aide",
  "university uni",
  "chair chairman chairwoman chairperson",
  "soldier officer",
  "boss chiefexecutive",
  "director directorgeneral",
  "group organisation organization",
  "committee commission council panel board",
  "association union federation league society",
  "lawmaker senator",
  "woman lady girl",
  "man guy bloke dude chap gentleman",
  "host presenter anchor",
  "strategist adviser aide",
  "billionaire tycoon mogul magnate",
  "columnist writer author",
  "writer journalist reporter correspondent",
  "scholar professor scientist",
].map((row) => row.split(" ").flatMap(analyse));

/** Whoever is at the top, by the title that the body has for it. */
const LEADERS = new Set(
  "president chairman chairwoman chairperson chair director head leader chief boss chiefexecutive commander commissioner superintendent directorgeneral vicechancellor rector principal provost"
    .split(" ")
    .flatMap(analyse),
);

const others = new Map<string, Set<string>>();
for (const row of OFFICES) {
  for (const term of row) others.set(term, new Set([...(others.get(term) ?? []), ...row]));
}

/** Who may be called what they are asked for as, but not the other way round: a spokesman is an aide. */
const MAY_BE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ["aide spokesperson", "lawyer representative", "attorney representative", "counsel representative"]
    .map((row) => row.split(" ").flatMap(analyse))
    .map(([asked = "", ...held]) => [asked, new Set(held)]),
);

/** Whether who is asked for by one index term may be called by another. */
export const isCalledBy = (asked: string, held: string): boolean =>
  areSameOffice(asked, held) || MAY_BE.get(asked)?.has(held) === true;
/** Whether two index terms name one office. */
export const areSameOffice = (a: string, b: string): boolean => a === b || others.get(a)?.has(b) === true;
/** Whether an index term is the title of who leads. */
export const isLeader = (term: string): boolean => LEADERS.has(term);
const NATIONAL = new Set("primeminister president chancellor".split(" ").flatMap(analyse));
const GENERIC = new Set("leader head boss chief".split(" ").flatMap(analyse));
/** Whether somebody asked for as the leader of a nation is who holds an office: its president or prime minister. */
export const isNationalLeader = (asked: string, held: string): boolean => GENERIC.has(asked) && NATIONAL.has(held);
/** Whether both lead. */
export const areLeaders = (a: string, b: string): boolean => LEADERS.has(a) && LEADERS.has(b);

/** What somebody does, for what that makes them. */
const DOINGS: readonly (readonly [RegExp, string])[] = (
  [
    ["runs?|heads?|leads?|chairs?|directs?|is in charge of", "head of"],
    ["ran|headed|led|chaired", "former head of"],
    ["owns?", "owner of"],
    ["founded|co-founded", "founder of"],
    ["speaks? for", "spokesperson for"],
    ["represents?|defends?", "representative of"],
  ] as const
).map(([verbs, office]) => [
  new RegExp(
    `(?<!\\p{L})(?:man|woman|guy|lady|person|one|bloke|chap|gentleman) who (?:now |currently )?(?:${verbs}) `,
    "iu",
  ),
  `${office} `,
]);

/** "The prosecution", "Hartley's defence": whoever speaks for a side in court. */
const SIDES: readonly (readonly [RegExp, string])[] = [
  [/(?<=^(?:the )?|['’]s? )prosecution(?: team| side)?(?=$| (?:in|at) )/iu, "prosecutor"],
  [/(?<=^(?:the )?|['’]s? )defen[cs]e(?: team| side)?(?=$| (?:in|at) )/iu, "defence lawyer"],
];

/** A description whose clause says only what somebody is: "the lady who runs the trust" is its head. */
export const asOffice = (typed: string): string =>
  [...DOINGS, ...SIDES].reduce((text, [doing, office]) => text.replace(doing, office), typed);

/** America by its initials, which written small are another word but for a description that begins with them. */
const AMERICA = /(?<![\p{L}.])USA?(?![\p{L}.])|(?<=^(?:the )?)us(?= )/gu;

/** With expressions of several words as one, and without brackets. */
export function plainly(text: string): string {
  let plain = text
    .replaceAll(/[()]/gu, " ")
    .replaceAll(AMERICA, "american")
    .replaceAll(/(?<!\p{L})ex[- ](?=\p{L})/giu, "former ");
  for (const [words, one] of EXPRESSIONS) plain = plain.replace(words, one);
  return plain;
}

/** The index terms of a description, with titles in full. */
export const descriptionTerms = (plain: string): string[] => officeTerms(fold(plain));

/** After these, a phrase says of what, from where or whose. */
export const LINK = /,|\s(?:of|at|for|from|in|to|with|on|by|who|that|posted|behind|against)(?=\s)/u;
/** What stands before a name and tells less than an office does. */
const RANKS =
  "general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander brigadier sir lord lady dame dr prof rev mr mrs ms madam";
const RANK_TERMS = new Set(RANKS.split(" ").flatMap(analyse));
/** What may come last though it is before what it is of: "Institute for Democracy president". */
const LAST =
  /(?:president|chair\p{L}*|director|minister|secretary|governor|mayor|leader|head|chief|spokes\p{L}+|coordinator|general|manager|adviser|advisor|analyst|lawyer|attorney|professor|expert|officer|ambassador|commissioner|editor|reporter|chiefexecutive|uncle|aunt|brother|sister|father|mother|son|daughter)$/iu;

/** The words of a phrase, as index terms, that say what somebody is: the last before "of", and an office at the end. */
export function headsOf(plain: string): string[] {
  const parts = plain.split(LINK)[0]!.split(/\s(?:and|&)\s/u);
  const heads = parts.flatMap((part) => {
    const terms = descriptionTerms(part);
    const isRank = (term: string): boolean => RANK_TERMS.has(term);
    const last = terms.findLastIndex((term) => !isRank(term));
    // "Hawks head | Major-Gen", but "General" where there is nothing else.
    return terms.slice(Math.max(0, last));
  });
  const end = plain.split(",")[0]!.trim();
  // "Royal Bank of Norland assistant economist", but "adviser to the economist".
  const isLast = LAST.test(end) || (isPerson(end.split(" ").at(-1)!) && !parts.some(isPerson));
  return [...new Set([...heads, ...(isLast ? descriptionTerms(end).slice(-1) : [])])];
}
