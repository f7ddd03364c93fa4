import { expect, test } from "vitest";
import { textOf } from "../compare/text-fixture.ts";
import { consolidate } from "./consolidate.ts";
import { readInstructions } from "./instructions.ts";
import { consolidationToHtml } from "./to-html.ts";

const base = textOf("resolves\n  1 to hold an open consultation;\n  2 to publish the results.");

function instructed(name: string, text: string) {
  return { proponents: [name], instructions: readInstructions(text).instructions };
}

test("contested words stand in brackets under their proponents' names; the rest stands once", () => {
  const html = consolidationToHtml(
    consolidate(base, [
      instructed("EUR", "MOD resolves 1: to hold a public consultation;"),
      instructed("R<C>C", "MOD resolves 1: to hold a closed consultation;"),
    ]),
  );
  expect(html).toContain('id="provision-resolves.1"');
  expect(html).toContain(
    '<b aria-hidden="true"><bdi>EUR</bdi></b><span class="unseen">Wording of EUR: </span><ins data-begins="start of insertion" data-ends="end of insertion">a public</ins>',
  );
  expect(html).toContain("<bdi>R&lt;C&gt;C</bdi>");
  expect(html.replace(/<(del|ins).*?<\/\1>|<[^>]+>/g, "")).toContain("consultation;");
  expect(html).toContain('<a href="#provision-resolves.1">Contested: 1</a>');
});

test("additions, deletions and what could not be placed are shown with who asks for them", () => {
  const html = consolidationToHtml(
    consolidate(base, [
      instructed("EUR", "ADD resolves 1bis to webcast it;\nSUP resolves 2"),
      instructed("RCC", "ADD resolves 1bis to record it;\nMOD resolves 9: to <b>stop</b>."),
    ]),
  );
  expect(html).toContain('id="added-resolves.1"');
  expect(html).toContain('<span class="op">Rival insertions</span>');
  expect(html).toContain('<abbr title="suppression">SUP</abbr>');
  expect(html).toMatch(
    /<h2 id="unplaced">.*RCC.*MOD resolves 9.*to &lt;b&gt;stop&lt;\/b&gt;\..*no such provision/s,
  );
});
