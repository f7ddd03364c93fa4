import type { Child, PropsWithChildren } from "hono/jsx";

interface EntryProps {
  href: string;
  title: Child;
  /** The language of the title, where it is not the page's. */
  lang?: string | undefined;
  /** 2 where the list stands under the page's title, 3 under a heading of its own. */
  level?: 2 | 3 | undefined;
  /** Who, when, how: said in one line, with points between. */
  about: readonly Child[];
}

/** One thing in a list: its title as a link, what is known of it below, and perhaps some of its words. */
export function Entry({ href, title, lang, level = 3, about, children }: PropsWithChildren<EntryProps>) {
  const Heading = `h${level}` as "h2" | "h3";
  return (
    <article class="entry">
      <Heading>
        <a href={href} lang={lang} dir="auto">
          {title}
        </a>
      </Heading>
      <p class="entry-about">
        {about.map((part) => (
          <span>{part}</span>
        ))}
      </p>
      {children}
    </article>
  );
}
