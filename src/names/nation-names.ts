/** The names of countries and unions that news of the world speaks of. */

/** A country is parted from the next by a bar; the first name is its adjective, an underscore stands for a space. */
const ROWS = `
  American America US U.S. USA United_States | European Europe EU E.U. European_Union | British Britain UK U.K. United_Kingdom | Chinese China |
  Japanese Japan | Cambodian Cambodia | Vietnamese Vietnam | Thai Thailand | Lao Laos | Burmese Myanmar Burma | Filipino Philippines Philippine | French
  France | German Germany | Dutch Netherlands Holland | Swedish Sweden | Danish Denmark | Finnish Finland | Norwegian Norway | Polish Poland | Spanish
  Spain | Swiss Switzerland | Greek Greece | Irish Ireland | Scottish Scotland | Welsh Wales | Turkish Turkey Türkiye | Ukrainian Ukraine | Russian
  Russia | Israeli Israel | Indian India | Australian Australia | Canadian Canada | Pakistani Pakistan | Palestinian Palestine Palestinians | Iranian
  Iran | Iraqi Iraq | Syrian Syria | Lebanese Lebanon | Jordanian Jordan | Egyptian Egypt | Saudi Saudi_Arabia | Qatari Qatar | Afghan Afghanistan |
  Tunisian Tunisia | Nigerian Nigeria | Ghanaian Ghana | Kenyan Kenya | Ethiopian Ethiopia | Namibian Namibia | Basotho Lesotho | Zimbabwean Zimbabwe |
  Indonesian Indonesia | Malaysian Malaysia | Bangladeshi Bangladesh | Taiwanese Taiwan | Korean Korea | Mexican Mexico | Brazilian Brazil | Argentine
  Argentina Argentinian | Colombian Colombia | Venezuelan Venezuela | Italian Italy | Portuguese Portugal | Belgian Belgium | Austrian Austria |
  Hungarian Hungary | Czech Czechia | Romanian Romania | New_Zealander New_Zealand NZ | South_African South_Africa | Cuban Cuba | Haitian Haiti |
  Jamaican Jamaica | Bahamian Bahamas | Dominican Dominican_Republic | Guatemalan Guatemala | Honduran Honduras | Salvadoran El_Salvador Salvadorean |
  Nicaraguan Nicaragua | Costa_Rican Costa_Rica | Panamanian Panama | Ecuadorian Ecuador Ecuadorean | Peruvian Peru | Bolivian Bolivia | Chilean Chile |
  Paraguayan Paraguay | Uruguayan Uruguay | Guyanese Guyana | Serbian Serbia Serb | Croatian Croatia Croat | Bosnian Bosnia | Kosovar Kosovo | Albanian
  Albania | Macedonian North_Macedonia Macedonia | Montenegrin Montenegro | Slovenian Slovenia Slovene | Slovak Slovakia | Bulgarian Bulgaria | Moldovan
  Moldova | Belarusian Belarus | Lithuanian Lithuania | Latvian Latvia | Estonian Estonia | Icelandic Iceland | Maltese Malta | Cypriot Cyprus |
  Armenian Armenia | Azerbaijani Azerbaijan Azeri | Kazakh Kazakhstan | Uzbek Uzbekistan | Turkmen Turkmenistan | Tajik Tajikistan | Kyrgyz Kyrgyzstan |
  Mongolian Mongolia | Nepali Nepal Nepalese | Bhutanese Bhutan | Sri_Lankan Sri_Lanka | Maldivian Maldives | Singaporean Singapore | Bruneian Brunei |
  Timorese East_Timor Timor-Leste | Fijian Fiji | Yemeni Yemen | Kuwaiti Kuwait | Bahraini Bahrain | Omani Oman | Emirati United_Arab_Emirates UAE
  Emirates | Libyan Libya | Algerian Algeria | Moroccan Morocco | Sudanese Sudan | Eritrean Eritrea | Somali Somalia | Ugandan Uganda | Rwandan Rwanda |
  Burundian Burundi | Tanzanian Tanzania | Malawian Malawi | Zambian Zambia | Mozambican Mozambique | Angolan Angola | Malagasy Madagascar | Mauritian
  Mauritius | Congolese Congo DRC | Cameroonian Cameroon | Gabonese Gabon | Chadian Chad | Nigerien Niger | Malian Mali | Burkinabe Burkina_Faso
  Burkinabé | Beninese Benin | Togolese Togo | Ivorian Ivory_Coast Côte_d'Ivoire | Liberian Liberia | Sierra_Leonean Sierra_Leone | Gambian Gambia |
  Senegalese Senegal | Mauritanian Mauritania | Swazi Eswatini | Batswana Botswana`;

/** One country a row; the first is written where another name of a body is tried. */
export const NATIONS: readonly (readonly string[])[] = ROWS.split("|").map((row) =>
  row
    .trim()
    .split(/\s+/u)
    .map((name) => name.replaceAll("_", " ")),
);
