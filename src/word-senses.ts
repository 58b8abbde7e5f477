/**
 * What stemming cannot tell of common English words: forms of one verb that share no stem ("won", "win"), words that
 * say nearly the same ("begin", "start"), and words that say the opposite ("increase", "decrease"). Compared as index
 * terms; the lists hold what general news and reference texts use, and no names.
 */
import { analyse } from "./terms.ts";

const FORMS = `
arise arose arisen|awake awoke awoken|bear bore born borne birth birthplace|beat beaten|become became|begin began begun beginning|bend bent|bind bound
bite bit bitten|blow blew blown|break broke broken|bring brought|build built building|burn burnt|buy bought|catch caught
choose chose chosen choice|come came|creep crept|deal dealt|die died death dead|dig dug|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought fighting|find found|flee fled flight|fly flew flown flight|forbid forbade forbidden
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given gift|go went gone|grow grew grown growth
hang hung|hear heard hearing|hide hid hidden|hold held|keep kept|know knew known knowledge|lay laid|lead led leader leadership|leave left
lend lent|lie lay lain|lose lost loss|make made|mean meant|meet met meeting|pay paid payment|ride rode ridden|ring rang rung|rise rose risen
run ran|see saw seen|seek sought|sell sold sale sales|send sent|shake shook shaken|shine shone|shoot shot|show shown|sing sang sung song
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken speech|spend spent spending|spring sprang sprung|stand stood|steal stole stolen theft
stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught teacher|tear tore torn|tell told|think thought
throw threw thrown|understand understood|wake woke woken|wear wore worn|weave wove woven|win won winner victory|wind wound|write wrote written writer
foot feet|man men|woman women|child children|tooth teeth|mouse mice|person people|life live lives|wife wives|leaf leaves|half halves|crisis crises
sign signed signatory signature|marry married marriage|arrive arrived arrival|approve approved approval|refuse refused refusal|rob robbed robbery
high height|long length|wide width|deep depth|strong strength|old age|poor poverty|free freedom|wise wisdom|able ability|young youth|warm warmth
analyse analysis|describe described description|destroy destroyed destruction|produce produced production|believe believed belief|succeed success
decide decided decision|divide divided division|expand expanded expansion|include included inclusion|explain explanation|conclude conclusion
apologise apologize apology|behave behaviour behavior|defend defence defense|murder murderer murdered|invade invaded invasion|resign resignation
receive received reception receipt|maintain maintenance|reveal revelation|permit permission|admit admission|govern government governor
`;

const SYNONYMS = `
begin start commence onset|end finish conclude cease stop|found establish create form set|build construct erect|buy purchase acquire|kill murder slay assassinate
big large great huge|small little tiny minor|show display exhibit demonstrate|help aid assist support|get obtain receive gain acquire
choose select pick appoint|ask request|say state claim|require need necessary|allow permit let enable|use utilise utilize employ|happen occur take place
live reside inhabit dwell|leave depart exit|return come back|defeat beat overcome|fight battle combat|war conflict|attack assault raid
capture seize conquer|rule govern reign|leader head chief|area region territory zone|country nation state|city town|money fund cash
job work employment occupation|people population inhabitants residents|amount number quantity total|percent percentage share proportion
type kind sort|important significant major|main primary principal chief|famous renowned known notable|old ancient|new modern recent
fast quick rapid|rich wealthy|hard difficult|easy simple|near close|car automobile|doctor physician|law legislation act statute
gather assemble collect|make produce manufacture create|cause lead result bring|reason cause motive why|grow increase rise expand|fall drop decline decrease reduce
change alter modify|keep retain preserve maintain|send dispatch|give grant provide supply offer|take receive|refuse reject deny decline
think believe consider|teach instruct educate|name call title known|consist comprise compose include contain|separate divide split|join unite merge combine
locate situated lie stand|arrest detain jail imprison|prison jail|sentence convict|resign quit step|abolish abolition dissolve dissolution disband|win gain secure
suspend halt|destroy ruin demolish|burn fire blaze|injure wound hurt|sick ill disease illness|film movie|team side club|game match
author writer wrote|invent devise|discover find|carry transport convey|travel journey trip|trade commerce|border boundary frontier|church cathedral
agreement treaty accord pact|vote ballot election|election poll|meeting talk discussion|speak talk|speed velocity|size area|cost price expense
belief faith|religion faith|soldier troop|army military force|ship vessel boat|student pupil|university college|show indicate suggest
approximately about around roughly|yearly annual annually|also additionally|often frequently|rarely seldom|purpose aim goal objective|danger risk threat
origin source|originate come|effect impact influence|affect impact influence|protect defend guard|support back endorse|oppose resist
criticise criticize condemn denounce|admit accept acknowledge concede|past last|ban prohibit forbid outlaw|remove eliminate expel|scrap abolish remove cancel|replace succeed supersede|follow succeed|precede before|settle colonise colonize
flee escape|hide conceal|complete finish|hold keep|open inaugurate|publish release issue|earn make|own possess|lack absence
`;

