import type { Child, PropsWithChildren } from "hono/jsx";

interface EntryProps {
  href: string;
  title: Child;
  /** The language of the title, where it is not the page's. */
  lang?: string | undefined;
  /** Who, when, how: said in one line, with points between. */
  about: readonly Child[];
}

/** One thing in a list: its title as a link, what is known of it below, and perhaps some of its words. */
export function Entry({ href, title, lang, about, children }: PropsWithChildren<EntryProps>) {
  return (
    <article class="entry">
      <h3>
        <a href={href} lang={lang} dir="auto">
          {title}
        </a>
      </h3>
      <p class="entry-about">
        {about.map((part) => (
          <span>{part}</span>
        ))}
      </p>
      {children}
    </article>
  );
}
