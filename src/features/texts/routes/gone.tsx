import { LinkButton } from "#ui/button/button.tsx";
import { PageHeader } from "#ui/page-header/page-header.tsx";
import { show, type WebContext } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";

/** Answers for a desk whose hour is over, or that was deleted: what became of it, and the way to begin anew. */
export function showGone(c: WebContext) {
  const page = c.get("page");
  const title = page.t("texts.gone.title");
  return show(
    c,
    { title, status: 404 },
    <PageHeader
      title={title}
      actions={
        <LinkButton href={addresses.texts.to(page.locale, {})}>{page.t("texts.first.title")}</LinkButton>
      }
    >
      <p>{page.t("texts.gone.help")}</p>
    </PageHeader>,
  );
}
