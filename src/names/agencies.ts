/** Agencies of the United Nations by what they do: papers write "the UN refugee agency" and "UNHCR" alike. */
import type { Directory } from "./speakers.ts";

const WHAT_THEY_DO: readonly (readonly [what: string, name: string])[] = [
  ["refugees?", "UNHCR"],
  ["children(?:['’]s)?", "UNICEF"],
  ["(?:cultur\\p{L}+|heritage)", "UNESCO"],
  ["(?:public )?health", "WHO"],
  ["food aid|food", "WFP"],
  ["labou?r", "ILO"],
  ["(?:human )?rights", "OHCHR"],
  ["(?:nuclear|atomic)(?: energy)?", "IAEA"],
  ["migration|migrants?", "IOM"],
  ["humanitarian|aid", "OCHA"],
  ["drugs?(?: and crime)?", "UNODC"],
  ["development", "UNDP"],
];
const NAMES = new Map(WHAT_THEY_DO.map(([, name], at) => [`a${at}`, name]));
const AGENCY = new RegExp(
  `(?<!\\p{L})(?:UN|U\\.N\\.|United Nations)(?:['’]s?)? (?:${WHAT_THEY_DO.map(([what], at) => `(?<a${at}>${what})`).join("|")}) (?:agency|body|office|fund|organi[sz]ation|programme|program|watchdog|arm)(?!\\p{L})`,
  "iu",
);

/** The words with the agency's letters, where the documents name it; else as typed. */
export function withAgency(typed: string, directory: Directory): string {
  const groups = AGENCY.exec(typed)?.groups ?? {};
  const name = NAMES.get(Object.keys(groups).find((key) => groups[key] !== undefined) ?? "");
  return name === undefined || directory.resolve(name).speakers.length === 0 ? typed : typed.replace(AGENCY, name);
}
