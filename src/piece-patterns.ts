/** Patterns of what may answer a question that wants more than a kind of thing: money, a share, a length of time, an age. */
import { COUNTRIES } from "./word-lists.ts";

const NUMERALS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|several|a few|couple";
const DIGITS = "\\p{N}[\\p{N}.,]{0,20}";
const SCALE = "(?:[ -]?(?:hundred|thousand|million|billion|trillion|m|bn|k|lakh|crore))?";
const NUMBER = `(?:${DIGITS}${SCALE}|(?<!\\p{L})(?:${NUMERALS})(?:[ -](?:${NUMERALS})){0,2})`;
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|April|May|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const TIME_UNIT =
  "(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur(?:y|ie)|season|term|generation)s?";
const LENGTH_UNIT =
  "(?:(?:kilo|centi|milli)?met(?:er|re)s?|miles?|feet|foot|ft|inch(?:es)?|yards?|km|cm|mm|m|acres?|hectares?|square)";
const CURRENCY =
  "(?:dollars?|euros?|pounds?|crowns?|kron(?:a|or|er)|yen|yuan|riels?|baht|rupees?|rupiah|ringgit|francs?|pesos?|rubles?|roubles?|naira|dong|won|rand|shillings?|dirhams?|dinars?|riyals?|shekels?|liras?|takas?|kyats?|kwacha|cedis?|birr|hryvnias?|zlotys?|cents?|pence|percent)";
/** Before a number: "US$171", "RM6.162 million", "Rs 24 lakh"; a single letter only where a scale follows: "R2bn". */
const CURRENCY_SIGN =
  "(?:[$€£¥₹៛₦₱₩]\\s?|(?<!\\p{L})(?:RM|Rs\\.?|Rp\\.?|KSh|Ksh|USD|EUR|GBP|AUD|CAD|NZD|SGD|PHP|IDR|INR|ZAR|THB)\\s?(?=\\p{N})|(?<!\\p{L})[RNP](?=[\\p{N}.,]{1,10}(?: ?(?:million|billion|trillion)|bn|m(?!\\p{L}))))";

export const pattern = (source: string, flags = "giu"): RegExp => new RegExp(source, flags);

export const MONEY = pattern(
  `${CURRENCY_SIGN}${DIGITS}${SCALE}|${NUMBER}[\\s-](?:\\p{L}{2,12}\\s)?${CURRENCY}(?!\\p{L})`,
);
/** So many were killed: "killed 21 people", "21 deaths", "the toll rose to 21". */
export const DEAD = pattern(
  `(?<=(?<!\\p{L})(?:kill(?:ed|ing|s)|claim(?:ed|ing|s)|toll)(?!\\p{L})[^.;]{0,24}?)(?<![\\p{L}\\p{N}$€£])${NUMBER}(?!\\p{L})|(?<![\\p{L}\\p{N}$€£])${NUMBER} (?:[\\p{L}'’-]+,? ){0,6}(?:dead|died|die|killed|deaths?|fatalities|lives|perished|drowned|victims)(?!\\p{L})`,
);
export const PERCENT = pattern(
  `${NUMBER}\\s?(?:%|per ?cent|percentage)|(?<!\\p{L})(?:half|(?:one|two|three)[ -](?:thirds?|quarters?|fifths?)|a (?:third|quarter|fifth)|majority|most of)(?!\\p{L})|(?<!\\p{L})(?:one|two|three|four|five|six|seven|eight|nine|${DIGITS}) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|${DIGITS})|[$€£]\\s?\\d{1,3} (?:of|in) every [$€£]|(?<!\\p{L})one (?:of|in) every (?:two|three|four|five|six|seven|eight|nine|ten|${DIGITS})`,
);
export const DURATION = pattern(
  `${NUMBER}(?:[ -]and[ -]a[ -](?:half|quarter))?[ -](?:and a half )?(?:more |full |straight |consecutive )?${TIME_UNIT}(?!\\p{L})|(?<!\\p{L})(?:an?|half an?|the (?:past|last|next)|several|few|many|all) ${TIME_UNIT}(?!\\p{L})|(?<!\\p{L})(?:since|until|till|between) [^.]{0,20}\\d{4}|(?<!\\p{L})${TIME_UNIT}[ -]long|(?<!\\p{L})(?:overnight|briefly|forever|life)(?!\\p{L})`,
);
export const LENGTH = pattern(`${NUMBER}[ -]?(?:square |cubic )?${LENGTH_UNIT}(?!\\p{L})`);
export const AGE = pattern(
  `${NUMBER}[ -]years?[ -]old|(?<!\\p{L})age[ds]?(?: of| between)? ${NUMBER}|,\\s?\\d{1,3}(?:,|\\.|$)|(?<!\\p{L})(?:is|was|turned|turns|at) \\d{1,3}(?!\\p{N}|[.,]\\p{N}| ?\\p{L})|${NUMBER}[ -]year`,
);
export const DAY = pattern(
  `${MONTH} \\d{1,2}(?!\\p{N})|(?<!\\p{N})\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|\\b${WEEKDAY}\\b|(?<!\\p{N})\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}`,
  "gu",
);
export const SCORE = pattern("(?<![\\p{N}-])\\d{1,3}[-–:]\\d{1,3}(?![\\p{N}-])", "gu");
export const CLOCK = pattern(
  "(?<!\\p{N})\\d{1,2}[:.]\\d{2}(?!\\p{N})|(?<!\\p{N})\\d{1,2} ?[ap]\\.?m\\b|\\b(?:noon|midnight|midday)\\b",
);
export const OFTEN = pattern(
  `(?<!\\p{L})(?:once|twice|daily|weekly|monthly|yearly|annually|hourly|nightly|rarely|always|never|often|regularly|${NUMBER} times|every (?:\\p{L}+ )?(?:${TIME_UNIT}))(?!\\p{L})`,
);
export const ANY_NUMBER = pattern(`(?<![\\p{L}\\p{N}:.-])${NUMBER}(?!\\p{L}|[:-]\\p{N})`);
export const LEAD = pattern(`${NUMBER}[ -]?(?:%|per ?cent|percentage|points?|votes?|goals?|seats?)`);
/** A share, or a figure with a point: "20.4". */
export const RATE = pattern(`${PERCENT.source}|(?<![\\p{N}.,])\\p{N}+\\.\\p{N}+`);
export const LENGTH_OR_DURATION = pattern(`${LENGTH.source}|${DURATION.source}`);
export const MONTH_NAMED = pattern(`(?<!\\p{L})${MONTH}(?!\\p{L})`, "gu");
export const SHARE_OR_COUNT = pattern(`${PERCENT.source}|${ANY_NUMBER.source}`);

