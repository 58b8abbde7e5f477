/** Questions in other languages than the documents', and English ones that look like it. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { asCognate } from "../src/language/cognates.ts";
import { corpusLanguages } from "../src/language/corpus-languages.ts";
import { languageOfText } from "../src/language/detect-language.ts";
import { detectLanguage } from "../src/language/detect-language.ts";
import type { Answer } from "../src/types.ts";
import { makeCorpus } from "./support/corpus.ts";
import { harbour } from "./support/harbour.ts";

const engine = createEngine(harbour);
const textsOf = ({ passages }: Answer): string[] => passages.map(({ text }) => text);
const speakersOf = ({ passages }: Answer): string[] => [
  ...new Set(passages.map(({ speaker }) => speaker?.name ?? "-")),
];
const messageOf = (answer: Answer): string | undefined => (answer.status === "answered" ? undefined : answer.message);
const nothingKnown = () => Promise.resolve(false);

describe("the language of a question", () => {
  it.each([
    ["qu'a dit", "fr"],
    ["que pense le ministre des droits humains ?", "fr"],
    ["¿Qué dijo sobre la base naval?", "es"],
    ["quien habló de la base naval", "es"],
    ["was hat gesagt", "de"],
    ["o que disse sobre a economia", "pt"],
    ["cosa ha detto", "it"],
    ["đã nói gì về", "vi"],
    ["តើ និយាយអ្វីខ្លះ?", "km"],
    ["说了什么", "zh"],
    ["は何を言いましたか", "ja"],
    ["что сказал министр", "ru"],
    ["wat zei de minister van buitenlandse zaken", "nl"],
  ])("%j is %s", async (text, language) => expect(await detectLanguage(text, nothingKnown)).toBe(language));

  it.each([
    [""],
    ["sokhonn naval base"],
    ["wot did seng sarry say abt asean"],
    ["Chak Sopheap EBA"],
    ["Licadho?"],
    ["ursula von der leyen"],
    ["what did Claudia de la Fuente say"],
    ["was war on all sides"],
    ["AI"],
    ["le monde on die hard"],
    ["volcano eruption iceland geyser"],
    ["Yousef al-Hajri: I signed in tears"],
    ["rio de la plata and el nino"],
    ["marie le pen and macron"],
    ["who said “je ne sais quoi” to the press"],
    ["KEO REMY CHRC"],
  ])("%j is English", async (text) => expect(await detectLanguage(text, nothingKnown)).toBe("en"));
});

it("looks up few words, however long the text", async () => {
  let looked = 0;
  const text = Array.from({ length: 500 }, (_, at) => `zzq${at}`).join(" ");
  await detectLanguage(text, () => {
    looked++;
    return Promise.resolve(false);
  });
  expect(looked).toBeLessThan(20);
});

describe("a question in another language", () => {
  it.each([
    ["qu'a dit Ida Nyström ?", "Compris comme « what did Ida Nyström say? »"],
    ["¿Qué dijo Ida Nyström?", "Entendido como «what did Ida Nyström say?»"],
    ["Was hat Ida Nyström gesagt?", "Verstanden als „what did Ida Nyström say?“"],
    ["O que disse Ida Nyström?", "Entendido como “what did Ida Nyström say?”"],
    ["Cosa ha detto Ida Nyström?", "Inteso come «what did Ida Nyström say?»"],
    ["Ida Nyström đã nói gì?", "Hiểu là “what did Ida Nyström say?”"],
    ["តើIda Nyströmនិយាយអ្វីខ្លះ?", "យល់ថា “what did Ida Nyström say?”"],
    ["Ida Nyström说了什么？", "理解为“what did Ida Nyström say?”"],
    ["Ida Nyströmは何と言いましたか", "次の質問として解釈しました：「what did Ida Nyström say?」"],
  ])("%j gives that person's words", async (question, interpretation) => {
    const answer = await engine.answer(question);
    expect(speakersOf(answer)).toEqual(["Ida Nyström"]);
    expect(answer.passages).toHaveLength(2);
    expect(answer.interpretation).toBe(interpretation);
  });

  it.each([
    ["qu'a dit Okonjo sur Tomas Brandt ?"],
    ["¿Qué dijo Marta Okonjo sobre Tomas Brandt?"],
    ["Was hat Okonjo über Tomas Brandt gesagt?"],
    ["តើ Okonjo និយាយអ្វីខ្លះអំពី Tomas Brandt?"],
    ["Tomas BrandtについてOkonjoは何と言いましたか"],
  ])("%j keeps to a topic that is a name", async (question) => {
    const answer = await engine.answer(question);
    expect(textsOf(answer)).toEqual(["Okonjo said Tomas Brandt had raised doubts about dredging in the bay."]);
  });

  it("keeps to a topic whose words the corpus has", async () => {
    const answer = await engine.answer("qu'a dit Okonjo sur le dredging ?");
    expect(answer.passages).toHaveLength(1);
  });

  it("knows a word of the topic by its cognate, and begins with what has one where others are unknown", async () => {
    const alone = await engine.answer("¿Qué dijo Ida Nyström sobre las especies?");
    expect(textsOf(alone)).toEqual(["“We counted eleven species,” Nystrom said."]);
    const among = await engine.answer("¿Qué dijo Ida Nyström sobre las especies y los faroles?");
    expect(textsOf(among)).toHaveLength(2);
    expect(textsOf(among)[0]).toContain("species");
    expect(among.interpretation).toContain("Se muestra todo");
  });

  it.each([
    ["constitución", "constitution"],
    ["libertades", "liberties"],
    ["esteroides", "steroids"],
    ["tourisme", "tourism"],
    ["democracia", "democracy"],
  ])("reads %j as %j", (word, english) => {
    expect(asCognate(word)).toBe(english);
  });

  it("gives everything, and says so, on a topic in words it does not have", async () => {
    const answer = await engine.answer("qu'a dit Okonjo sur la pêche au thon ?");
    expect(answer.passages).toHaveLength(5);
    expect(answer.interpretation).toContain("Voici tout ce qui est cité de Marta Okonjo");
  });

  it.each([
    ["qu'a dit Angela Merkel ?", "Les documents sont en anglais"],
    ["Combien coûte la nouvelle jetée ?", "Les documents sont en anglais"],
    ["¿Quién ganó la copa del mundo?", "Los documentos están en inglés"],
    ["តើលោក កែវ រ៉េមី និយាយអ្វី?", "ឯកសារទាំងនេះសរសេរជាភាសាអង់គ្លេស"],
    ["Wie hoch sind die Kosten der neuen Pier?", "Die Dokumente sind auf Englisch"],
    ["谁赢了世界杯？", "这些文件是用英语写的"],
    ["Сколько стоит новый причал?", "The documents are in English"],
  ])("%j without a known name is not answered, in its language", async (question, message) => {
    const answer = await engine.answer(question);
    expect(answer).toMatchObject({ status: "not_found", reason: "other_language", passages: [] });
    expect(messageOf(answer)).toContain(message);
    expect(answer.suggestions!.length).toBeGreaterThan(0);
  });

  it("refuses in its language, for the same four reasons", async () => {
    const never = await engine.answer("qu'a dit Tomas Brandt ?");
    expect(never).toMatchObject({ reason: "never_quoted" });
    expect(messageOf(never)).toBe("Les documents mentionnent Tomas Brandt, mais n’en citent aucune parole.");
    const silent = await engine.answer("¿Qué dijo Ida Nyström sobre Tomas Brandt?");
    expect(silent).toMatchObject({ reason: "silent_on_topic" });
    expect(messageOf(silent)).toBe("Los documentos citan a Ida Nyström, pero no sobre «Tomas Brandt».");
    const several = await engine.answer("Was hat Sandqvist gesagt?");
    expect(several).toMatchObject({ status: "ambiguous", reason: "several_people" });
    expect(messageOf(several)).toContain("Per Sandqvist oder Elin Sandqvist");
  });

  it("asks who spoke, and who somebody is", async () => {
    const who = await engine.answer("qui a parlé de Tomas Brandt ?");
    expect(speakersOf(who)).toEqual(["Marta Okonjo"]);
    const is = await engine.answer("quién es Per Sandqvist?");
    expect(textsOf(is)[0]).toContain("Fisherman Per Sandqvist");
    expect(await engine.answer("qui a démoli le vieux phare ?")).toMatchObject({ reason: "other_language" });
  });

  it("leans on the turn before", async () => {
    const conversation = "fr";
    await engine.answer("qu'a dit Okonjo ?", { conversation });
    const answer = await engine.answer("et qu'a-t-elle dit sur Tomas Brandt ?", { conversation });
    expect(answer.passages).toHaveLength(1);
  });

  it("checks quoted words in any language", async () => {
    const answer = await engine.answer("Okonjo a-t-elle dit « Ferries are the lifeline of this island » ?");
    expect(answer.check).toMatchObject({ verdict: "verified", claimedSpeaker: "Marta Okonjo" });
  });
});

describe("a corpus in another language", () => {
  const port = makeCorpus(
    [
      {
        file: "a.txt",
        title: "Le port",
        paragraphs: [
          [{ text: "Le conseil du port s’est réuni mardi pour parler de la nouvelle jetée." }],
          [{ text: "« Cette jetée est trop chère pour la ville », a déclaré Jeanne Morel.", by: "Jeanne Morel" }],
          [{ text: "« Les bateaux reviendront au printemps », a-t-elle ajouté.", by: "Jeanne Morel" }],
        ],
      },
    ],
    [{ name: "Jeanne Morel", aliases: ["Morel"] }],
  );

  it("is known by its documents", async () => {
    expect(await corpusLanguages(port.retriever, port.documents)()).toEqual(["fr"]);
    expect(await corpusLanguages(harbour.retriever, harbour.documents)()).toEqual(["en"]);
  });

  it("is English whatever the names in it", async () => {
    expect(
      await languageOfText(
        "Marjorie Velázquez trailed Kristy Marmorato in the East Bronx, where a plan for El Bronx del Este allows for new apartments near Avenida de la Cruz.",
      ),
    ).toBe("en");
  });

  it("is searched with the words of a question in that language", async () => {
    const french = createEngine(port);
    expect(textsOf(await french.answer("qu'a dit Jeanne Morel sur la jetée ?"))).toEqual([
      "« Cette jetée est trop chère pour la ville », a déclaré Jeanne Morel.",
    ]);
    expect(textsOf(await french.answer("quand reviendront les bateaux ?"))[0]).toContain("Les bateaux reviendront");
    const spanish = await french.answer("¿Cuánto cuesta el barco?");
    expect(messageOf(spanish)).toContain("Los documentos están en francés");
  });
});
