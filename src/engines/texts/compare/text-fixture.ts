import { identify } from "../identify.ts";
import type { Note, Provision, Resolution, Role } from "../model.ts";

const labelled = /^(\(?(?:\d+(?: ?(?:bis|ter))?|\p{L}{1,4})[.)]\)?|\d+(?: ?(?:bis|ter))?(?= )|[—•]) +/u;

/**
 * A text for tests, from lines: two spaces a level; a line without label above indented ones is a call; `[^n: body]`
 * is a note. A first line in capitals is the number. Unlabelled lines with nothing beneath are recitals.
 */
export function textOf(lines: string, language = "en"): Resolution {
  const notes: Note[] = [];
  const rows = lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ depth: (line.length - line.trimStart().length) / 2, line: line.trim() }));
  const least = Math.min(...rows.map(({ depth }) => depth));
  const numbered = rows[0] && rows[0].line === rows[0].line.toUpperCase() && /\p{Lu}/u.test(rows[0].line);
  const number = numbered ? rows.shift()!.line : null;
  const build = (from: number, until: number, depth: number): Provision[] => {
    const built: Provision[] = [];
    for (let at = from; at < until; ) {
      let end = at + 1;
      while (end < until && rows[end]!.depth > depth) end++;
      built.push(provisionOf(rows[at]!.line, depth - least, build(at + 1, end, depth + 1)));
      at = end;
    }
    return built;
  };
  const provisionOf = (line: string, depth: number, children: readonly Provision[]): Provision => {
    const label = labelled.exec(line)?.[1] ?? null;
    const [text, ...rest] = line.slice(label === null ? 0 : labelled.exec(line)![0].length).split("[^");
    let wording = text!;
    const markers: string[] = [];
    const noteOffsets: number[] = [];
    for (const part of rest) {
      const [, marker, body, after] = /^(\w+): ([^\]]*)\](.*)$/su.exec(part)!;
      notes.push({ marker: marker!, text: body! });
      markers.push(marker!);
      noteOffsets.push(wording.length);
      wording += after!;
    }
    const call = label === null && children.length > 0;
    const top: Role = label === null ? (call ? "call" : "recital") : "operative";
    const role = depth === 0 ? top : "item";
    return {
      id: "",
      role,
      label,
      call: call ? wording : null,
      text: wording,
      children,
      notes: markers,
      noteOffsets,
    };
  };
  const provisions = identify(build(0, rows.length, least));
  return { language, number, title: null, enacting: null, provisions, notes };
}

/** The tree of a text as such lines, for tests to compare. */
export function linesOf(text: Resolution): string {
  const bodies = new Map(text.notes.map(({ marker, text: body }) => [marker, body]));
  const lines = (provisions: readonly Provision[], depth: number): readonly string[] =>
    provisions.flatMap((each) => {
      let wording = each.text;
      for (let at = each.notes.length - 1; at >= 0; at--) {
        const [offset, marker] = [each.noteOffsets[at]!, each.notes[at]!];
        wording = `${wording.slice(0, offset)}[^${marker}: ${bodies.get(marker)}]${wording.slice(offset)}`;
      }
      const label = each.label === null ? "" : `${each.label} `;
      return [`${"  ".repeat(depth)}${label}${wording}`, ...lines(each.children, depth + 1)];
    });
  return [...(text.number === null ? [] : [text.number]), ...lines(text.provisions, 0)].join("\n");
}
