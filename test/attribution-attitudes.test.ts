/** What somebody hopes, fears or wants is reported where a sentence states it, and nowhere else. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

describe("an attitude that is stated", () => {
  it.each<[said: string, text: string]>([
    ["Lena Fuchs: to see the line reach Graz", "Lena Fuchs, the harbour minister, wants to see the line reach Graz."],
    ["Paul Murdo: the tariff would be lifted", "During his visit, Paul Murdo hoped the tariff would be lifted."],
    ["Elling Council: that the work will end", "The Elling Council expects that the work will end."],
    ["Ana Costa: it may be too late", "But Ana Costa fears it may be too late."],
    ["Omar Dane: the plan is sound", "Omar Dane believes the plan is sound."],
    ["Marta Reyes: that the pier will hold", "Marta Reyes is confident that the pier will hold."],
    ["union: pensions must be exempt", "The union is adamant pensions must be exempt."],
  ])("%s", (said, text) => {
    expect(whoSaidWhat(text)).toEqual([said]);
  });
});

describe("no words of anybody's", () => {
  it.each<[reason: string, text: string]>([
    ["a relative clause", "The boats that Lena Fuchs hopes will win are old."],
    ["a plan", "Lena Fuchs wants to leave in May."],
    ["a purpose", "Lena Fuchs hopes to run again in May."],
    ["a poll", "Most voters believe the pier is safe."],
    ["the author", "I believe the pier is safe."],
    ["a noun", "Rain fell in the northern states that have been dry for years."],
    ["something kept", "Lena Fuchs maintained a wide lead over Paul Murdo, reflecting his age."],
    ["a name", "His group, called the Elling Fund, will keep the pier."],
  ])("%s", (_, text) => {
    expect(whoSaidWhat(text)).toEqual([]);
  });
});
