/** Questions for who somebody is, by their office or whom they work for. */
import { LONG_NAME, NAME, frame } from "./frame.ts";
import type { Frame } from "./frame.ts";

const OFFICE =
  "(?:(?:current|official|exact|main|full) )*(?:office|job|post|position|role|title|rank|occupation|profession|function)s?(?: titles?)?";
const EMPLOYER =
  "(?:organi[sz]ation|group|ngo|institution|institute|body|employer|agency|company|charity|association|workplace)";

/** Who somebody is, asked by what they do. */
export const OFFICES: readonly Frame[] = [
  frame(
    "who_is",
    `(?:what|which) ${OFFICE} (?:does|did|do|has|have|is|was) ${LONG_NAME} (?:hold|held|have|had|occupy|in)`,
  ),
  frame("who_is", `(?:what|which) ${OFFICE} (?:is|was|were) (?:given to|given|held by) ${LONG_NAME}`),
  frame(
    "who_is",
    `what (?:is|was) (?<person>his|her|their|\\S+(?: \\S+){0,8}?['’]s?) ${OFFICE}(?: (?:at|in|with|of) .+)?`,
    {
      tentative: true,
    },
  ),
  frame(
    "who_is",
    `what (?:is|was) ${NAME} (?:the |an? )?(?:(?:executive|deputy) )?(?:director|president|head|leader|minister|chair(?:man|woman)?|member|spokes(?:man|woman|person)|founder|secretary) of`,
  ),
  frame("who_is", `what (?:is|was|are|were) the ${OFFICE} (?:of|held by) ${LONG_NAME}`, { tentative: true }),
  frame(
    "who_is",
    `(?:who|where|what|which ${EMPLOYER}) (?:does|did) ${NAME} (?:work|stand|speak|act)(?: for| at| with| in)?(?:,? and (?:as what|what as|in what (?:role|position|capacity)))?`,
  ),
  frame(
    "who_is",
    `(?:what|which) ${EMPLOYER} (?:does|did|is|was) ${NAME} (?:lead|head|run|direct|chair|represent|belong to|from|with|part of|leading|heading|running)`,
  ),
  frame("who_is", `what (?:is|was) (?:the name of )?${NAME}['’]s? ${EMPLOYER}(?: called| named)?(?:['’]s name)?`),
  frame("who_is", `what (?:is|was) the (?:name of the )?${EMPLOYER} (?:of|led by|headed by|run by) ${LONG_NAME}`),
];
