import { textOf } from "../compare/text-fixture.ts";
import { type TrackedChanges, trackedChanges } from "../docx/changes.ts";
import { del, docxOf, type FixtureParts, ins, p, r } from "../docx/docx-fixture.ts";
import { readDocx } from "../docx/read.ts";
import { readViews } from "../docx/resolution.ts";
import type { TrackedText } from "../docx/tracked.ts";
import type { OfficialLanguage, Resolution } from "../model.ts";
import { comparisonToAkn } from "./print-comparison.ts";
import type { TrackedAkn } from "./read-tracked.ts";

export interface Tracked {
  readonly base: Resolution;
  readonly revised: Resolution;
  readonly changes: TrackedChanges;
}

/** A text and its revision: a clause changed, one gone, one renumbered. */
export const counted = {
  base: textOf(`
  resolves
    1 to open the archive to all members;
    2 to count the boxes twice each year;
    3 to publish the count in full,
`),
  revised: textOf(`
  resolves
    1 to open the archive to all members and guests;
    2 to publish the count in full,
`),
};

/** What a Word file holds. */
export function trackedIn(word: TrackedText, language: OfficialLanguage): Tracked {
  const views = readViews(word, { language });
  return {
    base: views.base.resolution,
    revised: views.revised.resolution,
    changes: trackedChanges(views),
  };
}

export function printed(word: TrackedText, { base, revised, changes }: Tracked): string {
  return comparisonToAkn(changes, { base, revised }, { redline: word });
}

export function told({ base, revised, changes }: TrackedAkn): Tracked {
  return { base, revised, changes: changes() };
}

/** A Word file of the parts given. */
export function read(parts: FixtureParts): TrackedText {
  return readDocx(docxOf(parts));
}

/** Between a typed label and its words. */
export const tab = '</w:t><w:tab/><w:t xml:space="preserve">';
const moveFrom = (name: string, content: string, by: string): string =>
  `<w:moveFromRangeStart w:id="5" w:name="${name}" w:author="${by}"/><w:moveFrom w:id="6" w:author="${by}" w:date="2026-02-02T08:00:00Z">${content}</w:moveFrom><w:moveFromRangeEnd w:id="5"/>`;
const moveTo = (name: string, content: string, by: string): string =>
  moveFrom(name, content, by).replaceAll("moveFrom", "moveTo");
export const paragraph = (content: string, mark = ""): string =>
  `<w:p><w:pPr>${mark && `<w:rPr>${mark}</w:rPr>`}</w:pPr>${content}</w:p>`;
export const mark = (name: string, by: string): string =>
  `<w:${name} w:id="9" w:author="${by}" w:date="2026-02-01T08:00:00Z"/>`;

/** A text in which three change what there is to change. */
export const quay = read({
  body: [
    p("RESOLUCIÓN 9 (REV. VIGO, 2026)"),
    p("Los muelles"),
    p("La Asamblea de los Puertos (Vigo, 2026),"),
    p("recordando"),
    paragraph(
      moveFrom("m1", r(`a)${tab}que los muelles son de todas las villas de la ría;`), "EUR"),
      '<w:moveFrom w:id="6" w:author="EUR" w:date="2026-02-02T08:00:00Z"/>',
    ),
    paragraph(
      del(r("b)"), "EUR") + ins(r("a)"), "EUR") + r(`${tab}que las mareas suben y bajan dos veces cada día;`),
    ),
    paragraph(
      ins(r(`b)${tab}`), "EUR") +
        moveTo("m1", r("que los muelles son de todas las villas"), "EUR") +
        ins(r(" y aldeas de la ría;"), "EUR"),
      '<w:moveTo w:id="6" w:author="EUR" w:date="2026-02-02T08:00:00Z"/>',
    ),
    paragraph(ins(r(`c)${tab}que nieva poco en invierno,`), "ARB"), mark("ins", "ARB")),
    p("resuelve"),
    paragraph(r(`1${tab}contar los barcos que entran`) + ins(r(";"), "RCC"), mark("ins", "RCC")),
    paragraph(ins(r(`2${tab}`), "RCC") + del(r(" y "), "RCC") + r("publicar la lista cada año;")),
    paragraph(r(`3${tab}reparar los faros`) + del(r(";"), "ARB") + ins(r(" y "), "ARB"), mark("del", "ARB")),
    paragraph(del(r(`4${tab}`), "ARB") + r("pintar las boyas antes del verano;")),
    paragraph(
      r(`5${tab}invitar a los pueblos `) +
        `<w:ins w:id="1" w:author="EUR" w:date="2026-02-03T08:00:00Z"><w:r><w:t xml:space="preserve">de tierra adentro </w:t></w:r>${del(r("y lejana "), "RCC")}</w:ins>` +
        r("a la fiesta") +
        '<w:r><w:footnoteReference w:id="2"/></w:r>' +
        r("."),
    ),
  ].join(""),
  footnotes: `<w:footnote w:id="2">${paragraph(r("Cada ") + del(r("verano"), "EUR") + ins(r("otoño"), "RCC") + r(", en el puerto."))}</w:footnote>`,
});

/** Whether it is a text that a file of Akoma Ntoso can be. */
export function isText({ title, enacting, provisions }: Resolution): boolean {
  return title !== null || enacting !== null || provisions.length > 0;
}