/** A year, a date, a clock time, money or a share is no count of things. */
export const NO_COUNT = pattern(
  `(?<![\\p{N}.,$€£-])(?:1[5-9]|20)\\d\\d(?![\\p{N},%])|${MONTH} \\d{1,2}(?!\\p{N})|\\d{1,2} ${MONTH}|\\d{1,2}[:.]\\d{2} ?[ap]\\.?m|[$€£¥]\\s?${DIGITS}|${DIGITS} ?(?:%|per ?cent)|${DIGITS} ?(?:mph|kph|km/h)`,
);

/** Hundreds of something and more, and no year. */
export const MANY = pattern(
  `(?<![\\p{L}\\p{N}$€£.,-])(?:\\p{N}{1,3}(?:,\\p{N}{3})+|(?!(?:1[5-9]|20)\\p{N}\\p{N}(?!\\p{N}))\\p{N}{3,}|${NUMBER} (?:hundred|thousand|million|billion))(?![\\p{L}\\p{N}%:]| ?(?:per ?cent|%))`,
);

export const MONEY_VERB =
  "(?:pay|paid|cost|costs|spend|spent|spending|invest\\p{L}*|raise[ds]?|raising|earn\\p{L}*|donate\\p{L}*|give|gave|fund\\p{L}*|owe[ds]?|charge[ds]?|worth|fetch\\p{L}*|lend|lent|borrow\\p{L}*|lose|lost|offer\\p{L}*|inject\\p{L}*|sell|sold|sells|bid|stole|stolen|steal|rob|robbed|save[ds]?|allocate[ds]?|budget(?:ed)?|fined?)";

export const MEASURE = pattern(
  `${NUMBER}[ -]?(?:metric |short |long |cubic |square )?(?:tons?|tonnes?|kgs?|kilos?|kilogram(?:me)?s?|grams?|pounds?|lbs?|ounces?|lit(?:re|er)s?|gallons?|barrels?|bushels?|bags?|inch(?:es)?|millimet(?:re|er)s?|centimet(?:re|er)s?|met(?:re|er)s?|feet|acres?|hectares?|megawatts?|gigawatts?|[mgk]wh?|degrees?|percent|per cent|%|points?|times|hours?|days?|weeks?|months?|years?|${CURRENCY})(?!\\p{L})|[$€£¥₹]\\s?${DIGITS}`,
);
export const COUNTRY = pattern(`(?<![\\p{L}-])(?:${COUNTRIES.trim().replaceAll("\n", "|")})(?![\\p{L}-])`, "gu");
export const DEATH = pattern(
  "\\b(?:injur(?:y|ies|ed)|wounds?|cancer|disease|illness|infection|virus|heart|stroke|pneumonia|complications|crash|accident|fall|shot|shooting|stabb(?:ed|ing)|drown(?:ed|ing)|overdose|suicide|fire|explosion|blast|hit by|struck by|beaten|hanged|executed|poison(?:ed|ing)?|natural causes|old age|gunmen|gunman)\\b",
);
