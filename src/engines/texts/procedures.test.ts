import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compare } from "./compare/compare.ts";
import { linesOf, textOf } from "./compare/text-fixture.ts";
import { adopt } from "./consolidate/adopt.ts";
import { consolidate } from "./consolidate/consolidate.ts";
import { readInstructions } from "./consolidate/instructions.ts";
import { type ConsolidationJson, consolidationJson } from "./consolidate/json.ts";
import type { Proposal } from "./consolidate/proposal.ts";
import type { Resolution } from "./model.ts";

/** The examples of a procedure: its fenced blocks, each with the word after the fence. */
function examplesOf(name: string): readonly { readonly kind: string; readonly text: string }[] {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/procedures", `${name}.md`), "utf8");
  return [...page.matchAll(/^```(.+)\n([\s\S]*?)\n```$/gm)].map(([, kind, text]) => ({
    kind: kind!,
    text: text!,
  }));
}

const signs = { same: ["", ""], inserted: ["{+", "+}"], deleted: ["[-", "-]"] } as const;

function changes(base: Resolution, revised: Resolution): string {
  return compare(base, revised)
    .changes.filter(({ op }) => op !== "same")
    .map(({ op, base: from, revised: to, words }) => {
      const ids = from !== null && to !== null && from !== to ? `${from} > ${to}` : (from ?? to);
      const whole = words.length === 1 || op === "inserted" || op === "deleted";
      const marked = words.map((each) => signs[each.op][0] + each.text + signs[each.op][1]).join("");
      return `${op} ${ids}${whole ? "" : `: ${marked}`}`;
    })
    .join("\n");
}

function statuses({ provisions }: ConsolidationJson): string {
  return provisions
    .flatMap(({ base, after, status, positions, merged }) => {
      const contested = status === "contested" || status === "rival-insertions";
      const shown = positions.filter(({ action }) => contested || action === "NOC");
      return [
        `${base ?? `after ${after}`} ${status}${merged === null ? "" : `: ${merged}`}`,
        ...shown.map(
          ({ proponents, action, text }) =>
            `  ${proponents.join(", ")} ${action}${action === "SUP" || action === "NOC" ? "" : ` ${text}`}`,
        ),
      ];
    })
    .join("\n");
}

function brackets({ provisions }: ConsolidationJson, id: string): string {
  const segments = provisions.find(({ base }) => base === id)!.segments!;
  return segments
    .map((segment) => {
      if ("text" in segment) return segment.text;
      const all = segment.alternatives.map(({ proponents, text }) => `${proponents.join(", ")}: ${text}`);
      return `[${segment.base === "" ? "" : `${segment.base} → `}${all.join("; ")}]`;
    })
    .join(" ")
    .replace(/ (?=[;,.]$)/u, "");
}

describe.each(["comparison", "consolidation", "renumbering"])("docs/procedures/%s.md", (name) => {
  let base = textOf("");
  let revised = textOf("");
  let proposals: Proposal[] = [];
  let shown = 0;
  for (const { kind, text } of examplesOf(name)) {
    const [what, who] = kind.split(/ (?=[A-Z])/u);
    if (what === "base") [base, proposals] = [textOf(text), []];
    else if (what === "revised") revised = textOf(text);
    else if (what === "instructions") {
      proposals.push({ proponents: [who!], instructions: readInstructions(text).instructions });
    } else {
      const [from, to, all] = [base, revised, proposals];
      test(`${what} (${++shown})`, () => {
        const consolidation = consolidate(from, all);
        const json = consolidationJson(consolidation);
        const outcomes: Record<string, () => string> = {
          changes: () => changes(from, to),
          statuses: () => statuses(json),
          brackets: () => brackets(json, "resolves.2"),
          adopted: () => linesOf(adopt(consolidation).text),
          "adopted, labels kept": () => linesOf(adopt(consolidation, {}, { numbering: "keep" }).text),
        };
        expect(outcomes[what!]!()).toBe(text);
      });
    }
  }
});
