/** The date of an article that states none. */
import { describe, expect, it } from "vitest";
import { impliedOf } from "../index/implied-date.ts";

const implied = (text: string, file = "a.txt", date?: string): unknown =>
  impliedOf({ file, title: "", sha256: "", text, ...(date !== undefined && { date }) });

/** Longer than what counts as an article's opening. */
const LONG = "The council met again. ".repeat(60);

describe("the date of an article that states none", () => {
  it.each<[from: string, text: string, file: string, date: string | undefined]>([
    ["its file", "No day is named.", "wire_2019-03-04.txt", "2019-03-04"],
    ["the year of its file", "No day is named.", "minutes_2018_may.txt", "2018"],
    ["a caption it opens with", "In this photo dated Tuesday, Nov, 29, 2016 a rocket stands.", "a.txt", "2016-11-29"],
    ["the latest day it opens with", "Taken on 3 May 2021. It broke up on Dec. 1, 2021.", "a.txt", "2021-12-01"],
    ["a caption further on", `${LONG}Picture taken May 13, 2022. Posted by the ministry.`, "a.txt", "2022-05-13"],
    ["a year that is going on", `${LONG}“2020 has also borne witness to assaults,” it reads.`, "a.txt", "2020"],
    ["what is to come that year", `${LONG}It spoke of the upcoming local elections in June 2022.`, "a.txt", "2022"],
    ["nothing, of a year long past", `${LONG}The party was dissolved in 2017.`, "a.txt", undefined],
    ["nothing, of a day further on", `${LONG}The treaty of May 5, 1991 still holds.`, "a.txt", undefined],
    ["nothing, of somebody's birth", "Ana Ruiz (born 5 May 1960) is a painter.", "a.txt", undefined],
    ["nothing, of digits in a code", "No day is named.", "000_79d1f2020066e1108.txt", undefined],
  ])("is that of %s", (_, text, file, date) => {
    expect(implied(text, file)).toEqual(date === undefined ? {} : { date });
  });

  it("is not looked for where one is stated", () => {
    expect(implied("Picture taken May 13, 2022.", "a.txt", "2021")).toEqual({});
  });

  it("goes with the agency an article opens with", () => {
    expect(implied("HAYWARD, Calif. (AP) — A fight broke out.")).toEqual({ agency: "AP" });
    expect(implied("The Human Rights Committee (CHRC) met.")).toEqual({});
  });

  it.each([
    ["Harbour to open\n\nIda Holm, The Tide-Review, 5 May 2021\n\nIt rained.", "The Tide-Review"],
    ["Harbour to open\n\nThe Tide, May 5, 2021\n\nIt rained.", "The Tide"],
    ["Harbour to open\n\nIda Holm | Daily Tide | 5 May 2021\n\nIt rained.", "Daily Tide"],
    ["Harbour to open\n\nThe bill was signed by Ida Holm, of Velden, on 5 May 2021.", undefined],
  ])("goes with the newspaper of a byline: %j", (text, outlet) => {
    expect(implied(text)).toEqual({ date: "2021-05-05", ...(outlet !== undefined && { outlet }) });
  });
});
