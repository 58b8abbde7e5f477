/** The closed word lists of attribution: cues with what may follow them, titles, bodies, pronouns. */
import { RANKS } from "./ranks.ts";

const list = (text: string): string[] => text.trim().split(/\s+/u);
const set = (text: string): ReadonlySet<string> => new Set(list(text));

/**
 * What a cue takes as the words reported:
 * - `clause`: "said (that) it rained"; also stands behind or around the words ("…, he said").
 * - `quote`: only with words in marks ("joked", "chanted").
 * - `infinitive`: "promised to leave", "urged them to leave".
 * - `object`: "denied the claim", "criticised the law".
 * - `topic`: the object stands behind a preposition: "called for", "spoke about".
 */
type Frame = "clause" | "quote" | "infinitive" | "object" | "topic";

type VerbForm = "base" | "third" | "past" | "ing";

export interface CueForm {
  readonly verb: string;
  readonly forms: ReadonlySet<VerbForm>;
  readonly frames: ReadonlySet<Frame>;
  /** Takes a hearer before the words: "told reporters (that) …". */
  readonly hearer: boolean;
  /** The form is a noun as often as a verb: "claims", "reports". */
  readonly nounLike: boolean;
}

// c clause, q quote, i infinitive, o object, t topic; h takes a hearer; n some form is also a noun.
const VERBS = `
say:c tell:cih add:c state:cn announce:co claim:cin argue:c insist:c warn:cih note:con acknowledge:co assert:co declare:co
reply:cn respond:c write:c tweet:cn report:con suggest:co confirm:co deny:co dispute:con admit:co encourage:ih quip:q joke:c contend:c maintain:c allege:c
predict:co recall:co stress:con emphasize:co emphasise:co repeat:co reiterate:co lament:co complain:c charge:cn testify:c
remark:cn observe:c conclude:c comment:q explain:co concede:co continue:c counter:c retort:c remind:ch assure:ch inform:ch
promise:cihn vow:cin pledge:cion threaten:ci propose:io urge:ioh demand:cion request:ion call:qto describe:o
criticize:o criticise:o condemn:o denounce:o blast:on slam:on praise:on accuse:o blame:on reject:o dismiss:o defend:o
mock:o question:on tout:o credit:on refute:o rebut:o decry:o hail:o welcome:o
boast:c brag:c reveal:co disclose:co estimate:con pray:q shout:q yell:q chant:qn exclaim:q ask:qih answer:qn cry:qn scream:q whisper:q mutter:q
begin:q opine:c muse:q tease:q chide:q chime:q gush:q snap:q object:cn advise:ih caution:cihn fume:q wonder:q declaim:q
express:o attribute:o rule:o raise:o voice:on cite:o highlight:o mention:co underscore:o underline:o outline:o
appeal:tn speak:t talk:tn complain:t point:c agree:ci disagree:q hint:c imply:c indicate:c signal:c guess:q proclaim:co vent:q
elaborate:q clarify:co specify:co narrate:q relate:q recount:co profess:c surmise:q sneer:q protest:qn
recommend:co find:c show:c term:qn label:q dub:q brand:q deem:q portray:q characterize:q characterise:q liken:q compare:q identify:q exhort:q fear:cn think:c believe:c hope:cn expect:ch want:ih worry:c doubt:cn suspect:cn consider:q view:q  depict:q ridicule:q deride:q lambaste:q challenge:q tease:q reference:qn echo:qn hint:c confess:c concur:c deplore:o assail:o pronounce:c sing:q boom:q scoff:q marvel:q reason:q theorize:c speculate:c read:c post:cn text:q put:c push:t press:t lobby:t campaign:tn offer:ion swear:ci
`;

const IRREGULAR: Record<string, string> = {
  say: "says said saying",
  tell: "tells told telling",
  write: "writes wrote writing written",
  begin: "begins began beginning",
  speak: "speaks spoke speaking",
  swear: "swears swore swearing",
  read: "reads read reading",
  think: "thinks thought thinking",
  sing: "sings sang singing sung",
  find: "finds found finding",
  show: "shows showed showing shown",
  put: "puts put putting",
};

