/**
 * The speakers of a corpus: persons and bodies of its documents, one for all documents that name them alike, or that
 * leave no doubt whom they mean (`same-people.ts`). Any other bare surname is a speaker of its own: two people may share it.
 */
import { fold } from "../src/terms.ts";
import type { Speaker } from "../src/types.ts";
import { type Analysis, isAttributed } from "./attribution/attribute.ts";
import { type Entity, isKnownPerson } from "./attribution/names.ts";
import type { SpeakerOf } from "./paragraphs.ts";
import { samePeople } from "./same-people.ts";
import type { Voice } from "./attribution/voice.ts";

interface Draft {
  readonly id: string;
  name: string;
  kind: Speaker["kind"];
  readonly forms: Map<string, number>;
  readonly roles: { readonly file: string; readonly role: string }[];
  quotations: number;
  mentions: number;
}

export interface People {
  /** The most quoted first, then the most named. */
  readonly speakers: readonly Speaker[];
  readonly speakerOf: SpeakerOf;
}

/** Gathers the speakers of all documents, given in corpus order. */
export function gatherPeople(documents: readonly { readonly file: string; readonly analysis: Analysis }[]): People {
  const drafts = new Map<string, Draft>();
  const analyses = documents.map(({ analysis }) => analysis);
  const acronyms = acronymOwners(analyses);
  const same = samePeople(analyses);
  const idOfEntity = (entity: Entity): string => {
    const known = same.get(entity);
    return known === undefined ? entityId(entity, acronyms) : slug(known.key.join(" "));
  };
  const entitiesOf = new Map(documents.map(({ file, analysis }) => [file, analysis.entities]));
  const idOf = (file: string, voice: Voice): string => {
    if (voice.kind === "entity") return idOfEntity(voice.entity);
    const bearer = titledBearer(voice.name, entitiesOf.get(file) ?? []);
    return bearer === undefined ? slug(voice.name) : idOfEntity(bearer);
  };
  const draftOf = (id: string, name: string, kind: Speaker["kind"]): Draft => {
    const known = drafts.get(id);
    if (known) return known;
    const draft: Draft = { id, name, kind, forms: new Map(), roles: [], quotations: 0, mentions: 0 };
    drafts.set(id, draft);
    return draft;
  };
  for (const { file, analysis } of documents) {
    for (const entity of analysis.entities) {
      const known = same.get(entity);
      const draft = draftOf(idOfEntity(entity), known?.name ?? entity.name, known ? "person" : entity.kind);
      if (entity.kind === "person" && isKnownPerson(entity)) draft.kind = "person";
      draft.mentions += entity.mentions;
      const isTheirs = (form: string): boolean =>
        known === undefined || form.split(/\s+/u).some((word) => known.key.includes(fold(word)));
      for (const form of [entity.name, ...entity.aliases].filter(isTheirs))
        draft.forms.set(form, (draft.forms.get(form) ?? 0) + 1);
      if (known === undefined && entity.name.length > draft.name.length) draft.name = entity.name;
      for (const role of entity.roles) draft.roles.push({ file, role });
    }
    for (const quotation of analysis.quotations) {
      if (quotation.voice === null || !isAttributed(quotation)) continue;
      const { voice } = quotation;
      const name = voice.kind === "nominal" ? voice.name : (same.get(voice.entity)?.name ?? voice.entity.name);
      const draft = draftOf(idOf(file, voice), name, voice.kind === "nominal" ? "body" : voice.entity.kind);
      if (quotation.reportedBy === null) draft.quotations++;
    }
  }
  const speakers = [...drafts.values()]
    .sort((a, b) => b.quotations - a.quotations || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .map(({ id, name, kind, forms, roles, quotations }): Speaker => ({
      id,
      name,
      kind,
      aliases: [...forms.keys()]
        .filter((form) => form !== name)
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
      roles,
      quotations,
    }));
  const roleOf = new Map<string, string>();
  for (const { id, roles } of drafts.values())
    for (const { file, role } of roles) roleOf.set(`${id}\n${file}`, roleOf.get(`${id}\n${file}`) ?? role);
  return {
    speakers,
    speakerOf: (file, voice) => {
      const id = idOf(file, voice);
      const role = roleOf.get(`${id}\n${file}`);
      return role === undefined ? { id } : { id, role };
    },
  };
}

const TITLED = /^(?<title>Mr|Mrs|Ms|Miss|Dr)\.? (?<surname>\S+)$/u;

/** "Mr. King", whose name is a title too: the only man of a document who is called so. */
function titledBearer(name: string, entities: readonly Entity[]): Entity | undefined {
  const { title = "", surname } = TITLED.exec(name)?.groups ?? {};
  if (surname === undefined) return undefined;
  const gender = title === "Mr" ? "male" : title === "Dr" ? null : "female";
  const bearers = entities.filter(
    (entity) =>
      entity.kind === "person" &&
      entity.key.at(-1) === fold(surname) &&
      (gender === null || entity.gender === null || entity.gender === gender),
  );
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** "Keo Remy" -> "keo-remy"; never empty. */
function slug(name: string): string {
  return (
    fold(name)
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
      .replaceAll(/^-+|-+$/gu, "") || "unnamed"
  );
}

/** Letters in brackets that one body alone claims: "CHRC" -> that body's id. */
function acronymOwners(analyses: readonly Analysis[]): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const { entities } of analyses) {
    for (const entity of entities) {
      if (entity.kind !== "body" || entity.key.length < 2) continue;
      for (const alias of entity.aliases) {
        if (!/^\p{Lu}{2,}$/u.test(alias)) continue;
        const id = ministryId(entity) ?? slug(entity.key.join(" "));
        const known = owners.get(fold(alias));
        owners.set(fold(alias), known === undefined || known === id ? id : null);
      }
    }
  }
  return owners;
}

const entityId = (entity: Entity, acronyms: ReadonlyMap<string, string | null>): string =>
  (entity.key.length === 1 ? acronyms.get(entity.key[0]!) : null) ?? ministryId(entity) ?? slug(entity.key.join(" "));

/** "Foreign Affairs Ministry" and "Ministry of Foreign Affairs" are one. */
function ministryId(entity: Entity): string | null {
  const kind = entity.key.find((word) => word === "ministry" || word === "department");
  if (kind === undefined || entity.key.length === 1) return null;
  return slug([kind, ...entity.key.filter((word) => word !== kind && word !== "of")].join(" "));
}
