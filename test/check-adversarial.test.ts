/**
 * What people really paste, against three invented articles: every kind of mark and mark-up, small changes that turn
 * the meaning, whole messages with several quotations, reported wording, and claims of the wrong person.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { Answer, QuoteCheck } from "../src/types.ts";
import { reservoir } from "./support/reservoir.ts";
import { wholeWords } from "./support/whole-words.ts";

const engine = createEngine(reservoir);
const everything = await reservoir.retriever.search({ limit: 1000 });
const passages = everything.hits.flatMap(({ paragraph }) => paragraph.passages);

/** "altered Lena Marsh>Pavel Dorn number,name": the verdict, who was claimed, who said it, what a change turned. */
function told({ verdict, claimedSpeaker, actualSpeaker, flags = [] }: QuoteCheck): string {
  const claimed = claimedSpeaker === undefined ? "" : ` ${claimedSpeaker}`;
  const actual = actualSpeaker === undefined ? "" : `>${actualSpeaker}`;
  return `${verdict}${claimed}${actual}${flags.length > 0 ? ` ${flags.join(",")}` : ""}`;
}

function verdictsOf(answer: Answer): string[] {
  const checks = answer.checks ?? (answer.check === undefined ? [] : [answer.check]);
  return checks.map(told);
}

const MIRACLE = "We did not promise a miracle";
const SCHOOLS = "Our schools must reopen before winter, whatever the roofers say";
const ENOUGH = "Enough is enough, the valley has waited long enough";
const ASKED = "Nobody in this valley was ever asked whether we wanted the dam";
const SALMON = "The salmon cannot climb a wall of sixty metres";

describe("the words", () => {
  it.each([
    // Marks of every kind.
    [`“${SCHOOLS}”`, "verified>Omar Reyes"],
    [`"${SCHOOLS}"`, "verified>Omar Reyes"],
    [`«${SCHOOLS}»`, "verified>Omar Reyes"],
    [`« ${SCHOOLS} »`, "verified>Omar Reyes"],
    [`»${SCHOOLS}«`, "verified>Omar Reyes"],
    [`„${SCHOOLS}“`, "verified>Omar Reyes"],
    [`„${SCHOOLS}”`, "verified>Omar Reyes"],
    [`''${SCHOOLS}''`, "verified>Omar Reyes"],
    [`\`\`${SCHOOLS}''`, "verified>Omar Reyes"],
    [`‘${SCHOOLS}’`, "verified>Omar Reyes"],
    [`'${SCHOOLS}'`, "verified>Omar Reyes"],
    [`「${SCHOOLS}」`, "verified>Omar Reyes"],
    [`『${SCHOOLS}』`, "verified>Omar Reyes"],
    [`＂${SCHOOLS}＂`, "verified>Omar Reyes"],
    [`‹${SCHOOLS}›`, "verified>Omar Reyes"],
    ["'We aren't asking for the moon'", "typography>Ada Quill"],
    ["“My father told me ‘never trust a silent river’ when I was a child”", "verified>Omar Reyes"],
    ['“My father told me "never trust a silent river" when I was a child”', "typography>Omar Reyes"],
    ["\"My father told me 'never trust a silent river' when I was a child\"", "typography>Omar Reyes"],
    // Mark-up and what surrounds a quotation.
    [`> ${SCHOOLS}`, "verified>Omar Reyes"],
    [`> Our schools must reopen\n> before winter, whatever\n> the roofers say`, "verified>Omar Reyes"],
    [`**${SCHOOLS}**`, "verified>Omar Reyes"],
    ["__Our schools__ must _reopen_ before **winter**, whatever the roofers say", "verified>Omar Reyes"],
    ["[...] must reopen before winter [...]", "verified>Omar Reyes"],
    ["... must reopen before winter …", "verified>Omar Reyes"],
    // Characters.
    ["Our schools must re\u00adopen before winter", "typography>Omar Reyes"],
    ["\u202aOur schools must reopen before winter\u202c", "typography>Omar Reyes"],
    ["Our\u00a0schools must\u200b reopen before winter", "typography>Omar Reyes"],
    ["whatever the roo\ufb01ng people say about our schools in winter", "not_found"],
    ["The vote was free, fair and - above all - quiet", "typography>Tomas Vik"],
    ["The vote was free, fair and, above all, quiet", "typography>Tomas Vik"],
    ["our schools must reopen before winter", "typography>Omar Reyes"],
    ["[O]ur schools must reopen before winter", "typography>Omar Reyes"],
    ["OUR SCHOOLS MUST REOPEN BEFORE WINTER", "typography>Omar Reyes"],
    // Spelling and figures are the writer's choice, not other words.
    ["The court's color, favor or honor is not for sale", "typography>Tomas Vik"],
    ["The dam will bring power to 85% of the homes in the valley", "typography>Lena Marsh"],
    ["The dam will bring power to eighty-five percent of the homes in the valley", "typography>Lena Marsh"],
    ["The dam will bring power to eighty-five per cent of the homes in the valley", "typography>Lena Marsh"],
    ["The salmon cannot climb a wall of 60 meters", "typography>Ines Kahl"],
    ["We won 3 of the 7 seats", "typography>Tomas Vik"],
    ["we are asking for 1200 books and 15 teachers", "typography>Ada Quill"],
    ["we are asking for one thousand two hundred books and fifteen teachers", "typography>Ada Quill"],
    ["They said the wall would cost two and a half million crowns", "typography>Pavel Dorn"],
    // Short forms are the same words.
    ["I do not believe the engineers’ numbers", "typography>Pavel Dorn"],
    ["We are not asking for the moon", "typography>Ada Quill"],
    ["They'll vanish within two summers", "typography>Ines Kahl"],
    ["We didn't promise a miracle", "typography>Lena Marsh"],
    // What the article's attribution splits, and two paragraphs.
    [`and no family will lose its land. ${MIRACLE}`, "verified>Lena Marsh"],
    ["We won three of the seven seats. The vote was free, fair and — above all — quiet.", "verified>Tomas Vik"],
    [`${SALMON}. They will vanish within two summers, and nobody will count them`, "verified>Ines Kahl"],
    [`“${SALMON}.\n\n“They will vanish within two summers, and nobody will count them”`, "verified>Ines Kahl"],
  ])("%j: %s", async (pasted, verdict) => {
    expect(verdictsOf(await engine.check(pasted))).toEqual([verdict]);
  });
});

