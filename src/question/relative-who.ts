/** "The judge who dissented", "a student who's on strike": there "who" asks nothing. */
import { isPerson } from "../names/beside-names.ts";

const AFTER_WORD = /(?<before>\p{L}+) (?:who|whose)(?=['’]|\s)/giu;

/** The text with only those "who" left that ask. */
export const withoutRelativeWho = (text: string): string =>
  text.replaceAll(AFTER_WORD, (whole, before: string) => (isPerson(before) ? before : whole));
