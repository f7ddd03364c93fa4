import { buffer } from "node:stream/consumers";
import { type OfficialLanguage, officialLanguages, type Resolution } from "#engines/texts/model.ts";
import type { LoadedText } from "#features/texts/work/formats.ts";
import { CommandError, readInput } from "../command.ts";
import { inputFormats } from "./formats.ts";

const views = ["base", "revised", "tracked"] as const;
export type View = (typeof views)[number];

/** Reads a file named on the command line, or with "-" what comes in on stdin, in the format that its bytes show; what cannot be read is refused. */
export async function loadText(
  file: string,
  options: { readonly language?: OfficialLanguage } = {},
): Promise<LoadedText> {
  const bytes = file === "-" ? await buffer(process.stdin) : await readInput(file);
  const format = inputFormats.find((each) => each.recognises(bytes))!;
  try {
    const text = await format.read(bytes, options);
    warnOfName(file, format.name);
    return text;
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const kinds: Readonly<Record<string, string>> = {
  docx: "a Word file",
  pdf: "a PDF",
  odt: "an OpenDocument text",
  rtf: "a rich text",
  akn: "XML",
  html: "a page of HTML",
  txt: "plain text",
};

/** What a name promises, where it promises something. */
const promised: Readonly<Record<string, string>> = { xml: "akn", htm: "html", xhtml: "html", text: "txt" };

/** Says on stderr that a file was read as what it is, which is not what its name says. */
function warnOfName(file: string, found: string): void {
  const extension = /\.(\w+)$/u.exec(file)?.[1]?.toLowerCase() ?? "";
  const named = promised[extension] ?? extension;
  if (!Object.hasOwn(kinds, named) || named === found) return;
  process.stderr.write(`${file}: read as ${kinds[found]}, though its name says otherwise\n`);
}

/** The text as one of its views; `tracked` is for formats that print both. */
export function viewed({ base, revised }: LoadedText, view: View): Resolution {
  return view === "base" ? base : revised;
}

export function languageOption(value: string | undefined): OfficialLanguage | undefined {
  if (value === undefined) return undefined;
  const language = officialLanguages.find((each) => each === value);
  if (!language) throw new CommandError(`--language: one of ${officialLanguages.join(", ")}`, 2);
  return language;
}

export function viewOption(value: string | undefined, usual: View = "revised"): View {
  const view = views.find((each) => each === (value ?? usual));
  if (!view) throw new CommandError(`--view: one of ${views.join(", ")}`, 2);
  return view;
}
