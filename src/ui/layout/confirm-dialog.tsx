import type { Page } from "../locale.ts";

/** The dialog that asks before a form marked with `data-turbo-confirm` is sent; src/ui/browser/confirm.ts opens it. */
export function ConfirmDialog({ page }: { page: Page }) {
  return (
    <dialog
      id="confirm"
      role="alertdialog"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-message"
    >
      <form method="dialog">
        <h2 id="confirm-title">{page.t("ui.confirm.title")}</h2>
        <p id="confirm-message" data-message />
        <div class="row">
          <button class="button" type="submit" value="yes">
            {page.t("ui.confirm.yes")}
          </button>
          <button class="button quiet" type="submit" value="no" autofocus>
            {page.t("ui.confirm.no")}
          </button>
        </div>
      </form>
    </dialog>
  );
}
