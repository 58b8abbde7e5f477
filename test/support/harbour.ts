/** Three invented articles about a harbour town: people with shared surnames, a body, a person never quoted. */
import { makeCorpus } from "./corpus.ts";
import type { Article } from "./corpus.ts";

const articles: readonly Article[] = [
  {
    file: "a-harbour.txt",
    title: "Port council weighs new pier",
    date: "2021-03-04",
    paragraphs: [
      [{ text: "The Lindavik port council met on 4 March 2021 to discuss a new pier." }],
      [
        {
          text: "Council chair Marta Okonjo said the pier would cost 14 million crowns.",
          by: "Marta Okonjo",
          role: "Council chair",
        },
        { text: "She said the town could not wait another decade.", by: "Marta Okonjo", role: "Council chair" },
      ],
      [
        {
          text: "“Ferries are the lifeline of this island,” Okonjo said.",
          by: "Marta Okonjo",
          role: "Council chair",
          form: "direct",
        },
      ],
      [
        {
          text: "Okonjo said Tomas Brandt had raised doubts about dredging in the bay.",
          by: "Marta Okonjo",
          role: "Council chair",
        },
      ],
      [
        {
          text: "Fisherman Per Sandqvist rejected the plan and called the dredging reckless.",
          by: "Per Sandqvist",
          role: "Fisherman",
          form: "mixed",
        },
      ],
      [{ text: "The old lighthouse was demolished in 1987, and 42 boats are registered in the harbour." }],
    ],
  },
  {
    file: "b-ferries.txt",
    title: "Ferry timetable cut",
    paragraphs: [
      [{ text: "The Coastal Transport Authority (CTA) cut the winter timetable on Monday." }],
      [
        {
          text: "“Fuel prices left us no choice,” the authority said in a statement.",
          by: "Coastal Transport Authority",
          form: "direct",
        },
      ],
      [
        {
          text: "Elin Sandqvist, a deputy director of the Coastal Transport Authority, said the ferries would return in May.",
          by: "Elin Sandqvist",
          role: "deputy director of the Coastal Transport Authority",
        },
      ],
      [
        {
          text: "Marta Okonjo, a former teacher, warned that schools would suffer without ferries.",
          by: "Marta Okonjo",
          role: "former teacher",
        },
      ],
    ],
  },
  {
    file: "c-dredging.txt",
    title: "Scientists study the bay",
    paragraphs: [
      [{ text: "A survey of seagrass in the bay began this spring." }],
      [{ text: "Biologist Ida Nyström said dredging would kill the seagrass.", by: "Ida Nyström", role: "Biologist" }],
      [{ text: "“We counted eleven species,” Nystrom said.", by: "Ida Nyström", role: "Biologist", form: "direct" }],
      [{ text: "Dredging may start anyway, somebody in the ministry hinted.", by: "Ida Nyström", confidence: 0.3 }],
      [{ text: "The survey was paid for by the late Angela Davids, who never spoke of it." }],
    ],
  },
];

export const harbour = makeCorpus(articles, [
  { name: "Marta Okonjo", aliases: ["Okonjo"] },
  { name: "Per Sandqvist", aliases: ["Sandqvist"] },
  { name: "Elin Sandqvist" },
  { name: "Ida Nyström", aliases: ["Nystrom"] },
  { name: "Coastal Transport Authority", kind: "body", aliases: ["CTA"] },
  { name: "Tomas Brandt", aliases: ["Brandt"] },
]);
