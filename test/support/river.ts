/**
 * Three invented articles on a flood: two people of one surname, an office that changes hands, numbers and a post that
 * differ from article to article.
 */
import { makeCorpus } from "./corpus.ts";
import type { Article } from "./corpus.ts";

const articles: readonly Article[] = [
  {
    file: "a-flood.txt",
    title: "River floods leave hundreds homeless",
    publisher: "Brelund Courier",
    date: "2023-03-14",
    paragraphs: [
      [{ text: "At least 34 people were injured when the Osk River burst its banks on Sunday." }],
      [{ text: "The flood destroyed 410 homes in Brelund." }],
      [
        {
          text: "“We warned the ministry about the dam,” Mayor Helena Varga said.",
          by: "Helena Varga",
          role: "Mayor",
          form: "direct",
        },
      ],
      [
        {
          text: "Environment Minister Petr Lindqvist denied that the dam was unsafe.",
          by: "Petr Lindqvist",
          role: "Environment Minister",
        },
        { text: "He said the dam met every standard.", by: "Petr Lindqvist", role: "Environment Minister" },
      ],
      [
        {
          text: "Anna Holm, a hydrologist, said the spillway was too small.",
          by: "Anna Holm",
          role: "hydrologist",
        },
      ],
      [
        {
          text: "Josef Maric, coordinator of the charity River Aid, said people waited for boats.",
          by: "Josef Maric",
          role: "coordinator of the charity River Aid",
        },
      ],
      [{ text: "Rights groups urged the government to compensate tenants.", by: "Rights groups" }],
      [{ text: "River Aid has worked in the valley for years." }],
    ],
  },
  {
    file: "b-inquiry.txt",
    title: "Dam inquiry opens",
    publisher: "The North Post",
    date: "2023-09-05",
    paragraphs: [
      [{ text: "The flood in March injured 41 people and destroyed 410 homes." }],
      [
        {
          text: "Environment Minister Karin Holm promised to publish every letter.",
          by: "Karin Holm",
          role: "Environment Minister",
        },
        { text: "She said the new dam would cost 220 million crowns.", by: "Karin Holm", role: "Environment Minister" },
      ],
      [
        {
          text: "Petr Lindqvist, now a member of parliament, rejected the accusations.",
          by: "Petr Lindqvist",
          role: "member of parliament",
        },
      ],
      [
        {
          text: "A union of unions and civil society groups called the dam a danger.",
          by: "unions and civil society groups",
        },
      ],
      [{ text: "The water board is led by Ruth Sandell." }],
    ],
  },
  {
    file: "c-budget.txt",
    title: "Parliament passes flood budget",
    publisher: "The North Post",
    date: "2024-01",
    paragraphs: [
      [
        {
          text: "Finance Minister Karin Holm said the new dam would cost 180 million crowns.",
          by: "Karin Holm",
          role: "Finance Minister",
        },
      ],
      [
        {
          text: "Opposition leader Dmitri Varga said the budget was too late.",
          by: "Dmitri Varga",
          role: "Opposition leader",
        },
      ],
      [
        {
          text: "Economist Lena Ost, chair of the Water Board, said the budget was fair.",
          by: "Lena Ost",
          role: "chair of the Water Board",
        },
      ],
    ],
  },
];

export const river = makeCorpus(articles, [
  { name: "Helena Varga" },
  { name: "Dmitri Varga" },
  { name: "Petr Lindqvist", aliases: ["Lindqvist"] },
  { name: "Karin Holm" },
  { name: "Anna Holm" },
  { name: "Josef Maric", aliases: ["Maric"] },
  { name: "Lena Ost" },
  { name: "Ruth Sandell" },
  { name: "Rights groups", kind: "body" },
  { name: "unions and civil society groups", kind: "body" },
  { name: "River Aid", kind: "body" },
]);
