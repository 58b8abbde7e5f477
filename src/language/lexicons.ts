/**
 * The few words by which questions are put in other languages: enough to see that a question is in one, and to read
 * "what did … say about …" around a name. Compared folded, so accents may be left out where a language allows it.
 */
import { fold } from "../terms.ts";

/** The words of one language, folded. */
export interface Lexicon {
  readonly language: string;
  /** "who". */
  readonly who: ReadonlySet<string>;
  /** Verbs and nouns of speech. */
  readonly say: ReadonlySet<string>;
  /** What makes of "who" a question for a role. */
  readonly be: ReadonlySet<string>;
  /** What stands between somebody's words and their topic. */
  readonly about: ReadonlySet<string>;
  /** "And" between names. */
  readonly and: ReadonlySet<string>;
  /** Every other word that is no topic. */
  readonly small: ReadonlySet<string>;
  /** Written without spaces between words: found within runs rather than as words. */
  readonly unspaced: boolean;
  /** "About" follows its topic. */
  readonly aboutFollows: boolean;
}

const split = (words: string): ReadonlySet<string> => new Set(fold(words).split(" "));

function lexicon(
  language: string,
  words: Record<"who" | "say" | "be" | "about" | "and" | "small", string>,
  writing: Partial<Pick<Lexicon, "unspaced" | "aboutFollows">> = {},
): Lexicon {
  return {
    language,
    who: split(words.who),
    say: split(words.say),
    be: split(words.be),
    about: split(words.about),
    and: split(words.and),
    small: split(words.small),
    unspaced: writing.unspaced ?? false,
    aboutFollows: writing.aboutFollows ?? false,
  };
}

export const LEXICONS: readonly Lexicon[] = [
  lexicon("fr", {
    who: "qui",
    say: "dit dire disait disent declare declaré affirme affirmé parle parlé parler mentionne mentionné pense raconte raconté explique expliqué annonce annoncé propos citation citations declaration declarations selon",
    be: "est etait",
    about: "sur concernant",
    and: "et",
    small:
      "que qu quoi quel quelle quels quelles est-ce ce cela ca c l d s n j m t y a au aux ont avait ete est de des du la le les un une ou en dans pour par avec ne pas plus il elle ils elles on je tu nous vous toutes tous tout comment pourquoi quand combien article articles svp merci bonjour cette ces son sa ses",
  }),
  lexicon("es", {
    who: "quien quienes",
    say: "dijo dice decir dicho dijeron dicen declaró declara afirmó afirma habló habla hablo menciono mencionó piensa opina comentó explicó anunció citas cita declaraciones palabras según",
    be: "es era fue son",
    about: "sobre acerca respecto",
    and: "y",
    small:
      "que cual cuales como cuando donde cuanto cuantos cuantas por para con sin ha han habia hay de del la el los las un una unos unas o en al a lo se su sus no mas todo toda todos todas gracias hola este esta ese esa",
  }),
  lexicon("de", {
    who: "wer wem wen",
    say: "sagt sagte gesagt sagen sagten spricht sprach gesprochen erklärt erklärte meint meinte äusserte geäussert erwähnt erwähnte denkt zitat zitate aussage aussagen laut",
    be: "ist war sind",
    about: "über ueber zu zum zur bezüglich",
    and: "und",
    small:
      "was wie wann wo warum weshalb welche welcher welches wieviel viele hat haben hatte der die das den dem des ein eine einen einem einer oder von vom im in an am auf für mit nicht alles es er sie ich bitte danke hallo denn noch sich",
  }),
  lexicon("pt", {
    who: "quem",
    say: "disse diz dizer dito disseram falou fala falar declarou declara afirmou afirma mencionou pensa comentou explicou anunciou citações declarações palavras segundo",
    be: "é era foi são",
    about: "sobre acerca respeito",
    and: "e",
    small:
      "o os que qual quais como quando onde porque quanto quantos quantas a as um uma uns umas de do da dos das em no na nos nas ao aos ou por para com sem nao mais tudo todos todas obrigado olá este esta isso se seu sua tem têm havia há",
  }),
  lexicon("it", {
    who: "chi",
    say: "detto dice dire dicono disse dichiarato dichiara affermato afferma parlato parla parlare menzionato pensa commentato spiegato annunciato citazioni dichiarazioni parole secondo",
    be: "è era sono",
    about: "su sul sulla sullo sui sulle riguardo circa",
    and: "e",
    small:
      "che cosa cos quale quali come quando dove perche quanto quanti quante ha hanno aveva il lo la i gli le un una uno o di del della dello dei degli delle da dal dalla in nel nella a al alla con per non piu tutto tutti tutte grazie ciao questo questa si suo sua c",
  }),
  lexicon("vi", {
    who: "ai",
    say: "nói phát biểu tuyên bố trả lời đề cập",
    be: "là",
    about: "về",
    and: "và",
    small:
      "gì đã những điều có của ở trong cho ông bà anh chị ấy như thế nào khi đâu sao tại vì được bị không các một này đó",
  }),
  lexicon(
    "km",
    {
      who: "នរណា អ្នកណា",
      say: "និយាយ ថ្លែង មានប្រសាសន៍ ប្រាប់ លើកឡើង",
      be: "ជា",
      about: "អំពី ពី ស្តីពី",
      and: "និង",
      small: "តើ អ្វី ខ្លះ បាន ថា យ៉ាង ណា ដូចម្តេច លោក លោកស្រី របស់ នៅ ក្នុង ទេ ហើយ ដែល គាត់ ទាំងអស់ ៗ",
    },
    { unspaced: true },
  ),
  lexicon(
    "zh",
    {
      who: "谁 誰",
      say: "说 說 讲 講 谈 談 表示 称 稱 提到 言论 言論",
      be: "是",
      about: "关于 關於 对于 對於 对 對",
      and: "和 与",
      small: "什么 什麼 甚么 了 过 過 的 吗 嗎 呢 有 哪些 所有 怎么 怎麼 话 話 请 請 在 都 论 論 到 些",
    },
    { unspaced: true },
  ),
  lexicon(
    "ja",
    {
      who: "誰 だれ",
      say: "言い 言っ 言う 言わ 述べ 話し 話す 語っ 語り 発言 コメント",
      be: "です",
      about: "について に関して に関する",
      and: "と",
      small:
        "何 なん なに は が を の に で も さん 氏 まし ました た か て い る こと すべて 全て ください 教え した て います しました",
    },
    { unspaced: true, aboutFollows: true },
  ),
];

/** Whether a folded word is one by which the language puts questions. */
export function isIn({ who, say, be, about, and, small }: Lexicon, word: string): boolean {
  return [who, say, be, about, and, small].some((words) => words.has(word));
}

export const lexiconOf = (language: string): Lexicon | undefined =>
  LEXICONS.find((known) => known.language === language);
