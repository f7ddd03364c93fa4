import { expect, test } from "vitest";
import type { Provision } from "../model.ts";
import type { UnreadableMarkup, UnreadableMarkupReason } from "../unreadable-markup.ts";
import { readHtml } from "./read.ts";

/** Each provision as role, label, call, text, set in by its depth. */
function outline(provisions: readonly Provision[], depth = 0): readonly string[] {
  return provisions.flatMap(({ role, label, call, text, children }) => [
    `${"  ".repeat(depth)}${[role, label, call, text].map((each) => each ?? "–").join(" | ")}`,
    ...outline(children, depth + 1),
  ]);
}

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Ignored</title>${head}<style>p { color: red }</style></head><body>${body}</body></html>`;

const opening = "<h1>81/7. Boxes</h1><p><i>The General Assembly</i>,</p>";

test("lists give the labels that a browser shows, wherever they start", () => {
  const { number, title, enacting, provisions } = readHtml(
    page(`${opening}
      <p><em>Noting</em> that boxes &amp; lids are many,</p>
      <ol><li><i>Decides</i>:
        <ol type="a"><li>To count the boxes;</li><li value="4">To count the lids;
          <ul><li>Red ones;</li><li>Blue ones;</li></ul></li></ol></li>
        <li><i>Requests</i> a report.</li></ol>
      <ol start="3"><li>Thanks the makers:
        <ol><li>Of boxes;</li><li>Of lids:<ol><li>Red;</li><li>Blue.</li></ol></li></ol></li><li>Decides to end.</li></ol>`),
  );
  expect({ number, title, enacting }).toEqual({
    number: "81/7",
    title: "Boxes",
    enacting: "The General Assembly,",
  });
  expect(outline(provisions)).toEqual([
    "recital | – | Noting | Noting that boxes & lids are many,",
    "operative | 1. | Decides | Decides:",
    "  item | a. | – | To count the boxes;",
    "  item | d. | – | To count the lids;",
    "    item | • | – | Red ones;",
    "    item | • | – | Blue ones;",
    "operative | 2. | Requests | Requests a report.",
    "operative | 3. | Thanks | Thanks the makers:",
    "  item | 1. | – | Of boxes;",
    "  item | 2. | – | Of lids:",
    "    item | 1. | – | Red;",
    "    item | 2. | – | Blue.",
    "operative | 4. | Decides | Decides to end.",
  ]);
});

test("a page saved from Word: counted labels, footnotes, spaces for layout, deleted words", () => {
  const word = page(
    `<div class=WordSection1>
     <p class=MsoNormal align=center><b>81/7. Boxes</b></p>
     <p class=MsoNormal><i><span lang=EN-GB>The General Assembly</span></i>,<o:p></o:p></p>
     <p class=MsoNormal><span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp; </span><i>Noting with
        concern</i> the boxes<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> of
        2015,</p>
     <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]><i>Decides</i> to <del>weigh</del><ins>count</ins> them;</p>
     <p class=MsoNormal>2.&nbsp;&nbsp;&nbsp;&nbsp;<i>Requests</i> a report.</p>
     <p class=MsoNormal style='display:none'>Hidden.</p>
     </div>
     <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
     <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See A/80/2.</p></div></div>`,
    "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>",
  );
  const revised = readHtml(word);
  expect(outline(revised.provisions)).toEqual([
    "recital | – | Noting with concern | Noting with concern the boxes of 2015,",
    "operative | 1. | Decides | Decides to count them;",
    "operative | 2. | Requests | Requests a report.",
  ]);
  expect(revised.notes).toEqual([{ marker: "1", text: "See A/80/2." }]);
  expect(revised.provisions[0]).toMatchObject({ notes: ["1"], noteOffsets: [29] });
  expect(readHtml(word, { side: "base" }).provisions[1]!.text).toBe("Decides to weigh them;");
});

test("a published page: menus left out, notes by links or under a rule, layout tables read, others kept", () => {
  const { provisions, notes } = readHtml(
    page(`<header><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main>${opening}
      <table><tr><td>1.</td><td><i>Decides</i> to count the boxes<sup><a href="#fn1" id="r1">1</a></sup> and the lids;<sup>2</sup></td></tr>
             <tr><td>2.</td><td><i>Requests</i> a report on 5 km<sup>2</sup>.</td></tr></table>
      <table><tr><th>Box</th><th>Lids</th></tr><tr><td>Red</td><td>3</td></tr></table>
      <ol><li id="fn1">1 See A/80/2. <a href="#r1">back</a></li></ol>
      <hr><p>2 See A/80/3.</p></main><footer>All rights reserved</footer>`),
  );
  expect(outline(provisions)).toEqual([
    "operative | 1. | Decides | Decides to count the boxes and the lids;",
    "operative | 2. | Requests | Requests a report on 5 km2.",
    "  item | – | – | Box | Lids",
    "  item | – | – | Red | 3",
  ]);
  expect(notes).toEqual([
    { marker: "1", text: "See A/80/2." },
    { marker: "2", text: "See A/80/3." },
  ]);
  expect(provisions[0]).toMatchObject({ notes: ["1", "2"], noteOffsets: [26, 40] });
});

test("calls of the ITU stand alone over their clauses", () => {
  const { provisions } = readHtml(
    page(`<p>RESOLUCIÓN 7 (GINEBRA, 2018)</p><p>Cajas</p><p>La Conferencia (Ginebra, 2018),</p>
      <p><i>recordando</i></p><p><i>a)</i>&#9;las cajas;</p><p>b)&#9;las tapas,</p>
      <p><i>encarga al Secretario General</i></p><p>1&#9;que las cuente;</p><p>2&#9;que informe al Consejo,</p>`).replace(
      'lang="en"',
      'lang="es-ES"',
    ),
  );
  expect(outline(provisions)).toEqual([
    "call | – | recordando | recordando",
    "  item | a) | – | las cajas;",
    "  item | b) | – | las tapas,",
    "call | – | encarga al Secretario General | encarga al Secretario General",
    "  item | 1 | – | que las cuente;",
    "  item | 2 | – | que informe al Consejo,",
  ]);
});

