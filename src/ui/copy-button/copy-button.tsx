import type { Page } from "../locale.ts";

interface CopyButtonProps {
  page: Page;
  text: string;
  /** Whose text it is, where the text stands beside the button already. */
  about?: string | undefined;
}

/**
 * Text that people take elsewhere: a symbol, a hash, an address, a wording. Without script it is selected whole by one
 * click, or by hand where it stands in the page.
 */
export function CopyButton({ page, text, about }: CopyButtonProps) {
  const label = page.t("ui.copy.copy");
  return (
    <span
      class="copy-text"
      data-controller="copy-button"
      data-copy-button-text-value={text}
      data-copy-button-done-value={page.t("ui.copy.done")}
    >
      {about === undefined && (
        <>
          <code>{text}</code>{" "}
        </>
      )}
      <button
        type="button"
        class="copy link"
        hidden
        aria-label={about && `${label}: ${about}`}
        data-copy-button-target="button"
        data-action="copy-button#copy"
      >
        {label}
      </button>
    </span>
  );
}