function inflect(verb: string): [string, VerbForm][] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) {
    const [third, past, ing, participle] = irregular.split(" ");
    return [
      [verb, "base"],
      [third!, "third"],
      [past!, "past"],
      [ing!, "ing"],
      [participle ?? past!, "past"],
    ];
  }
  const y = /[^aeiou]y$/u.test(verb);
  const doubled = /^(?:admit|quip|brag|slam|refer|snap|chat)$/u.test(verb) ? verb + verb.at(-1)! : verb;
  const stem = y ? verb.slice(0, -1) : verb;
  return [
    [verb, "base"],
    [y ? `${stem}ies` : /(?:s|sh|ch|x)$/u.test(verb) ? `${verb}es` : `${verb}s`, "third"],
    [y ? `${stem}ied` : verb.endsWith("e") ? `${verb}d` : `${doubled}ed`, "past"],
    [verb.endsWith("e") ? `${verb.slice(0, -1)}ing` : `${doubled}ing`, "ing"],
  ];
}

const FRAME_OF: Record<string, Frame> = { c: "clause", q: "quote", i: "infinitive", o: "object", t: "topic" };

function buildCues(): ReadonlyMap<string, CueForm> {
  const cues = new Map<string, CueForm>();
  for (const entry of list(VERBS)) {
    const [verb = "", codes = ""] = entry.split(":");
    const frames = Array.from(codes).flatMap((code) => FRAME_OF[code] ?? []);
    for (const [word, form] of inflect(verb)) {
      const known = cues.get(word);
      cues.set(word, {
        verb,
        forms: new Set([...(known?.forms ?? []), form]),
        frames: new Set([...(known?.frames ?? []), ...frames]),
        hearer: codes.includes("h"),
        nounLike: codes.includes("n") && form !== "past" && form !== "ing",
      });
    }
  }
  return cues;
}

/** Cue word forms in lower case. */
export const CUES: ReadonlyMap<string, CueForm> = buildCues();

/** Verbs whose bare quotation before or behind is as sure as "said". */
export const PLAIN_CUES = set("say says said tell tells told add adds added write writes wrote");

export const PRONOUNS = set("he she it they we i you who him her them his their its himself herself themselves");
/** Pronouns that may be the subject of a cue. */
export const SUBJECT_PRONOUNS = set("he she it they we i you who");
/** Outside quotation marks these name the article's author or its reader, not a speaker. */
export const AUTHOR_PRONOUNS = set("i we you");

export const DETERMINERS = set(
  "a an the this that these those his her its their our my your another some many several most all any each every both no few other such " +
    "one two three four five six seven eight nine ten dozens hundreds",
);

/** Prepositions that a noun phrase may run through. */
export const PREPOSITIONS = set(
  "of for at in from on with to under by within near inside across behind against between among about outside beyond",
);

/** Words at which a noun phrase cannot go on to the left. */
export const STOPPERS = set(
  "and but or nor so yet that which who whom whose when where while because although though if as than since until unless after before " +
    "once whether how why what then also however meanwhile instead moreover therefore thus still later earlier is are was were be been being " +
    "am has have had do does did will would can could shall should may might must not n't never to too just even only there here " +
    "according despite during without through into onto over per via including",
);

/** May stand between a subject and its cue, or between an auxiliary and the cue. */
export const ADVERBS = set(
  "also then later again once often always repeatedly recently first further still now just only even already reportedly sometimes " +
    "soon subsequently previously earlier famously simply instead once long finally have has had both all himself herself themselves itself " +
    "frequently consistently typically usually quickly eventually since actually perhaps too ever today yesterday",
);

/** Nouns and adjectives in "-ly": "her family said" has a subject. */
const NO_ADVERBS = set(
  "family ally rally reply supply assembly bully butterfly fly italy july elderly early daily weekly monthly yearly only monopoly anomaly tally",
);

/** "angrily", "soon": what may stand beside a verb. */
export const isAdverb = (lower: string): boolean =>
  ADVERBS.has(lower) || (/..ly$/u.test(lower) && !NO_ADVERBS.has(lower));

