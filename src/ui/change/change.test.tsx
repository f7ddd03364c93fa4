import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Bracket, Moved, Renumbered, Words } from "./change.tsx";

const page = pageIn("en");

it("says where a change begins and ends, outside the text itself", () => {
  const words = [
    { op: "same", text: "open " },
    { op: "deleted", text: "<all> " },
    { op: "inserted", text: "some" },
  ] as const;
  const rendered = html(<Words page={page} words={words} />);
  expect(rendered).toBe(
    'open <del data-begins="start of deletion" data-ends="end of deletion">&lt;all&gt; </del>' +
      '<ins data-begins="start of insertion" data-ends="end of insertion">some</ins>',
  );
  expect(rendered.replace(/<del.*?<\/del>|<[^>]+>/g, "")).toBe("open some");
});

it("names those who propose a wording, once for the eye and once for the ear", () => {
  expect(
    html(
      <Bracket page={page} proponents={["RCC", "ARB"]}>
        limited
      </Bracket>,
    ),
  ).toBe(
    '<span class="bracket"><b aria-hidden="true">RCC ARB</b><span class="unseen">Wording of RCC, ARB: </span>limited</span>',
  );
});

it("says a change of number as a sentence", () => {
  expect(html(<Renumbered page={page} from="8" to="10" />)).toBe(
    '<span class="unseen">Number 8 becomes 10</span><span aria-hidden="true"><del>8</del> <ins>10</ins></span>',
  );
});

it("says that a text is moved", () => {
  expect(html(<Moved page={page}>x</Moved>)).toContain('data-begins="start of moved text"');
});
