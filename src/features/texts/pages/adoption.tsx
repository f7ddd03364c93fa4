import { Button, LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Radios, Select } from "#ui/field/choice-fields.tsx";
import { Hidden } from "#ui/field/text-field.tsx";
import type { Page } from "#ui/locale.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { addressOf, fileAddress } from "../addresses.ts";
import type { OpenDesk } from "../desk.ts";
import type { ConsolidationView, EntryView, PositionView } from "../views/consolidation.ts";
import { pagesOf } from "../views/tree.ts";
import type { Chosen } from "../work/given.ts";
import type { AdoptionView } from "../work/operations.ts";
import { textFormats } from "../work/print.ts";
import { EntryWords, isDisputed, PositionOf } from "./entry.tsx";
import { DeskFrame, PageLinks } from "./frame.tsx";
import { partName, sectionName, statusName } from "./names.ts";
import { inTongue, Lines, NoteBodies, Provisions, type Voice } from "./text.tsx";

type FrontEntry = ConsolidationView["front"][number];

interface AdoptionProps {
  page: Page;
  voice: Voice;
  desk: OpenDesk;
  view: ConsolidationView;
  chosen: Chosen;
  adopted: AdoptionView;
  /** The choices as they stand in the address. */
  search: string;
  /** Which page of the entries to choose from, and which of the text. */
  entriesPage: number;
  textPage: number;
}

/** Entries to choose from on a page: a resolution of usual length has fewer. */
const entriesPerPage = 100;

