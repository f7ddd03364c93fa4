import { expect, test } from "vitest";
import { extraction, paragraphs } from "./made-files.ts";

const rtf = (body: string): Buffer => Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`, "latin1");

test("paragraphs, line breaks, tabs and typographic signs", async () => {
  const file = rtf(
    "{\\info{\\title Hidden}}\\pard Dear Chair,\\par\nWe \\ldblquote agree\\rdblquote  \\emdash\\line fully.\\par",
  );
  expect(await extraction(file, "a.rtf")).toEqual({
    status: "extracted",
    text: "Dear Chair,\n\nWe “agree” —\nfully.",
    format: "rtf",
    truncated: false,
  });
});

test("Unicode with stand-ins, surrogate pairs, and code pages by font", async () => {
  const fonts =
    "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Mincho;}}";
  const body =
    "caf\\'e9 \\u1089?\\u1077?\\uc2\\u8364\\'80\\'80\\uc1 \\u-10179?\\u-8704? {\\f1 \\'f1\\'e5\\'f2\\'fc} {\\f2 \\'93\\'fa\\'96\\{}\\par";
  expect(await paragraphs(rtf(fonts + body), "a.rtf")).toEqual(["café се€😀 сеть 日本"]);
});

test("notes, tables, fields and drawings", async () => {
  const body =
    "Agreed{\\footnote \\pard See annex.} today.\\par" +
    "\\trowd\\cellx1\\cellx2\\intbl Group\\cell Count\\cell\\row\\trowd\\intbl States\\cell 193\\cell\\row\\pard" +
    '{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt the site}}\\par' +
    "{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv 1}}{\\shptxt In a box\\par}}{\\shprslt old copy}}After.\\par";
  expect(await paragraphs(rtf(body), "a.rtf")).toEqual([
    "Agreed[1] today.",
    "Group\tCount",
    "States\t193",
    "the site",
    "After.",
    "In a box",
    "[1] See annex.",
  ]);
});

test("notes as LibreOffice marks them, to be passed over by readers that know none", async () => {
  const body =
    "Agreed,{\\super \\chftn{\\*\\footnote \\chftn\\pard\\plain { }{See annex.}}} and signed.\\par";
  expect(await paragraphs(rtf(body), "a.rtf")).toEqual(["Agreed,[1] and signed.", "[1] See annex."]);
});

test("deleted and hidden words are left out, unknown destinations and pictures too", async () => {
  const body =
    "Kept {\\deleted gone }{\\v hidden }{\\*\\unknown nothing}{\\pict\\wmetafile8 0102}\\deleted cut\\deleted0 words.\\par";
  expect(await paragraphs(rtf(body), "a.rtf")).toEqual(["Kept words."]);
});

test("binary data is stepped over, and a file cut off gives what it has", async () => {
  expect(await paragraphs(rtf("Before {\\pict\\bin5 }{}}\\}after\\par"), "a.rtf")).toEqual(["Before after"]);
  expect(await paragraphs(rtf("One.\\par Two").subarray(0, -5), "a.rtf")).toEqual(["One."]);
});

test("groups without end are refused", async () => {
  const file = Buffer.from(`{\\rtf1 ${"{".repeat(50_000)}`);
  expect(await extraction(file, "a.rtf")).toMatchObject({ status: "none", reason: "corrupt" });
});
