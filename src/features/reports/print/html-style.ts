/** The style of the file that travels: by logical sides, so that Arabic needs no other; fonts are the reader's own. */
export const style = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 1.0625rem/1.55 "Noto Serif", "Times New Roman", "Noto Naskh Arabic", "Noto Serif SC", SimSun, serif; }
main { max-inline-size: 46rem; margin-inline: auto; padding: 2rem 1.25rem 4rem; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.document-masthead { display: flex; flex-wrap: wrap; gap: 1rem 3rem; justify-content: space-between; border-block-end: 3px solid; padding-block-end: 1rem; margin-block-end: 2rem; }
.document-masthead p, .document-masthead dl, .document-masthead dd { margin: 0; }
.document-masthead dl > div { display: flex; gap: 0.4em; }
.document-organ { font-size: 1.4rem; font-weight: 700; line-height: 1.25; }
.document-session { margin-block-start: 0.75rem !important; }
.document-symbol { font-size: 1.2rem; font-weight: 700; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.3rem; margin-block: 2rem 0.75rem; }
h3 { font-size: 1.1rem; margin-block: 1.5rem 0.5rem; }
h4 { font-size: 1rem; }
.report-summary { margin-inline: 2rem; }
.report-summary h2 { text-align: center; }
.paragraph { display: grid; grid-template-columns: 3rem minmax(0, 1fr); margin-block-end: 0.9rem; }
.paragraph p { margin: 0 0 0.5rem; }
.subparagraph { margin-inline-start: 2rem !important; }
.paragraph-number { color: inherit; text-decoration: none; }
.paragraph:target { background: #fff3c4; }
.note-mark { font-size: 0.72em; line-height: 0; }
.note-mark a { text-decoration: none; }
.notes { border-block-start: 1px solid; margin-block-start: 3rem; padding-block-start: 0.5rem; font-size: 0.875rem; }
.notes ol { list-style: none; margin: 0; padding: 0; }
.notes li { display: grid; grid-template-columns: 2rem minmax(0, 1fr); }
table { inline-size: 100%; border-collapse: collapse; margin-block: 1rem 1.5rem; font-size: 0.95rem; }
.table-frame { overflow-x: auto; }
caption { font-weight: 700; text-align: start; padding-block-end: 0.4rem; }
th, td { padding: 0.3rem 0.5rem; text-align: start; font-weight: 400; border-block-end: 1px solid #bbb; }
thead th { border-block: 1px solid; border-block-end-width: 2px; font-weight: 700; vertical-align: bottom; }
tfoot th, tfoot td { font-weight: 700; border-block: 1px solid; border-block-end-width: 2px; }
.n { text-align: end; font-variant-numeric: tabular-nums; }
.annex { margin-block-start: 3rem; }
.annex-label { font-weight: 700; margin: 0; }
.annex ul { list-style: none; padding: 0; columns: 16rem auto; column-gap: 2rem; }
.annex li { margin-block-end: 0.25rem; break-inside: avoid; overflow-wrap: anywhere; }
a { color: #0a5c99; }
@page { size: A4; margin: 22mm 20mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-inline-size: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .annex { break-before: page; }
}
`;
