/** Whether a quotation is its source's to the character, so far as it is the quotation's own. */
import type { Run } from "./align.ts";
import type { Pasted } from "./pasted.ts";
import type { Stretch } from "./stretch.ts";

const MARKUP = /[*_~`|\u200b-\u200f\u00ad\u2060\ufeff]/gu;

const LINE_BREAK = /[^\S\n]*\n[\s>]*/u;

/** Whether the words of `runs` and what stands between them are the same characters, but for what surrounds a quotation. */
export function sameCharacters(stretch: Stretch, pasted: Pasted, runs: readonly Run[]): boolean {
  for (const run of runs) {
    for (let step = 0; step < run.length; step++) {
      const s = run.source + step;
      const p = run.pasted + step;
      const was = stretch.words[s]!;
      const is = pasted.words[p]!;
      if (stretch.text.slice(was.start, was.end) !== pasted.text.slice(is.start, is.end)) return false;
      if (step === 0) continue;
      let left = stretch.text.slice(stretch.words[s - 1]!.end, was.start);
      let right = pasted.text.slice(pasted.words[p - 1]!.end, is.start);
      // So is where a line is broken, with the mark a reply or a chat's block quotation puts before each.
      right = right.replace(LINE_BREAK, " ");
      if (stretch.paragraphOf[s - 1] !== stretch.paragraphOf[s]) {
        // How a paragraph break is pasted, and whether the mark that opens the next comes with it, is layout.
        left = left.replace(/\s+["“„«]?/u, " ");
        right = right.replace(/\s+["“„«]?/u, " ");
      }
      if (left !== right && left.replace(MARKUP, "") !== right.replace(MARKUP, "")) return false;
    }
  }
  return sameEdges(stretch, pasted, runs[0]!, runs.at(-1)!);
}

function sameEdges(stretch: Stretch, pasted: Pasted, first: Run, last: Run): boolean {
  const head = bare(pasted.text.slice(0, pasted.words[0]!.start)).replace(/^[[(]?(?:…|\.\.\.)[\])]?/u, "");
  const sourceHead = bare(
    stretch.text.slice(stretch.words[first.source - 1]?.end ?? 0, stretch.words[first.source]!.start),
  );
  const end = last.source + last.length;
  const tail = bare(pasted.text.slice(pasted.words.at(-1)!.end)).replace(/[[(]?(?:…|\.\.\.)[\])]?$/u, "");
  const sourceTail = bare(stretch.text.slice(stretch.words[end - 1]!.end, stretch.words[end]?.start));
  // A full stop or comma may be that of the sentence around, but does not make a statement of a question.
  const around = !/^[!?]/u.test(sourceTail) && /^[.,]$/u.test(tail);
  return sourceHead.endsWith(head) && (sourceTail.startsWith(tail) || around);
}

function bare(text: string): string {
  return text.replace(/[\s"“”„«»‘’'*_~`|>]/gu, "");
}
