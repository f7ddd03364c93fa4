import { expect, test } from "vitest";
import { encoded, extraction, paragraphs } from "./made-files.ts";

test("a page reads as a browser shows it, without scripts, styles and what is hidden", async () => {
  const html = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body>
    <script>document.write("<p>no")</script><h1>Our   view</h1>Loose &amp; open<p>One<br>two<p>Three <b>bold</b>.
    <div hidden>no</div><div style="color:red; display: none">no <p>never</p></div><!-- no --><noscript>no</noscript>
    <p>kept <del>struck</del><ins>put in</ins></p></body></html>`;
  expect(await paragraphs(html, "a.html")).toEqual([
    "Our view",
    "Loose & open",
    "One\ntwo",
    "Three bold.",
    "kept put in",
  ]);
});

test("lists are labelled, also when items hold paragraphs; tables give rows", async () => {
  const html = `<html><ol start="3" type="a"><li>x<li><p>y</p><ul><li>z</ul></ol><pre>  a
  b</pre><table><tr><th>Group<td>Count<tr><td>States<td>193</table></html>`;
  expect(await paragraphs(html, "a.html")).toEqual([
    "c. x",
    "d. y",
    "• z",
    "a\nb",
    "Group\tCount",
    "States\t193",
  ]);
});

test("the encoding is the one declared, unless the bytes are UTF-8", async () => {
  const page = (charset: string): string => `<html><meta charset="${charset}"><p>Предложение</p></html>`;
  expect(await paragraphs(encoded(page("koi8-r"), "koi8-r"), "a.html")).toEqual(["Предложение"]);
  expect(await paragraphs(page("iso-8859-1"), "a.html")).toEqual(["Предложение"]);
});

test("elements nested without end are refused, soon", async () => {
  const result = await extraction(`<html>${"<div>".repeat(1_000_000)}x`, "a.html");
  expect(result).toMatchObject({ status: "none", reason: "too-large" });
});