describe("changes", () => {
  it.each([
    ["We did promise a miracle", "altered>Lena Marsh negation"],
    ["We promised a miracle to every family in the valley", "not_found"],
    ["We never did promise a miracle", "altered>Lena Marsh"],
    ["Somebody in this valley was asked whether we wanted the dam", "altered>Pavel Dorn negation"],
    ["I believe the engineers’ numbers", "altered>Pavel Dorn negation"],
    ["the budget of Tarn will be cut by a single crown", "altered>Tomas Vik negation"],
    ["Our schools must not reopen before winter", "altered>Omar Reyes negation"],
    ["The salmon can climb a wall of sixty metres", "altered>Ines Kahl negation"],
    ["The dam will bring power to 58 percent of the homes in the valley", "altered>Lena Marsh number"],
    ["The dam will bring power to eighty-six percent of the homes in the valley", "altered>Lena Marsh number"],
    ["They said the wall would cost 25 million crowns", "altered>Pavel Dorn number"],
    ["They said the wall would cost 2.5 billion crowns", "altered>Pavel Dorn number"],
    ["We won four of the seven seats", "altered>Tomas Vik number"],
    ["we are asking for 12,00 books and fifteen teachers", "altered>Ada Quill number"],
    ["the budget of Velmark will not be cut by a single crown", "altered>Tomas Vik name"],
    ["Our schools must reopen after winter, whatever the roofers say", "altered>Omar Reyes"],
    [
      "The dam will bring power to the homes in the valley, and no family will lose its land",
      "omission>Lena Marsh number",
    ],
    ["The dam will bring power … and no family will lose its land", "omission>Lena Marsh number"],
    ["The dam will bring power (...) and no family will lose its land", "omission>Lena Marsh number"],
    ["The dam will bring power […] and no family will lose its land", "omission>Lena Marsh number"],
    ["Our schools must reopen … the roofers say", "omission>Omar Reyes"],
    ["Our schools must reopen … say", "omission>Omar Reyes"],
    ["[The schools of Tarn] must reopen before winter, whatever the roofers say", "omission>Omar Reyes name"],
    ["They [the salmon] will vanish within two summers", "typography>Ines Kahl"],
    ["[Berlin] must reopen", "not_found"],
    ["the budget of [Velmark] will not be cut by a single crown", "altered>Tomas Vik name"],
    ["We won [four] of the seven seats", "altered>Tomas Vik number"],
    ["They will vanish [not] within two summers", "altered>Ines Kahl negation"],
    ["“a gift to the lobby of the south”", "omission>Ines Kahl"],
    [`${MIRACLE}. ${SCHOOLS}`, "spliced"],
    ["We did not promise a miracle, and our schools must reopen before winter, whatever the roofers say", "spliced"],
    ["The moon over the valley was never as beautiful as that", "not_found"],
  ])("%j: %s", async (pasted, verdict) => {
    expect(verdictsOf(await engine.check(pasted))).toEqual([verdict]);
  });
});

