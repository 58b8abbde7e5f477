/** Several questions in one message: each is answered, and the answers are given as one. */
import { listed, onceEach } from "./compose.ts";
import type { Answer } from "./types.ts";

/** One question of a message, as read, with its own answer. */
export interface Part {
  readonly text: string;
  readonly answer: Answer;
}

const isAnswer = ({ answer }: Part): boolean => answer.status === "answered";

/** What was read into each part, and why those without an answer have none. */
function remarksOn(parts: readonly Part[]): string[] {
  const remarks = parts.flatMap(({ answer }) => (answer.interpretation === undefined ? [] : [answer.interpretation]));
  const missing = parts.flatMap(({ text, answer }) =>
    answer.status === "answered" ? [] : [`“${text}”: ${answer.message}`],
  );
  return [...new Set([...remarks, ...missing])];
}

/**
 * Passages in the order of the questions, each once; answered where one of them is, and else refused as the first is.
 * Which questions were read is said first.
 */
export function combine(question: string, parts: readonly [Part, ...Part[]], notes: readonly string[]): Answer {
  const [first] = parts;
  const answered = parts.filter(isAnswer);
  const read = `Read as ${parts.length} questions: ${listed(parts.map(({ text }) => `“${text}”`))}.`;
  const interpretation = [...notes, read, ...remarksOn(parts)].join(" ");
  const suggestions = [...new Set(parts.flatMap(({ answer }) => answer.suggestions ?? []))];
  const checked = parts.find(({ answer }) => answer.check !== undefined)?.answer;
  const about = {
    question,
    interpretation,
    ...(suggestions.length > 0 && { suggestions }),
    ...(checked?.check !== undefined && { check: checked.check }),
    ...(checked?.checks !== undefined && { checks: checked.checks }),
    ...(parts.some(({ answer }) => answer.partial === true) && { partial: true }),
  };
  if (answered.length === 0) {
    const passages = onceEach(parts.flatMap(({ answer }) => answer.passages));
    const messages = [
      ...new Set(parts.flatMap(({ answer }) => (answer.status === "answered" ? [] : [answer.message]))),
    ];
    const { answer } = first;
    if (answer.status === "answered") return answer;
    return { ...about, status: answer.status, reason: answer.reason, message: messages.join(" "), passages };
  }
  const all = answered.flatMap(({ answer }) => answer.passages);
  const context = all.filter(({ relation }) => relation === "context");
  const [best, ...rest] = onceEach([...all.filter(({ relation }) => relation === "answer"), ...context]);
  return { ...about, status: "answered", passages: [best!, ...rest] };
}
