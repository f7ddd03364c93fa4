import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { ChangedMeanwhile, fieldsOf, Problems } from "./given-form.tsx";

const page = pageIn("en");
const problems = [{ field: "answers[2]", message: "ui.field.error" }];

it("gives a field its label in the reader's words, its value, and its problem alone", () => {
  const field = fieldsOf(page, { values: { name: "Ana" }, problems });
  expect(field("name", "ui.layout.sign-in")).toEqual({
    page,
    name: "name",
    label: "Sign in",
    value: "Ana",
    error: undefined,
  });
  expect(field("answers[2]", "ui.layout.menu")).toMatchObject({ value: undefined, error: "Error:" });
});

it("leads from each problem to its field, and says nothing where there is none", () => {
  expect(html(<Problems page={page} problems={problems} />)).toContain('<a href="#answers-2">Error:</a>');
  expect(html(<Problems page={page} problems={[]} />)).toBe("");
});

it("tells what someone else saved meanwhile, and where they left nothing", () => {
  const changes = [
    { label: "Symbol", value: "A/1<b>" },
    { label: "Place", value: "" },
  ];
  const rendered = html(<ChangedMeanwhile page={page} changes={changes} />);
  expect(rendered).toContain("<dt>Symbol</dt><dd><bdi>A/1&lt;b&gt;</bdi></dd>");
  expect(rendered).toContain("<dt>Place</dt><dd><bdi>(empty)</bdi></dd>");
});
