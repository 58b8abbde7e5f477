/** Made-up news for properties: sentences of every kind of attribution, put together with whatever files hold. */
import * as fc from "fast-check";

const SENTENCES = [
  "Harbour master Ingrid Lindqvist said the pier would close on Friday.",
  "“We have waited for nine years,” she said.",
  "“The boats are safe,” said Mr. Adeyemi, a pilot. “Nobody needs to worry.”",
  "According to the ministry, 1,204 people left the U.S. in May.",
  'Tomas Brandt, the mayor of Elling, told reporters: "We will rebuild."',
  "He did not say who would pay.",
  "The statement reads, “All ferries stop at 9 p.m. ",
  "“It rained,” Nguyen Thi Lan added",
  "Brandt denied that the council had been “slow and careless”.",
  "The bridge, Okonjo said, had never been finished.",
  "The children sang 🎉 and the 👩‍👩‍👧‍👦 family left.",
  "“👍🏽 for everyone,” Sister Agnes wrote.",
  "ការប្រជុំបានចប់។",
  "''We are late,'' the captain said.",
  "Critics have long said the plan is too dear, adding that it would “fail, again”.",
  "BRANDT: We will see. ",
  "Photo by Ines Haddad",
  "338 views",
] as const;

const GAPS = [" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", " 😀 ", "  ", ""] as const;

/** Texts of up to 25 sentences with any of the gaps between them. */
export const newsText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...GAPS)), { maxLength: 25 })
  .map((parts) => parts.flat().join(""));
