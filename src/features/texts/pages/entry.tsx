import type { Child } from "hono/jsx";
import { withQuery } from "#ui/address.ts";
import { Bracket, Deleted, Inserted } from "#ui/change/change.tsx";
import { CopyButton } from "#ui/copy-button/copy-button.tsx";
import type { Page } from "#ui/locale.ts";
import type { EntryView, PositionView } from "../views/consolidation.ts";
import type { Piece, Run } from "../views/pieces.ts";
import type { ConsolidationProps } from "./consolidation.tsx";
import { actionName, said, statusName } from "./names.ts";
import { depthOf, inTongue, Lines } from "./text.tsx";

type EntryProps = Pick<ConsolidationProps, "page" | "voice" | "view"> & { entry: EntryView };

/** A provision with every wording that is proposed for it: in brackets with each position below, or side by side. */
export function Entry(props: EntryProps & { isBeside: boolean }) {
  const { page, entry, isBeside } = props;
  const { status, id, positions } = entry;
  const isProposed = status !== "unchanged";
  return (
    <div
      class={isProposed ? "change" : "change context"}
      id={id}
      data-status={status}
      data-changes-target={isProposed ? "change" : undefined}
      tabindex={isProposed ? -1 : undefined}
    >
      <div class="change-head">
        {isProposed && (
          <a class="change-op" href={`${withQuery(page.path, { at: id, page: undefined })}#${id}`}>
            {statusName(page, status)}
          </a>
        )}
      </div>
      {isBeside && positions.length > 0 ? (
        <Rivals {...props} />
      ) : (
        <div>
          <EntryWords {...props} />
          {positions.length > 0 && (
            <details class="positions-of" open={isDisputed(entry)}>
              <summary>{page.t("texts.positions", { count: positions.length })}</summary>
              <ul class="positions">
                {positionsOf(props).map((position) => (
                  <li>{position}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </div>
  );
}

/** Whether somebody must choose. */
export function isDisputed({ status }: EntryView): boolean {
  return status === "contested" || status === "rival-insertions";
}

/** The words of an entry: what is disputed in brackets, what is not marked with who proposed it. */
export function EntryWords({ voice, view, entry }: EntryProps) {
  const { language } = view.base;
  const spoken = voice(language);
  const { pieces, depth, role, label, isAddition } = entry;
  return (
    <div class="provision" data-depth={depthOf(depth)} data-role={role} {...inTongue(language)}>
      <span class="label">{isAddition ? null : label}</span>
      <div class="provision-text">
        {pieces.map((piece) => (
          <PieceOf page={spoken} piece={piece} entry={entry} />
        ))}
        {isOfOneMind(entry) && <ProposedBy names={entry.positions.flatMap(({ proponents }) => proponents)} />}
      </div>
    </div>
  );
}

/** Whether all who speak of it ask for the same: they are named once, at its end. */
function isOfOneMind({ status }: EntryView): boolean {
  return status === "agreed" || status === "deleted";
}

function ProposedBy({ names }: { names: readonly string[] }) {
  return (
    <span class="proposed-by">
      <bdi>{names.join(", ")}</bdi>
    </span>
  );
}

/** Words, with those of a note that stands among them set apart. */
function Runs({ page, runs }: { page: Page; runs: readonly Run[] }) {
  return (
    <>
      {runs.map(({ text, note }) =>
        note === undefined ? (
          <Lines text={text} />
        ) : (
          <span class="note-within">
            {note.marker !== null && ` (${page.t("ui.document.note", { marker: note.marker })}: `}
            <Lines text={text} />
            {note.ends && ")"}
          </span>
        ),
      )}
    </>
  );
}

function PieceOf({ page, piece, entry }: { page: Page; piece: Piece; entry: EntryView }) {
  if (piece.kind === "plain") return <Runs page={page} runs={piece.runs} />;
  const { by } = piece;
  const words =
    piece.kind === "deleted" ? (
      <Deleted page={page}>
        <Runs page={page} runs={piece.runs} />
      </Deleted>
    ) : piece.runs === null ? (
      "—"
    ) : (
      <Inserted page={page}>
        <Runs page={page} runs={piece.runs} />
      </Inserted>
    );
  if (by.length === 0 || isOfOneMind(entry)) return words;
  if (isDisputed(entry)) {
    const bracket = (
      <Bracket page={page} proponents={by}>
        {words}
      </Bracket>
    );
    // Rival insertions stand one below the other.
    return entry.isAddition ? <div class="rival">{bracket}</div> : bracket;
  }
  return (
    <>
      {words}
      <ProposedBy names={by} />
    </>
  );
}

/** The base and every position beside one another, each in a frame of its own, as many as the window holds. */
function Rivals(props: EntryProps) {
  const { page, voice, view, entry } = props;
  const language = inTongue(view.base.language);
  return (
    <ul class="rivals">
      {entry.words !== null && (
        <li class="base-wording">
          <b>{said(page, "base")}</b>
          <div class="position-words" {...language}>
            {entry.label !== null && <span class="label">{entry.label} </span>}
            <Runs page={voice(view.base.language)} runs={entry.words} />
          </div>
        </li>
      )}
      {positionsOf(props).map((position) => (
        <li>{position}</li>
      ))}
    </ul>
  );
}

/** Each position in full, and what comes of all together where they do not touch one another. */
function positionsOf(props: EntryProps): Child[] {
  const { page, view, entry } = props;
  const positions = entry.positions.map((position) => (
    <PositionOf {...props} position={position} isTakenAlong />
  ));
  if (entry.merged === null) return positions;
  return [
    ...positions,
    <>
      {page.t("texts.merged")} <CopyButton page={page} text={entry.merged} about={page.t("texts.merged")} />
      <div class="position-words" {...inTongue(view.base.language)}>
        <Lines text={entry.merged} />
      </div>
    </>,
  ];
}

/** A position: who, what action, the wording with what it changes; `isTakenAlong` lets its clean words be copied. */
export function PositionOf({
  page,
  voice,
  view,
  position,
  isTakenAlong,
}: EntryProps & { position: PositionView; isTakenAlong?: boolean }) {
  const { t } = page;
  const { proponents, action, label, text, marked, notes, movedAfter, mergedInto, isOutdated } = position;
  const remarks = [
    movedAfter !== null && t("texts.moved-after", { place: movedAfter || "—" }),
    mergedInto !== null && said(page, "merged-into", { place: mergedInto }),
    isOutdated && said(page, "outdated"),
  ].filter((remark) => remark !== false);
  const language = inTongue(view.base.language);
  const spoken = voice(view.base.language);
  const names = proponents.join(", ");
  const hasWords = action === "MOD" || action === "ADD";
  return (
    <>
      <b>
        <bdi>{names}</bdi>
      </b>{" "}
      <abbr title={actionName(page, action)}>{action}</abbr>{" "}
      {!hasWords && <span class="soft">{actionName(page, action)}</span>}
      {hasWords && isTakenAlong && <CopyButton page={page} text={text} about={names} />}
      {hasWords && (
        <span class="position-words" {...language}>
          {label !== null && <span class="label">{label} </span>}
          {marked.length === 0 ? (
            <Lines text={text} />
          ) : (
            marked.map((each) => <Marked page={spoken} {...each} />)
          )}
        </span>
      )}
      {remarks.map((remark) => (
        <span class="remark"> {remark}</span>
      ))}
      {hasWords &&
        marked.length === 0 &&
        notes.map((note) => (
          <span class="note" {...language}>
            <Lines text={note} />
          </span>
        ))}
    </>
  );
}

function Marked({ page, op, runs }: { page: Page } & PositionView["marked"][number]) {
  const words = <Runs page={page} runs={runs} />;
  if (op === "inserted") return <Inserted page={page}>{words}</Inserted>;
  return op === "deleted" ? <Deleted page={page}>{words}</Deleted> : words;
}
