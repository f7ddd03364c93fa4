import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cite } from "#engines/texts/cite/cite.ts";
import { officialLanguages } from "#engines/texts/model.ts";
import { readPlain } from "#engines/texts/read-plain.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";

/** Kinds that the mark-up never links: decisions, early resolutions of the Council, outcomes cited by name. */
const neverLinked = /^(?:a|e)\/dec\/|^e\/(?:cn\.4\/)?res\/(?:19|200|201[01])|^wsis|^ituresolution/u;

/** The symbols that resolutions cite, against the links in the mark-up of the United Nations, text by text. */
export const part: Part = {
  summary: "citations, against the links of the mark-up",
  run: async () => {
    if (!corpusPresent()) return;
    const folder = join(corpus, "unga");
    process.stdout.write(
      "| language | symbols linked | precision | recall | F1 | F1 without kinds never linked |\n|---|--:|--:|--:|--:|--:|\n",
    );
    for (const language of officialLanguages) {
      const ending = `.${language}.truth.json`;
      let [right, found, linked, foundOfKind] = [0, 0, 0, 0];
      for (const file of readdirSync(folder).filter((each) => each.endsWith(ending))) {
        const truth = JSON.parse(readFileSync(join(folder, file), "utf8"));
        const links = new Set((truth.citations as { symbol: string }[]).map(({ symbol }) => tidy(symbol)));
        const text = readFileSync(join(folder, file.replace(ending, `.${language}.txt`)), "utf8");
        const symbols = new Set(cite(readPlain(text, { language })).map(({ symbol }) => tidy(symbol)));
        linked += links.size;
        found += symbols.size;
        right += [...symbols].filter((symbol) => links.has(symbol)).length;
        foundOfKind += [...symbols].filter((symbol) => links.has(symbol) || !neverLinked.test(symbol)).length;
      }
      const f1 = (all: number): string => ((2 * right) / (all + linked)).toFixed(3);
      process.stdout.write(
        `| ${language} | ${linked} | ${(right / found).toFixed(3)} | ${(right / linked).toFixed(3)} | ${f1(found)} | ${f1(foundOfKind)} |\n`,
      );
    }
  },
};

/** Case and spaces of symbols vary in the mark-up, and supplements are told apart there. */
function tidy(symbol: string): string {
  return symbol.toLowerCase().replace(/\s+|\(supp\)/gu, "");
}
