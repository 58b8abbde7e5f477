/** Titles as papers shorten them: "Sen." is a senator. */
import { analyse } from "../terms.ts";

const SHORT_TITLES: ReadonlyMap<string, string> = new Map(
  "sen senator|sens senator|rep representative|reps representative|gov governor|gen general|pres president|prof professor|amb ambassador|rev reverend|sec secretary|lt lieutenant"
    .split("|")
    .map((pair) => {
      const [short = "", long = ""] = pair.split(" ").map((word) => analyse(word)[0] ?? word);
      return [short, long];
    }),
);

/** The index terms of a role with its titles in full. */
export const officeTerms = (role: string): string[] => analyse(role).map((term) => SHORT_TITLES.get(term) ?? term);
