/**
 * What a question takes for granted before it asks: "When Holm founded a party, what did he promise?". Where no paragraph
 * that names him has the founding, by this word or one that may stand for it, the rest is not answered as if it were so.
 */
import { theDocuments, unanswered } from "../compose.ts";
import { createMatcher, related, tokensOf } from "../concept-match.ts";
import { conceptsOf, weigh } from "../concepts.ts";
import type { Inquiry } from "../inquiry.ts";
import { analyse } from "../terms.ts";
import type { Paragraph } from "../types.ts";
import { isLight } from "../word-senses.ts";
import { TAKES_FOR_GRANTED } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";

/** Paragraphs looked through. */
const MAX_PARAGRAPHS = 50;
/** Passages shown where none tells it. */
const MAX_NEAREST = 3;
/**
 * What nobody says of somebody without grounds. Of other deeds ("went to", "became", "met") an article tells in too many
 * ways for their absence to show anything.
 */
const GRAVE =
  /^(?:resign|quit(?!e)|step(?:s|ped|ping)$|found(?:s|ed|ing)$|launch|su(?:e[sd]?|ing)$|arrest|jail|imprison|convict|sentenc|fire[sd]$|firing$|sack|dismiss|oust|apologi[sz]|admit|confess|marr(?:y|ie)|divorc|retir|endors|withdr[ae]w|drop(?:s|ped|ping)$|defect|surrender|conced|plead|pled$|assault|brib|steal|stole)/iu;

/** A refusal, or undefined where nothing of somebody known is taken for granted that the documents do not tell. */
export async function refuseGranted(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const granted = TAKES_FOR_GRANTED.exec(asked.sentence ?? "")?.groups?.["granted"]?.trim() ?? "";
  const row = granted.split(/\s+/u);
  const named = inquiry.directory.findIn(row).find(({ speaker }) => speaker.kind === "person");
  if (named === undefined) return undefined;
  const { speaker } = named;
  const deed = deedIn(row.slice(named.to));
  if (deed === undefined) return undefined;
  const matcher = createMatcher(await weigh(conceptsOf(deed, inquiry.directory, false), inquiry), related);
  const { hits } = await inquiry.search({ terms: `${speaker.name} ${deed}`, limit: MAX_PARAGRAPHS });
  const isNamed = ({ text, passages }: Paragraph): boolean =>
    [speaker.name, ...speaker.aliases].some((name) => text.includes(name)) ||
    passages.some((passage) => passage.speaker === speaker.id);
  const isTold = hits.some(
    ({ paragraph }) =>
      isNamed(paragraph) &&
      matcher.strengthsIn(matcher.hold(tokensOf(paragraph.text))).every((strength) => strength > 0),
  );
  if (isTold || inquiry.isPartial()) return undefined;
  const near = hits.slice(0, MAX_NEAREST).flatMap(({ paragraph }) => paragraph.passages.slice(0, 1));
  const message = `Nothing in ${theDocuments(inquiry)} tells that “${granted}”${near.length > 0 ? "; these passages come nearest" : ""}.`;
  const { question, notes } = asked;
  const answer = unanswered(question, "not_found", "not_in_corpus", message, near, inquiry, { notes });
  return { answer, people: [speaker], lookedUp: true };
}

/** The first word behind the name that tells what they did or what was done to them, where it is grave. */
function deedIn(behind: readonly string[]): string | undefined {
  const deed = behind.find((word) => GRAVE.test(word) || analyse(word).some((term) => !isLight(term)));
  return deed !== undefined && GRAVE.test(deed) ? deed : undefined;
}
