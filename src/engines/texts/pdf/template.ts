/**
 * How a sheet is set, in Typst's language. It reads the sheet as `json("data.json")`, so that nothing that people wrote is
 * ever read as markup. Written for PDF/UA-1: a title, a language, no level of headings left out, tables with heads.
 */
export const sheetTemplate = `
#let sheet = json("data.json")
#let rtl = sheet.language == "ar"
#let size = if rtl { 12.5pt } else { 11pt }
#let hanging = 28.35pt
#let soft = rgb("#55606b")
#let green = rgb("#0b6b3a")
#let red = rgb("#a3271f")
#let purple = rgb("#6a3fa0")

#set document(title: sheet.title, date: none)
#set text(font: ("Noto Serif", "Noto Naskh Arabic", "Noto Sans S Chinese"), fallback: false, size: size, lang: sheet.language, hyphenate: false)
#set par(justify: false, leading: 0.7em, spacing: 1em)
#set page(
  paper: "a4",
  flipped: sheet.landscape,
  margin: (x: 25mm, top: 24mm, bottom: 22mm),
  header: context if counter(page).get().first() > 1 { set align(end); text(size: 0.82em, fill: soft, sheet.running) },
  footer: context align(center, text(size: 0.82em, fill: soft, counter(page).display("1 / 1", both: true))),
)
#set footnote.entry(gap: 0.6em)
#show footnote.entry: set text(size: 0.85em)
#show title: set text(size: size * 1.2)
#show title: set align(center)
#show title: set block(above: 1em, below: 1.4em)
#show heading: set text(size: size)

#let lines(words) = words.split("\\n").map(line => [#line]).join(linebreak())
#let all-of(runs, shown) = for (at, run) in runs.enumerate() {
  // Notes that stand side by side are not one number.
  if at > 0 and run.note != none and runs.at(at - 1).note != none { super[, ] }
  shown(run)
}
// Inserted words are underlined, deleted ones struck, moved ones dotted. PDF/UA-1 lets none be both underlined and struck.
#let paint-of(run) = if run.moved { purple } else if run.deleted { red } else if run.inserted { green }
#let stroke-of(run) = (paint: paint-of(run), thickness: 0.7pt, dash: if run.moved { "dotted" } else { "solid" })
#let lined(run, words) = {
  let words = text(fill: paint-of(run), lines(words))
  if run.deleted { strike(stroke: stroke-of(run), words) } else { underline(offset: 0.16em, stroke: stroke-of(run), words) }
}
// The lines of notes and of cells are those of boxes, word by word: words that run over the foot of a page are otherwise
// taken for both, since their line goes on while that of a note, or of the next cell, is drawn.
#let boxed(run, words) = for piece in words.matches(regex("\\s+|\\p{Han}|[^\\s\\p{Han}]+")) {
  if piece.text.trim() == "" { lines(piece.text) } else {
    let drop = if run.deleted { -0.28em } else { 0.16em }
    box(stroke: (bottom: stroke-of(run)), outset: (bottom: drop), text(fill: paint-of(run), piece.text))
  }
}
#let said(run, marked) = {
  // A name stands at the last word, not after the space behind it.
  let words = if run.by == none { run.text } else { run.text.trim(at: end, repeat: true) }
  let body = if paint-of(run) == none { lines(words) } else { marked(run, words) }
  if run.italic { text(style: "italic", body) } else { body }
  if run.by != none { super(text(fill: soft, weight: "bold", run.by)); run.text.slice(words.len()) }
}
#let apart(run) = if run.note == none { said(run, boxed) } else { super(all-of(run.note.mark, run => said(run, boxed))) }
#let note-of(note) = {
  let mark = all-of(note.mark, apart)
  if note.body == none { super(mark) } else {
    footnote(numbering: (..) => mark, { h(0.3em); note.body.map(part => all-of(part, apart)).join(parbreak()) })
  }
}
#let shown(run) = if run.note == none { said(run, lined) } else { note-of(run.note) }
#let in-cell(run) = if run.note == none { said(run, boxed) } else { note-of(run.note) }
#let words-of(line) = { all-of(line.runs, shown); if line.end != none { shown(line.end) } }
#let indented(by, body) = pad(..if rtl { (right: by) } else { (left: by) }, body)

#let clause(line) = {
  if line.label.len() == 0 { return indented(line.indent * 1pt, par(words-of(line))) }
  let out = calc.min(line.indent * 1pt, hanging)
  let label = all-of(line.label, shown)
  let labelled = context box(width: calc.max(hanging, measure(label).width + size / 2), label)
  indented(line.indent * 1pt - out, par(hanging-indent: out, { labelled; words-of(line) }))
}
#let cell-line(line) = par({
  if line.label.len() > 0 { strong(all-of(line.label, in-cell)); [ ] }
  all-of(line.runs, in-cell)
  if line.end != none { in-cell(line.end) }
})
#let table-of(part) = {
  set text(size: 0.85em)
  set par(spacing: 0.7em)
  let cells(row) = row.enumerate().map(((at, cell)) => table.cell(
    colspan: if at + 1 == row.len() { part.columns - at } else { 1 },
    cell.map(cell-line).join(),
  ))
  let (first, ..rest) = part.rows
  block(above: 1.4em, below: 1.4em, table(
    columns: (1fr,) * part.columns,
    align: start + top,
    inset: 5pt,
    stroke: 0.5pt + rgb("#b5afa0"),
    table.header(..cells(first).map(cell => { set text(weight: "bold"); cell })),
    ..rest.map(cells).flatten(),
  ))
}
#let line-of(line) = {
  if line.look == "title" { title({ all-of(line.label, shown); words-of(line) }) } else if line.look == "centred" {
    block(above: 1em, below: 1em, width: 100%, align(center, { all-of(line.label, shown); words-of(line) }))
  } else if line.look == "heading" or line.look == "call" {
    let weight = if line.look == "heading" { "bold" } else { "regular" }
    let style = if line.look == "call" { "italic" } else { "normal" }
    show heading: set text(weight: weight, style: style)
    show heading: set block(above: 1.5em, below: 0.9em, sticky: true)
    let body = { if line.label.len() > 0 { all-of(line.label, shown); h(0.6em) }; words-of(line) }
    indented(if line.look == "call" { hanging } else { 0pt }, heading(level: line.level, body))
  } else if line.look == "cell" { cell-line(line) } else { clause(line) }
}

#if sheet.legend != none {
  block(below: 1.6em, width: 100%, inset: (bottom: 0.6em), stroke: (bottom: 0.5pt + soft), text(size: 0.82em, {
    sheet.legend.marks.map(shown).join(h(1.2em))
    if sheet.legend.by != "" { h(1.2em); text(fill: soft, sheet.legend.by) }
  }))
}
#for part in sheet.blocks { if part.kind == "line" { line-of(part) } else { table-of(part) } }
`;
