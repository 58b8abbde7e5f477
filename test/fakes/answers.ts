/** Hand-made passages and answers for tests of what is shown; not from any corpus. */
import type { Answered, CitedPassage, QuoteCheck, Unanswered } from "../../src/types.ts";

type Given = Omit<Partial<CitedPassage>, "citation"> & { readonly citation?: Partial<CitedPassage["citation"]> };

export function passage(text: string, { citation, ...given }: Given = {}): CitedPassage {
  return {
    text,
    form: "direct",
    speaker: { name: "Ada Berg", role: "the mayor" },
    relation: "answer",
    confidence: 0.98,
    ...given,
    citation: {
      file: "harbour.txt",
      title: "Harbour to be dredged",
      line: 3,
      start: 10,
      end: 10 + text.length,
      sha256: "0".repeat(64),
      ...citation,
    },
  };
}

export function answered(
  passages: Answered["passages"],
  given: Partial<Omit<Answered, "status" | "passages">> = {},
): Answered {
  return { question: "What did Ada Berg say?", status: "answered", passages, ...given };
}

export function unanswered(given: Partial<Unanswered> = {}): Unanswered {
  return {
    question: "What did Bo Lind say?",
    status: "not_found",
    reason: "unknown_speaker",
    message: "Nobody called Bo Lind is named in these documents.",
    passages: [],
    ...given,
  };
}

export function checked(check: QuoteCheck): Answered {
  return answered([passage("“We will not dredge,” she said.")], { check });
}
