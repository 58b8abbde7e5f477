import type { Paragraph } from "../../src/types.ts";
import { paragraphsOf } from "./small-retriever.ts";

const said = (speaker: string | null, text: string) => ({ speaker, text });

/** Three invented articles by invented people, for checks of quotations. */
export const HARBOUR_NEWS: readonly Paragraph[] = [
  ...paragraphsOf("harbour.txt", [
    ["The city council of Velmora met on Tuesday to discuss the future of the northern harbour."],
    [
      said(
        "ada-brandt",
        "“We told the Ministry of Transport the reasons for each closure, and Japan must go beyond paying for 3 new piers,” Mayor Ada Brandt said.",
      ),
    ],
    [
      said(
        "ada-brandt",
        "“The council did not accept the final offer,” Brandt told reporters. “We can repair the old cranes for 2.5 million euros, and thirty workers [from the port] will keep their jobs.",
      ),
    ],
    [
      said(
        "ada-brandt",
        "“There is nothing that can’t be solved. If the ministry keeps its word, nearly 85% of the berths will open by 2031,” she said.",
      ),
    ],
    [
      said("jonas-weld", "Union leader Jonas Weld said the strike is legal under national law."),
      said("jonas-weld", "“I do not believe the port must close before winter,” he said."),
    ],
    [said("jonas-weld", "“Dockers have waited eleven years for a fair contract with decent pay,” Weld added.")],
  ]),
  ...paragraphsOf("festival.txt", [
    [
      "The film festival in Velmora opened on Friday with a silent comedy from Estonia.",
      "Tickets for all evening screenings were sold out within an hour.",
    ],
    [
      said(
        "mira-okafor",
        "“Young directors bring courage to our screens, and audiences reward them every single summer,” festival director Mira Okafor said.",
      ),
    ],
    [said(null, "“Our volunteers cleaned the square until midnight,” one message on the noticeboard read.")],
    [said("mira-okafor", "“We cannot thank the old cinema owners of the town enough,” Okafor said.")],
  ]),
  ...paragraphsOf("letters.txt", [
    ["A reader reminds us that young directors bring courage to our screens whenever rents are low."],
    [
      said("rita-lunde", "“Dockers have waited eleven years for a fair contract with decent pay,” wrote Rita Lunde."),
      said("rita-lunde", "“Nobody in this town has forgotten their patience,” she wrote."),
    ],
  ]),
];