describe("the claimed speaker", () => {
  it.each([
    [SCHOOLS, "Omar Reyes", "verified Omar Reyes>Omar Reyes"],
    [SCHOOLS, "reyes", "verified Omar Reyes>Omar Reyes"],
    [SCHOOLS, "Omar Reyez", "verified Omar Reyes>Omar Reyes"],
    [SCHOOLS, "the mayor of Tarn", "verified Omar Reyes>Omar Reyes"],
    [SCHOOLS, "Mr. Reyes", "verified Omar Reyes>Omar Reyes"],
    [SCHOOLS, "Lena Marsh", "misattributed Lena Marsh>Omar Reyes"],
    [SCHOOLS, "Boris Nemo", "misattributed Boris Nemo>Omar Reyes"],
    [SCHOOLS, "the pope", "verified>Omar Reyes"],
    [MIRACLE, "the minister", "verified the minister>Lena Marsh"],
    [MIRACLE, "the justice minister", "misattributed Tomas Vik>Lena Marsh"],
    [ENOUGH, "Ada Quill", "verified Ada Quill>Ada Quill"],
    [ENOUGH, "Pavel Dorn", "verified Pavel Dorn>Pavel Dorn"],
    [ENOUGH, "Lena Marsh", "misattributed Lena Marsh>Ada Quill"],
    [ASKED, "Marsh", "misattributed Lena Marsh>Pavel Dorn"],
    ["the budget of Tarn will not be cut by a single crown", "Omar Reyes", "misattributed Omar Reyes>Tomas Vik"],
    ["The school in Tarn closed in March because of a broken roof", "Omar Reyes", "misattributed Omar Reyes"],
  ])("%j, claimed of %s: %s", async (pasted, speaker, verdict) => {
    expect(verdictsOf(await engine.check(pasted, { speaker }))).toEqual([verdict]);
  });

  it.each([
    [`Reyes said “${SCHOOLS}”`, "verified Omar Reyes>Omar Reyes"],
    [`“${SCHOOLS},” said Reyes.`, "verified Omar Reyes>Omar Reyes"],
    [`“${SCHOOLS},” Lena Marsh said.`, "misattributed Lena Marsh>Omar Reyes"],
    [`Omar Reyes: “${SCHOOLS}”`, "verified Omar Reyes>Omar Reyes"],
    [`**Omar Reyes:** “${SCHOOLS}”`, "verified Omar Reyes>Omar Reyes"],
    [`Omar Reyes, the mayor of Tarn, told reporters on Monday: “${SCHOOLS}.”`, "verified Omar Reyes>Omar Reyes"],
    [`In a statement on Friday, the energy minister Lena Marsh said, “${MIRACLE}.”`, "verified Lena Marsh>Lena Marsh"],
    [`According to Dorn, “${ASKED}”`, "verified Pavel Dorn>Pavel Dorn"],
    [`“${ASKED}” - Lena Marsh, 2022`, "misattributed Lena Marsh>Pavel Dorn"],
    [`“${ASKED}” — Pavel Dorn (farmers’ union)`, "verified Pavel Dorn>Pavel Dorn"],
    [`> ${ASKED}\n— Lena Marsh`, "misattributed Lena Marsh>Pavel Dorn"],
    [`${ASKED} - Pavel Dorn, 2022`, "verified Pavel Dorn>Pavel Dorn"],
    [`Marsh was told by Dorn: “${ASKED}”`, "verified Pavel Dorn>Pavel Dorn"],
    [`The justice minister said: "${MIRACLE}"`, "misattributed Tomas Vik>Lena Marsh"],
    [`A man in the street said “${MIRACLE}”`, "verified>Lena Marsh"],
    [`Did you hear? Boris Nemo said “${MIRACLE}”`, "misattributed Boris Nemo>Lena Marsh"],
  ])("beside the words: %j: %s", async (pasted, verdict) => {
    expect(verdictsOf(await engine.check(pasted))).toEqual([verdict]);
    expect(verdictsOf(await engine.answer(pasted))).toEqual([verdict]);
  });
});

