import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { convergence, dimensions, type Statement } from "#engines/voices/agreement/convergence.ts";
import { segment } from "#engines/voices/passages.ts";
import { houseScale } from "#engines/voices/quantifiers/house-scale.ts";
import { wordFor } from "#engines/voices/quantifiers/scale.ts";
import { readCodebook } from "#engines/voices/suggest/codebook.ts";
import { readExample } from "#engines/voices/suggest/examples.ts";
import { learn, startModel } from "#engines/voices/suggest/model.ts";
import { suggest } from "#engines/voices/suggest/suggest.ts";
import { compareCodes } from "./coding-tables.ts";
import { corpus, corpusPresent } from "./corpus.ts";
import type { Part } from "./main.ts";
import { print, table, three } from "./markdown.ts";
import { netmundialCodings, netmundialIssues } from "./netmundial-codings.ts";

export const part: Part = {
  summary: "a consultation coded from a few dozen examples, and the convergence of its groups",
  async run() {
    if (!corpusPresent()) return;
    const contributions = readContributions();
    scoreCodings(contributions);
    codeAll(contributions);
  },
};

interface Contribution {
  readonly id: string;
  readonly organisation: string;
  readonly sector: string;
  readonly text: string;
}

function readContributions(): readonly Contribution[] {
  const read = (name: string) => readFileSync(join(corpus, "netmundial", name), "utf8");
  const texts = JSON.parse(read("texts.json")) as Record<string, string>;
  const rows = parse(read("contributions.csv"), { columns: true, relax_quotes: true }) as Record<
    string,
    string
  >[];
  return rows.flatMap(({ id, organization, sector }) => {
    const text = texts[id!];
    return text === undefined ? [] : [{ id: id!, organisation: organization!.trim(), sector: sector!, text }];
  });
}

const codebook = readCodebook(netmundialIssues);

function codingsOf(contributions: readonly Contribution[]) {
  const byId = new Map(contributions.map((each) => [each.id, each]));
  return netmundialCodings.map(([id, start, end, codes]) => {
    const { text, sector } = byId.get(id)!;
    const given = codes
      .split(" ")
      .filter(Boolean)
      .map((each) => {
        const [code, position] = each.split(":");
        return { code, position };
      });
    const example = readExample({ id: `${id}:${start}`, text: text.slice(start, end), codes: given });
    return { ...example, group: sector, answer: null };
  });
}

function scoreCodings(contributions: readonly Contribution[]): void {
  const answers = codingsOf(contributions);
  print(`### Codes of ${answers.length} passages, five-fold, five deals\n`);
  compareCodes({ codebook, answers });
}

/** Every paragraph of every contribution, coded by suggestion where a code is likelier than not. */
function codeAll(contributions: readonly Contribution[]): void {
  const started = performance.now();
  const model = startModel(codebook);
  learn(model, codingsOf(contributions));
  let passages = 0;
  let coded = 0;
  const statements: Statement[] = [];
  for (const { organisation, text } of contributions) {
    for (const { kind, start, end } of segment(text, { language: "en" })) {
      if (kind !== "paragraph" && kind !== "list-item") continue;
      passages++;
      const found = suggest(model, text.slice(start, end), { atLeast: 0.5 });
      if (found.length > 0) coded++;
      for (const { code, position } of found) {
        statements.push({ issue: code, organisation, position, campaign: null });
      }
    }
  }
  const organisations = [...new Map(contributions.map((each) => [each.organisation, each])).values()].map(
    ({ organisation, sector }) => ({
      id: organisation,
      stakeholderGroup: sector,
      region: null,
      development: null,
    }),
  );
  const issues = convergence(statements, { organisations });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(
    `### All ${passages} passages of ${contributions.length} contributions: ${coded} with a code likelier than not, ` +
      `in ${seconds} s\n\nSuggestions that nobody has read; ${dimensions[0]} is the only dimension used.\n`,
  );
  table(
    [
      "issue",
      "for",
      "against",
      "mixed",
      "neutral",
      "voices",
      "for, in words",
      "groups unheard",
      "between groups",
      "chance",
      "groups",
    ],
    issues.map(({ issue, all, by: { stakeholderGroup } }) => [
      issue,
      all.for,
      all.against,
      all.mixed,
      all.neutral,
      all.total,
      wordFor({ count: all.for, of: all.total }, { scale: houseScale, language: "en" })?.word ??
        `${all.for} of ${all.total}`,
      stakeholderGroup.unheard.length,
      stakeholderGroup.between === null ? "–" : three(stakeholderGroup.between),
      three(stakeholderGroup.chance),
      stakeholderGroup.parting,
    ]),
  );
}
