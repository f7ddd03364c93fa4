import { type OfficialLanguage, officialLanguages, type Resolution } from "#engines/texts/model.ts";
import type { LoadedText } from "#features/texts/work/formats.ts";
import { CommandError, readInput } from "../command.ts";
import { inputFormats } from "./formats.ts";

const views = ["base", "revised", "tracked"] as const;
export type View = (typeof views)[number];

/** Reads a file named on the command line, in the format that its bytes show; what cannot be read is refused. */
export async function loadText(
  file: string,
  options: { readonly language?: OfficialLanguage } = {},
): Promise<LoadedText> {
  const bytes = await readInput(file);
  const format = inputFormats.find((each) => each.recognises(bytes))!;
  try {
    return await format.read(bytes, options);
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
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
