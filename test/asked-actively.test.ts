/** Questions for whoever did or said something, put from "who" on. */
import { expect, it } from "vitest";
import { askedActively } from "../src/question/asked-actively.ts";

it.each([
  ["by whom was the old pier brought up", "who brought up the old pier"],
  ["by whom was the ferry sold last year", "who sold the ferry last year"],
  ["who was the company fined by", "who fined the company"],
  ["who was Velmora Ferries bought by", "who bought Velmora Ferries"],
  ["name the person who doesnt believe in dredging", "who doesnt believe in dredging"],
  ["identify the politician that opposed the pier", "who opposed the pier"],
  ["somebody talked about threats to the pier, who was that", "who talked about threats to the pier"],
  ["i read that a senior official is happy with the pier - who was it again", "who is happy with the pier"],
  ["some woman felt like the pier was hers, name?", "who felt like the pier was hers"],
  ["one of the senators mentioned the pier - which one", "who mentioned the pier"],
])("%s", (typed, active) => expect(askedActively(typed)).toBe(active));

it.each([
  "who was fined",
  "who was there when the pier burned",
  "by when was the pier sold",
  "name the person in charge",
  "who is the ferry named after",
  "someone sold the pier, when was that",
])("%s is left alone", (typed) => expect(askedActively(typed)).toBe(typed));
