import type { Child, PropsWithChildren } from "hono/jsx";
import type { Page } from "../locale.ts";

type ChangeProps = PropsWithChildren<{ page: Page }>;

/*
 * Each change is said in words where it begins and ends: few screen readers tell <ins> and <del>. The words are
 * generated content (change.css), so that they are heard but never copied or found in the text.
 */

export function Inserted({ page, children }: ChangeProps) {
  return (
    <ins data-begins={page.t("ui.change.inserted")} data-ends={page.t("ui.change.inserted-end")}>
      {children}
    </ins>
  );
}

export function Deleted({ page, children }: ChangeProps) {
  return (
    <del data-begins={page.t("ui.change.deleted")} data-ends={page.t("ui.change.deleted-end")}>
      {children}
    </del>
  );
}

/** Text that stands elsewhere in the other version. */
export function Moved({ page, children }: ChangeProps) {
  return (
    <span class="moved" data-begins={page.t("ui.change.moved")} data-ends={page.t("ui.change.moved-end")}>
      {children}
    </span>
  );
}

export interface Word {
  readonly op: "same" | "inserted" | "deleted";
  readonly text: string;
}

/** A provision's words with their changes, as a comparison gives them. */
export function Words({ page, words }: { page: Page; words: readonly Word[] }) {
  return (
    <>
      {words.map(({ op, text }) => {
        if (op === "inserted") return <Inserted page={page}>{text}</Inserted>;
        if (op === "deleted") return <Deleted page={page}>{text}</Deleted>;
        return text;
      })}
    </>
  );
}

/** A wording that is not agreed, in brackets, with those who propose it. */
export function Bracket({ page, proponents, children }: ChangeProps & { proponents: readonly string[] }) {
  return (
    <span class="bracket">
      <b aria-hidden="true">{proponents.join(" ")}</b>
      <span class="unseen">{page.t("ui.change.bracket", { who: proponents.join(", ") })}: </span>
      {children}
    </span>
  );
}

/** A label that another has replaced: 8 → 10. */
export function Renumbered({ page, from, to }: { page: Page; from: Child; to: Child }) {
  return (
    <>
      <span class="unseen">{page.t("ui.change.renumbered", { from: String(from), to: String(to) })}</span>
      <span aria-hidden="true">
        <del>{from}</del> <ins>{to}</ins>
      </span>
    </>
  );
}
