/** Which persons and bodies a text names, under which forms and in which roles. */
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";

interface Named {
  readonly kind: "person" | "body";
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
}

function named(text: string): ReadonlyMap<string, Named> {
  return new Map(
    analyseDocument(text).entities.map(({ name, kind, aliases, roles }) => [
      name,
      { kind, aliases: [...aliases], roles },
    ]),
  );
}

const namesIn = (text: string): string[] => [...named(text).keys()];

describe("a very long run of capitals", () => {
  it("is read without harm", () => {
    const row = "Ann Bea Cora Dora Ella Fay Gina Hope Iris June Kay Lena Mia Nora".split(" ");
    const read = row.map((_, at) => namesIn(`It was ${row.slice(0, at + 1).join(" ")} and Olga Penn who met.`));
    expect(read).toHaveLength(row.length);
  });
});

describe("letters that are a rank or a name", () => {
  it("are told by their capitals", () => {
    const names = namesIn("“It is late,” said Di Lin, a cook. “It is cold,” said DI John Smith of the police.");
    expect(names).toEqual(expect.arrayContaining(["Di Lin", "John Smith"]));
  });
});

describe("a name that ends like a title", () => {
  it("keeps no stop of its own", () => {
    const names = named("Critics fear Dara Sen.\n\nDara Sen, who leads them, met Sen. Jane Ames.");
    expect([...names.keys()]).toEqual(["Dara Sen", "Jane Ames"]);
    expect(names.get("Jane Ames")?.roles).toEqual(["Sen."]);
  });
});

describe("what somebody is to others", () => {
  it.each<[name: string, roles: string[], text: string]>([
    ["Marvin Holm", ["security guard at a mill"], "Marvin Holm, a security guard at a mill, saw it."],
    ["Marvin Holm", ["father of seven"], "Marvin Holm, a father of seven, saw it."],
    ["Marvin Holm", [], "Marvin Holm, a man of few words, saw it. Marvin Holm, her old rival, fell."],
  ])("%s is %j", (name, roles, text) => {
    expect(named(text).get(name)?.roles).toEqual(roles);
  });
});

describe("a given name put into a quotation", () => {
  it("goes with the surname behind it", () => {
    const names = named("“Coach (Frank) Vogt came in,” Holm said. “He is terrific,” Vogt said.");
    expect(names.get("Frank Vogt")).toEqual({ kind: "person", aliases: ["Vogt"], roles: ["Coach"] });
  });

  it("is no other bracket", () => {
    expect(namesIn("The Norland Harbour Office (NHO) Vogt met was shut.")).not.toContain("NHO Vogt");
  });
});

