import { withQuery } from "#ui/address.ts";
import { versionName } from "../versions.ts";
import type { ChangeRow, FrontRow } from "../views/comparison.ts";
import type { Line } from "../views/narrow.ts";
import { ChangeBar } from "./change-bar.tsx";
import { Inline, Notes, Sides } from "./change-body.tsx";
import type { ComparisonProps } from "./comparison.tsx";
import { Gap } from "./gap.tsx";
import { opName, partName, said } from "./names.ts";
import { Arrow, Changed, depthOf, inTongue, Lines } from "./text.tsx";

type LinesProps = ComparisonProps;

/** The provisions of a comparison. Keys go from change to change; each also has links to its neighbours. */
export function ChangeLines(props: LinesProps) {
  const { page, view, query, shown, from, to } = props;
  const isBeside = query.layout === "side-by-side" || view.isAcrossLanguages;
  return (
    <div
      class={`changes sheet ${isBeside ? "beside" : "inline"}${view.isAcrossLanguages ? " across" : ""}`}
      data-controller="changes"
    >
      <ChangeBar page={page} />
      {isBeside && (
        <div class="sides side-names" aria-hidden="true">
          {[from, to].map((version) => (
            <bdi>{versionName(page, version)}</bdi>
          ))}
        </div>
      )}
      {shown.hasFront && view.front.map((front) => <Front {...props} front={front} isBeside={isBeside} />)}
      {shown.lines.map((line) => (
        <LineOf {...props} line={line} isBeside={isBeside} />
      ))}
      {shown.hasFront && view.looseNotes.length > 0 && (
        <div class="change">
          <Notes {...props} notes={view.looseNotes} />
        </div>
      )}
    </div>
  );
}

type Beside = { isBeside: boolean };

function LineOf(props: LinesProps & Beside & { line: Line<ChangeRow> }) {
  const { page, line, query } = props;
  if (line.kind === "gap") {
    const isNarrowed = query.op !== undefined || query.proponent !== undefined;
    return <Gap page={page} line={line} isNarrowed={isNarrowed} />;
  }
  const { row, isContext } = line;
  if (row.kind === "left") return <Left {...props} row={row} />;
  return <ChangeOf {...props} row={row} isContext={isContext} />;
}

/** Where a provision stood that moved. */
function Left({ page, view, row, isBeside }: LinesProps & Beside & { row: ChangeRow }) {
  if (isBeside) return null;
  return (
    <div class="change left" id={row.id} data-op="moved">
      <div class="change-head">
        <a class="change-op" href={`#${row.otherEnd}`}>
          {said(page, "moved-to", { place: row.revised?.label ?? row.revised?.ids[0] ?? "" })}
        </a>
      </div>
      <div class="provision" data-depth={depthOf(row.base!.depth)} {...inTongue(view.base.language)}>
        <span class="label">{row.base!.label}</span>
        <div class="provision-text soft">…</div>
      </div>
    </div>
  );
}

function ChangeOf(props: LinesProps & Beside & { row: ChangeRow; isContext: boolean }) {
  const { page, view, row, isContext, isBeside } = props;
  const isChanged = row.op !== "same" && !isContext;
  return (
    <div
      class={isContext ? "change context" : "change"}
      id={row.id}
      data-op={row.op}
      data-changes-target={isChanged ? "change" : undefined}
      tabindex={isChanged ? -1 : undefined}
    >
      <div class="change-head">
        {isChanged && (
          <>
            <a class="change-op" href={`${withQuery(page.path, { at: row.id, page: undefined })}#${row.id}`}>
              {opName(page, row.op, view.isAcrossLanguages)}
            </a>
            {row.authors.length > 0 && view.authors.length > 1 && (
              <span class="change-by">
                <bdi>{row.authors.join(", ")}</bdi>
              </span>
            )}
            <Neighbours {...props} />
          </>
        )}
      </div>
      {isBeside ? <Sides {...props} /> : <Inline {...props} />}
    </div>
  );
}

/** Links to the changes before and after. */
function Neighbours({ page, shown, row }: LinesProps & { row: ChangeRow }) {
  const { changes, current } = shown;
  const at = changes.findIndex(({ id }) => id === row.id);
  const link = (to: number, key: "previous" | "next") => {
    const change = changes[to];
    if (!change || at === -1) return null;
    const here = change.page === current ? "" : withQuery(page.path, { page: change.page, at: undefined });
    return (
      <a href={`${here}#${change.id}`}>
        <span class="unseen">{page.t(`texts.change.${key}`)}</span>
        <Arrow to={key === "next" ? "down" : "up"} />
      </a>
    );
  };
  return (
    <span class="change-ways no-print">
      {link(at - 1, "previous")} {link(at + 1, "next")}
    </span>
  );
}

/** The number, title or opening words of a text. */
function Front(props: LinesProps & Beside & { front: FrontRow }) {
  const { page, voice, view, front, isBeside, query } = props;
  if (front.op === "same" && query.show === "changes" && !isBeside) return null;
  const isChanged = front.op !== "same" && !view.isAcrossLanguages;
  const words = (side?: "base" | "revised") =>
    front.words.length > 0 ? (
      <Changed page={voice(view[side ?? "revised"].language)} words={front.words} side={side} />
    ) : (
      <Lines text={front[side ?? "revised"] ?? ""} />
    );
  return (
    <div
      class="change front"
      id={`front-${front.part}`}
      data-op={front.op}
      data-changes-target={isChanged ? "change" : undefined}
      tabindex={isChanged ? -1 : undefined}
    >
      <div class="change-head">
        <span class="change-op">{partName(page, front.part)}</span>
      </div>
      {isBeside ? (
        <div class="sides">
          {(["base", "revised"] as const).map((side) => (
            <div class="side">
              <p class="side-name">{said(page, side)}</p>
              <p class="front-words" {...inTongue(view[side].language)}>
                {words(side)}
              </p>
            </div>
          ))}
        </div>
      ) : (
        <p class="front-words" {...inTongue(view.revised.language)}>
          {words()}
        </p>
      )}
    </div>
  );
}
