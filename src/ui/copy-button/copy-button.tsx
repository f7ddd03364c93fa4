import type { Page } from "../locale.ts";

/** Text that people take elsewhere: a symbol, a hash, an address. Without script it is selected whole by one click. */
export function CopyButton({ page, text }: { page: Page; text: string }) {
  return (
    <span
      class="copy-text"
      data-controller="copy-button"
      data-copy-button-text-value={text}
      data-copy-button-done-value={page.t("ui.copy.done")}
    >
      <code>{text}</code>{" "}
      <button
        type="button"
        class="copy link"
        hidden
        data-copy-button-target="button"
        data-action="copy-button#copy"
      >
        {page.t("ui.copy.copy")}
      </button>
    </span>
  );
}