test("bytes are decoded as the page declares, else as its language was written", () => {
  const bytes = (text: string): Uint8Array =>
    Uint8Array.from(
      [...text].map((each) => (each > "\u03ff" ? each.codePointAt(0)! - 0x350 : each.codePointAt(0)!)),
    );
  const declared = '<html><meta charset="windows-1251"><p>архив,</p>';
  expect(readHtml(bytes(declared)).provisions[0]!.text).toBe("архив,");
  expect(readHtml(bytes("<html><p>архив,</p>"), { language: "ru" }).provisions[0]!.text).toBe("архив,");
  const utf16 = new Uint8Array(
    Uint16Array.from([..."\ufeff<p>архив,</p>"].map((each) => each.codePointAt(0)!)).buffer,
  );
  expect(readHtml(utf16).provisions[0]!.text).toBe("архив,");
  expect(readHtml("<p>архив,</p>").language).toBe("ru");
});

function refusal(html: string | Uint8Array): UnreadableMarkupReason {
  try {
    readHtml(html);
  } catch (error) {
    return (error as UnreadableMarkup).reason;
  }
  throw new Error("it was read");
}

test("hostile pages are refused for what they are, and scripts are no text", () => {
  expect(refusal("<div>".repeat(2_000))).toBe("too-deep");
  expect(refusal("<p>a".repeat(500_000))).toBe("too-large");
  expect(refusal("x".repeat(50_000_000))).toBe("too-large");
  expect(refusal(new Uint8Array(100_000_000))).toBe("too-large");
  expect(refusal(`<p>${"open data ".repeat(250_000)}`)).toBe("too-large");
  expect(refusal("<html><script>document.write('text')</script><p hidden>text</p><p> &nbsp; </p>")).toBe(
    "no-text",
  );
  const scripted = readHtml(
    page(
      `${opening}<p>1. Decides to count;<script>alert("<p>2. Ends</p>")</script></p><svg><text>no</text></svg>`,
    ),
  );
  expect(outline(scripted.provisions)).toEqual(["operative | 1. | Decides | Decides to count;"]);
});

test("what no page has by chance is read in bounded time", () => {
  const lists = "<ol><li>".repeat(400);
  expect(readHtml(page(`${opening}${lists}deep`)).provisions.length).toBeGreaterThan(0);
  const links = Array.from({ length: 3_000 }, (_, n) => `<a href="#n${n}">${n}</a>`).join("");
  const bodies = Array.from({ length: 3_000 }, (_, n) => `<p id="n${n}">${n} See.</p>`).join("");
  expect(readHtml(page(`${opening}<p>Decides${links}</p>${bodies}`)).notes).toHaveLength(3_000);
});

test("a table above the text frames its number and title; without other paragraphs its rows are the text", () => {
  const framed = readHtml(
    page(
      "<table><tr><td>81/7.</td><td>Boxes</td></tr></table><p>The General Assembly,</p><p>1. Decides to count boxes.</p>",
    ),
  );
  expect(framed).toMatchObject({ number: "81/7", title: "Boxes", enacting: "The General Assembly," });
  const rows = readHtml(
    page("<table><tr><td>Harbour</td><td>Boxes</td></tr><tr><td>Lisbon</td><td>7</td></tr></table>"),
  );
  expect(outline(rows.provisions)).toEqual([
    "heading | – | – | Harbour Boxes",
    "  operative | – | – | Lisbon 7",
  ]);
});

test("a recommended draft in quotation marks keeps its verbs, a year under a number goes with it", () => {
  const draft = readHtml(
    page(
      "<p>The Bureau recommends the following draft resolution:</p><p>Boxes</p><p>“The General Assembly,</p><p>“1. <i>Decides</i> to count boxes.”</p>",
    ),
  );
  expect(draft).toMatchObject({ title: "Boxes", enacting: "The General Assembly," });
  expect(outline(draft.provisions)).toEqual([
    "recital | – | – | The Bureau recommends the following draft resolution:",
    "operative | 1. | Decides | Decides to count boxes.",
  ]);
  const { number } = readHtml(
    page(
      "<p>RESOLUTION 7</p><p>(Rev. Lisbon, 2026)</p><p>Boxes</p><p>The Harbour Conference (Lisbon, 2026),</p><p><i>noting</i></p><p>a) boxes,</p>",
    ),
  );
  expect(number).toBe("RESOLUTION 7 (Rev. Lisbon, 2026)");
});
