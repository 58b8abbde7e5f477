/**
 * The lists behind `word-senses.ts`, of common English as general news and reference texts use it; no names. Groups end
 * at `|` or a line's end; every word of a group goes with every other.
 */

/** Forms of one word, and nouns and verbs of one act, that share no stem. */
export const FORMS = `
arise arose arisen|awake awoke awoken|bear bore born borne birth birthplace|beat beaten|become became|begin began begun beginning|bend bent|bind bound
bite bit bitten|blow blew blown|break broke broken|bring brought|build built building|burn burnt|buy bought|catch caught
choose chose chosen choice|come came|creep crept|deal dealt|die died death dead dying|dig dug|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought fighting|find found|flee fled flight|fly flew flown flight|forbid forbade forbidden
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given gift|go went gone|grow grew grown growth
hang hung|hear heard hearing|hide hid hidden|hold held|keep kept|know knew known knowledge|lay laid|lead led leader leadership|leave left
lend lent loan|lie lay lain|lose lost loss|make made|mean meant|meet met meeting|pay paid payment|ride rode ridden|ring rang rung|rise rose risen
run ran|see saw seen|seek sought|sell sold sale sales|send sent|shake shook shaken|shine shone|shoot shot|show shown|sing sang sung song
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken speech|spend spent spending|spring sprang sprung|stand stood|steal stole stolen theft
stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught teacher|tear tore torn|tell told|think thought
throw threw thrown|understand understood|wake woke woken|wear wore worn|weave wove woven|win won winner victory|wind wound|write wrote written writer
foot feet|man men|woman women|child children|tooth teeth|mouse mice|person people|life live lives|wife wives|leaf leaves|half halves|crisis crises
bias biases|virus viruses|campus campuses|census censuses|bonus bonuses|bus buses|gas gases|lens lenses|thesis theses|basis bases|wolf wolves|knife knives|thief thieves
sign signed signatory signature|marry married marriage|arrive arrived arrival|approve approved approval|refuse refused refusal|rob robbed robbery
high height|long length|wide width|deep depth|strong strength|old age aged|poor poverty|free freedom|wise wisdom|able ability|young youth|warm warmth
analyse analysis|describe described description|destroy destroyed destruction|produce produced production|believe believed belief|succeed success
decide decided decision|divide divided division|expand expanded expansion|include included inclusion|explain explanation|conclude conclusion
apologise apologize apology|behave behaviour behavior|defend defence defense|murder murderer murdered|invade invaded invasion|resign resignation
receive received reception receipt|maintain maintenance|reveal revelation|permit permission|admit admission|govern government governor
endanger danger|deter deterrent|retire retirement|accuse accusation|allege allegation|abolish abolition|extradite extradition|deploy deployment
remain remainder remaining|detain detention|attend attendance|depart departure|survive survivor survival|elect election|compete competition competitor
suspect suspicion|evacuate evacuation|shut shutdown|withdraw withdrew withdrawn withdrawal|injure injury|diagnose diagnosis|poison poisoning
`;

