/**
 * How a report is set in PDF. The words come as data (`data.json`), so that nothing that people wrote is ever read as
 * markup. Written for PDF/UA-1: the document has a title and a language, headings leave no level out, tables have heads.
 */
export const template = `
#let report = json("data.json")
#let latin-size = 10.5pt
#let rtl-document = report.language == "ar"
#let size = if rtl-document { 12pt } else { latin-size }

#set document(title: report.heading, author: report.masthead.organ.join(", "), date: if report.masthead.datedOn == "" { none } else {
  let (year, month, day) = report.masthead.datedOn.split("-").map(int)
  datetime(year: year, month: month, day: day)
})
#set text(font: ("Noto Serif", "Noto Naskh Arabic", "Noto Sans S Chinese"), fallback: false, size: size, lang: report.language, hyphenate: false)
#set par(justify: not rtl-document, leading: 0.7em, spacing: 1.25em)
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 24mm, bottom: 22mm),
  header: context if counter(page).get().first() > 1 { set align(end); text(size: 0.9em, weight: "bold", report.masthead.symbol) },
  footer: context align(center, text(size: 0.85em, str(counter(page).get().first()))),
)
#set footnote.entry(gap: 0.6em)
#show footnote.entry: set text(size: 0.85em)
#show heading: set block(above: 1.8em, below: 1em, sticky: true)
#show title: set text(size: size * 1.55)
#show title: set block(above: 2em, below: 1.6em)
#show heading.where(level: 1): set text(size: size * 1.25)
#show heading.where(level: 2): set text(size: size * 1.1)
#show heading.where(level: 3): set text(size: size)
#set list(marker: none, indent: 0pt, body-indent: 0pt, spacing: 0.65em)

#let inline(parts) = for part in parts {
  if part.kind == "note" { footnote(part.text) } else if part.kind == "count" { link(part.href, part.text) } else { part.text }
}
#let stack-lines(lines, weight: "regular") = for line in lines { block(above: 0.55em, below: 0.55em, text(weight: weight, line)) }

#let masthead = report.masthead
#grid(
  columns: (1.7fr, 1fr),
  column-gutter: 8mm,
  stack-lines(masthead.organ, weight: "bold"),
  {
    stack-lines((masthead.symbol,).filter(line => line != ""), weight: "bold")
    set text(size: 0.92em)
    stack-lines((masthead.distribution.text, masthead.date, masthead.language, masthead.original.text).filter(line => line != ""))
  },
)
#block(above: 1em, below: 1.4em, line(length: 100%, stroke: 1.2pt))
#stack-lines(masthead.session, weight: "bold")
#if masthead.agendaItem != "" { block(above: 0.55em, text(masthead.agendaItem)) }
#{ set par(justify: false); title(report.title) }

#if report.summary != none {
  pad(x: 8mm, {
    align(center, text(weight: "bold", report.summary.heading))
    for paragraph in report.summary.paragraphs { par(inline(paragraph)) }
  })
}

#let numbered(part) = {
  par({ box(width: 3.2em, str(part.number) + "."); inline(part.lines.first()) })
  for line in part.lines.slice(1) { pad(..if rtl-document { (right: 3.2em) } else { (left: 3.2em) }, par(inline(line))) }
}
#let cell-of(cell) = if cell.href == none { cell.text } else { link(cell.href, cell.text) }
#let table-of(part) = {
  show figure: set block(breakable: true, above: 1.6em, below: 1.8em)
  show figure.caption: it => block(width: 100%, below: 0.9em, { set align(start); text(weight: "bold", it.body) })
  set figure.caption(position: top)
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: part.caption,
    {
      set text(size: 0.95em)
      set par(justify: false)
      let last = part.rows.len()
      table(
        columns: (2.2fr,) + (1fr,) * (part.heads.len() - 1),
        align: (x, y) => (if x == 0 { start } else { end }) + horizon,
        inset: (x: 4pt, y: 4.5pt),
        stroke: none,
        table.hline(stroke: 1.2pt),
        table.header(..part.heads.map(head => text(weight: "bold", head))),
        table.hline(stroke: 1.2pt),
        ..part.rows.slice(0, last - 1).map(row => row.map(cell-of)).flatten(),
        table.hline(stroke: 0.5pt),
        ..part.rows.last().map(cell => text(weight: "bold", cell-of(cell))),
        table.hline(stroke: 1.2pt),
      )
    },
  )
}
#let annex-of(part) = {
  pagebreak(weak: true)
  block(below: 0.8em, text(weight: "bold", part.label))
  heading(level: 1, part.title)
  set par(justify: false)
  for group in part.groups {
    heading(level: 2, group.name)
    list(
      tight: false,
      ..group.entries.map(entry => {
        if entry.hrefs.len() == 1 { link(entry.hrefs.first(), entry.name) } else { entry.name }
        if entry.country != "" [ (#entry.country)]
        if entry.hrefs.len() > 1 {
          [: ]
          entry.hrefs.enumerate().map(((i, href)) => link(href, str(i + 1))).join([, ])
        }
      }),
      ..if group.unnamed != "" { (group.unnamed,) },
    )
  }
}

#for part in report.parts {
  if part.kind == "heading" {
    heading(level: part.depth, { if part.label != none { part.label + " " }; part.text })
  } else if part.kind == "paragraph" { numbered(part) } else if part.kind == "table" { table-of(part) } else { annex-of(part) }
}
`;
