import { withQuery } from "#ui/address.ts";
import type { Page } from "#ui/locale.ts";
import type { Line } from "../views/narrow.ts";

/** How many provisions are left out at a place, and the way to see them there. */
export function Gap({
  page,
  line: { count, before },
  isNarrowed,
}: {
  page: Page;
  line: Extract<Line<never>, { kind: "gap" }>;
  /** Whether some that changed may be among them. */
  isNarrowed: boolean;
}) {
  const all = withQuery(page.path, {
    show: "all",
    op: undefined,
    status: undefined,
    proponent: undefined,
    page: undefined,
    at: before || undefined,
  });
  return (
    <p class="gap">
      <a href={before ? `${all}#${before}` : all}>
        {page.t(isNarrowed ? "texts.gap.left-out" : "texts.gap", { count })}
      </a>
    </p>
  );
}
