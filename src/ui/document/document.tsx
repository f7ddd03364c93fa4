import type { Child, PropsWithChildren } from "hono/jsx";
import { directionOf, type Page } from "../locale.ts";

interface DocumentProps {
  page: Page;
  title: Child;
  /** The organ that issues it: "Asamblea General". */
  organ: Child;
  /** Sessions and items, under the organ. */
  session?: Child | undefined;
  symbol: string;
  distribution: Child;
  date: Child;
  original: Child;
  /** The language of the text, where it is not the page's. */
  language?: string | undefined;
}

/** A document of an international body: its masthead, then its text on a sheet. */
export function Document(props: PropsWithChildren<DocumentProps>) {
  const { page, title, organ, session, symbol, distribution, date, original, language, children } = props;
  const facts: [string, Child][] = [
    ["ui.document.distribution", distribution],
    ["ui.document.date", date],
    ["ui.document.original", original],
  ];
  return (
    <article class="document sheet" lang={language} dir={language && directionOf(language)}>
      <header class="document-masthead">
        <div>
          <p class="document-organ">{organ}</p>
          {session && <p class="document-session">{session}</p>}
        </div>
        <dl lang={page.locale} dir={page.dir}>
          <div class="document-symbol">
            <dt class="unseen">{page.t("ui.document.symbol")}</dt>
            <dd>
              <bdi>{symbol}</bdi>
            </dd>
          </div>
          {facts.map(([term, value]) => (
            <div>
              <dt>{page.t(term)}:</dt> <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </header>
      <h1 class="document-title">{title}</h1>
      {children}
    </article>
  );
}

/** A numbered paragraph. Numbers run through the whole document and are the same in every language; they are how it is cited. */
export function Paragraph({ number, children }: PropsWithChildren<{ number: number }>) {
  return (
    <div class="paragraph" id={`paragraph-${number}`}>
      <a class="paragraph-number" href={`#paragraph-${number}`}>
        {number}.
      </a>
      <div>{children}</div>
    </div>
  );
}

/** The mark of a footnote in the text. */
export function NoteMark({ page, marker }: { page: Page; marker: string }) {
  return (
    <sup class="note-mark">
      <a
        id={`note-mark-${marker}`}
        href={`#note-${marker}`}
        aria-label={page.t("ui.document.note", { marker })}
      >
        {marker}
      </a>
    </sup>
  );
}

interface NotesProps {
  page: Page;
  notes: readonly { readonly marker: string; readonly content: Child }[];
}

/** The footnotes, each with the way back to its mark. */
export function Notes({ page, notes }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <section class="notes" aria-label={page.t("ui.document.notes")}>
      <ol>
        {notes.map(({ marker, content }) => (
          <li id={`note-${marker}`}>
            <a href={`#note-mark-${marker}`} aria-label={`${marker}. ${page.t("ui.document.back")}`}>
              {marker}
            </a>
            <span>{content}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