export const AUXILIARIES = set("has have had is are was were be been being do does did will would");
/** What may, could or should be said has not been said. */
export const HYPOTHETICAL = set("could should may might must can cannot would shall if to");
export const NEGATIONS = set(
  "not n't never didn't don't doesn't hasn't haven't hadn't won't wouldn't isn't aren't wasn't weren't nobody without",
);
export const BE_FORMS = set("is are was were be been being get gets got");

export const WEEKDAYS = set(
  "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.",
);
export const MONTHS = set(
  "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.",
);

/** Words before a name that are its bearer's office or trade, not part of the name; also heads of roles. */
export const TITLES: ReadonlySet<string> = new Set([
  ...RANKS,
  ...list(
    `president vice-president premier minister secretary senator sen. sens. del. representative rep. reps. congressman congresswoman governor gov. mayor
     chancellor king queen prince princess sultan emperor pope cardinal archbishop bishop rabbi imam sheikh ayatollah pastor reverend rev. monk venerable
     general gen. colonel col. major maj. captain capt. lieutenant lt. sergeant sgt. admiral adm. commander officer chief sheriff detective inspector
     judge justice attorney prosecutor lawyer counsel solicitor barrister advocate ombudsman commissioner
     ambassador envoy consul diplomat rapporteur spokesman spokeswoman spokesperson
     chairman chairwoman chairperson chair director manager ceo cfo founder co-founder owner head leader deputy member aide adviser advisor strategist
     consultant officer executive coordinator organizer organiser activist analyst expert economist scientist researcher scholar historian professor prof. dr. doctor
     teacher student author writer journalist reporter editor columnist correspondent anchor host commentator pollster blogger photographer
     actor actress singer rapper comedian coach player striker farmer worker resident villager candidate nominee lawmaker legislator parliamentarian
     councilman councilwoman councillor mp mps mep mec mla msp delegate surrogate supporter operative donor billionaire businessman businesswoman tycoon
     mr. mrs. ms. mr mrs ms miss madam sir lord lady dame dr prof gen sen rep gov rev hon. samdech oknha comrade superintendent sp dci ds pc constable witness co-author blogger chancellor principal registrar magistrate warden
     speaker vice-chairman vice-chair co-chair co-chairman co-director co-ceo co-writer co-host undersecretary under-secretary treasurer trustee brigadier commissar
     attorney-general secretary-general director-general inspector-general governor-general solicitor-general lieutenant-general major-general president-elect
     commander-in-chief editor-in-chief negotiator mediator administrator arbitrator fellow investor employee trader broker banker lecturer provost chaplain vicar
     frontman bassist guitarist drummer keyboardist saxophonist songwriter singer-songwriter composer violinist pianist novelist poet playwright filmmaker film-maker
     presenter broadcaster newsreader lobbyist campaigner goalkeeper midfielder striker quarterback footballer golfer cyclist sprinter boxer
     meteorologist seismologist geologist biologist virologist epidemiologist psychologist psychiatrist sociologist anthropologist archaeologist physicist
     supervisor insider chemist astronomer astronaut cosmonaut physician surgeon paramedic midwife firefighter policeman policewoman defendant plaintiff shopkeeper fisherman fisherwoman
     unionist pensioner retiree dissident defector whistleblower entrepreneur hairdresser carpenter electrician plumber sculptor choreographer dancer
     dentist pharmacist therapist nutritionist dietitian librarian curator accountant technician landlord landowner homeowner nun seamstress`,
  ),
]);
/** What a title goes on with before the name: "Secretary of State Jane Ames". */
export const OFFICES = set(
  "state staff defense defence justice treasury labor labour commerce energy education transportation agriculture interior health police operations communications finance opposition",
);
export const MALE_TITLES = set(
  "mr. mr sir lord king prince congressman chairman spokesman businessman councilman actor father brother son husband baron viscount count duke alhaji señor herr",
);
export const FEMALE_TITLES = set(
  "mrs. mrs ms. ms miss madam lady dame queen princess congresswoman chairwoman spokeswoman businesswoman councilwoman actress mother sister daughter wife daw baroness viscountess countess duchess alhaja mme mlle señora frau",
);

