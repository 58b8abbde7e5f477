/** One pursuit for each intent: a question as read -> its answer, and what a next turn may lean on. */
import type { Inquiry } from "./inquiry.ts";
import { answerNothingAsked } from "./look-up.ts";
import { askWhom } from "./pursuit/asked.ts";
import type { Asked, Outcome } from "./pursuit/asked.ts";
import { pursueCheck } from "./pursuit/check.ts";
import { pursueCompared } from "./pursuit/compare.ts";
import { pursueFollowUp } from "./pursuit/follow-up.ts";
import { refuseGranted } from "./pursuit/granted.ts";
import { pursueJudgement } from "./pursuit/judgement.ts";
import { pursueLeaning } from "./pursuit/leaning.ts";
import { pursueLookUp } from "./pursuit/look-up.ts";
import { pursueAgain, pursueElsewhere, pursueOthers, pursueRecall, pursueWhen } from "./pursuit/onward.ts";
import { orFacts } from "./pursuit/or-facts.ts";
import { pursueStatements } from "./pursuit/statements.ts";
import { pursueWhoIs } from "./pursuit/who-is.ts";
import { pursueWhoSaid } from "./pursuit/who-said.ts";
import type { Intent } from "./question/question.ts";

/** Answers one question as read, in the light of the turn before. */
export async function pursue(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const refused = await refuseGranted(asked, inquiry);
  if (refused !== undefined) return refused;
  const compared = COMPARED.has(asked.intent) ? await pursueCompared(asked, inquiry) : undefined;
  return compared ?? orFacts(await PURSUITS[asked.intent](asked, inquiry), asked, inquiry);
}

/** Readings of a question that may set people side by side. */
const COMPARED: ReadonlySet<Intent> = new Set(["statements", "look_up", "others", "follow_up"]);

type Pursuit = (asked: Asked, inquiry: Inquiry) => Promise<Outcome>;

/** Further words of whoever is named, or was spoken of. */
const pursueMore: Pursuit = async (asked, inquiry) => {
  const { last, person } = asked;
  if (person === undefined && (last === undefined || last.people.length === 0)) return askWhom(asked, inquiry);
  return pursueStatements({ ...asked, intent: "statements", person: person ?? "they" }, inquiry);
};

/** "What do they say about bird flu?", where nobody was spoken of: people in general. */
const pursueSaid: Pursuit = (asked, inquiry) =>
  asked.last === undefined && /^(?:they|them)$/iu.test(asked.person ?? "") && asked.topic !== undefined
    ? pursueWhoSaid({ ...asked, intent: "who_said", kind: "person" }, inquiry)
    : pursueStatements(asked, inquiry);

const pursueNothing: Pursuit = async ({ question, notes }, inquiry) => ({
  answer: answerNothingAsked(question, inquiry, notes),
  people: [],
});

const PURSUITS: Readonly<Record<Intent, Pursuit>> = {
  statements: pursueSaid,
  who_said: pursueWhoSaid,
  who_is: pursueWhoIs,
  check: pursueCheck,
  follow_up: pursueFollowUp,
  more: pursueMore,
  look_up: (asked, inquiry) => pursueLeaning(asked, pursueLookUp, inquiry),
  others: pursueOthers,
  again: pursueAgain,
  elsewhere: pursueElsewhere,
  when: pursueWhen,
  recall: pursueRecall,
  judgement: pursueJudgement,
  small_talk: pursueNothing,
  nothing: pursueNothing,
};
