/** Words by which a name is seen to be a place's, a people's or a nation's rather than a person's. All are folded. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** What a place's name opens with: "South Sudan" is no longer form of "Sudan", "New York" none of "York". */
const PLACE_OPENERS = set(
  `north south east west northern southern eastern western central northeast northwest southeast southwest new inner outer upper lower greater middle
   downtown mid los las san santa puerto costa sri hong sierra fort mount cape saudi papua burkina cote el great equatorial tierra buenos rio sao`,
);

/** What "New" is part of wherever it stands, even as the first word of a sentence. */
export const NEW_PLACES = set(
  "york yorker yorkers zealand zealanders delhi jersey orleans mexico hampshire caledonia south england guinea haven brunswick hebrides forest brighton rochelle plymouth",
);

/** What a place's name ends with where nobody's given name comes before: "Kowloon West", "Rust Belt". */
const PLACE_ENDS = set(
  `north south east west belt hill hills creek valley coast heights point falls springs beltway atoll harbor harbour bay gulf desert peninsula forest
   canyon ridge beach plains islands shore village town`,
);

/** Adjectives of nations, regions, faiths and parties, and the letters of states: modifiers of a name, not names. */
const NATIONS = set(
  `us u.s. uk u.k. un u.n. eu e.u. uae
   american british english french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic irish scottish greek
   polish czech slovak hungarian romanian bulgarian serbian croatian bosnian slovenian albanian macedonian kosovar turkish cypriot russian ukrainian belarusian
   moldovan georgian armenian azerbaijani kazakh uzbek tajik kyrgyz turkmen mongolian chinese japanese korean taiwanese vietnamese cambodian laotian thai burmese
   malaysian singaporean indonesian filipino philippine indian pakistani bangladeshi nepali nepalese afghan iranian iraqi syrian lebanese jordanian israeli
   palestinian egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan congolese nigerian ghanaian senegalese
   ivorian malian liberian cameroonian angolan zambian zimbabwean mozambican malawian namibian saudi yemeni omani qatari kuwaiti emirati bahraini
   canadian mexican cuban haitian dominican jamaican colombian venezuelan brazilian argentine argentinian chilean peruvian bolivian ecuadorian uruguayan paraguayan
   australian european african asian arab arabian kurdish scandinavian balkan baltic latin caribbean
   islamist islamic muslim jewish catholic sunni shiite shia hindu buddhist protestant orthodox anglican evangelical mormon coptic communist socialist`,
);

/** Countries that are also given names. */
const COUNTRIES = set("israel jordan chad georgia india kenya china america cuba ireland");

export const isCountry = (word: string): boolean => COUNTRIES.has(word);

export const isContinent = (word: string): boolean => /^(?:africa|asia|europe|oceania|pacific|antarctica)$/u.test(word);

const isPlaceOpener = (word: string): boolean => PLACE_OPENERS.has(word);

export const isPlaceEnd = (word: string): boolean => PLACE_ENDS.has(word);

/** Whether a folded word is an adjective of a nation, a faith or the like. */
export const isNation = (word: string): boolean => NATIONS.has(word);

/** "South Sudan", "Los Angeles", "Russian Tuva": a name of several words that opens as no person's does. */
export const isPlaceName = (key: readonly string[]): boolean =>
  key.length > 1 && (isPlaceOpener(key[0]!) || isNation(key[0]!));
