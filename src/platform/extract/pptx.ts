import type { Reading } from "./model.ts";
import { mainPart, relationships } from "./package-parts.ts";
import type { TextWriter } from "./text-writer.ts";
import { type Attributes, attribute, readXml, type XmlHandler } from "./xml.ts";
import { Zip } from "./zip.ts";

/** Text of a presentation, slide by slide, each with its tables, its diagrams and the speaker's notes. */
export function readPptx(reading: Reading): void {
  const zip = new Zip(reading.bytes, reading.limits);
  const main = mainPart(zip, "ppt/presentation.xml");
  const related = relationships(zip, main.name);
  const slides: string[] = [];
  readXml(main.bytes, {
    open(name, attributes) {
      // Its plain `id` is a number; the one with a prefix names the relationship.
      if (name !== "sldId") return;
      const key = Object.keys(attributes).find((each) => each.endsWith(":id"));
      const slide = key && related.get(attributes[key]!);
      if (slide) slides.push(slide.target);
    },
    close() {},
  });
  reading.pages = slides.length;
  for (const slide of slides) {
    if (performance.now() > reading.stopAt) {
      reading.truncated = true;
      return;
    }
    const bytes = zip.read(slide);
    if (!bytes) continue;
    readXml(bytes, new SlideText(reading.writer));
    const parts = [...relationships(zip, slide).values()];
    for (const wanted of ["diagramData", "notesSlide"]) {
      for (const { type, target } of parts) {
        const part = type === wanted ? zip.read(target) : null;
        if (part) readXml(part, new SlideText(reading.writer));
      }
    }
  }
}

/** What stands on every slide alike: number, date, footer, and the picture of the slide above its notes. */
const repeated = new Set(["sldNum", "dt", "ftr", "hdr", "sldImg"]);

/** DrawingML text: ECMA-376 part 1, 21.1.2. */
class SlideText implements XmlHandler {
  readonly #writer: TextWriter;
  readonly #open: string[] = [];
  #unreadFrom = Number.POSITIVE_INFINITY;

  constructor(writer: TextWriter) {
    this.#writer = writer;
  }

  open(name: string, attributes: Attributes): void {
    this.#open.push(name);
    const depth = this.#open.length;
    if (depth > this.#unreadFrom) return;
    if (name === "Fallback") this.#unreadFrom = depth;
    // sp > nvSpPr > nvPr > ph
    else if (name === "ph" && repeated.has(attribute(attributes, "type") ?? "")) this.#unreadFrom = depth - 3;
    else if (name === "br") this.#writer.text("\n");
    else if (name === "tr") this.#writer.openRow();
  }

  close(name: string): void {
    const read = this.#open.length < this.#unreadFrom;
    if (this.#open.length === this.#unreadFrom) this.#unreadFrom = Number.POSITIVE_INFINITY;
    this.#open.pop();
    if (!read) return;
    if (name === "p") this.#writer.endParagraph();
    else if (name === "tc") this.#writer.closeCell();
    else if (name === "tr") this.#writer.closeRow();
  }

  text(text: string): void {
    if (this.#open.at(-1) === "t" && this.#open.length < this.#unreadFrom) this.#writer.text(text);
  }
}
