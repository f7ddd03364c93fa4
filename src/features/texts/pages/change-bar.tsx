import type { Page } from "#ui/locale.ts";
import { Arrow } from "./text.tsx";

/**
 * Goes from change to change, stays in sight while the text is read, and says at which of how many one is; shown where
 * there is script. Without it, each change has links to its neighbours.
 */
export function ChangeBar({ page }: { page: Page }) {
  return (
    <div class="change-bar no-print" hidden data-changes-target="bar">
      {(["previous", "next"] as const).map((way) => (
        <button type="button" class="button quiet" data-action={`mousedown->changes#stay changes#${way}`}>
          <span class="unseen">{page.t(`texts.change.${way}`)}</span>
          <Arrow to={way === "next" ? "down" : "up"} />
        </button>
      ))}
      <bdi data-changes-target="place" />
      <label>
        <input type="checkbox" data-changes-target="switch" data-action="changes#remember" />{" "}
        {page.t("texts.keys")}
      </label>
    </div>
  );
}
