import { unzipSync, type Zippable, zipSync } from "fflate";

/** The earliest time that a zip file can hold: ours have no other, since it is no part of the document. */
const zipTime = new Date(1980, 0, 1);

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

/**
 * A Word package whose bytes depend on the document alone. The library that writes it gives links random ids and stamps
 * the time of the run: ids become their order in the text, and the time that of the document.
 */
export function settled(
  packed: Uint8Array,
  { datedOn, rightToLeft }: { datedOn: string; rightToLeft: boolean },
): Uint8Array {
  const entries = unzipSync(packed);
  const ids = new Map<string, string>();
  const relations = decode(entries["word/_rels/document.xml.rels"]!);
  const named = new Set(
    Array.from(relations.matchAll(/ Id="(rId[^"]+)"[^>]*TargetMode="External"/g), ([, id]) => id!),
  );
  const renamed = (xml: string) =>
    xml.replace(/(r:id|Id)="(rId[^"]+)"/g, (whole, attribute: string, id: string) => {
      if (!named.has(id)) return whole;
      if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
      return `${attribute}="${ids.get(id)}"`;
    });
  // The text first: it gives the order.
  const text = renamed(decode(entries["word/document.xml"]!));
  entries["word/document.xml"] = encode(
    rightToLeft ? text.replaceAll("</w:sectPr>", "<w:bidi/></w:sectPr>") : text,
  );
  entries["word/_rels/document.xml.rels"] = encode(ordered(renamed(relations)));
  const created = `${datedOn || "1980-01-01"}T00:00:00Z`;
  entries["docProps/core.xml"] = encode(
    decode(entries["docProps/core.xml"]!).replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      `$1${created}`,
    ),
  );
  const names = Object.keys(entries).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files: Zippable = Object.fromEntries(
    names.map((name) => [name, [entries[name]!, { mtime: zipTime, level: 6 }]]),
  );
  return zipSync(files);
}

/** Readers that stream look for the list of types first. */
const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1);

function ordered(relations: string): string {
  const each = relations.match(/<Relationship [^>]*?\/>|<Relationship [^>]*?><\/Relationship>/g) ?? [];
  const sorted = [...each].sort((a, b) => (a < b ? -1 : 1));
  let next = 0;
  return relations.replace(
    /<Relationship [^>]*?\/>|<Relationship [^>]*?><\/Relationship>/g,
    () => sorted[next++]!,
  );
}
