import type { Phase } from "#features/mandates/queries.ts";
import type { Page } from "#ui/locale.ts";
import { inLanguage } from "#ui/web.tsx";

/** Where a meeting is held, on a line of its own; nothing where that is not known. */
export function Place({ page, meeting }: { page: Page; meeting: Phase }) {
  const { text, lang } = inLanguage(meeting.places, page.locale);
  return text === "" ? null : (
    <>
      <bdi lang={lang}>{text}</bdi>
      <br />
    </>
  );
}
