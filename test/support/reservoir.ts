/**
 * Three invented articles about a dam, a school and a vote, for quote checks: words split by their attribution or run
 * over two paragraphs, numbers, negations, the same words of two people, and a report beside quotations.
 */
import { makeCorpus } from "./corpus.ts";
import type { Article } from "./corpus.ts";

const marsh = { by: "Lena Marsh", role: "energy minister" };
const dorn = { by: "Pavel Dorn", role: "leader of the farmers’ union" };
const kahl = { by: "Ines Kahl", role: "biologist at Tarn University" };
const reyes = { by: "Omar Reyes", role: "mayor of Tarn" };
const quill = { by: "Ada Quill", role: "head of the teachers’ union" };
const vik = { by: "Tomas Vik", role: "justice minister" };

const articles: readonly Article[] = [
  {
    file: "a-dam.txt",
    title: "Valley splits over dam",
    paragraphs: [
      [{ text: "The government of Orsk approved the Tarn dam on 12 May 2022, after nine years of hearings." }],
      [
        {
          text: "“The dam will bring power to 85 percent of the homes in the valley, and no family will lose its land,” said Lena Marsh, the energy minister. “We did not promise a miracle.”",
          ...marsh,
          form: "direct",
        },
      ],
      [
        {
          text: "Marsh said the neighbouring state of Velmark had pressured Orsk to sell the power below cost.",
          ...marsh,
        },
      ],
      [
        {
          text: "“Nobody in this valley was ever asked whether we wanted the dam,” Dorn told Marsh at a meeting in Tarn.",
          ...dorn,
          form: "direct",
        },
      ],
      [
        {
          text: "“I don’t believe the engineers’ numbers. They said the wall would cost 2.5 million crowns, and it’s already at 40 million,” Pavel Dorn, leader of the farmers’ union, said.",
          ...dorn,
          form: "direct",
        },
      ],
      [{ text: "“The salmon cannot climb a wall of sixty metres.", ...kahl, form: "direct" }],
      [
        {
          text: "“They will vanish within two summers, and nobody will count them,” said Ines Kahl, a biologist at Tarn University.",
          ...kahl,
          form: "direct",
        },
      ],
      [
        {
          text: "Kahl called the plan “a gift to the [construction] lobby of the south” and said she would go on fighting it.",
          ...kahl,
          form: "mixed",
        },
      ],
    ],
  },
  {
    file: "b-school.txt",
    title: "Tarn’s school stays shut",
    paragraphs: [
      [{ text: "The school in Tarn closed in March because of a broken roof." }],
      [
        {
          text: "“Our schools must reopen before winter, whatever the roofers say,” said Omar Reyes, the mayor of Tarn.",
          ...reyes,
          form: "direct",
        },
      ],
      [{ text: "Reyes said the meeting with the teachers had been friendly and open.", ...reyes }],
      [
        {
          text: "“We aren’t asking for the moon; we are asking for 1,200 books and fifteen teachers,” Ada Quill, head of the teachers’ union, said.",
          ...quill,
          form: "direct",
        },
      ],
      [{ text: "“Enough is enough, the valley has waited long enough,” Quill said.", ...quill, form: "direct" }],
      [
        {
          text: "“My father told me ‘never trust a silent river’ when I was a child,” Reyes said.",
          ...reyes,
          form: "direct",
        },
      ],
    ],
  },
  {
    file: "c-vote.txt",
    title: "A quiet vote",
    paragraphs: [
      [{ text: "“Enough is enough, the valley has waited long enough,” said Pavel Dorn.", ...dorn, form: "direct" }],
      [
        {
          text: "“The court’s colour, favour or honour is not for sale,” Tomas Vik, the justice minister, told reporters.",
          ...vik,
          form: "direct",
        },
      ],
      [
        {
          text: "“We won three of the seven seats,” said Vik. “The vote was free, fair and — above all — quiet.”",
          ...vik,
          form: "direct",
        },
      ],
      [{ text: "Marsh denied that the ministry had organised the protest in the capital.", ...marsh }],
      [
        {
          text: "Vik told Omar Reyes that “the budget of Tarn will not be cut by a single crown”.",
          ...vik,
          form: "mixed",
        },
      ],
    ],
  },
];

export const reservoir = makeCorpus(articles, [
  { name: "Lena Marsh", aliases: ["Marsh"] },
  { name: "Pavel Dorn", aliases: ["Dorn"] },
  { name: "Ines Kahl", aliases: ["Kahl"] },
  { name: "Omar Reyes", aliases: ["Reyes"] },
  { name: "Ada Quill", aliases: ["Quill"] },
  { name: "Tomas Vik", aliases: ["Vik"] },
]);
