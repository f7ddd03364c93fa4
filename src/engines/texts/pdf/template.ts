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
#let shown(run) = {
  if run.note != none {
    let mark = all-of(run.note.mark, shown)
    if run.note.body == none { super(mark) } else {
      footnote(numbering: (..) => mark, { h(0.3em); run.note.body.map(part => all-of(part, shown)).join(parbreak()) })
    }
    return
  }
  // A name stands at the last word, not after the space behind it.
  let said = if run.by == none { run.text } else { run.text.trim(at: end, repeat: true) }
  let words = lines(said)
  if run.italic { words = text(style: "italic", words) }
  let dotted(paint) = (paint: paint, thickness: 0.8pt, dash: "dotted")
  // PDF/UA-1 lets no words be underlined and struck at once.
  if run.inserted and not run.deleted { words = underline(offset: 0.16em, stroke: 0.7pt + green, text(fill: green, words)) }
  if run.moved and not run.deleted { words = underline(offset: 0.16em, stroke: dotted(purple), text(fill: purple, words)) }
  if run.deleted {
    let paint = if run.moved { purple } else { red }
    words = strike(stroke: if run.moved { dotted(purple) } else { 0.7pt + red }, text(fill: paint, words))
  }
  words
  if run.by != none { super(text(fill: soft, weight: "bold", run.by)); run.text.slice(said.len()) }
}
#let words-of(line) = { all-of(line.runs, shown); if line.end != none { shown(line.end) } }
#let indented(by, body) = pad(..if rtl { (right: by) } else { (left: by) }, body)

#let clause(line) = {
  if line.label.len() == 0 { return indented(line.indent * 1pt, par(words-of(line))) }
  let out = calc.min(line.indent * 1pt, hanging)
  let label = all-of(line.label, shown)
  let apart = context box(width: calc.max(hanging, measure(label).width + size / 2), label)
  indented(line.indent * 1pt - out, par(hanging-indent: out, { apart; words-of(line) }))
}
#let cell-line(line) = par({
  if line.label.len() > 0 { strong(all-of(line.label, shown)); [ ] }
  words-of(line)
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
