import { Bracket, Deleted, Inserted } from "#ui/change/change.tsx";
import type { Page } from "#ui/locale.ts";
import type { EntryView, Piece, PositionView } from "../views/consolidation.ts";
import type { ConsolidationProps } from "./consolidation.tsx";
import { actionName, said, statusName } from "./names.ts";
import { depthOf, inTongue, Lines } from "./text.tsx";

type EntryProps = Pick<ConsolidationProps, "page" | "voice" | "view"> & { entry: EntryView };

/** A provision with every wording that is proposed for it, and below it each position in full. */
export function Entry(props: EntryProps) {
  const { page, entry } = props;
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
          <a class="change-op" href={`#${id}`}>
            {statusName(page, status)}
          </a>
        )}
      </div>
      <div>
        <EntryWords {...props} />
        {positions.length > 0 && (
          <details class="positions-of" open={isDisputed(entry)}>
            <summary>{page.t("texts.positions", { count: positions.length })}</summary>
            <Positions {...props} />
          </details>
        )}
      </div>
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

function PieceOf({ page, piece, entry }: { page: Page; piece: Piece; entry: EntryView }) {
  if (piece.kind === "plain") return <Lines text={piece.text} />;
  const { by } = piece;
  const words =
    piece.kind === "deleted" ? (
      <Deleted page={page}>
        <Lines text={piece.text} />
      </Deleted>
    ) : piece.text === null ? (
      "—"
    ) : (
      <Inserted page={page}>
        <Lines text={piece.text} />
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

/** Each position: who, what action, the wording in full. */
function Positions(props: EntryProps) {
  return (
    <ul class="positions">
      {props.entry.positions.map((position) => (
        <li>
          <PositionOf {...props} position={position} />
        </li>
      ))}
      {props.entry.merged !== null && (
        <li>
          {props.page.t("texts.merged")}:{" "}
          <span {...inTongue(props.view.base.language)}>
            <Lines text={props.entry.merged} />
          </span>
        </li>
      )}
    </ul>
  );
}

export function PositionOf({ page, view, position }: EntryProps & { position: PositionView }) {
  const { t } = page;
  const { proponents, action, label, text, notes, movedAfter, mergedInto, isOutdated } = position;
  const remarks = [
    movedAfter !== null && t("texts.moved-after", { place: movedAfter || "—" }),
    mergedInto !== null && said(page, "merged-into", { place: mergedInto }),
    isOutdated && said(page, "outdated"),
  ].filter((remark) => remark !== false);
  return (
    <>
      <b>
        <bdi>{proponents.join(", ")}</bdi>
      </b>{" "}
      <abbr title={actionName(page, action)}>{action}</abbr>
      {(action === "MOD" || action === "ADD") && (
        <>
          :{" "}
          <span class="position-words" {...inTongue(view.base.language)}>
            {label !== null && <span class="label">{label} </span>}
            <Lines text={text} />
          </span>
        </>
      )}
      {remarks.map((remark) => (
        <span class="remark"> {remark}</span>
      ))}
      {notes.map((note) => (
        <p class="note" {...inTongue(view.base.language)}>
          <Lines text={note} />
        </p>
      ))}
    </>
  );
}
