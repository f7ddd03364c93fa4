import type { Child } from "hono/jsx";
import { labelCore } from "#engines/texts/compare/flatten.ts";
import { Deleted, Inserted, Moved, Renumbered } from "#ui/change/change.tsx";
import type { Page } from "#ui/locale.ts";
import type { ChangedNote, ChangeRow, ProvisionSide } from "../views/comparison.ts";
import type { ComparisonProps } from "./comparison.tsx";
import { said } from "./names.ts";
import { Changed, depthOf, inTongue, Lines } from "./text.tsx";

type BodyProps = ComparisonProps;

/** A provision with its changes marked in it. */
export function Inline(props: BodyProps & { row: ChangeRow }) {
  const { voice, view, row } = props;
  const language = row.revised ? view.revised.language : view.base.language;
  const spoken = voice(language);
  const { depth, role } = (row.revised ?? row.base)!;
  const words =
    row.words.length > 0 ? (
      <Changed page={spoken} words={row.words} />
    ) : (
      <Lines text={(row.revised ?? row.base)!.text} />
    );
  return (
    <div class="provision" data-depth={depthOf(depth)} data-role={role} {...inTongue(language)}>
      <span class="label">
        <Label page={spoken} row={row} />
      </span>
      <div class="provision-text">
        {row.op === "moved" ? <Moved page={spoken}>{words}</Moved> : words}
        {row.op === "moved" && (
          <>
            {" "}
            <a class="change-from" href={`#${row.otherEnd}`}>
              {said(spoken, "moved-from", { place: row.base?.label ?? row.base?.ids[0] ?? "" })}
            </a>
          </>
        )}
        <Remarks {...props} />
      </div>
    </div>
  );
}

/** What is to be said under the words: what was withdrawn, a citation that was forgotten, the notes that changed. */
function Remarks(props: BodyProps & { row: ChangeRow }) {
  const { page, row } = props;
  return (
    <>
      <Withdrawn {...props} />
      {row.stale.map((label) => (
        <p class="remark" lang={page.locale} dir={page.dir}>
          {said(page, "stale", { label })}
        </p>
      ))}
      <Notes {...props} notes={row.notes} />
    </>
  );
}

/** Words that one proponent inserted and another deleted. */
function Withdrawn({ page, voice, view, row }: BodyProps & { row: ChangeRow }) {
  const { language } = view.revised;
  return (
    <>
      {row.withdrawn.map(({ text, insertedBy, deletedBy }) => (
        <p class="remark" lang={page.locale} dir={page.dir}>
          {page.t("texts.withdrawn", { insertedBy, deletedBy })}{" "}
          <span {...inTongue(language)}>
            <Deleted page={voice(language)}>
              <Lines text={text} />
            </Deleted>
          </span>
        </p>
      ))}
    </>
  );
}

/** The notes that changed; on one side, those that it bears. */
export function Notes({
  voice,
  view,
  notes,
  side,
}: BodyProps & { notes: readonly ChangedNote[]; side?: "base" | "revised" | undefined }) {
  const { language } = view[side ?? "revised"];
  const spoken = voice(language);
  return (
    <>
      {notes
        .filter((note) => side === undefined || note[side] !== null)
        .map(({ marker, words }) => (
          <p class="note" {...inTongue(language)}>
            {spoken.t("ui.document.note", { marker })}: <Changed page={spoken} words={words} side={side} />
          </p>
        ))}
    </>
  );
}

/** The label, or what it was and what it became. */
function Label({ page, row: { base, revised } }: { page: Page; row: ChangeRow }): Child {
  const [from, to] = [base?.label ?? null, revised?.label ?? null];
  if (from !== null && to !== null && labelCore(from) !== labelCore(to))
    return <Renumbered page={page} from={from} to={to} />;
  if (base && revised && from === null && to !== null) return <Inserted page={page}>{to}</Inserted>;
  if (base && revised && from !== null && to === null) return <Deleted page={page}>{from}</Deleted>;
  return <>{to ?? from}</>;
}

/** A provision as each version has it, side by side. */
export function Sides(props: BodyProps & { row: ChangeRow }) {
  const { view, row } = props;
  return (
    <div class="sides">
      {(["base", "revised"] as const).map((side) => {
        const { language } = view[side];
        const provision = row[side];
        return (
          <div class="side">
            <p class="side-name">{said(props.page, side)}</p>
            {provision ? (
              <Side {...props} side={side} provision={provision} language={language} />
            ) : (
              <p class="soft" aria-hidden="true">
                —
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Side(
  props: BodyProps & {
    row: ChangeRow;
    side: "base" | "revised";
    provision: ProvisionSide;
    language: string;
  },
) {
  const { page, voice, row, side, provision, language } = props;
  const spoken = voice(language);
  const words =
    row.words.length > 0 ? (
      <Changed page={spoken} words={row.words} side={side} />
    ) : (
      <Lines text={provision.text} />
    );
  return (
    <div
      class="provision"
      data-depth={depthOf(provision.depth)}
      data-role={provision.role}
      {...inTongue(language)}
    >
      <span class="label">{provision.label}</span>
      <div class="provision-text">
        {row.op === "moved" ? <Moved page={spoken}>{words}</Moved> : words}
        {side === "revised" && <Withdrawn {...props} />}
        {side === "revised" &&
          row.stale.map((label) => (
            <p class="remark" lang={page.locale} dir={page.dir}>
              {said(page, "stale", { label })}
            </p>
          ))}
        <Notes {...props} notes={row.notes} side={side} />
      </div>
    </div>
  );
}
