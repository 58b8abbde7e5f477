/** Where a passage stands, with all that is needed to look it up. */
import type { CitedPassage, Document } from "../../src/types.ts";

/** The full reference of a citation; what is not stated is absent. */
export interface Reference {
  /** Absent where it says no more than the file's name. */
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Where the document can be read, where the settings say so. */
  readonly link?: string;
}

export type ReferenceOf = (citation: CitedPassage["citation"]) => Reference;

/** `linkTemplate` is an address with `{file}`, and `{line}` if it likes. */
export function createReferences(documents: readonly Document[], linkTemplate: string | undefined): ReferenceOf {
  const publishers = new Map(documents.map(({ file, publisher }) => [file, publisher]));
  return (citation) => {
    const { file, title, date, line } = citation;
    const publisher = publishers.get(file);
    return {
      ...(!isUntitled(citation) && { title }),
      ...(publisher !== undefined && { publisher }),
      ...(date !== undefined && { date }),
      file,
      line,
      ...(linkTemplate !== undefined && { link: linkTo(linkTemplate, file, line) }),
    };
  };
}

/** Whether the title says no more than the file's name, as it does where neither metadata nor text state one. */
export function isUntitled({ file, title }: { readonly file: string; readonly title: string }): boolean {
  return title === file || title === file.replace(/\.[^./]+$/u, "");
}

function linkTo(template: string, file: string, line: number): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  return template.replaceAll("{file}", path).replaceAll("{line}", String(line));
}
