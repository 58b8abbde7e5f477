/** Whom a mention means: names in full and in short, pronouns, "the minister", "the statement". */
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";
import { whoSaidWhat } from "./support/attributed.ts";

const speakersOf = (text: string): string[] => whoSaidWhat(text).map((line) => line.slice(0, line.indexOf(":")));

describe("a label over a quotation", () => {
  it("is nobody who speaks", () => {
    const text = "Tomas Brandt said the pier was ready.\n\nTranscript as follows:\n\n“The pier is all we have got.”";
    expect(speakersOf(text)).not.toContain("Transcript");
  });
});

describe("names", () => {
  it.each<[reason: string, name: string, text: string]>([
    ["a title before it", "Tomas Brandt", "Mayor Tomas Brandt said the pier was ready."],
    ["an office of two words", "Indira Rao", "Prime Minister Indira Rao said the pier was ready."],
    ["a body’s title", "Siti Rahmawati", "U.N. envoy Siti Rahmawati said the pier was ready."],
    [
      "an affiliation behind it",
      "Chinwe Okafor",
      "Dr. Chinwe Okafor of the Harbour Institute said the pier was ready.",
    ],
    ["a role behind it", "Nguyen Thi Lan", "Nguyen Thi Lan, a fisherwoman, said the pier was ready."],
    ["an age behind it", "Brandt", "Brandt, 54, said the pier was ready."],
    [
      "a party behind it, after a place with its state",
      "Tomas Brandt",
      "Tuesday in Berea, OH, after winning the county, Gov. Tomas Brandt (R-OH), said the pier was ready.",
    ],
    ["an aside behind it", "Indira Rao", "Indira Rao, speaking to reporters in Delhi, said the pier was ready."],
    ["a particle", "Pieter de Vries", "Pieter de Vries said the pier was ready."],
    ["an Arabic article", "Yusuf al-Amin", "Yusuf al-Amin said the pier was ready."],
    ["diacritics", "María José Álvarez", "María José Álvarez said the pier was ready."],
    ["a genitive before it", "Luis Ortega", "Indira Rao’s spokesman, Luis Ortega, said the pier was ready."],
    ["a body", "Elling Gazette", "The Elling Gazette reported that the pier was ready."],
    ["a group without a name", "Critics", "Critics said the pier was ready."],
  ])("%s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it.each<[reason: string, name: string, text: string]>([
    ["surname", "Ingrid Lindqvist", "Ingrid Lindqvist was late. Lindqvist said the bus had broken down."],
    ["surname, with a form of address", "Kofi Mensah", "Kofi Mensah was late. Mr Mensah said the bus had broken down."],
    ["the last of three names", "Nguyen Thi Lan", "Nguyen Thi Lan was late. Lan said the bus had broken down."],
    [
      "a given name that comes last",
      "Chea Sophal",
      "Chea Sophal, a fisherman, was late. Sophal said the bus had left.",
    ],
    ["two of three names", "Am Sok Dara", "Am Sok Dara was late. Sok Dara said the bus had broken down."],
  ])("in short: %s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it.each<[role: string, text: string]>([
    ["Mayor", "Mayor Tomas Brandt said the pier was ready."],
    ["the mayor of Elling", "Tomas Brandt, the mayor of Elling, said the pier was ready."],
  ])("keep the role that the article gives: %s", (role, text) => {
    const { entities } = analyseDocument(text);
    const roles = entities.find(({ name }) => name === "Tomas Brandt")!.roles;
    expect(roles.join("; ").toLowerCase()).toContain(role.toLowerCase().replace(/^the /u, ""));
  });
});

