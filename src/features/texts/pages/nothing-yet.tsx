import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import type { Page } from "#ui/locale.ts";
import { addressOf, type View } from "../addresses.ts";
import type { OpenDesk } from "../desk.ts";
import { DeskFrame } from "./frame.tsx";

/** A view for which the desk has not enough texts: says which, and where to add them. */
export function NothingYet({ page, desk, view }: { page: Page; desk: OpenDesk; view: View }) {
  return (
    <DeskFrame page={page} desk={desk} view={view}>
      <EmptyState
        title={page.t("texts.nothing")}
        action={<a href={addressOf(desk.place, "overview", page.locale)}>{page.t("texts.nothing.action")}</a>}
      >
        {page.t(`texts.nothing.${view === "comparison" || view === "consolidation" ? view : "text"}`)}
      </EmptyState>
    </DeskFrame>
  );
}
