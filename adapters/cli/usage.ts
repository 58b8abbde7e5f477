/** What the commands are, for whoever asks for help. */
export const USAGE = `Verbatim answers who said what, and where, from your own documents, in the
documents' own words.

Usage: verbatim COMMAND [OPTIONS]

Commands
  ask "QUESTION"     one question
  ask --jsonl        questions on standard input, one a line: plain text, or
                     {"id", "question", "conversation"?}; one JSON answer a line
  check "QUOTATION"  who said this, and is it so? --speaker NAME adds who is
                     said to have said it
  check --jsonl      quotations on standard input, one a line: plain text, or
                     {"id", "quotation", "speaker"?}; one JSON answer a line
  quotations         every quotation found; JSON lines with --json, or where
                     the output is no terminal
  sources            the documents and the people in them
  start              a chat in the terminal, what npm start runs
  help, version      this text; the version

Options
  --corpus DIR       answer from the .txt files in DIR, instead of CORPUS_DIR
                     (seeds where that is not set)
  --json             one line of JSON instead of text
  --all              every passage instead of the first ten
  --                 what follows is text, not an option

Exit status: 0 answered, 1 the corpus has no answer, 2 used wrongly or broken.
`;
