import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { Bar } from "./bar.tsx";

it.each([
  [38, 100, "38"],
  [1, 3, "33.3"],
  [5, 4, "100"],
  [-1, 4, "0"],
  [0, 0, "0"],
])("%i of %i is %s% long", (value, max, width) => {
  expect(html(<Bar value={value} max={max} />)).toContain(`<rect width="${width}" height="4"></rect>`);
});
