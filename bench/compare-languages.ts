import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareLanguages } from "#engines/texts/compare/compare-languages.ts";
import type { Provision, Resolution } from "#engines/texts/model.ts";
import { corpus } from "./corpus.ts";

interface TruthProvision {
  readonly kind: string;
  readonly num: string | null;
  readonly verb: string | null;
  readonly depth?: number;
  readonly text: string;
}

/** A provision's place in the whole text is its id: the same in all languages. */
function read(name: string, language: string): readonly (TruthProvision & { readonly id: string })[] {
  const truth = JSON.parse(readFileSync(join(corpus, "unga", `${name}.${language}.truth.json`), "utf8"));
  return (truth.provisions as TruthProvision[]).map((each, at) => ({ ...each, id: String(at) }));
}

function textOf(provisions: ReturnType<typeof read>, language: string): Resolution {
  const level = (from: number, until: number, depth: number): Provision[] => {
    const built: Provision[] = [];
    for (let at = from; at < until; ) {
      let end = at + 1;
      while (end < until && (provisions[end]!.depth ?? 0) > depth) end++;
      const { id, kind, num, verb, text } = provisions[at]!;
      const top = kind === "recital" || kind === "heading" ? kind : "operative";
      const children = level(at + 1, end, depth + 1);
      built.push({
        id,
        role: depth === 0 ? top : "item",
        label: num,
        call: verb,
        text,
        children,
        notes: [],
        noteOffsets: [],
      });
      at = end;
    }
    return built;
  };
  return {
    language,
    number: null,
    title: null,
    enacting: null,
    provisions: level(0, provisions.length, 0),
    notes: [],
  };
}

/**
 * Lays each resolution in English beside its translations, after every eleventh clause of the one and every
 * thirteenth of the other was taken out, and counts the pairs found that are pairs.
 */
export function alignedLanguages(): void {
  const names = readdirSync(join(corpus, "unga"))
    .filter((file) => file.endsWith(".en.truth.json"))
    .map((file) => file.replace(".en.truth.json", ""));
  process.stdout.write("| English beside | pairs | precision | recall | texts |\n|---|---|---|---|---|\n");
  for (const language of ["es", "fr", "ru", "ar", "zh"]) {
    let [pairs, found, right, texts] = [0, 0, 0, 0];
    for (const name of names) {
      const [english, other] = [read(name, "en"), read(name, language)];
      // A text marked otherwise in one language has no truth by place.
      if (english.length !== other.length) continue;
      texts++;
      const leaf = (at: number): boolean => (english[at + 1]?.depth ?? 0) <= (english[at]!.depth ?? 0);
      const body = english.flatMap(({ kind }, at) => (kind === "formula" ? [] : [at]));
      const left = body.filter((at) => !(leaf(at) && at % 11 === 3));
      const right_ = body.filter((at) => !(leaf(at) && at % 13 === 5));
      pairs += left.filter((at) => right_.includes(at)).length;
      const { changes } = compareLanguages(
        textOf(
          left.map((at) => english[at]!),
          "en",
        ),
        textOf(
          right_.map((at) => other[at]!),
          language,
        ),
      );
      for (const { op, base, revised } of changes) {
        if (op !== "same") continue;
        found++;
        if (base === revised) right++;
      }
    }
    process.stdout.write(
      `| ${language} | ${pairs} | ${(right / found).toFixed(3)} | ${(right / pairs).toFixed(3)} | ${texts} |\n`,
    );
  }
}
