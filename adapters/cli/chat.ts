/**
 * A conversation in the terminal: one line in, the text to print out. Reading and printing are left to
 * `chat-terminal.ts`, so that the whole of it can be tested as a function.
 */
import type { Corpus } from "../../index/build.ts";
import type { Engine } from "../../src/engine.ts";
import type { Answer, CitedPassage } from "../../src/types.ts";
import { pageOf } from "../reply/pages.ts";
import { renderContext } from "./context.ts";
import { renderSources } from "./list-sources.ts";
import { renderAnswer, renderPage } from "./render.ts";
import type { RenderOptions } from "./render.ts";
import { printable, wrap } from "./wrap.ts";

export type ChatCorpus = Pick<Corpus, "documents" | "speakers">;

export interface Chat {
  /** The lines a chat opens with. */
  readonly greeting: string;
  /** What to print for a line, or null where it ends the chat. */
  reply(line: string): Promise<string | null>;
}

/** Passages a page: what fits a terminal without scrolling the question away. */
const PAGE_PASSAGES = 5;
/** Documents and people that `/sources` lists; the command `sources` lists all. */
const SOURCES_SHOWN = 20;
/** Questions to begin with. */
const EXAMPLES = 2;

const HELP = `Ask in your own words, for example who said what about a topic.
  /check QUOTATION   is this in the corpus, word for word, and who said it?
  /more              the next passages of the answer before
  /context NUMBER    the paragraphs around a passage of the answer before
  /sources           the documents and the people in them
  /help              this
  /quit              ends the chat, as Ctrl-D does
`;

/** `options` is asked for at every reply: a window may change its width. */
export function createChat(
  engine: Pick<Engine, "answer" | "check">,
  corpus: ChatCorpus,
  options: () => RenderOptions,
): Chat {
  let answer: Answer | undefined;
  let shown: CitedPassage[] = [];

  const open = (next: Answer): string => {
    const page = pageOf(next, 0, PAGE_PASSAGES);
    answer = next;
    shown = [...page.passages];
    return renderAnswer(next, page, { ...options(), numbered: true, hint });
  };

  const more = (): string => {
    if (answer === undefined) return "There is no answer yet to show more of; ask something first.\n";
    const page = pageOf(answer, shown.length, PAGE_PASSAGES);
    if (page.passages.length === 0) return "That was all.\n";
    shown = [...shown, ...page.passages];
    const rest = page.after > 0 ? [hint(page.after)] : [];
    return `${[...renderPage(answer, page, { ...options(), numbered: true }), ...rest].join("\n\n")}\n`;
  };

  const context = (text: string): string => {
    const passage = shown[Number(text) - 1];
    if (passage !== undefined) return renderContext(passage, corpus.documents, options());
    if (shown.length === 0) return "There is no passage yet to show the context of; ask something first.\n";
    return `/context needs the number of a passage shown, from 1 to ${shown.length}.\n`;
  };

  return {
    greeting: greet(corpus, options().width),
    async reply(line) {
      const [command = "", text = ""] = /^(\/\S*)\s*(.*)$/su.exec(line.trim())?.slice(1) ?? [];
      switch (command) {
        case "":
          return open(await engine.answer(line.trim(), { conversation: "terminal" }));
        case "/check":
          if (text === "") return "/check needs a quotation; write it after the command.\n";
          return open(await engine.check(text));
        case "/more":
          return more();
        case "/context":
          return context(text);
        case "/sources":
          return renderSources(corpus, { ...options(), limit: SOURCES_SHOWN });
        case "/help":
          return HELP;
        case "/quit":
          return null;
        default:
          return `There is no command ${printable(command)}; /help lists those there are.\n`;
      }
    },
  };
}

function hint(more: number): string {
  return `${more} more: /more shows ${more > PAGE_PASSAGES ? `the next ${PAGE_PASSAGES}` : "them"}.`;
}

function greet({ documents, speakers }: ChatCorpus, width: number): string {
  const quoted = speakers.filter(({ quotations }) => quotations > 0);
  const people = quoted.filter(({ kind }) => kind === "person");
  const bodies = quoted.length - people.length;
  const who = [
    ...(people.length > 0 ? [count(people.length, "person", "people")] : []),
    ...(bodies > 0 ? [count(bodies, "body or group", "bodies and groups")] : []),
  ].join(", ");
  const asked = (people.length > 0 ? people : quoted).slice(0, EXAMPLES);
  return [
    wrap("Verbatim: who said what, and where, in the documents' own words.", width),
    wrap(`${count(documents.length, "document")}. Quoted: ${who || "nobody"}.`, width),
    "",
    wrap("Ask a question, check a quotation, or see what there is:", width),
    ...asked.map(({ name }) => `  What did ${printable(name)} say?`),
    "  /check WORDS THAT SOMEBODY QUOTED",
    "  /help",
    "",
  ].join("\n");
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
