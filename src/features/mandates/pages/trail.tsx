import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import type { Page } from "#ui/locale.ts";
import { inLanguage } from "#ui/web.tsx";
import { addresses } from "../addresses.ts";
import type { Process } from "../queries.ts";

interface TrailProps {
  page: Page;
  process: Process;
  /** What stands between the process and the page. */
  then?: readonly { readonly href: string; readonly label: string }[] | undefined;
}

/** The way back from a page of a process. */
export function ProcessTrail({ page, process, then = [] }: TrailProps) {
  const label = inLanguage(process.titles, page.locale).text;
  const href = addresses.process.to(page.locale, { slug: process.slug });
  return <Breadcrumbs page={page} trail={[{ href, label }, ...then]} />;
}
