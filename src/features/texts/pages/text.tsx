import type { Child } from "hono/jsx";
import { Deleted, Inserted } from "#ui/change/change.tsx";
import { directionOf, type Page } from "#ui/locale.ts";
import type { ChangedWords } from "../views/comparison.ts";
import type { ProvisionView, TreeView } from "../views/tree.ts";

/**
 * The page as it speaks within a text: what is said of changes between its words is said in the language of the text
 * where the interface knows it, since a screen reader reads both in one voice.
 */
export type Voice = (language: string) => Page;

/** The attributes that say in which language an element is. */
export function inTongue(language: string) {
  return { lang: language, dir: directionOf(language) };
}

/** Words in which each line break is a paragraph mark. */
export function Lines({ text }: { text: string }) {
  const parts = text.split("\n");
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && (
            <>
              <span class="pilcrow">¶</span>
              <br />
            </>
          )}
          {part}
        </>
      ))}
    </>
  );
}

/** Words with their changes; `side` shows those that stand on one side only. */
export function Changed({
  page,
  words,
  side,
}: {
  page: Page;
  words: readonly ChangedWords[];
  side?: "base" | "revised" | undefined;
}) {
  const other = side === "base" ? "inserted" : side === "revised" ? "deleted" : undefined;
  return (
    <>
      {words
        .filter(({ op }) => op !== other)
        .map(({ op, text }) => {
          if (op === "inserted")
            return (
              <Inserted page={page}>
                <Lines text={text} />
              </Inserted>
            );
          if (op === "deleted")
            return (
              <Deleted page={page}>
                <Lines text={text} />
              </Deleted>
            );
          return <Lines text={text} />;
        })}
    </>
  );
}

const arrows = {
  up: "M5 9V1M1.5 4.5L5 1l3.5 3.5",
  down: "M5 1v8M1.5 5.5L5 9l3.5-3.5",
  on: "M1 5h8M5.5 1.5L9 5 5.5 8.5",
};

/** An arrow, drawn, since the fonts of texts have none; `on` points where the page's language reads on. */
export function Arrow({ to }: { to: keyof typeof arrows }) {
  return (
    <svg class={`arrow ${to}`} viewBox="0 0 10 10" aria-hidden="true">
      <path d={arrows[to]} />
    </svg>
  );
}

/** Deeper than this, provisions stand in no further. */
const deepest = 6;

export const depthOf = (depth: number): string => String(Math.min(depth, deepest));

/** A provision with those beneath it, its verb in italics, the marks of its notes where they stand. */
export function Provisions({
  page,
  provision,
  heading = "h3",
}: {
  page: Page;
  provision: ProvisionView;
  /** The level of its headings: below the title of the text, where the page shows that. */
  heading?: "h2" | "h3";
}) {
  const { id, role, label, children } = provision;
  const address = `provision-${id}`;
  const below = children.map((child) => <Provisions page={page} provision={child} heading={heading} />);
  if (role === "call" || role === "heading") {
    const Element = role === "heading" ? heading : "p";
    return (
      <>
        <Element class={role === "call" ? "call" : "text-heading"} id={address}>
          {label && <span class="label">{label} </span>}
          <Noted page={page} provision={provision} />
        </Element>
        {below}
      </>
    );
  }
  return (
    <div class="provision" id={address}>
      <span class="label">{label && <a href={`#${address}`}>{label}</a>}</span>
      <div class="provision-text">
        <Noted page={page} provision={provision} />
        {below}
      </div>
    </div>
  );
}

/** What the notes of a text say, below it. */
export function NoteBodies({ page, notes }: { page: Page; notes: TreeView["notes"] }) {
  if (notes.length === 0) return null;
  return (
    <section class="notes" aria-label={page.t("ui.document.notes")}>
      <ul>
        {notes.map(({ marker, text }) => (
          <li id={`note-${marker}`}>
            <span class="label">{marker}</span> <Lines text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words of a provision: its verb set apart, and the marks of notes. */
function Noted({ page, provision }: { page: Page; provision: ProvisionView }) {
  const { call, text, notes } = provision;
  const cuts = [...notes].sort((a, b) => a.offset - b.offset);
  const parts: Child[] = [];
  let from = 0;
  const push = (until: number): void => {
    const words = text.slice(from, until);
    const verb = from === 0 && call !== null && until >= call.length ? call : "";
    parts.push(
      <>
        {verb && <em class="call-word">{verb}</em>}
        <Lines text={words.slice(verb.length)} />
      </>,
    );
    from = until;
  };
  for (const { marker, offset } of cuts) {
    push(Math.max(offset, from));
    parts.push(
      <sup class="note-mark">
        <a href={`#note-${marker}`} aria-label={page.t("ui.document.note", { marker })}>
          {marker}
        </a>
      </sup>,
    );
  }
  push(text.length);
  return <>{parts}</>;
}