/** Words that say nearly the same. */
export const SYNONYMS = `
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

/**
 * Words one of which may answer a question put with the other ("how many were jailed", "got two years"): of one act or
 * one thing, but not of one meaning, so that no claim is verified by them.
 */
export const RELATED = `
viewer view watch audience|reader read|voter vote|signatory sign signed|fight challenge oppose battle sue|ahead lead advantage edge|pick choose nominate nominee|compete participate contest run
chat conversation talk meeting discussion|die perish succumb fatal deadly|kill die dead fatal deadly slay|die lost lives|death fatality toll|killer gunman attacker shooter assailant|corpse body remains|funeral burial
resign quit retire leave oust|oust remove topple depose overthrow|dismiss fire sack|layoff redundancy cuts eliminate|cuts reduce slash trim|hire recruit employ|employ work employee worker staff
boss chief executive head ceo|founder cofounder founded started|salary wage pay earnings income|worker staff labourer laborer crew workforce
jail prison custody detention cell bars|prisoner inmate detainee captive|prison years sentence|convict guilty conviction|acquit innocent cleared|trial court case hearing|judge court magistrate
lawyer attorney counsel solicitor barrister|police cop officer|arrest custody apprehend catch seize|detain hold custody|charge accuse indict|crime offence offense|thief robber burglar|steal rob theft loot
suspect accused defendant|victim casualty|witness testify|fine penalty|punish penalty sanction|illegal unlawful|sue lawsuit suit|accuse blame fault allege
release free liberate|rest remaining others|remaining left rest|hostage captive kidnap|kidnap abduct snatch seize|bail bond|jobless unemployed unemployment|max maximum|min minimum|arrest nab detain catch|investigation probe inquiry|soldier troops military servicemember|troops force soldiers|war fighting conflict|fighter militant rebel insurgent guerrilla
terrorist extremist militant jihadist|gunman shooter attacker|bomb explosive blast explosion|explode explosion blast blow|shoot gun fire|weapon gun arms firearm|shot bullet round|stuck trap pin|stab knife
fight brawl clash scuffle|riot unrest disturbance|protest demonstration rally march|protester demonstrator rioter activist|strike walkout stoppage|coup takeover overthrow|border frontier|refugee migrant asylum displaced
helicopter chopper|aircraft plane jet airliner|spacecraft spaceship ship craft capsule|rocket launcher booster|launch liftoff blast|crash collide smash wreck|car vehicle van automobile|lorry truck
train railway rail|road highway street|passenger rider commuter|driver motorist|cargo load freight supplies goods|carry deliver transport bring|deliver bring supply
illness disease sickness infection condition|ill sick unwell|trouble problem difficulty hard|breathing breathe breath|patient sufferer|hospital clinic ward|doctor physician gp medic surgeon|medicine drug medication treatment
treat treatment cure therapy|vaccine jab shot vaccination|infection infect catch case|epidemic outbreak pandemic|wound injury hurt|hurt injure harm damage affect|register enrol enroll registered|fear worry concern afraid|worried concerned anxious fearful|scared afraid frightened
output production yield|produce production output grow|target aim goal hope|goal target aim|aim seek intend plan|plan scheme programme program project|scheme programme program plan|budget spending cost funding
invest inject fund finance pump pour|fund finance pay|spend cost pay|pay cost price|cost worth price|expensive costly|cheap inexpensive|profit earnings gain|revenue sales turnover income|debt loan borrowing owe|tax levy duty
share stock equity|market exchange|record peak high|record unprecedented|highest top peak|rise climb soar surge jump increase|fall plunge slump drop tumble|boost raise increase|triple treble|double twofold
company firm business corporation|shop store outlet|customer client buyer|product goods item|buy takeover acquisition|deal agreement contract|merge merger|factory plant|farmer grower|farm agriculture agricultural
blackout outage shutoff cut|power electricity|shut cut close|turn switch|dry drought rainless rain|rain rainfall wet downpour|flood deluge|storm hurricane cyclone typhoon|weather forecast climate|wildfire blaze fire|earthquake quake
station centre center post|house home residence compound|home house flat apartment|trapped stuck confined|confined house arrest|stuck held confined|live home resident
kid child youngster|teenager teen adolescent|boy son lad|girl daughter|father dad|mother mum mom|parent mother father|family relative kin|wife spouse|husband spouse|baby infant|pregnant expecting
woman female lady|man male guy|guy man bloke|friend pal mate|person someone individual|crowd audience spectators attendance|attend attendance present|visitor tourist traveller traveler|foreigner foreign
film picture|singer vocalist frontman|band group|song track single|album record|actor actress star|award prize|book novel|paper newspaper daily|journalist reporter correspondent|media press
player athlete|coach manager|match game tie|champion winner title|cup tournament championship|score result goal|play meet face|meet encounter|first inaugural debut|final decider|beat win defeat victory|lose defeat loss|draw tie
school college academy|pupil student schoolchild|teacher educator instructor|exam test|lesson class|study research|scientist researcher|professor academic scholar|degree qualification
government administration cabinet|minister secretary|president leader|premier pm|ambassador envoy diplomat|mp lawmaker legislator parliamentarian|lawmaker senator congressman representative|parliament legislature assembly congress|bill law legislation act
opposition rival|party group|candidate contender|campaign drive|election vote poll|voter electorate|policy stance|stance position|speech address|statement announcement|announce declare reveal unveil|spokesman spokesperson spokeswoman
agreement deal|sign ink|treaty convention|sanction embargo|ally partner|meeting summit talks conference|meeting dialogue|visit trip|tour visit|guest visitor|independent sovereign|rights freedoms liberties
deny reject refute dispute|admit acknowledge concede confess|claim say allege assert|promise pledge vow commit|warn caution|urge call appeal|demand call insist|call urge demand|want hope wish seek|hope optimistic|complain grumble moan gripe|suspend withdraw stop freeze|criticise slam blast attack
praise laud applaud hail|support favour favor|oppose against|agree accept consent|disagree differ|suggest propose recommend|joke jest quip jokingly|describe call brand label|describe portray|thank grateful|regret sorry apologise|doubt sceptical skeptical
meddle interfere interference|interfere intervene|threaten threat|spy espionage surveillance|secret confidential classified|leak disclose|lie untrue false|honest truthful|cheat fraud|fraud scam|corrupt corruption graft bribe
nearly almost virtually|roughly some around|currently now today|soon shortly|ago earlier|previously earlier before|again once|maybe perhaps possibly|entire whole full|whole complete total|total overall altogether|each per every|several various
huge enormous massive giant|huge vast|tiny small|poor low|rich expensive|strong powerful|weak fragile|angry furious outraged|happy pleased glad delighted|sad upset|proud pride|strange odd weird|dangerous risky hazardous|safe secure
quiet silent mum|loud noise noisy|bright light|empty vacant|famous star celebrity|rare uncommon|common widespread|wrong mistaken|true real|fake false bogus|correct accurate|old elderly|young youthful|dead late|alive living
see witness watch|look watch|hear listen|find locate|search hunt seek|lose miss|wait await|delay postpone|cancel scrap axe remove removal|scrap abolish ditch|stop halt end prevent|prevent avoid stop|continue resume carry|restart resume|quit stop
grab snatch take seize|grab get take|throw hurl toss|hit strike|hit affect|push shove|pull drag|run flee|walk march|fall collapse|collapse fail|fail flop|break shatter smash|break rupture|fix repair|repair mend|clean wash
cut slash|eat consume|drink beverage|food meal|sleep rest|smoke cigarette|cook chef|clothes wear dress|shoe footwear trainer sneaker|hat cap|bag luggage|gift present|toy game|pet animal|dog hound|cat feline|bird fowl|fish seafood
tree wood|wood timber|forest jungle|river stream|sea ocean|lake water|mountain peak|island isle|land territory|soil ground|debris wreckage remains|wreckage debris|piece part fragment|part section|side edge|top summit|centre center middle
height altitude|altitude height|depth deep|distance far away|weight heavy weigh|temperature heat|hot warm heat|cold cool chilly|speed fast|length long|width wide|age old
test trial|test check|check verify|proof evidence|evidence proof|truth fact|fact detail|detail information|information data|data figures statistics|figure number|list roll|letter note|note message|message text|phone telephone call cellphone mobile|mobile wireless cellular|internet web online|website site|computer laptop|software program|device gadget
citizen national|citizenship nationality|immigrant migrant|visa permit|passport document|deport expel|expel banish|exile banish|flag banner|king monarch|queen monarch|throne crown|prince royal|palace castle
god deity|pray prayer|priest clergy cleric|monk friar|muslim islamic|christian church|jew jewish|temple shrine
birthday born|wedding marriage|divorce split|split divide|engaged engagement|single unmarried|couple pair|pair two|dozen twelve|decade ten|century hundred|twice two|thrice three|half fifty|quarter fourth
`;

export const ANTONYMS = `
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
welcome condemn|welcome reject|praise condemn|praise criticise|admit deny|arrest release|resign appoint|fire hire|survive die|acquit convict|legalise ban|withdraw join|reject approve|oppose back
`;

/**
 * Expressions of several words, after the one word that stands for each: "pass away" is to die. Verbs in their base
 * form, and in such other forms as stemming does not see through.
 */
export const EXPRESSIONS = `
die: pass away, lose life, lose lives, lost life, lost lives
jail: put in jail, put in prison, lock up, put behind bars
prison: behind bars
resign: step down, step aside, stand down, stood down
downed: bring down, brought down, shoot down, shot down, take down
release: let go, set free, let out
layoff: lay off, laid off, job cut, job losses, lose job, lost job
dismiss: give the sack, get fired, got fired
outbreak: break out, broke out
cancel: call off
postpone: put off
demand: call for
continue: carry on, go on, went on
disintegrate: break up, broke up, break apart, broke apart, fall apart, fell apart, come apart
withdraw: pull out of, drop out of, back out of, pull out, drop out, back out, pull back
register: sign up, signed up, put name down
outage: shut off, cut off, turn off, switch off, shutoff, shut down
investigate: look into
reject: turn down
increase: go up, went up
decrease: go down, went down
arrive: turn up, show up
establish: set up
convict: find guilty, found guilty
invest: put into, pour into, pump into, plough into, inject into
surrender: give up, gave up
escape: run away, ran away, get away, got away, break free
ill: come down with, fall ill, fell ill
cause: bring about, brought about, lead to, led to
discover: find out, found out
launch: take off, took off, lift off, blast off
participate: take part, took part
start: take effect, took effect, come into force, came into force, come into effect, came into effect, kick in
attend: sit in on, sat in on, go along to, went along to, come along to, came along to
happen: take place, took place
replace: take over from, took over from
takeover: take over, took over
tolerate: put up with
extinguish: put out
criticise: hit out, lash out
`;

/** Verbs and small words that say little by themselves: a text that answers often has another, or none. */
export const LIGHT_WORDS = `
take make get lose affect live go come put look seem turn let keep give want need try use start begin happen become have do bring leave stay stand hold
might ever still already actually exactly currently really basically apparently supposedly recently back away ago since later together
total altogether overall approximately around roughly kind sort way thing stuff lot bit currently behind per etc vs versus upon
longer brag boast tout
say tell talk mention state spoke point think know believe mean call name find see hear show set run expect involve include cause reason due today yesterday tomorrow tonight now
`;

/** Countries as news names them; for "which country". */
export const COUNTRIES = `
Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Benin|Bhutan|Bolivia
Bosnia|Botswana|Brazil|Britain|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Chad|Chile|China|Colombia|Congo|Costa Rica
Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|England|Eritrea|Estonia
Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Guatemala|Guinea|Guyana|Haiti|Holland|Honduras|Hungary|Iceland|India
Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon
Lesotho|Liberia|Libya|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia
Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman
Pakistan|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal
Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|Sweden
Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Trinidad|Tunisia|Turkey|Turkmenistan|UAE|UK|US|USA|Uganda|Ukraine
United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe
`;
