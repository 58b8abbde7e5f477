/**
 * Words by which people ask and words by which the news has it: "cops" are police there, "kids" children, and who does
 * not "tell the truth" lied. Wider than the synonyms a fact allows, for here whoever asks reads a passage of the person
 * they named. Groups of general words, no names; compared as index terms.
 */
import { areKin, SYNONYM_MATCH } from "../evidence.ts";
import { areSynonyms, tabulate } from "../word-senses.ts";

const GROUPS = `
troop soldier forces military army|leave withdraw depart pull exit quit|rescue save step|cop police policeman officer|truth lie lied honest false|refuse unwilling reluctant want
refugee displaced resident migrant civilian inhabitant|home return relocate|crackdown clampdown repression campaign suppression|label accuse brand call describe|kid child children youngster pupil
road infrastructure bridge highway|build construction infrastructure provide|trial charge court hearing|imprison jail detain lock hold prison detention custody|unhappy dissatisfied disgruntled anger concern lose benefit
money fund cash dollar funding budget|spend invest direct allocate|save reserve surplus|worry concern fear afraid anxious|danger risk threat peril safe safety|phone cellphone mobile telephone call connection
work function service fail|illness disease infection sick condition health|health fine ill condition well|shrink narrow reduce restrict limit|protest demonstrate rally march unrest|unrest riot protest turmoil
election vote poll ballot turnout|boycott reject abstain|job work employment post layoff redundancy|layoff cut redundancy job dismiss|fire dismiss sack layoff|boss executive leader manager|staff employee worker
doctor physician medic clinician gp|patient sufferer|hospital ward clinic|forget overlook neglect miss omit|question query ask|company firm business enterprise|customer client consumer|buy purchase acquire
price cost expense|rise increase climb surge jump|fall drop decline plunge|tax levy duty tariff|law legislation bill act rule|lawyer attorney counsel|prosecute charge try indict|free release let go
talk negotiate meeting dialogue discussion discuss|deal agreement pact accord treaty|sanction embargo restriction penalty|lift remove end ease|help support aid assist assistance|ask request call urge demand seek
foreign outside international overseas abroad outsider|outsider outside foreign|country nation state kingdom|government administration authority regime|opposition opponent rival dissident|activist campaigner defender
arrest detain capture seize|kill murder shoot assassinate death die|death die loss pass|attack assault raid bombing|bomb explosion blast|gun weapon firearm|shoot fire gunfire|car vehicle|plane aircraft jet|ship vessel boat
island territory land|land property territory|environment climate|weather climate storm|rain rainfall precipitation dry|fire blaze wildfire burn|flood water deluge|hungry starve starvation food|food aid crop
school education classroom teacher|teach educate|student pupil|parent mother father family|family relative mother father brother|friend mate companion colleague|marry wed marriage|love adore beloved
win victory triumph beat|lose defeat loss|tired exhausted weary|game match play|player athlete|coach trainer manager|team squad side|tournament cup championship|music song album record|sing singer vocal|band group
film movie picture|funny wit humour joke laugh|smart clever intelligent|great big huge large|bad terrible awful poor|good great excellent positive|important crucial key vital|hard difficult tough|easy simple
quick fast soon|old elderly age|new recent fresh|young youth|chance opportunity|mistake error wrong fault|blame fault responsible responsibility|apologise sorry apology regret|thank grateful gratitude welcome
change shift move decision alter reform|policy stance position plan|decision ruling move announcement|announce declare reveal unveil|build settlement construct|illegal unlawful law|peace ceasefire truce
privacy data private surveillance|spy surveillance monitor|computer pc laptop|own possess have|internet online web|media press journalist news|journalist reporter media journo|freedom right liberty|democracy democratic
justice fair court|fair just equal|abuse violation violate mistreat|torture mistreat abuse|relocate move displacement displaced|force coerce compel|stay remain keep|keep maintain retain|stop prevent halt block end
start begin launch|grow expand increase|meddle interfere interference intervene|threaten warn threat|warn caution alert|promise pledge vow commit|deny reject refute dismiss|admit acknowledge accept concede|agree accept
criticise condemn blast slam criticism|praise welcome commend applaud|hope expect wish|expect anticipate predict foresee|think believe consider|explain reason because cause|gain benefit better understanding opportunity
improve better progress enhance|progress improvement advance|problem issue trouble challenge|solution answer solve resolve|result outcome consequence|cause lead result reason|effect impact consequence|economy economic
growth expansion|market stock share|investor fund shareholder|bank lender|debt loan borrow|poor poverty|rich wealthy|subsidy grant support|farmer grower agriculture|harvest crop yield output production|timing moment time|tone mood atmosphere manner climate
`;

const senses = tabulate(GROUPS);

/** "Out of control" and "uncontrollable". */
const isDenied = (asked: string, term: string): boolean => {
  const plain = term.replace(/^(?:un|in|im|dis|non)(?=.{4})/u, "");
  return plain !== term && areKin(plain, asked);
};

/** How far a word of the news may be what was asked by another, 0..1. */
export const speaksOf = (asked: string, term: string): number =>
  areSynonyms(asked, term) || senses.get(asked)?.has(term) === true || isDenied(asked, term) ? SYNONYM_MATCH : 0;