describe("the name of a body", () => {
  it.each<[reason: string, name: string, text: string]>([
    [
      "and, behind on",
      "Joint Committee on Ports and Harbours",
      "It rained, and the Joint Committee on Ports and Harbours met on Monday.",
    ],
    [
      "and, between its matters",
      "Food and Fisheries Administration",
      "The Food and Fisheries Administration closed it.",
    ],
    [
      "and, with a word in front",
      "Elling Travel and Tourism Council",
      "Prices fell, the Elling Travel and Tourism Council said.",
    ],
    [
      "and, behind for",
      "Centre for Disease Control and Prevention",
      "The Centre for Disease Control and Prevention warned us.",
    ],
    ["and, between givers", "Anna and Peter Lind Foundation", "The Anna and Peter Lind Foundation paid for it."],
    ["&", "Ford & Hazel", "She runs a shop, Ford & Hazel, in Elling."],
    ["a genitive", "Elling Children's Hospital", "He was taken to Elling Children's Hospital at night."],
    [
      "an owner’s office",
      "Ohio Governor's Office of Water Affairs",
      "The Ohio Governor's Office of Water Affairs closed.",
    ],
    ["New, behind The", "New York Ledger", "The New York Ledger reported that it rained."],
    ["New, opening a sentence", "New Zealand Gazette", "New Zealand Gazette reporters said that it rained."],
    ["National, opening a sentence", "National Harbour Board", "National Harbour Board members voted on Monday."],
    [
      "International, behind The",
      "International Rowing Federation",
      "The International Rowing Federation met behind closed doors on Monday.",
    ],
  ])("goes on through %s", (_, name, text) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each<[reason: string, names: string[], text: string]>([
    [
      "two ministries",
      ["Ministry of Justice", "Elling Authority"],
      "The Ministry of Justice and Elling Authority have agreed about everything since then.",
    ],
    [
      "a body and a person",
      ["Ministry of Justice", "Peter Mensah"],
      "The Ministry of Justice and Peter Mensah agreed.",
    ],
    ["two bodies", ["White House", "Elling Senate"], "The White House and Elling Senate agreed on Monday."],
  ])("ends before and: %s", (_, names, text) => {
    expect(namesIn(text)).toEqual(expect.arrayContaining(names));
  });
});

describe("the first word of a sentence", () => {
  it.each<[reason: string, text: string]>([
    ["behind a dateline", "ELLING (AP) — Several boats sank in the storm on Monday."],
    ["behind a dateline with a date", "PORT ELLING, Nov. 3 – Several boats sank in the storm on Monday."],
    ["in front of a name", "Several Harbour Board members resigned on Monday."],
  ])("is no name %s", (_, text) => {
    expect(namesIn(text).join("; ")).not.toMatch(/Several/u);
  });
});

describe("a short form", () => {
  it.each<[reason: string, name: string, alias: string, text: string]>([
    [
      "the head of a body",
      "Elling Harbour Council",
      "Harbour Council",
      "The Elling Harbour Council met. The Harbour Council voted.",
    ],
    [
      "a paper’s last word",
      "Elling Chronicle",
      "Chronicle",
      "The Elling Chronicle printed it. The Chronicle has 20 pages.",
    ],
    [
      "initials without brackets",
      "Elling Harbour Safety Board",
      "EHSB",
      "The Elling Harbour Safety Board met behind closed doors. The EHSB members have voted since.",
    ],
    [
      "initials without the first word",
      "Elling Centre for Boat Safety",
      "CBS",
      "The Elling Centre for Boat Safety met behind closed doors. The CBS members have voted since.",
    ],
    [
      "initials with stops",
      "United Nations",
      "U.N.",
      "The United Nations sent boats to the harbour. The U.N. paid for them.",
    ],
    ["a real name", "Vera Storm", "Vera Lind", "Vera Storm, whose real name is Vera Lind, sang in Elling."],
    ["a former name", "Vera Storm", "Olga Lind", "Vera Storm, formerly known as Olga Lind, sang in Elling."],
    [
      "a real name behind a description",
      "Vera Storm",
      "Vera Lind",
      "Vera Storm sang. The singer, whose real name is Vera Lind, is 27.",
    ],
  ])("names the same: %s", (_, name, alias, text) => {
    expect(named(text).get(name)?.aliases).toContain(alias);
  });

  it.each<[reason: string, names: string[], text: string]>([
    [
      "a country within a country",
      ["South Sudan", "Sudan"],
      "South Sudan joined on Monday. Then Sudan left the union.",
    ],
    [
      "a body within an officer’s title",
      ["United Nations", "United Nations High Commissioner for Refugees"],
      "The United Nations High Commissioner for Refugees met them. The United Nations paid for the boats.",
    ],
    [
      "a building within a title’s modifiers",
      ["Pentagon", "Ann Lee"],
      "VOX Pentagon correspondent Ann Lee wrote. The Pentagon was silent.",
    ],
    ["a thing called like a person", ["Bill Mensah", "Bill"], "Bill Mensah voted on Monday. But the Bill failed."],
    [
      "a brother called like somebody else",
      ["Steve Ames", "Steve"],
      "Steve Ames sang. Peter Mensah's brother Steve was ill.",
    ],
    [
      "a trade that somebody else shares",
      ["Kofi Storm", "Vera Lind"],
      "Singer Kofi Storm left. The singer, whose real name is Vera Lind, is 27.",
    ],
  ])("names something else: %s", (_, names, text) => {
    expect(namesIn(text)).toEqual(expect.arrayContaining(names));
  });
});

describe("persons and places", () => {
  it.each<[kind: "person" | "body", name: string, text: string]>([
    ["body", "South Elling", "Boats left South Elling on Monday, and South Elling was empty."],
    ["body", "Los Altos", "Los Altos was empty. Rain fell on Los Altos."],
    ["body", "Russian Tuva", "It fell down over Russian Tuva on Monday."],
    ["body", "Elling Securities", "Prices fell, Elling Securities wrote on Monday."],
    ["person", "Alex Horn", "He had, according to Alex Horn of the Elling Post, eaten a rabbit."],
    ["person", "Laura Horn", "They met at Laura Horn's house on Monday."],
    ["person", "Brian Boll", "Indiana House Speaker Brian Boll met the teachers on Monday."],
  ])("tells a %s: %s", (kind, name, text) => {
    expect(named(text).get(name)?.kind).toBe(kind);
  });
});

describe("the roles of a person", () => {
  it.each<[role: string, name: string, text: string]>([
    ["Indiana House Speaker", "Brian Boll", "Indiana House Speaker Brian Boll met the teachers."],
    ["Attorney-General", "Kofi Mensah", "Attorney-General Kofi Mensah met the teachers."],
    ["President-elect", "Ann Lee", "President-elect Ann Lee met the teachers."],
    ["Employee", "Steve Castle", "Employee Steve Castle saw it."],
    ["White House press secretary", "Josh Early", "White House press secretary Josh Early saw it."],
    ["High school math teacher", "Angela Coop", "High school math teacher Angela Coop saw it."],
    ["founder and co-CEO", "Marc Benn", "It pleased founder and co-CEO Marc Benn very much."],
    ["Norway’s ambassador to Ghana", "Liv Anna Dahl", "Norway’s ambassador to Ghana Liv Anna Dahl saw it."],
    ["Director, Elling Securities", "Sanjay Bose", "Prices fell, said Sanjay Bose, Director, Elling Securities."],
    ["doctor at Elling Hospital", "Li Fang", "Li Fang, a doctor at Elling Hospital where they were treated, saw it."],
    [
      "senior fellow at Elling University",
      "Eric Reed",
      "Eric Reed came. It rained, said Mr. Reed, a senior fellow at Elling University.",
    ],
    ["CEO of Hazel", "Ann Lee", "Ann Lee is the CEO of Hazel, which sells boats."],
    ["chairman of the Harbour Board", "Mark Mills", "General Mark Mills, chairman of the Harbour Board, saw it."],
    ["mayor of Elling", "Tomas Brandt", "Tomas Brandt, 54, the mayor of Elling, saw it."],
  ])("%s", (role, name, text) => {
    expect(named(text).get(name)?.roles[0]).toBe(role);
  });

  it.each<[reason: string, name: string, text: string]>([
    ["a word before a form of address", "Jack Strand", "Jack Strand left. Following Mr Strand's departure it rained."],
    ["an opinion", "Ann Lee", "Ann Lee is a great leader, they think."],
    ["somebody else’s title", "Ann Lee", "Behind Ann Lee, President Kofi Mensah's rating is low."],
    ["a title of whom it belongs to", "Ann Lee", "Ann Lee, with a group of investors, saw it."],
  ])("are not %s", (_, name, text) => {
    expect(named(text).get(name)?.roles).toEqual([]);
  });

  it("are known by their abbreviation", () => {
    const text = "Gov. Ann Lee met House Speaker Brian Boll. “Fine,” Boll said. The governor said that it rained.";
    const { quotations } = analyseDocument(text);
    const voice = quotations.at(-1)?.voice;
    expect(voice?.kind === "entity" ? voice.entity.name : null).toBe("Ann Lee");
  });
});

describe("capitals that spell a pronoun", () => {
  it("are a body", () => {
    const text = "Tomas Brandt left Elling on Monday. According to WHO, the rain will last until June.";
    const { quotations } = analyseDocument(text);
    expect(quotations.map(({ voice }) => (voice?.kind === "entity" ? voice.entity.name : null))).toEqual(["WHO"]);
  });
});

describe("what is no person", () => {
  it.each<[reason: string, name: string, text: string]>([
    ["a title of small words", "Want To Be A Sailor", "They sang Want To Be A Sailor again."],
    ["letters", "ORBIT Velmora", "Last week ORBIT Velmora opened an office."],
    ["a place by its end", "Harlan West", "He leads Harlan West district now."],
    ["words of the text", "Feather Duvet", "The feather of a duvet. Doctors call it Feather Duvet today."],
    ["an adjective of a faith", "Muslim", "They spoke for the largest Muslim group there."],
  ])("%s: %s", (_, name, text) => expect(named(text).get(name)?.kind).toBe("body"));

  it.each([
    ["a small word alone", "Hun To", "On Monday Hun To came back."],
    ["no word of the text", "Vitit Muntar", "On Monday Vitit Muntar came back."],
  ])("but %s: %s", (_, name, text) => expect(named(text).get(name)?.kind).toBe("person"));
});

describe("an office with its body before a name", () => {
  it.each([
    [
      "Council on Sea-Island Relations National Executive Director",
      "The Council on Sea-Island Relations National Executive Director Nihal Owens says it rained.",
      "Nihal Owens",
    ],
    [
      "Orsk News Vice President and Harlan Managing Editor",
      "Orsk News Vice President and Harlan Managing Editor Bill Samson said it rained.",
      "Bill Samson",
    ],
  ])("%s", (role, text, name) => expect(named(text).get(name)?.roles).toContain(role));
});