/** A capitalised run that holds one of these names a body, not a person. */
export const BODY_WORDS = set(
  `ministry committee party court council university institute institution association center centre department commission senate congress
   parliament assembly embassy government office union group groups inc inc. corp corp. company co. ltd bank post times news watch international organization organisation
   organizations house agency bureau board foundation fund league federation alliance coalition network service services police army navy force forces
   society club church school college hospital authority administration campaign team press journal magazine herald tribune gazette guardian
   nations rights observatory project initiative forum movement front brigade tribunal secretariat cabinet delegation task republic kingdom
   democrats republicans states state city county rescue peoples people's act agreement agreements accord accords treaty treaties constitution university's
   street road avenue airport hotel tower building square park bridge river lake island mountain sea bay beach province district summit
   election day convention conference debate war award prize games cup festival series dialogue scheme rapporteurship trust museum library theatre theater gallery stadium arena academy clinic laboratory securities equities holdings
   confederation directorate body airlines industries technologies telegraph chronicle observer embassies consulate battalion brothers foods stores reuters cnn nbc abc cbs msnbc bbc`,
);
/** Heads behind which "of", "for", "on" go on with the name: "Ministry of Justice", "Centre for Human Rights". */
export const BODY_HEADS = set(
  `ministry committee court council university institute association center centre department commission parliament assembly office union
   bank organization organisation house agency bureau board foundation fund league federation coalition network society college school secretary
   minister district forum movement republic kingdom chamber school board state citizens americans people commissioner alliance scheme university representatives centers centres institutes museum academy trust`,
);

/** Particles inside a person's name. */
export const PARTICLES = set("de la du del della der den van von bin binti ibn al el ben da dos di le ter zu abu");

/** Common nouns for a person, beside titles. */
export const PERSON_NOUNS = set(
  "man woman boy girl child kid person teenager mother father brother sister son daughter wife husband widow cousin uncle aunt niece nephew grandson granddaughter grandmother grandfather friend partner colleague neighbor neighbour " +
    "supporter critic opponent rival survivor victim witness protester immigrant refugee veteran nurse engineer artist musician architect pastor priest guard soldier " +
    "celebrity successor predecessor driver cook waiter waitress manager clerk attendee volunteer delegate voter citizen participant parent employee classmate roommate",
);

/** Documents that speak for whoever issued them. */
export const DOCUMENT_NOUNS = set(
  "statement release letter report resolution petition declaration communique communiqué complaint lawsuit memo email e-mail tweet post message " +
    "ruling judgment judgement verdict order filing document documents publication study survey poll editorial article note notice motion bill brief memorandum ad review assessment analysis investigation inquiry audit",
);
/** Heads of common noun phrases that name a body when they stand for one named before. */
export const BODY_NOUNS = set(
  "force ministry party court committee council commission government group groups organisation organization company agency department office " +
    "union association embassy parliament firm club team charity airline startup retailer manufacturer producer business publisher broadcaster regulator council senate campaign bank police army institute university center centre newspaper paper network watchdog rapporteur coalition alliance movement bureau board foundation institute federation society trust tribunal secretariat authority",
);

/** Capitalised at the start of a sentence for no reason of their own. */
export const COMMON_OPENERS = set(
  `following the a an this that these those he she it they we i you his her its their our my your who what when where why how which whose
   and but or so yet nor for if as at by in on of to from with without within about after before since until while because although though
   during despite under over into through between among against across behind beyond near around throughout toward towards upon via per
   not no yes never also even still just only then now here there today yesterday tomorrow meanwhile however instead moreover furthermore additionally
   finally later earlier once again perhaps maybe indeed rather thus therefore hence otherwise nevertheless nonetheless besides
   some many most all both each every any few several other others another such one two three four five six seven eight nine ten
   everything nothing something anything everyone everybody nobody somebody anybody more less much very too quite well first second third last next let's let do does did is are was were be been being have has had
   will would can could should may might must shall according asked speaking told said says added ever according given like unlike
   ousted deposed jailed imprisoned detained exiled disgraced embattled convicted
   former current senior local local political national federal international public private foreign new old young top
   critics officials experts people women men voters supporters opponents analysts residents activists protesters witnesses police
   it's that's there's he's she's we're they're i'm don't didn't can't won't isn't there’s it’s that’s he’s she’s i’m don’t
   whether neither either absent unless say nearly
   dr breaking update editor's please thank thanks hello dear oh ok okay look listen well`,
);
