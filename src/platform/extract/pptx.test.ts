import { expect, test } from "vitest";
import { extraction, relations, zip } from "./made-files.ts";

const para = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
const shape = (text: string, kind = "body"): string =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:txBody>${para(text)}</p:txBody></p:sp>`;
const slide = (content: string): string =>
  `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld>${content}</p:cSld></p:sld>`;

test("slides in the order shown, with tables and notes, without what repeats on each", async () => {
  const row =
    "<a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>States</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>193</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl>";
  const file = zip({
    "_rels/.rels": relations(["r1", "officeDocument", "ppt/presentation.xml"]),
    "ppt/presentation.xml": `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="257" r:id="b"/><p:sldId id="256" r:id="a"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      ["a", "slide", "slides/slide1.xml"],
      ["b", "slide", "slides/slide2.xml"],
    ),
    "ppt/slides/slide1.xml": slide(shape("Second") + shape("7", "sldNum") + row),
    "ppt/slides/slide2.xml": slide(shape("First", "title")),
    "ppt/slides/_rels/slide2.xml.rels": relations(["n", "notesSlide", "../notesSlides/n1.xml"]),
    "ppt/notesSlides/n1.xml": slide(shape("Say hello") + shape("no", "sldImg")),
  });
  expect(await extraction(file, "a.pptx")).toEqual({
    status: "extracted",
    format: "pptx",
    pages: 2,
    truncated: false,
    text: "First\n\nSay hello\n\nSecond\n\nStates\t193",
  });
});