const PRESS = `FOR IMMEDIATE RELEASE

The valley is up in arms. “${SCHOOLS},” said Omar Reyes, the mayor of Tarn. “The roof is the least of it and I shall mend it with these hands.”

Lena Marsh told the parliament in the capital: “We did promise a miracle.” Her critics were loud: according to Ines Kahl, “they will vanish within three summers”.

- Ada Quill: "we are asking for 1,200 books and fifteen teachers"
- Pavel Dorn: "The court's colour, favour or honour is not for sale"

The “experts” had no comment.`;

const PRESS_VERDICTS = [
  "verified Omar Reyes>Omar Reyes",
  "not_found Omar Reyes",
  "altered Lena Marsh>Lena Marsh negation",
  "altered Ines Kahl>Ines Kahl number",
  "verified Ada Quill>Ada Quill",
  "misattributed Pavel Dorn>Tomas Vik",
];

describe("a whole message", () => {
  it.each([
    ["by command", (text: string) => engine.check(text)],
    ["by a question", (text: string) => engine.answer(text)],
  ])("gets a verdict for every quotation in it, %s", async (_, ask) => {
    const answer = await ask(PRESS);
    expect(verdictsOf(answer)).toEqual(PRESS_VERDICTS);
    expect(answer.status).toBe("answered");
    expect(answer.check?.verdict).toBe("altered");
  });

  it("of 10,000 characters is read to its end", async () => {
    const filler = "The committee met again and the weather was discussed at some length by all. ";
    const message = `${filler.repeat(60)}\n\n${PRESS}\n\n${filler.repeat(55)}\nReyes said “${SCHOOLS}”`;
    expect(message.length).toBeLessThanOrEqual(10_000);
    expect(message.length).toBeGreaterThan(9000);
    expect(verdictsOf(await engine.answer(message))).toEqual([...PRESS_VERDICTS, "verified Omar Reyes>Omar Reyes"]);
    expect(verdictsOf(await engine.check(message))).toEqual([...PRESS_VERDICTS, "verified Omar Reyes>Omar Reyes"]);
  });

  it.each([
    [`“${SCHOOLS},” he said. Then Marsh said “${MIRACLE}”.`, ["verified>Omar Reyes", "verified Lena Marsh>Lena Marsh"]],
    [
      `“Our schools must reopen before winter,” Reyes said, “whatever the roofers say.”`,
      ["verified Omar Reyes>Omar Reyes", "verified Omar Reyes>Omar Reyes"],
    ],
    [
      `Reyes said: "${SCHOOLS}". He added: "${MIRACLE}".`,
      ["verified Omar Reyes>Omar Reyes", "misattributed Omar Reyes>Lena Marsh"],
    ],
    [`“${SCHOOLS}.” Marsh said: “${MIRACLE}.”`, ["verified>Omar Reyes", "verified Lena Marsh>Lena Marsh"]],
    [
      `Reyes: 'Our schools must reopen before winter'\nVik: 'We won three of the seven seats'`,
      ["verified Omar Reyes>Omar Reyes", "verified Tomas Vik>Tomas Vik"],
    ],
  ])("%j", async (message, verdicts) => {
    expect(verdictsOf(await engine.check(message))).toEqual(verdicts);
  });

  it("says for every quotation where it stands", async () => {
    const answer = await engine.check(PRESS);
    for (const { places = [], verdict, actualSpeaker } of answer.checks ?? []) {
      expect(places.length > 0).toBe(verdict !== "not_found");
      for (const place of places) expect(answer.passages[place]?.speaker?.name).toBe(actualSpeaker);
    }
  });
});