/** Chooses what is adopted, provision by provision, and shows the clean text that comes of it. */
export function AdoptionPage(props: AdoptionProps) {
  const { page, desk, view, adopted, chosen, entriesPage } = props;
  const { t } = page;
  const disputed = view.entries.filter(isDisputed);
  const settled = view.entries.filter(
    (entry) => !isDisputed(entry) && entry.positions.some(({ action }) => action !== "NOC"),
  );
  const isOpen = ({ status }: FrontEntry) => status === "contested";
  const front = view.front.filter(({ positions }) => positions.length > 0);
  const agreed = front.filter((each) => !isOpen(each));
  const all = [...disputed, ...settled];
  const pages = Math.max(1, Math.ceil(all.length / entriesPerPage));
  const current = Math.min(entriesPage, pages);
  const shown = all.slice((current - 1) * entriesPerPage, current * entriesPerPage);
  const open = adopted.undecided.length + adopted.undecidedFront.length;
  const [openPart] = adopted.undecidedFront;
  const openEntry = shown.find(({ index }) => adopted.undecided.includes(index));
  const next = openPart ? `front-${openPart}` : openEntry && `choose-${openEntry.index}`;
  if (disputed.length + settled.length + front.length === 0)
    return (
      <DeskFrame page={page} desk={desk} view="adoption">
        <EmptyState title={t("texts.adoption.nothing")} />
      </DeskFrame>
    );
  return (
    <DeskFrame page={page} desk={desk} view="adoption" about={<p>{t("texts.adoption.lead")}</p>}>
      {/* A full load: Turbo would leave out where the text stands in the page. */}
      <form
        class="adoption"
        method="get"
        data-turbo="false"
        action={`${addressOf(desk.place, "adoption", page.locale)}#adopted`}
      >
        <Globals {...props} />
        <h2>{t("texts.adoption.disputed", { count: disputed.length + front.filter(isOpen).length })}</h2>
        {front.filter(isOpen).map((each) => (
          <FrontChoice {...props} front={each} />
        ))}
        {shown.filter(isDisputed).map((entry) => (
          <EntryChoice {...props} entry={entry} />
        ))}
        {settled.length + agreed.length > 0 && (
          <details>
            <summary>{t("texts.adoption.settled", { count: settled.length + agreed.length })}</summary>
            {agreed.map((each) => (
              <FrontChoice {...props} front={each} />
            ))}
            {shown
              .filter((entry) => !isDisputed(entry))
              .map((entry) => (
                <EntryChoice {...props} entry={entry} />
              ))}
          </details>
        )}
        <Elsewhere chosen={chosen} shown={shown} />
        <PageLinks page={page} count={pages} current={current} name="entries" />
        <Button>{t("texts.adoption.apply")}</Button>
      </form>
      <section id="adopted">
        <h2>{t("texts.adopted")}</h2>
        {open > 0 && (
          <Notice page={page} kind="warn">
            {next ? (
              <a href={`#${next}`}>{t("texts.adoption.open", { count: open })}</a>
            ) : (
              t("texts.adoption.open", { count: open })
            )}
          </Notice>
        )}
        {adopted.dangling.length > 0 && (
          <Notice page={page} kind="warn" title={t("texts.adoption.dangling")}>
            <ul>
              {adopted.dangling.map(({ provision, label }) => (
                <li>
                  <a href={`#provision-${provision}`}>
                    <bdi>{provision}</bdi>
                  </a>
                  : <bdi>{label}</bdi>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <div class="row no-print">
          {textFormats.map((format, at) => (
            <LinkButton
              look={at === 0 ? "plain" : "quiet"}
              download
              href={`${fileAddress(desk.place, `adoption.${format}`, page.locale)}${props.search}`}
            >
              {t(`texts.format.${format}`)}
            </LinkButton>
          ))}
        </div>
        <AdoptedText {...props} />
      </section>
    </DeskFrame>
  );
}

/** What holds for all provisions: whose proposal is followed, how the text is numbered. */
function Globals({ page, view, chosen }: AdoptionProps) {
  const { t } = page;
  return (
    <div class="adoption-globals">
      <Select
        page={page}
        name="whole"
        label={t("texts.adoption.whole")}
        hint={t("texts.adoption.whole.hint")}
        value={chosen.wholeOf ?? undefined}
        empty={t("texts.adoption.whole.none")}
        marksOptional={false}
        options={view.proponents.map((value) => ({ value, label: value }))}
      />
      <Radios
        page={page}
        name="numbering"
        label={t("texts.numbering")}
        value={chosen.numbering}
        required
        options={(["renumber", "keep"] as const).map((value) => ({
          value,
          label: t(`texts.numbering.${value}`),
        }))}
      />
    </div>
  );
}

function FrontChoice({ page, view, chosen, front }: AdoptionProps & { front: FrontEntry }) {
  const { part, base, positions, merged, status } = front;
  const language = inTongue(view.base.language);
  const words = (text: string) => (
    <span {...language}>
      <Lines text={text} />
    </span>
  );
  const value = chosen.front[part];
  return (
    <Radios
      page={page}
      name={`front-${part}`}
      label={`${partName(page, part)}: ${statusName(page, status)}`}
      value={value === undefined ? undefined : String(value)}
      marksOptional={false}
      options={[
        { value: "base", label: words(base ?? "—"), hint: page.t("texts.choose.base") },
        ...positions.map(({ proponents, text }, at) => ({
          value: String(at),
          label: words(text),
          hint: <bdi>{proponents.join(", ")}</bdi>,
        })),
        ...(merged === null ? [] : [{ value: "merged", label: words(merged), hint: page.t("texts.merged") }]),
      ]}
    />
  );
}

/** One provision and what can be chosen of it; of rival insertions several may be. */
function EntryChoice(props: AdoptionProps & { entry: EntryView }) {
  const { page, entry, chosen } = props;
  const { t } = page;
  const name = `p${entry.index}`;
  const choice = chosen.provisions.get(entry.index);
  const isChosen = (value: string): boolean =>
    typeof choice === "object" ? choice.includes(Number(value)) : choice === value;
  const type = entry.status === "rival-insertions" ? "checkbox" : "radio";
  const option = (value: string, label: unknown) => (
    <div class="choice">
      <input id={`${name}-${value}`} type={type} name={name} value={value} checked={isChosen(value)} />
      <div>
        <label for={`${name}-${value}`}>{label as string}</label>
      </div>
    </div>
  );
  return (
    <fieldset class="change choice-of" data-status={entry.status} id={`choose-${entry.index}`}>
      <legend>
        {statusName(page, entry.status)} ·{" "}
        <span {...inTongue(entry.section.name === null ? page.locale : props.view.base.language)}>
          {sectionName(page, entry.section)}
        </span>
      </legend>
      <EntryWords {...props} />
      <div class="choices">
        {option("base", t(entry.isAddition ? "texts.choose.none" : "texts.choose.base"))}
        {entry.positions.map((position: PositionView, at) =>
          position.action === "NOC"
            ? null
            : option(String(at), <PositionOf {...props} position={position} />),
        )}
        {entry.merged !== null &&
          option(
            "merged",
            <>
              {t("texts.merged")}:{" "}
              <span {...inTongue(props.view.base.language)}>
                <Lines text={entry.merged} />
              </span>
            </>,
          )}
      </div>
    </fieldset>
  );
}

/** What was chosen of entries on other pages, sent along. */
function Elsewhere({ chosen, shown }: { chosen: Chosen; shown: readonly EntryView[] }) {
  const here = new Set(shown.map(({ index }) => index));
  return (
    <>
      {[...chosen.provisions]
        .filter(([index]) => !here.has(index))
        .flatMap(([index, choice]) =>
          (typeof choice === "object" ? choice.map(String) : [choice]).map((value) => (
            <Hidden name={`p${index}`} value={value} />
          )),
        )}
    </>
  );
}

function AdoptedText({ page, adopted, textPage }: AdoptionProps) {
  const { text } = adopted;
  const pages = pagesOf(text.provisions);
  const current = Math.min(textPage, pages.length);
  return (
    <>
      <article class="sheet text" {...inTongue(text.language)}>
        {current === 1 && (
          <header class="text-head">
            {text.number && <p class="text-number">{text.number}</p>}
            {text.title && (
              <h3 class="text-title">
                <Lines text={text.title} />
              </h3>
            )}
            {text.enacting && (
              <p>
                <Lines text={text.enacting} />
              </p>
            )}
          </header>
        )}
        {pages[current - 1]!.map((provision) => (
          <Provisions page={page} provision={provision} />
        ))}
        {current === pages.length && <NoteBodies page={page} notes={text.notes} />}
      </article>
      <PageLinks page={page} count={pages.length} current={current} />
    </>
  );
}
