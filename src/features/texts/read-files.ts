import { extractText } from "#platform/extract/extract.ts";
import { sniffFormat } from "#platform/extract/sniff.ts";
import { nameWithoutEnding, proponentsInName } from "./proponents.ts";
import type { TextRole } from "./queries.ts";
import { proposesChanges } from "./versions.ts";
import { work } from "./work/pool.ts";
import type { PackedText, ToRead } from "./work/read-text.ts";

/** A file as it was sent, or words typed into a field, and the field in which they came. */
export interface SentText {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role: TextRole;
  /** The form comes back with what was typed, but not with files. */
  readonly isTyped?: boolean;
}

export interface TextRead extends SentText, PackedText {
  readonly mediaType: string;
  readonly proponents: readonly string[];
}

/** A file that is refused, and why: a key of words, with what they name. */
export interface UnreadFile {
  readonly field: string;
  readonly name: string;
  readonly reason: string;
}

/** Formats whose text another reader takes out, in its own thread. */
const extracted = new Set(["pdf", "odt", "rtf", "eml"]);

/** Reads what was sent, each within limits of time and memory; tells of each file that is refused. */
export async function readFiles(
  sent: readonly SentText[],
): Promise<{ readonly texts: readonly TextRead[]; readonly refused: readonly UnreadFile[] }> {
  const texts: TextRead[] = [];
  const refused: UnreadFile[] = [];
  for (const each of sent) {
    const { field, name } = each;
    const { format, mediaType } = sniffFormat(each.bytes, name);
    const given = format && extracted.has(format) ? await wordsOf(each, format) : { bytes: each.bytes };
    if ("reason" in given) {
      refused.push({ field, name, reason: given.reason });
      continue;
    }
    const answer = await work("read", given);
    if (answer.ok)
      texts.push({ ...each, ...answer.value, mediaType, proponents: proponentsOf(each, answer.value) });
    else refused.push({ field, name, reason: answer.reason });
  }
  return { texts, refused };
}

async function wordsOf(
  { bytes, name }: SentText,
  format: string,
): Promise<ToRead | { readonly reason: string }> {
  const extraction = await extractText(bytes, { fileName: name });
  if (extraction.status === "none") return { reason: extraction.reason };
  return { words: extraction.text, format, isCut: extraction.truncated };
}

/** Names longer than this are cut: a list has one line for each. */
const longestName = 60;

/**
 * Who proposes, as far as a file tells: the proponents that its instructions name or its name opens with, the one
 * author of its tracked changes, or its name. A base without changes of its own is nobody's proposal.
 */
function proponentsOf({ name, role }: SentText, { about }: PackedText): readonly string[] {
  if (role === "base" && !proposesChanges({ about })) return [];
  if (about.proponents.length > 0) return about.proponents;
  const named = proponentsInName(name);
  if (named.length > 0) return named;
  return about.authors.length === 1 ? about.authors : [nameWithoutEnding(name).slice(0, longestName)];
}
