/**
 * How sure an attribution is: the share of right ones among those the same rule made in annotated news (PolNeAR, train
 * split, 840 articles; `npm run eval` prints the table of any corpus with gold), smoothed where there were few.
 */
import type { Rule } from "./raw-quotation.ts";

export type MentionForm = "name" | "pronoun" | "nominal" | "shared";

/** By rule: where a name or pronoun is the mention, and where a common noun phrase is. */
const RULE_PRECISION: Readonly<Record<Rule, readonly [named: number, nominal: number]>> = {
  "said-behind": [0.99, 0.98],
  "said-before": [0.98, 0.92],
  "cue-behind": [0.95, 0.8],
  "cue-before": [0.94, 0.65],
  colon: [0.93, 0.75],
  transcript: [0.95, 0.8],
  signed: [0.97, 0.9],
  mixed: [0.97, 0.78],
  continued: [0.98, 0.98],
  follows: [0.92, 0.8],
  "open-paragraph": [0.95, 0.95],
  "quoted-paragraph": [0.92, 0.92],
  answer: [0.85, 0.85],
  "sentence-before": [0.8, 0.3],
  "still-spoken-of": [0.8, 0.8],
  "after-colon": [0.9, 0.8],
  "after-reported": [0.7, 0.7],
  "named-next": [0.95, 0.95],
  "sentence-subject": [0.78, 0.6],
  none: [0, 0],
  that: [0.96, 0.94],
  clause: [0.95, 0.89],
  infinitive: [0.87, 0.84],
  object: [0.95, 0.8],
  topic: [0.9, 0.9],
  before: [0.99, 0.99],
  around: [0.95, 0.95],
  according: [0.98, 0.96],
  participle: [0.9, 0.7],
  "dropped-verb": [0.75, 0.6],
};

/** 0..1, before it is asked whom the mention means. */
export function attributionConfidence(rule: Rule, form: MentionForm): number {
  return RULE_PRECISION[rule][form === "nominal" ? 1 : 0];
}
