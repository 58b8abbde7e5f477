/** Short forms of given names, as people type them for the name an article has: "liz warren" for Elizabeth Warren. */

/** The full form first; those that are names of their own as often ("Jack", "Harry") are left out. */
const FORMS =
  "elizabeth liz lizzie beth betty|benjamin ben benny|michael mike mick|william bill billy will|robert bob bobby rob|richard rick dick|" +
  "james jim jimmy|joseph joe joey|thomas tom tommy|daniel dan danny|david dave|donald don|edward ed eddie ted|gregory greg|jeffrey jeff|" +
  "kenneth ken kenny|lawrence larry|laurence larry|leonard len lenny|matthew matt|christopher chris|nicholas nick|patrick pat|peter pete|" +
  "philip phil|ronald ron|samuel sam|stephen steve|steven steve|timothy tim|anthony tony|andrew andy|charles charlie chuck|katherine kate kathy|" +
  "catherine cate cathy|margaret maggie meg peggy|susan sue|deborah deb debbie|jennifer jen jenny|jessica jess|kimberly kim|patricia pat patty|" +
  "rebecca becky|victoria vicky|alexander alex|alexandra alex|frederick fred|gerald gerry jerry|raymond ray|douglas doug|bernard bernie|" +
  "barbara barb|cynthia cindy|jacqueline jackie|theodore ted|francis frank|zachary zach|joshua josh|nathaniel nate|vincent vince|walter walt";

const fullForms = new Map<string, string[]>();
for (const row of FORMS.split("|")) {
  const [full = "", ...short] = row.split(" ");
  for (const one of short) fullForms.set(one, [...(fullForms.get(one) ?? []), full]);
}

/** The full forms of a folded short one; empty where it is none. */
export const fullFormsOf = (name: string): readonly string[] => fullForms.get(name) ?? [];