describe("reported wording", () => {
  it.each([
    [
      "is it true that Marsh said the neighbouring state of Velmark had pressured Orsk to sell the power below cost?",
      "verified Lena Marsh>Lena Marsh",
    ],
    ["is it true that Marsh said that Velmark had pressured Orsk", "verified Lena Marsh>Lena Marsh"],
    ["did Reyes really say the meeting with the teachers had been friendly and open", "verified Omar Reyes>Omar Reyes"],
    [
      "Reyes said the meeting with the teachers had not been friendly, right?",
      "altered Omar Reyes>Omar Reyes negation",
    ],
    ["did Reyes really say the meeting with the farmers was a paradise", "not_found Omar Reyes"],
    [
      "is it true that Dorn said the meeting with the teachers had been friendly",
      "misattributed Pavel Dorn>Omar Reyes",
    ],
    ["Did Quill say that they are asking for 1,200 books and fifteen teachers?", "altered Ada Quill>Ada Quill"],
    ["Did Quill say that they are asking for 1,300 books and fifteen teachers?", "altered Ada Quill>Ada Quill number"],
  ])("%j: %s", async (question, verdict) => {
    expect(verdictsOf(await engine.answer(question))).toEqual([verdict]);
  });

  it("is told apart from a quotation", async () => {
    const reported = await engine.answer("did Reyes really say the meeting with the teachers had been friendly");
    expect(reported.passages[0]?.form).toBe("indirect");
    expect(reported.interpretation).toMatch(/in its own words/);
    const quoted = await engine.check(`Reyes said “the meeting with the teachers had been friendly and open”`);
    expect(quoted.interpretation).toMatch(/in its own words/);
    const direct = await engine.answer(`did Reyes say that our schools must reopen before winter?`);
    expect(direct.interpretation ?? "").not.toMatch(/in its own words/);
  });

  it("that nobody used gives what the person did say on it, as context", async () => {
    const answer = await engine.answer("is it true that Marsh said Velmark is a good friend of Orsk?");
    expect(answer).toMatchObject({
      status: "not_found",
      check: { verdict: "not_found", claimedSpeaker: "Lena Marsh" },
    });
    expect(answer.passages.map(({ text }) => text)).toEqual([expect.stringMatching(/^Marsh said the neighbouring/)]);
  });

  it.each([["what did Marsh say about Velmark?"], ["did Marsh say anything about Velmark?"], ["Marsh on Velmark"]])(
    "%j is no claim",
    async (question) => {
      const answer = await engine.answer(question);
      expect(answer.status).toBe("answered");
      expect(answer.check).toBeUndefined();
    },
  );
});

describe("properties", () => {
  /** The words within the marks of a passage, in one piece each. */
  const quoted = passages.flatMap(({ text, speaker }) =>
    [...text.matchAll(/“([^”]{30,})”?/gu)].map(([, words]) => ({ text: words!, speaker: speaker! })),
  );
  const slice = fc
    .record({ from: fc.constantFrom(...quoted), start: fc.nat(), length: fc.integer({ min: 5, max: 30 }) })
    .map(({ from, start, length }) => {
      const words = wholeWords(from.text);
      const first = start % Math.max(1, words.length - 4);
      const last = Math.min(words.length, first + length) - 1;
      return { text: from.text.slice(words[first]!.start, words[last]!.end), speaker: from.speaker };
    });
  const nameOf = (id: string): string => reservoir.speakers.find((speaker) => speaker.id === id)!.name;
  const GENUINE = ["verified", "typography", "omission"];

  it("verifies any slice of a speaker's words, and of nobody else's", async () => {
    await fc.assert(
      fc.asyncProperty(slice, fc.constantFrom(...reservoir.speakers), async ({ text, speaker }, claimed) => {
        const of = await engine.check(`${nameOf(speaker)} said “${text}”`);
        expect(of.check?.verdict).toBe("verified");
        const other = await engine.check(text, { speaker: claimed.name });
        const isTheirs = quoted.some((one) => one.speaker === claimed.id && one.text.includes(text));
        expect(other.check?.verdict).toBe(isTheirs ? "verified" : "misattributed");
      }),
    );
  });

  it("never calls words genuine in which a negation, a figure or a name was changed", async () => {
    const change = fc.constantFrom<(text: string, at: number) => string>(
      (text) => text.replace(/ (?:not|no|never)(?= )/u, ""),
      (text) => text.replace(/n’t\b/u, ""),
      (text) => text.replace(/\bcannot\b/u, "can"),
      (text, at) => {
        const words = wholeWords(text);
        const place = words[1 + (at % (words.length - 1))]!.start;
        return `${text.slice(0, place)}not ${text.slice(place)}`;
      },
      (text) => text.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)),
      (text) => text.replace(/\b(?:two|three|seven|sixty|fifteen)\b/u, "nine"),
      (text) => text.replace(/\b(?:Tarn|Velmark|Orsk)\b/u, "Berlin"),
    );
    await fc.assert(
      fc.asyncProperty(slice, change, fc.nat(), async ({ text }, alter, at) => {
        const pasted = alter(text, at);
        fc.pre(pasted !== text && !quoted.some((one) => one.text.includes(pasted)));
        const { check } = await engine.check(pasted);
        expect(GENUINE).not.toContain(check?.verdict);
      }),
      { numRuns: 500 },
    );
  });
});
