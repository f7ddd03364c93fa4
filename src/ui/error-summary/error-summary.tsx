import type { Page } from "../locale.ts";

export interface FormError {
  /** The id of the field to mend; absent where no one field is at fault. */
  readonly field?: string | undefined;
  readonly message: string;
}

/**
 * All that stops a form, at the top of the page. It takes focus when the page opens (autofocus works on any focusable
 * element, without script), so that it is the first thing heard; each line leads to its field.
 */
export function ErrorSummary({ page, errors }: { page: Page; errors: readonly FormError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabindex={-1} autofocus>
      <h2 id="errors-title">{page.t("ui.errors.title", { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
