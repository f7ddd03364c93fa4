import type { Page } from "../locale.ts";

/** The way back up: every page that contains this one. This page itself is its heading, and is not repeated. */
export function Breadcrumbs({
  page,
  trail,
}: {
  page: Page;
  trail: readonly { readonly href: string; readonly label: string }[];
}) {
  return (
    <nav class="breadcrumbs" aria-label={page.t("ui.breadcrumbs.label")}>
      <ol>
        {trail.map(({ href, label }) => (
          <li>
            <a href={href}>
              <bdi>{label}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
