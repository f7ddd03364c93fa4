import type { Child } from "hono/jsx";
import { languageName } from "#features/consultations/pages/names.ts";
import { Document, NoteMark, Notes, Paragraph } from "#ui/document/document.tsx";
import type { Page } from "#ui/locale.ts";
import type { Annex, Inline, Part, ReportDocument, Table } from "../document.ts";

interface BodyProps {
  /** The page that it stands on, whose language names what is around the text. */
  page: Page;
  report: ReportDocument;
  /** Where the site is, in a file that travels; empty on the site itself. */
  base?: string | undefined;
}

/** A report as it is read on a screen: on its page, and in the file that can be saved. */
export function ReportBody({ page, report, base = "" }: BodyProps) {
  const { masthead } = report;
  // Notes end the text; annexes, which have none, come after them.
  const end = report.parts.findLastIndex(({ kind }) => kind !== "annex") + 1;
  const printed = (part: Part, i: number) => (
    <ReportPart page={page} part={part} id={`part-${i + 1}`} base={base} />
  );
  return (
    <Document
      page={page}
      language={report.language}
      organ={lines(masthead.organ)}
      session={
        masthead.session.length > 0 || masthead.agendaItem !== ""
          ? lines([...masthead.session, masthead.agendaItem].filter((line) => line !== ""))
          : undefined
      }
      symbol={masthead.symbol}
      distribution={page.t(`reports.form.distribution.${masthead.distribution.code}`)}
      date={masthead.datedOn === "" ? "—" : <time datetime={masthead.datedOn}>{masthead.date}</time>}
      original={languageName(page, masthead.original.code)}
      title={report.title}
    >
      {report.summary && (
        <section class="report-summary" aria-labelledby="summary">
          <h2 id="summary">{report.summary.heading}</h2>
          {report.summary.paragraphs.map((parts) => (
            <p>
              <Words page={page} parts={parts} base={base} />
            </p>
          ))}
        </section>
      )}
      {report.parts.slice(0, end).map(printed)}
      <Notes
        page={page}
        notes={notesOf(report).map(({ number, text }) => ({
          marker: String(number),
          content: <bdi>{text}</bdi>,
        }))}
      />
      {report.parts.slice(end).map((part, i) => printed(part, end + i))}
    </Document>
  );
}

/** One part; `id` names it in the page, except a paragraph, which its number names. */
export function ReportPart({
  page,
  part,
  id,
  base = "",
}: {
  page: Page;
  part: Part;
  id: string;
  base?: string | undefined;
}) {
  if (part.kind === "table") return <ReportTable table={part} id={id} base={base} />;
  if (part.kind === "annex") return <ReportAnnex annex={part} id={id} base={base} />;
  if (part.kind === "heading") {
    const words = (
      <>
        {part.label && <span class="heading-label">{part.label} </span>}
        {part.text}
      </>
    );
    if (part.depth === 1) return <h2 id={id}>{words}</h2>;
    return part.depth === 2 ? <h3 id={id}>{words}</h3> : <h4 id={id}>{words}</h4>;
  }
  return (
    <Paragraph number={part.number}>
      {part.lines.map((parts, i) => (
        <p class={i > 0 ? "subparagraph" : undefined}>
          <Words page={page} parts={parts} base={base} />
        </p>
      ))}
    </Paragraph>
  );
}

function Words({ page, parts, base }: { page: Page; parts: readonly Inline[]; base: string }) {
  return (
    <>
      {parts.map((part): Child => {
        if (part.kind === "text") return part.text;
        return part.kind === "note" ? (
          <NoteMark page={page} marker={String(part.number)} />
        ) : (
          <a href={base + part.href}>{part.text}</a>
        );
      })}
    </>
  );
}

function ReportTable({ table, id, base }: { table: Table; id: string; base: string }) {
  const row = (cells: Table["rows"][number]) => (
    <tr>
      {cells.map(({ text, href }, i) => {
        const content = href ? <a href={base + href}>{text}</a> : text;
        return i === 0 ? <th scope="row">{content}</th> : <td class="n">{content}</td>;
      })}
    </tr>
  );
  // On a phone it moves sideways: a frame that does is reached by keyboard, and named.
  const frame = { role: "group", "aria-labelledby": `${id}-caption`, tabindex: 0 };
  return (
    <div class="table scroll" id={id}>
      <div class="table-frame" {...frame}>
        <table>
          <caption id={`${id}-caption`}>{table.caption}</caption>
          <thead>
            <tr>
              {table.heads.map((head, i) => (
                <th scope="col" class={i > 0 ? "n" : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{table.rows.slice(0, -1).map(row)}</tbody>
          <tfoot>{row(table.rows.at(-1)!)}</tfoot>
        </table>
      </div>
    </div>
  );
}

function ReportAnnex({ annex, id, base }: { annex: Annex; id: string; base: string }) {
  return (
    <section class="annex" aria-labelledby={id}>
      <p class="annex-label">{annex.label}</p>
      <h2 id={id}>{annex.title}</h2>
      {annex.groups.map(({ name, entries, unnamed }) => (
        <>
          <h3>{name}</h3>
          <ul>
            {entries.map(({ name: who, country, hrefs }) => (
              <li>
                {hrefs.length === 1 ? (
                  <a href={base + hrefs[0]}>
                    <bdi>{who}</bdi>
                  </a>
                ) : (
                  <bdi>{who}</bdi>
                )}
                {country && ` (${country})`}
                {hrefs.length > 1 && (
                  <>
                    {": "}
                    {hrefs.map((href, i) => (
                      <>
                        {i > 0 && ", "}
                        <a href={base + href}>
                          <span class="unseen">{who} </span>
                          {i + 1}
                        </a>
                      </>
                    ))}
                  </>
                )}
              </li>
            ))}
            {unnamed && <li>{unnamed}</li>}
          </ul>
        </>
      ))}
    </section>
  );
}

function lines(texts: readonly string[]) {
  return texts.map((text, i) => (
    <>
      {i > 0 && <br />}
      {text}
    </>
  ));
}

/** The footnotes of a report in their order. */
function notesOf({ summary, parts }: ReportDocument): { number: number; text: string }[] {
  const inline = [
    ...(summary?.paragraphs ?? []),
    ...parts.flatMap((part) => (part.kind === "paragraph" ? part.lines : [])),
  ].flat();
  return inline.flatMap((part) => (part.kind === "note" ? [{ number: part.number, text: part.text }] : []));
}
