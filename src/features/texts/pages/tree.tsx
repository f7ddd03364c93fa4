import { withQuery } from "#ui/address.ts";
import { Select } from "#ui/field/choice-fields.tsx";
import type { Page } from "#ui/locale.ts";
import { addressOf, type View } from "../addresses.ts";
import type { OpenDesk } from "../desk.ts";
import { type Version, versionName, versionsOf } from "../versions.ts";
import type { Section } from "../views/sections.ts";
import { pagesOf, sizeOf, type TreeView } from "../views/tree.ts";
import { textFormats } from "../work/print.ts";
import { DeskFrame, Downloads, PageLinks } from "./frame.tsx";
import { sectionName } from "./names.ts";
import { inTongue, Lines, NoteBodies, Provisions } from "./text.tsx";

interface TreeProps {
  page: Page;
  desk: OpenDesk;
  version: Version;
  tree: TreeView;
  /** The section that is shown; without one, all. */
  call: string | undefined;
  current: number;
}

/** A text as the tree that was read: what it is called, its calls, its provisions. */
export function TreePage(props: TreeProps) {
  const { page, desk, version, tree, call, current } = props;
  const { t } = page;
  const inCall = tree.provisions.filter(({ section }) => call === undefined || section.id === call);
  const pages = pagesOf(inCall);
  const shown = Math.min(current, pages.length) || 1;
  const isFirst = shown === 1 && call === undefined;
  return (
    <DeskFrame page={page} desk={desk} view="tree" about={<About {...props} />}>
      <ChooseVersion page={page} desk={desk} version={version} view="tree" />
      <div class="with-outline">
        <Outline {...props} />
        <article class="sheet text" {...inTongue(tree.language)}>
          {isFirst && (tree.number || tree.title || tree.enacting) && (
            <header class="text-head">
              {tree.number && <p class="text-number">{tree.number}</p>}
              {tree.title && (
                <h2 class="text-title">
                  <Lines text={tree.title} />
                </h2>
              )}
              {tree.enacting && (
                <p class="text-enacting">
                  <Lines text={tree.enacting} />
                </p>
              )}
            </header>
          )}
          {inCall.length === 0 && <p lang={page.locale}>{t("texts.tree.empty")}</p>}
          {(pages[shown - 1] ?? []).map((provision) => (
            <Provisions page={page} provision={provision} heading={isFirst && tree.title ? "h3" : "h2"} />
          ))}
          {shown >= pages.length && call === undefined && <NoteBodies page={page} notes={tree.notes} />}
        </article>
      </div>
      <PageLinks page={page} count={pages.length} current={shown} />
      <Downloads page={page} desk={desk} what="text" formats={textFormats} query={{ text: version.id }} />
    </DeskFrame>
  );
}

function About({ page, version, tree }: TreeProps) {
  const { counts } = tree;
  const provisions = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <p>
      <bdi>{versionName(page, version)}</bdi>:{" "}
      {page.t("texts.tree.about", {
        count: provisions,
        notes: tree.notes.length,
      })}
    </p>
  );
}

/** Chooses the text that a view is about, where there is a choice. */
export function ChooseVersion({
  page,
  desk,
  version,
  view,
}: {
  page: Page;
  desk: OpenDesk;
  version: Version;
  view: View;
}) {
  const versions = versionsOf(desk.texts);
  if (versions.length < 2) return null;
  return (
    <form class="pair no-print" method="get" action={addressOf(desk.place, view, page.locale)}>
      <Select
        page={page}
        name="text"
        label={page.t("texts.text")}
        value={version.id}
        options={versions.map((each) => ({ value: each.id, label: versionName(page, each) }))}
        empty={null}
        marksOptional={false}
      />
      <button class="button quiet" type="submit">
        {page.t("texts.show-text")}
      </button>
    </form>
  );
}

/** The parts of a text, each a link to itself alone. */
function Outline({ page, tree, call }: TreeProps) {
  const sections = new Map<string, Section & { size: number }>();
  for (const provision of tree.provisions) {
    const known = sections.get(provision.section.id) ?? { ...provision.section, size: 0 };
    known.size += sizeOf(provision);
    sections.set(known.id, known);
  }
  if (sections.size < 2) return null;
  const href = (id: string | undefined) => withQuery(page.path, { call: id, page: undefined });
  return (
    <nav class="outline no-print" aria-label={page.t("texts.outline")}>
      <ul>
        <li>
          <a href={href(undefined)} aria-current={call === undefined ? "true" : undefined}>
            {page.t("texts.call.any")}
          </a>
        </li>
        {[...sections.values()].map((section) => (
          <li>
            <a
              href={href(section.id)}
              aria-current={section.id === call ? "true" : undefined}
              {...(section.name === null ? {} : inTongue(tree.language))}
            >
              {sectionName(page, section)}
            </a>{" "}
            <span class="soft">{section.size}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