describe("whom a sentence is about", () => {
  it.each<[reason: string, speakers: string[], text: string]>([
    [
      "a verb of no list",
      ["Tomas Brandt"],
      "Tomas Brandt was angry. Brandt hit back, saying on Friday that the pier was “not a toy”.",
    ],
    ["the hearer of a question", ["-"], "On Monday, Tomas Brandt was asked, “What is the ugliest pier you know?”"],
    ["a headline", ["-"], "STORM CLOSES HARBOUR “The boats will stay in until the wind turns on Friday.”"],
    ["a thing", ["-"], "Traces of a shift were there all along: “The boats will stay in until the wind turns.”"],
    [
      "a place within a relative clause",
      ["Kofi Mensah"],
      "Kofi Mensah, whose home, Elling, is cold, argues that boats rot.",
    ],
    [
      "in somebody’s words",
      ["Ann Lee"],
      "The pier is old because, in Ann Lee’s words, “nobody has ever cared for it.”",
    ],
    ["a label", ["Ann Lee"], "The pier is old - Ann Lee: “Nobody has ever cared for it at all.”"],
  ])("%s", (_, speakers, text) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("two speakers in one paragraph", () => {
  it.each<[reason: string, text: string, said: string[]]>([
    [
      "direct, inverted",
      "“The pier is ready for everybody,” said Tomas Brandt. “It is not ready at all,” said Nguyen Thi Lan.",
      ["Tomas Brandt: The pier is ready for everybody", "Nguyen Thi Lan: It is not ready at all"],
    ],
    [
      "indirect",
      "Tomas Brandt, the mayor of Elling, said the pier was ready. Nguyen Thi Lan, a fisherwoman, said it was not.",
      ["Tomas Brandt: the pier was ready", "Nguyen Thi Lan: it was not"],
    ],
    [
      "the client and the lawyer",
      "Chea Sophal said the ruling was unfair. Sophal’s lawyer, Kim Dara, said he would appeal.",
      ["Chea Sophal: the ruling was unfair", "Kim Dara: he would appeal"],
    ],
  ])("%s", (_, text, said) => {
    expect(whoSaidWhat(text)).toEqual(said);
  });
});

describe("pronouns", () => {
  it("follow the gender that titles and earlier pronouns show", () => {
    const text = [
      "Mr. Brandt and Ms. Haddad met in Elling.",
      "“The pier will open in June,” she said.",
      "“The boats are not ready yet,” he said.",
    ].join("\n\n");
    expect(speakersOf(text)).toEqual(["Haddad", "Brandt"]);
  });

  it("stay with who spoke last until somebody else does", () => {
    const text = [
      "Mayor Tomas Brandt said the pier was ready.",
      "He said the boats were not.",
      "His wife, Elsa Brandt, said she was tired.",
      "She said the house was cold.",
    ].join("\n\n");
    expect(speakersOf(text)).toEqual(["Tomas Brandt", "Tomas Brandt", "Elsa Brandt", "Elsa Brandt"]);
  });

  it.each<[reason: string, speakers: string[], text: string]>([
    [
      "he, within a paragraph",
      ["Kofi Mensah", "Kofi Mensah"],
      "Kofi Mensah said the rain was late. He added that it was cold.",
    ],
    [
      "she, from the sentence before",
      ["Amina Haddad"],
      "Amina Haddad met fishermen in Elling. “It is cold here,” she said.",
    ],
    ["they, a group", ["Critics", "Critics"], "Critics said the pier was ugly. They said nobody would use it."],
    [
      "he who reports, not he who is reported",
      ["Peter Mensah", "Tomas Brandt", "Peter Mensah"],
      "According to Peter Mensah, Tomas Brandt raised doubts about the pier. “I think he is wrong,” he added.",
    ],
    [
      "they, a crowd behind a subject that is none",
      ["Seven groups", "Seven groups"],
      "Seven groups said the pier was ugly. The ministry did not answer the groups on what they called “a disgrace”.",
    ],
    [
      "he, not the one he speaks of",
      ["Kofi Mensah", "Kofi Mensah"],
      "Kofi Mensah said the rain was late. Tomas Brandt has never seen a pier, he said.",
    ],
    [
      "he, an uncle rather than his nephew",
      ["Kofi Mensah’s uncle", "Kofi Mensah’s uncle"],
      "Kofi Mensah’s uncle said the rain was late. He said it was cold.",
    ],
    [
      "he, not whose plan runs on into the marks",
      ["Kofi Mensah", "Kofi Mensah"],
      "Kofi Mensah said the rain was late.\n\nWaiting for Tomas Brandt’s pier would “cost us a year,” he said.",
    ],
    [
      "he, known by one word and what he does",
      ["Amina Haddad", "Bora"],
      "Amina Haddad said the pier was ready.\n\nWhen it closed, Bora, a unionist and former teacher, was told to leave. But he stayed because his family “is here,” he said.",
    ],
    [
      "he, whose name is not his own",
      ["Amina Haddad", "Bora"],
      "Amina Haddad said the pier was ready.\n\nBora, whose name has been changed, left in May. “It was cold,” he said.",
    ],
    [
      "he, behind a sentence that opens with its predicate",
      ["Tomas Brandt", "Kofi Mensah"],
      "Tomas Brandt said the pier was ready.\n\nSo incensed is Kofi Mensah by that idea that the boats stay in.\n\nHe fears that the rain will stop.",
    ],
    [
      "he, a spokesman whose name is not told, for as long as he goes on",
      ["Tomas Brandt", "union spokesman", "union spokesman", "union spokesman"],
      "Tomas Brandt said the rain was late.\n\nBut the union spokesman said the pier was ready.\n\nHe said the boats were not.\n\nHe added that it was cold.",
    ],
    [
      "whose words a report only hands on",
      ["Kofi Mensah"],
      "“We paid for all of the boats in May and June,” Mensah said, according to a report in the Elling Times. Kofi Mensah left.",
    ],
    [
      "what one says according to one’s own count",
      ["Kofi Mensah"],
      "Kofi Mensah, a sailor, said on Monday that according to its count, the union has won 82 percent of the vote, but “we are still counting the seats.”",
    ],
    [
      "who is explained up to brackets without a comma",
      ["Kofi Mensah"],
      "“The rain was late,” Kofi Mensah, Africa director for the Institute of Ports (IP) said in a statement.",
    ],
    ["a name that ends as a month", ["Thi Thi May"], "Thi Thi May, 60, a doctor, said the rain was late."],
    [
      "the broker, not the town",
      ["broker"],
      "She was brought to Elling by a broker who promised that she would sail in May.",
    ],
    [
      "who wrote a judgment",
      ["Kofi Mensah"],
      "“It was a tool,” according to a written judgment by Mensah. Kofi Mensah left.",
    ],
    ["nobody before", ["-"], "“It is cold here in the winter,” she said."],
    ["the author", ["-"], "I said that the pier was ugly."],
  ])("%s", (_, speakers, text) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("common nouns", () => {
  it.each<[reason: string, name: string, text: string]>([
    [
      "the minister, by the title before the name",
      "Amina Haddad",
      "Foreign Minister Amina Haddad met the fishermen. The minister said the talks had failed.",
    ],
    [
      "the minister, by the role behind the name",
      "Amina Haddad",
      "Amina Haddad, the foreign minister, met the fishermen. The foreign minister said the talks had failed.",
    ],
    [
      "the ministry",
      "Ministry of Fisheries",
      "The Ministry of Fisheries closed the harbour. The ministry said the storm was coming.",
    ],
    [
      "the statement, by who issued it",
      "Ministry of Fisheries",
      "The Ministry of Fisheries issued a statement on Monday. The statement said the storm was coming.",
    ],
  ])("%s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it.each<[reason: string, name: string, text: string]>([
    [
      "a paper released last year",
      "Ministry of Fisheries",
      "A Ministry of Fisheries report released last year found that the pier was unsafe.",
    ],
    [
      "messages by which somebody speaks",
      "Tomas Brandt",
      "Tomas Brandt sent a series of messages late Friday saying that the pier was unsafe.",
    ],
  ])("%s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it.each<[reason: string, speakers: string[], text: string]>([
    [
      "the ministry of another country",
      ["Russia’s foreign ministry", "French foreign ministry"],
      "Russia’s foreign ministry said it was late. The French foreign ministry said it regretted the storm.",
    ],
    [
      "the statement of whoever said so in it",
      ["Elling Guard", "Elling Guard"],
      "Two fishermen died in the storm, the Elling Guard said in a statement. The statement said it was dark.",
    ],
    ["an organisation that reads like a pronoun", ["WHO"], "WHO said the storm was over."],
  ])("%s", (_, speakers, text) => {
    expect(speakersOf(text)).toEqual(speakers);
  });

  it("do not make a minister of a ministry", () => {
    const text = "The Ministry of Fisheries closed the harbour. The minister said the storm was coming.";
    expect(speakersOf(text)).not.toContain("Ministry of Fisheries");
  });
});

describe("quoted words whose speaker the text does not state", () => {
  it.each([
    ["a lone quotation", "“The pier is ready for everybody.”"],
    ["a pronoun without anybody", "“The pier is ready,” he said."],
  ])("%s belongs to nobody", (_, text) => {
    expect(speakersOf(text)).toEqual(["-"]);
  });
});
