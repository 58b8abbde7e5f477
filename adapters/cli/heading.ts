import { isUntitled } from "../reply/reference.ts";
import type { Style } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

/** What a heading names of an article; a citation and a document both have it. */
interface Article {
  readonly file: string;
  readonly title: string;
  readonly date?: string;
}

/** Title and date, and below them `place`; the place alone where the title is only the file's name. */
export function renderHeading(article: Article, style: Style, width: number, place = article.file): string {
  const { title, date } = article;
  const stated = date === undefined ? [] : [date];
  if (isUntitled(article)) return style.heading(wrap(printable([place, ...stated].join(", ")), width));
  const about = style.heading(wrap(printable([title, ...stated].join(", ")), width));
  return `${about}\n${style.aside(wrap(printable(place), width))}`;
}