const ANTONYMS = `
increase decrease|increase reduce|rise fall|rise decline|grow shrink|more less|more fewer|most least|high low|large small|big small|long short|north south|east west|northern southern
eastern western|first last|early late|before after|begin end|start end|start finish|open close|opened closed|win lose|won lost|victory defeat|best worst|better worse|good bad
accept reject|accept refuse|allow forbid|allow prohibit|allow ban|legal illegal|possible impossible|import export|strong weak|rich poor|wealthy poor|old new|old young|new ancient
hot cold|warm cool|fast slow|hard easy|difficult easy|hard soft|heavy light|dark light|deep shallow|wide narrow|near far|close far|inside outside|internal external|inner outer
upper lower|top bottom|above below|over under|up down|left right|left stay|front back|major minor|maximum minimum|majority minority|public private|urban rural|male female|man woman|men women
positive negative|true false|right wrong|same different|similar different|common rare|common uncommon|often rarely|always never|all none|all some|many few|with without|for against
support oppose|agree disagree|love hate|like dislike|friend enemy|ally enemy|peace war|create destroy|build destroy|build demolish|found abolish|establish abolish|enter leave|arrive leave|arrive depart
join leave|come go|give take|give receive|send receive|buy sell|bought sold|borrow lend|teach learn|remember forget|find lose|keep lose|gain lose|push pull|attack defend|enter exit|include exclude
included excluded|expand contract|add remove|add subtract|multiply divide|appear disappear|approve disapprove|connect disconnect|unite divide|combine separate|domestic foreign|native foreign|simple complex|modern ancient
modern traditional|temporary permanent|active passive|direct indirect|dependent independent|formal informal|natural artificial|physical mental|theory practice|success failure|succeed fail|pass fail
alive dead|birth death|born died|live die|encourage discourage|strengthen weaken|improve worsen|ascend descend|conservative liberal|liberal conservative|catholic protestant|summer winter|day night|husband wife|son daughter
father mother|brother sister|king queen|import export|supply demand|employ unemployed|guilty innocent|senior junior|superior inferior|former latter|former current|previous next|ancestor descendant|cause prevent
cause effect|benefit harm|safe dangerous|visible invisible|equal unequal|stable unstable|known unknown|certain uncertain|likely unlikely|popular unpopular|able unable|regular irregular|complete incomplete
`;

type Table = ReadonlyMap<string, ReadonlySet<string>>;

const groupsOf = (list: string): string[][] =>
  list
    .split(/[|\n]/u)
    .map((group) => group.split(" ").flatMap(analyse))
    .filter((group) => group.length > 1);

function tabulate(list: string): Table {
  const table = new Map<string, Set<string>>();
  for (const group of groupsOf(list)) {
    for (const term of group) {
      const others = table.get(term) ?? new Set<string>();
      for (const other of group) if (other !== term) others.add(other);
      table.set(term, others);
    }
  }
  return table;
}

const forms = tabulate(FORMS);
const synonyms = tabulate(SYNONYMS);
const antonyms = tabulate(ANTONYMS);
const NONE: ReadonlySet<string> = new Set();

/** The terms that are other forms of the same word, beside those that share its stem. */
export const formsOf = (term: string): ReadonlySet<string> => forms.get(term) ?? NONE;

/** Whether one term may stand for the other. */
export const areSynonyms = (a: string, b: string): boolean => synonyms.get(a)?.has(b) === true;

/** "Un-", "dis-" and the like turn a word into its opposite. */
const isDenied = (a: string, b: string): boolean =>
  /^(?:un|in|im|il|ir|dis|non|mis)/u.test(a) && a.replace(/^(?:un|in|im|il|ir|dis|non|mis)/u, "") === b;

/** Whether one term says the opposite of the other. */
export const areAntonyms = (a: string, b: string): boolean =>
  antonyms.get(a)?.has(b) === true || (Math.min(a.length, b.length) > 3 && (isDenied(a, b) || isDenied(b, a)));
