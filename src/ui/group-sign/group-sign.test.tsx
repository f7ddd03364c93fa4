import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { GroupSign } from "./group-sign.tsx";

it("names the group in words beside its sign", () => {
  expect(html(<GroupSign group="academia">Academia</GroupSign>)).toBe(
    '<span class="group" data-group="academia"><bdi>Academia</bdi></span>',
  );
});

it("no two groups share a shape, so that no sign depends on colour", () => {
  const tokens = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
  const shapes = [...tokens.matchAll(/--shape: ([^;]+);/g)].map(([, shape]) => shape!.replace(/\s+/g, " "));
  expect(shapes).toHaveLength(7);
  expect(new Set(shapes).size).toBe(7);
});
