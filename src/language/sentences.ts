/**
 * What is said to people who ask in another language than the documents'. Every sentence stands here, in each language;
 * who asks in one that is not here is answered in English.
 */

/** Said instead of an answer, or beside one. Names and questions are filled in as they are. */
export interface Sentences {
  /** `language` as the asker's language calls the documents'. */
  readonly otherLanguage: (language: string, example: string) => string;
  readonly understood: (question: string) => string;
  /** The other words of the question could not be looked for. */
  readonly everything: (names: string) => string;
  readonly neverQuoted: (names: string) => string;
  readonly silent: (names: string, topic: string) => string;
  readonly severalPeople: (typed: string, names: string) => string;
}

const ENGLISH: Sentences = {
  otherLanguage: (language, example) =>
    `The documents are in ${language}: ask in English, or with a name as it is written there, for example “${example}”`,
  understood: (question) => `Understood as “${question}”`,
  everything: (names) => `Shown is everything by ${names}, on any topic.`,
  neverQuoted: (names) => `The documents mention ${names}, but never quote them.`,
  silent: (names, topic) => `The documents quote ${names}, but not on “${topic}”.`,
  severalPeople: (typed, names) => `“${typed}” may be ${names}; please ask with a full name.`,
};

const SENTENCES: Readonly<Record<string, Sentences>> = {
  fr: {
    otherLanguage: (language, example) =>
      `Les documents sont en ${language} : posez votre question en anglais, ou avec un nom tel qu’il y est écrit, par exemple « ${example} »`,
    understood: (question) => `Compris comme « ${question} »`,
    everything: (names) => `Voici tout ce qui est cité de ${names}, quel que soit le sujet.`,
    neverQuoted: (names) => `Les documents mentionnent ${names}, mais n’en citent aucune parole.`,
    silent: (names, topic) => `Les documents citent ${names}, mais pas au sujet de « ${topic} ».`,
    severalPeople: (typed, names) => `« ${typed} » peut désigner ${names} ; indiquez le nom complet.`,
  },
  es: {
    otherLanguage: (language, example) =>
      `Los documentos están en ${language}: pregunte en inglés, o con un nombre tal como aparece en ellos, por ejemplo «${example}»`,
    understood: (question) => `Entendido como «${question}»`,
    everything: (names) => `Se muestra todo lo que se cita de ${names}, sobre cualquier tema.`,
    neverQuoted: (names) => `Los documentos mencionan a ${names}, pero no citan ninguna palabra suya.`,
    silent: (names, topic) => `Los documentos citan a ${names}, pero no sobre «${topic}».`,
    severalPeople: (typed, names) => `«${typed}» puede referirse a ${names}; pregunte con el nombre completo.`,
  },
  de: {
    otherLanguage: (language, example) =>
      `Die Dokumente sind auf ${language}: Bitte fragen Sie auf Englisch oder mit einem Namen, wie er dort steht, zum Beispiel „${example}“`,
    understood: (question) => `Verstanden als „${question}“`,
    everything: (names) => `Gezeigt wird alles, was von ${names} zitiert ist, zu jedem Thema.`,
    neverQuoted: (names) => `Die Dokumente erwähnen ${names}, zitieren aber keine Äußerung.`,
    silent: (names, topic) => `Die Dokumente zitieren ${names}, aber nicht zu „${topic}“.`,
    severalPeople: (typed, names) => `„${typed}“ kann ${names} meinen; bitte mit vollem Namen fragen.`,
  },
  pt: {
    otherLanguage: (language, example) =>
      `Os documentos estão em ${language}: pergunte em inglês, ou com um nome tal como aparece neles, por exemplo “${example}”`,
    understood: (question) => `Entendido como “${question}”`,
    everything: (names) => `É mostrado tudo o que se cita de ${names}, sobre qualquer tema.`,
    neverQuoted: (names) => `Os documentos mencionam ${names}, mas não citam nenhuma palavra sua.`,
    silent: (names, topic) => `Os documentos citam ${names}, mas não sobre “${topic}”.`,
    severalPeople: (typed, names) => `“${typed}” pode referir-se a ${names}; pergunte com o nome completo.`,
  },
  it: {
    otherLanguage: (language, example) =>
      `I documenti sono in ${language}: fate la domanda in inglese, oppure con un nome come vi è scritto, per esempio «${example}»`,
    understood: (question) => `Inteso come «${question}»`,
    everything: (names) => `Ecco tutto ciò che è citato di ${names}, su qualsiasi tema.`,
    neverQuoted: (names) => `I documenti menzionano ${names}, ma non ne citano alcuna parola.`,
    silent: (names, topic) => `I documenti citano ${names}, ma non su «${topic}».`,
    severalPeople: (typed, names) => `«${typed}» può indicare ${names}; indicate il nome completo.`,
  },
  vi: {
    otherLanguage: (language, example) =>
      `Các tài liệu được viết bằng ${language}: vui lòng hỏi bằng tiếng Anh, hoặc dùng tên như trong tài liệu, ví dụ “${example}”`,
    understood: (question) => `Hiểu là “${question}”`,
    everything: (names) => `Dưới đây là tất cả những gì được trích dẫn của ${names}, về mọi chủ đề.`,
    neverQuoted: (names) => `Tài liệu có nhắc đến ${names} nhưng không trích dẫn lời nào.`,
    silent: (names, topic) => `Tài liệu có trích dẫn ${names} nhưng không phải về “${topic}”.`,
    severalPeople: (typed, names) => `“${typed}” có thể là ${names}; vui lòng hỏi với tên đầy đủ.`,
  },
  km: {
    otherLanguage: (language, example) =>
      `ឯកសារទាំងនេះសរសេរជាភាសា${language}៖ សូមសួរជាភាសាអង់គ្លេស ឬប្រើឈ្មោះដូចដែលសរសេរក្នុងឯកសារ ឧទាហរណ៍ “${example}”`,
    understood: (question) => `យល់ថា “${question}”`,
    everything: (names) => `នេះជាសម្ដីទាំងអស់របស់ ${names} ដែលមានក្នុងឯកសារ លើគ្រប់ប្រធានបទ។`,
    neverQuoted: (names) => `ឯកសារមានលើកឡើងអំពី ${names} ប៉ុន្តែគ្មានដកស្រង់សម្ដីទេ។`,
    silent: (names, topic) => `ឯកសារមានដកស្រង់សម្ដីរបស់ ${names} ប៉ុន្តែមិនមែនអំពី “${topic}” ទេ។`,
    severalPeople: (typed, names) => `“${typed}” អាចជា ${names}។ សូមសួរដោយប្រើឈ្មោះពេញ។`,
  },
  zh: {
    otherLanguage: (language, example) =>
      `这些文件是用${language}写的：请用英语提问，或使用文件中的人名写法，例如“${example}”`,
    understood: (question) => `理解为“${question}”`,
    everything: (names) => `以下是文件中引用的${names}的全部言论，不限话题。`,
    neverQuoted: (names) => `文件中提到了${names}，但没有引用其言论。`,
    silent: (names, topic) => `文件中引用了${names}的言论，但没有关于“${topic}”的。`,
    severalPeople: (typed, names) => `“${typed}”可能指${names}；请用全名提问。`,
  },
  ja: {
    otherLanguage: (language, example) =>
      `文書は${language}で書かれています。英語で、または文書にあるとおりの人名を使って質問してください。例：「${example}」`,
    understood: (question) => `次の質問として解釈しました：「${question}」`,
    everything: (names) => `話題を問わず、文書に引用されている${names}の発言をすべて示します。`,
    neverQuoted: (names) => `文書には${names}への言及はありますが、発言の引用はありません。`,
    silent: (names, topic) => `文書には${names}の発言がありますが、「${topic}」についてのものはありません。`,
    severalPeople: (typed, names) => `「${typed}」は${names}の可能性があります。フルネームで質問してください。`,
  },
};

/** The sentences in a language, or in English. */
export const sentencesIn = (language: string): Sentences => SENTENCES[language] ?? ENGLISH;

/** What one language calls another: the name of English in French is "anglais". */
export function languageName(language: string, asker: string): string {
  const inWhich = asker in SENTENCES ? asker : "en";
  const name = new Intl.DisplayNames([inWhich], { type: "language" }).of(language) ?? language;
  // Within a sentence Vietnamese writes its small word for "language" small.
  return inWhich === "vi" ? name.replace(/^T/u, "t") : name;
}

/** "A, B or C" in a language. */
export function alternatives(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language in SENTENCES ? language : "en", { type: "disjunction" }).format(names);
}
